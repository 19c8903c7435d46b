import { toWesternDigits } from '../digits.ts';
import type { HalfOfDay } from '../lexicon/words.ts';
import { createMatch, type Match, type Part, type Source, type Value } from '../reader.ts';

/** Minutes of half a day: times are counted from midnight or noon. */
const HALF_DAY_MINUTES = 720;

/** `7:30`, `7:30:15 p.m.`, `7h30` */
export function readClock(source: Source, at: number): Match | undefined {
  const { tokens, lexicon } = source;
  const mark = tokens[at + 1];
  if (!mark || mark.apart || (mark.text !== ':' && !lexicon.hourLetters.has(mark.plain))) return undefined;
  const minuteToken = tokens[at + 2];
  if (!minuteToken?.digits || minuteToken.apart || minuteToken.text.length !== 2) return undefined;
  const hour = Number(toWesternDigits(tokens[at]!.text));
  const minute = Number(toWesternDigits(minuteToken.text));
  if (hour > 24 || minute > 59) return undefined;
  const afterMinutes = at + 3;
  const hasSeconds = tokens[afterMinutes]?.text === ':' && tokens[afterMinutes + 1]?.digits;
  const next = hasSeconds ? afterMinutes + 2 : afterMinutes;
  const half = readHalfOfDay(source, next);
  return createMatch(source, at, half?.next ?? next, 'time', [(hour % 12) * 60 + minute], {
    unit: half?.value ?? (hour > 12 ? 'pm' : ''),
    digits: true,
  });
}

/** `noon`, `midnight` */
export function readTwelve(source: Source, at: number): Match | undefined {
  const half = source.lexicon.twelve.get(source.tokens[at]!.plain);
  return half && createMatch(source, at, at + 1, 'time', [0], { unit: half });
}

/** `half past seven`, `quarter to 5 p.m.` */
export function readPartOfHour(source: Source, at: number): Match | undefined {
  const { tokens, lexicon } = source;
  const minutes = lexicon.hourParts.get(tokens[at]!.plain);
  const link = minutes === undefined ? undefined : lexicon.hourLinks.get(tokens[at + 1]?.plain ?? '');
  const hourToken = tokens[at + 2];
  if (minutes === undefined || link === undefined || !hourToken) return undefined;
  const hour = hourToken.digits ? Number(toWesternDigits(hourToken.text)) : lexicon.hours.get(hourToken.plain);
  if (hour === undefined || hour < 1 || hour > 12) return undefined;
  const half = readHalfOfDay(source, at + 3);
  const time = (hour % 12) * 60 + link * minutes;
  return createMatch(source, at, half?.next ?? at + 3, 'time', [(time + HALF_DAY_MINUTES) % HALF_DAY_MINUTES], {
    unit: half?.value ?? '',
  });
}

/** The time that a number before `a.m.` or `p.m.` stands for, its decimals as minutes: `7`, `7.30`. */
export function createTime(
  source: Source,
  from: number,
  values: readonly Value[],
  { value: half, next }: Part<HalfOfDay>,
): Match {
  const time = values.find((value): value is number => typeof value === 'number' && value < 25);
  if (time === undefined) return createMatch(source, from, next, 'number', values, { digits: true });
  const hours = Math.floor(time);
  const minutes = Math.round((time - hours) * 100);
  return createMatch(source, from, next, 'time', [(hours % 12) * 60 + minutes], { unit: half, digits: true });
}

/** Reads `pm` or `p.m.` at an index. */
export function readHalfOfDay({ tokens, lexicon }: Source, at: number): Part<HalfOfDay> | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const joined = lexicon.halvesOfDay.get(token.plain);
  if (joined) return { value: joined, next: at + 1 };
  if (token.plain.length > 1 || tokens[at + 1]?.text !== '.') return undefined;
  const spelled = lexicon.halvesOfDay.get(token.plain + (tokens[at + 2]?.plain ?? ''));
  return spelled && { value: spelled, next: tokens[at + 3]?.text === '.' ? at + 4 : at + 3 };
}
