import type { Figure, Part, Source } from '../reader.ts';
import { isHyphen } from '../tokens.ts';

/**
 * Reads `%`, `percent` or `per cent` at an index, and `percentage points` as `%p`. In `5-percent`, only the unit is read and the figure ends before the
 * hyphen.
 */
export function readPercent(source: Source, at: number): Part<'%' | '%p'> | undefined {
  const { tokens, lexicon } = source;
  const token = tokens[at];
  if (!token) return undefined;
  for (const phrase of lexicon.percentagePoints)
    if (phrase.every((part, index) => tokens[at + index]?.plain.startsWith(part)))
      return { value: '%p', next: at + phrase.length };
  if (isPercent(source, at)) return { value: '%', next: at + 1 };
  if (lexicon.per.has(token.plain) && lexicon.cent.has(tokens[at + 1]?.plain ?? ''))
    return { value: '%', next: at + 2 };
  return isHyphen(token) && isPercent(source, at + 1) ? { value: '%', next: at } : undefined;
}

function isPercent({ tokens, lexicon }: Source, at: number): boolean {
  const word = tokens[at]?.plain;
  if (word === undefined) return false;
  if (lexicon.percents.has(word)) return true;
  for (const stem of lexicon.percentStems) if (word.startsWith(stem)) return true;
  return false;
}

/** The unit of time or length at an index; undefined when there is none. */
export function readMeasure({ tokens, lexicon }: Source, at: number): Figure['measure'] {
  const token = tokens[at];
  const unit = token && lexicon.measures.get(token.plain);
  return unit && { unit, end: token.end };
}

/** Reads the sign or word of a currency at an index; the value is its sign. */
export function readCurrency({ tokens, lexicon }: Source, at: number): Part<string> | undefined {
  const currency = lexicon.currencies.get(tokens[at]?.plain ?? '');
  return currency === undefined ? undefined : { value: currency, next: at + 1 };
}
