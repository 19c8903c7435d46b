import { readVulgarFraction, toWesternDigits } from '../digits.ts';
import { scaleOf } from '../lexicon/numerals.ts';
import { createMatch, type Match, type Part, type Source } from '../reader.ts';
import { isHyphen } from '../tokens.ts';
import { completeNumber } from './complete-number.ts';
import { readMeasure } from './units.ts';

/** The largest numbers that a fraction with a slash has; larger ones are dates and scores. */
const MAX_NUMERATOR = 3;
const MAX_DENOMINATOR = 5;

/** `1/2`, `3/4` */
export function readSlashFraction(source: Source, at: number): Match | undefined {
  const { tokens } = source;
  const below = tokens[at + 2];
  if (tokens[at + 1]?.text !== '/' || !below?.digits || tokens[at + 3]?.text === '/') return undefined;
  const numerator = Number(toWesternDigits(tokens[at]!.text));
  const denominator = Number(toWesternDigits(below.text));
  if (numerator >= denominator || numerator > MAX_NUMERATOR || denominator > MAX_DENOMINATOR) return undefined;
  return createMatch(source, at, at + 3, 'number', [numerator / denominator], { digits: true });
}

/** `½` without a whole number before it */
export function readFractionSign(source: Source, at: number): Match | undefined {
  const fraction = readVulgarFraction(source.tokens, at);
  if (!fraction) return undefined;
  const { value, next } = fraction;
  return completeNumber(source, at, { value: [value], next, digits: true, year: false, unit: '' });
}

/** `half of`, `half a million`, `a third of`, `a quarter`. `two thirds` begins with a number: see {@link readDenominator}. */
export function readFractionInWords(source: Source, at: number): Match | undefined {
  const { tokens, lexicon } = source;
  const word = tokens[at]!.plain;
  if (lexicon.halves.has(word)) return readHalf(source, at);
  const denominator = lexicon.fractions.get(word);
  if (denominator === undefined) return undefined;
  const before = tokens[at - 1]?.plain ?? '';
  // `a quarter or third`
  const isSecond = lexicon.or.has(before) && lexicon.fractions.has(tokens[at - 2]?.plain ?? '');
  if (!lexicon.articles.has(before) && !isSecond && !lexicon.bareFractions.has(word)) return undefined;
  const after = tokens[at + 1];
  if (
    isHyphen(after) ||
    (!lexicon.bareFractions.has(word) && after?.letters && !lexicon.fractionFollowers.has(after.plain))
  )
    return undefined;
  return createMatch(source, at, at + 1, 'number', [1 / denominator]);
}

function readHalf(source: Source, at: number): Match | undefined {
  const { tokens, lexicon } = source;
  if (lexicon.noHalfAfter.has(tokens[at - 1]?.plain ?? '')) return undefined;
  const isScale = (index: number) => scaleOf(lexicon.numerals, tokens[index]?.plain) !== undefined;
  // `half-open` says no number, `half-million` does.
  if (isHyphen(tokens[at + 1]) && !isScale(at + 2)) return undefined;
  const measure = lexicon.articles.has(tokens[at + 1]?.plain ?? '') ? readMeasure(source, at + 2) : undefined;
  if (measure) return createMatch(source, at, at + 2, 'number', [1 / 2], { measure }); // `half an hour`
  const linked = lexicon.halfLinks.has(tokens[at + 1]?.plain ?? '') && isScale(at + 2);
  return completeNumber(source, at, {
    value: [1 / 2],
    next: linked ? at + 2 : at + 1,
    digits: false,
    year: false,
    unit: '',
  });
}

/** Reads what a number in words is divided by, at the index after it: the 3 of `two thirds`, `two-thirds`. */
export function readDenominator({ tokens, lexicon }: Source, at: number): Part<number> | undefined {
  const word = isHyphen(tokens[at]) ? at + 1 : at;
  const value = lexicon.fractions.get(tokens[word]?.plain ?? '');
  return value === undefined ? undefined : { value, next: word + 1 };
}
