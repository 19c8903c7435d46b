import type { MarkupSign } from './markup.ts';
import type { Span } from './story.ts';

/** Stars, lines or tildes that may open or close emphasis, and how many of them are still free. */
interface Delimiters {
  readonly sign: string;
  start: number;
  end: number;
}

/**
 * Finds the signs of emphasis that belong together, as CommonMark does (0.31.2, 6.2), but without its rule of three. A star that
 * belongs to no other is a sign that the writer wants to be seen.
 * @param taken spans that hold none, in order
 */
export function findEmphasis(text: string, taken: readonly Span[]): MarkupSign[] {
  const signs: MarkupSign[] = [];
  const open: Delimiters[] = [];
  let next = 0;
  for (const { index, 0: run } of text.matchAll(/\*+|_+|~~/gu)) {
    while (taken[next] && taken[next]!.end <= index) next++;
    if (taken[next] && taken[next]!.start <= index) continue;
    const here: Delimiters = { sign: run.charAt(0), start: index, end: index + run.length };
    const [before, after] = [text.charAt(index - 1) || ' ', text.charAt(here.end) || ' '];
    const opens = mayOpen(before, after) && (here.sign !== '_' || !mayOpen(after, before) || /\p{P}/u.test(before));
    const closes = mayOpen(after, before) && (here.sign !== '_' || !mayOpen(before, after) || /\p{P}/u.test(after));
    while (closes && here.end > here.start) {
      const at = open.slice(-MAX_OPEN).findLastIndex(({ sign }) => sign === here.sign);
      if (at < 0) break;
      open.length = Math.max(0, open.length - MAX_OPEN) + at + 1;
      const opener = open.at(-1)!;
      const length = Math.min(opener.end - opener.start, here.end - here.start);
      const sign = here.sign.repeat(length);
      signs.push({ start: opener.end - length, end: opener.end, kind: 'sign', sign });
      signs.push({ start: here.start, end: here.start + length, kind: 'sign', sign });
      opener.end -= length;
      here.start += length;
      if (opener.end === opener.start) open.pop();
    }
    if (opens && here.end > here.start) open.push(here);
  }
  return signs;
}

/** Openers that one closer is compared with, at most: no writer nests more. */
const MAX_OPEN = 16;

/** Whether delimiters between two characters may open emphasis; turned round, whether they may close it. */
function mayOpen(before: string, after: string): boolean {
  return !/\s/u.test(after) && (!/[\p{P}\p{S}]/u.test(after) || /[\s\p{P}\p{S}]/u.test(before));
}
