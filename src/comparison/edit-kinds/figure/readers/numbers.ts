import { readCardinal } from '../cardinals.ts';
import { readDigitGroups, toWesternDigits } from '../digits.ts';
import { createMatch, currencyBefore, type Match, type Source } from '../reader.ts';
import { isHyphen } from '../tokens.ts';
import { completeNumber } from './complete-number.ts';
import { readDenominator } from './fractions.ts';

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
  if (lexicon.pronounAfter.has(tokens[at - 1]?.plain ?? '')) return true;
  const after = tokens[at + 1];
  return !after || !(after.letters || isHyphen(after)) || lexicon.pronounBefore.has(after.plain);
}

/** `twice` */
export function readMultiple(source: Source, at: number): Match | undefined {
  const times = source.lexicon.multiples.get(source.tokens[at]!.plain);
  return times === undefined ? undefined : createMatch(source, at, at + 1, 'number', [times]);
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
