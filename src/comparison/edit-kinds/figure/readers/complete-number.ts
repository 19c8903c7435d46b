import { readVulgarFraction } from '../digits.ts';
import { scaleOf } from '../lexicon/numerals.ts';
import { createMatch, type Match, type Part, type Source, type Value } from '../reader.ts';
import { isHyphen } from '../tokens.ts';
import { createTime, readHalfOfDay } from './times.ts';
import { readCurrency, readMeasure, readPercent } from './units.ts';

/** Significant digits that are kept of a product, so that 6.4 million is 6400000 and no binary fraction beside it. */
const SIGNIFICANT_DIGITS = 12;

/** A number before what follows it was read. */
interface BareNumber extends Part<readonly Value[]> {
  readonly digits: boolean;
  /** Whether it may be a year if nothing follows it. */
  readonly year: boolean;
  /** The currency before it; empty when there is none. */
  readonly unit: string;
}

/**
 * Completes a number by what may follow it: scales, `and a half` or `½`, then a percent sign, a currency or a half of the
 * day.
 * @param from the index of its first token
 */
export function completeNumber(source: Source, from: number, number: BareNumber): Match {
  const scaled = readScales(source, number);
  const { value: values, next } = readAddedHalf(source, scaled);
  const { digits, unit } = scaled;
  const percent = readPercent(source, next);
  if (percent) return createMatch(source, from, percent.next, 'number', values, { digits, unit: percent.value });
  const currency = readCurrency(source, next);
  if (currency)
    return createMatch(source, from, currency.next, 'number', values, { digits, unit: unit || currency.value });
  const half = readHalfOfDay(source, next);
  if (half) return createTime(source, from, number.value, half);
  if (unit === '' && source.lexicon.times.has(source.tokens[next]?.plain ?? ''))
    return createMatch(source, from, next, 'times', values, { digits });
  const measure = readMeasure(source, next);
  return createMatch(source, from, next, 'number', values, {
    digits,
    unit,
    measure,
    year: scaled.year && unit === '' && !measure,
  });
}

/** The number times the scales after it: `million`, `hundred thousand`, `-million`, `bn`, and maybe `m`. */
function readScales({ tokens, lexicon }: Source, number: BareNumber): BareNumber {
  let { value, next, year } = number;
  const hyphen = tokens[next];
  let at = isHyphen(hyphen) && !hyphen!.apart ? next + 1 : next;
  for (let token = tokens[at]; token?.letters; token = tokens[at]) {
    const scale = scaleOf(lexicon.numerals, token.plain);
    if (scale === undefined) {
      if (!number.digits || token.apart || !lexicon.millionOrMetre.has(token.plain)) break;
      value = value.flatMap((one): Value[] => (typeof one === 'number' ? [multiply(one, 1e6), one] : [one]));
      next++; // of `5-m`, only the hyphen
      break;
    }
    value = value.map((one) => (typeof one === 'number' ? multiply(one, scale) : one));
    year = false;
    next = ++at;
  }
  return { ...number, value, next, year };
}

function multiply(value: number, scale: number): number {
  return Number((value * scale).toPrecision(SIGNIFICANT_DIGITS));
}

/** The number with the half and the vulgar fraction after it: `two and a half`, `2½`. */
function readAddedHalf(source: Source, number: Part<readonly Value[]>): Part<readonly Value[]> {
  let { value, next } = number;
  const add = (more: number) => {
    value = value.map((one) => (typeof one === 'number' ? one + more : one));
  };
  const afterPhrase = skipAndAHalf(source, next);
  if (afterPhrase !== undefined) {
    add(1 / 2);
    next = afterPhrase;
  }
  const fraction = readVulgarFraction(source.tokens, next);
  if (fraction) {
    add(fraction.value);
    next = fraction.next;
  }
  return { value, next };
}

/** The index after `and a half`, with or without hyphens; undefined where it does not stand at an index. */
function skipAndAHalf({ tokens, lexicon }: Source, from: number): number | undefined {
  for (const phrase of lexicon.andAHalf) {
    let at = from;
    const found = phrase.every((word) => {
      if (isHyphen(tokens[at])) at++;
      return tokens[at++]?.plain === word;
    });
    if (found) return at;
  }
  return undefined;
}
