import type { Part, Source } from '../reader.ts';
import { isHyphen } from '../tokens.ts';

/**
 * Reads `%`, `percent` or `per cent` at an index. In `5-percent`, only the unit is read and the figure ends before the
 * hyphen.
 */
export function readPercent(source: Source, at: number): Part<'%'> | undefined {
  const { tokens, lexicon } = source;
  const token = tokens[at];
  if (!token) return undefined;
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

/** Reads the sign or word of a currency at an index; the value is its sign. */
export function readCurrency({ tokens, lexicon }: Source, at: number): Part<string> | undefined {
  const currency = lexicon.currencies.get(tokens[at]?.plain ?? '');
  return currency === undefined ? undefined : { value: currency, next: at + 1 };
}
