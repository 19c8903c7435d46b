import { shownLanguage } from '../../text/wording.ts';

/** How long each unit is, in seconds, the longest first: a month and a year as long as they are on average. */
const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_556_952],
  ['month', 2_629_746],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/**
 * How long ago something was, as VS Code says it of a commit: "3 days ago", "yesterday", "now".
 * @param then, now in milliseconds since 1970
 */
export function agoWords(then: number, now: number): string {
  const seconds = Math.max(0, (now - then) / 1000);
  const [unit, length] = UNITS.find(([, length]) => seconds >= length) ?? ['second', Number.POSITIVE_INFINITY];
  const words = new Intl.RelativeTimeFormat(shownLanguage(), { numeric: 'auto' });
  return words.format(-Math.floor(seconds / length), unit);
}
