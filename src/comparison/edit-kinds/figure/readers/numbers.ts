import { readCardinal } from '../cardinals.ts';
import { readDigitGroups, toWesternDigits } from '../digits.ts';
import { FACTOR_START_CODE_UNITS } from '../lexicon/lexicon.ts';
import { createMatch, currencyBefore, type Match, type Source } from '../reader.ts';
import { isHyphen } from '../tokens.ts';
import { completeNumber } from './complete-number.ts';
import { readDenominator } from './fractions.ts';
import { readMeasure } from './units.ts';

/** `1,200`, `6.4 million`, `$40`, `36 per cent`, `7 p.m.` */
export function readNumberInDigits(source: Source, at: number): Match {
  const digits = source.tokens[at]!.text;
  const groups = readDigitGroups(source.tokens, at);
  const year = groups.next === at + 1 && /^(?:1\d|20)\d\d$/u.test(toWesternDigits(digits));
  return completeNumber(source, at, { ...groups, digits: true, year, unit: currencyBefore(source, at) });
}

/** `three hundred`, `twelve million dollars`, `two thirds` */
export function readNumberInWords(source: Source, at: number): Match | undefined {
  const cardinal = readCardinal(source, at);
  if (!cardinal || (cardinal.value === 1 && cardinal.next === at + 1 && isPronoun(source, at))) return undefined;
  const { value } = cardinal;
  const denominator = readDenominator(source, cardinal.next);
  const next = denominator?.next ?? cardinal.next;
  const words = { next, digits: false, year: false };
  return denominator && value < denominator.value
    ? completeNumber(source, at, { ...words, value: [value / denominator.value], unit: '' })
    : completeNumber(source, at, { ...words, value: [value], unit: currencyBefore(source, at) });
}

/** Whether `one` at an index is a pronoun: a number stands before what it counts. */
function isPronoun({ tokens, lexicon }: Source, at: number): boolean {
  const after = tokens[at + 1];
  // `that one of the reasons`
  if (after?.plain === 'of' && tokens[at - 1]?.plain !== 'no') return false;
  if (lexicon.pronounAfter.has(tokens[at - 1]?.plain ?? '')) return true;
  return !after || !(after.letters || isHyphen(after)) || lexicon.pronounBefore.has(after.plain);
}

/** `twice`, `doubled`, `several times` */
export function readMultiple(source: Source, at: number): Match | undefined {
  const { tokens, lexicon } = source;
  const word = tokens[at]!.plain;
  const times = lexicon.multiples.get(word);
  // `at once`
  if (times !== undefined)
    return times === 1 && tokens[at - 1]?.plain === 'at'
      ? undefined
      : createMatch(source, at, at + 1, 'times', [times]);
  if (lexicon.severalTimes.has(word) && lexicon.times.has(tokens[at + 1]?.plain ?? ''))
    return createMatch(source, at, at + 1, 'times', [word]);
  if (!lexicon.factorStarts.has(word.slice(0, FACTOR_START_CODE_UNITS))) return undefined; // nearly every word
  for (const [stem, factor] of lexicon.factors)
    if (word.startsWith(stem)) return createMatch(source, at, at + 1, 'factor', [factor]);
  return undefined;
}

/** `a week`, `once` as Spanish `una vez`: an article before a unit counts one of it. Where no article is, `неделю`. */
export function readSingle(source: Source, at: number): Match | undefined {
  const { tokens, lexicon } = source;
  const { plain } = tokens[at]!;
  if (lexicon.articles.has(plain)) {
    if (lexicon.times.has(tokens[at + 1]?.plain ?? '')) return createMatch(source, at, at + 1, 'times', [1]);
    const measure = readMeasure(source, at + 1);
    // `a second attempt`
    return measure && measure.unit !== 'second'
      ? createMatch(source, at, at + 1, 'number', [1], { measure })
      : undefined;
  }
  const counted = lexicon.countedMeasures.get(plain);
  const before = tokens[at - 1];
  if (!counted || before?.digits || lexicon.noSingleAfter.has(before?.plain ?? '')) return undefined;
  if (lexicon.numerals?.starts.has(before?.plain ?? '')) return undefined;
  const [value, unit] = counted;
  return createMatch(source, at, at + 1, 'number', [value], { measure: { unit, end: tokens[at]!.end } });
}

/** `hundreds`, `tens of thousands` */
export function readVagueNumber(source: Source, at: number): Match | undefined {
  const { tokens, lexicon } = source;
  const first = lexicon.vague.get(tokens[at]!.plain);
  if (first === undefined) return undefined;
  const second = lexicon.vagueLinks.has(tokens[at + 1]?.plain ?? '')
    ? lexicon.vague.get(tokens[at + 2]?.plain ?? '')
    : undefined;
  return second === undefined
    ? createMatch(source, at, at + 1, 'vague', [first])
    : createMatch(source, at, at + 3, 'vague', [first * second]);
}
