import { type Numerals, scaleOf } from './lexicon/numerals.ts';
import type { Part, Source } from './reader.ts';
import { isHyphen, type Token } from './tokens.ts';

/**
 * Reads the whole number in words at an index: `three hundred and forty five`, `nineteen eighty four`. Short scales are
 * left, because they stand only after digits.
 */
export function readCardinal({ tokens, lexicon }: Source, at: number): Part<number> | undefined {
  const { numerals } = lexicon;
  if (!numerals) return undefined;
  const first = tokens[at]!.plain;
  if (scaleOf(numerals, first) === undefined) {
    if (!numerals.starts.has(first)) return undefined; // nearly every word
  } else if (!numerals.leadingScales.has(first) && !lexicon.articles.has(tokens[at - 1]?.plain ?? '')) return undefined;

  /** The sum of all that a scale of a thousand or more has multiplied. */
  let total = 0;
  /** What was read after that; undefined where nothing was. */
  let current: number | undefined;
  let lastScale = Number.POSITIVE_INFINITY;
  let next = at;
  for (;;) {
    let part = next;
    if (part > at && isHyphen(tokens[part])) part++;
    if (part > at && tokens[part]?.plain === numerals.and && (current ?? total) >= 100) part++;
    const token = tokens[part];
    if (!token?.letters) break;
    const scale = numerals.scales.get(token.plain);
    if (scale !== undefined && scale < lastScale) {
      next = part + 1;
      if (scale <= 100) current = (current ?? 1) * scale;
      else {
        total += (current ?? 1) * scale;
        current = undefined;
        lastScale = scale;
      }
      continue;
    }
    const small = readSmall(numerals, tokens, part);
    if (!small) break;
    if (!canAppend(current, total, small.value) && !(numerals.ofTwoWords && isTens(current) && small.value < 10)) {
      const year = total === 0 && part === next ? yearOf(current, small.value) : undefined;
      if (year !== undefined) return { value: year, next: small.next };
      break;
    }
    current = (current ?? 0) + small.value;
    next = small.next;
  }
  return next === at ? undefined : { value: total + (current ?? 0), next };
}

/** Reads the longest number below 1,000 at an index, with or without hyphens between its parts. */
function readSmall(
  { small, starts, maxParts }: Numerals,
  tokens: readonly Token[],
  at: number,
): Part<number> | undefined {
  if (!starts.has(tokens[at]!.plain)) return undefined;
  let key = '';
  let longest: Part<number> | undefined;
  for (let parts = 0, index = at; parts < maxParts; parts++, index++) {
    let token = tokens[index];
    if (parts > 0 && isHyphen(token) && !token!.apart) token = tokens[++index];
    if (!token?.letters) break;
    key += (parts ? ' ' : '') + token.plain;
    const value = small.get(key);
    if (value !== undefined) longest = { value, next: index + 1 };
  }
  return longest;
}

/** Whether what was read last is 20, 30 or the like: `twenty`, `three hundred and twenty`. */
function isTens(current: number | undefined): boolean {
  return current !== undefined && current % 10 === 0 && current % 100 >= 20;
}

/** Whether a number below 1,000 may be added to what was read: `twenty` to `three hundred`, not to `three`. */
function canAppend(current: number | undefined, total: number, small: number): boolean {
  if (current === undefined) return total === 0 || small < 1000;
  return current >= 100 && current % 100 === 0 && small < 100;
}

/** The year that two numbers make: 1984 of `nineteen` and `eighty four`. */
function yearOf(current: number | undefined, small: number): number | undefined {
  return current !== undefined && current >= 10 && current <= 20 && small >= 10 && small < 100
    ? current * 100 + small
    : undefined;
}
