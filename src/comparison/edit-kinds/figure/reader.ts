import type { Span } from '../../../story/story.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import type { Measure } from './lexicon/words.ts';
import type { Token } from './tokens.ts';

/** What sort of value a figure has: only figures of one sort are versions of each other. */
export type FigureSort =
  | 'number'
  | 'ordinal'
  | 'vague'
  | 'time'
  | 'month'
  | 'weekday'
  | 'decade'
  | 'designation'
  /** How often something happens: `twice`, `three times`. */
  | 'times'
  /** By how many times something grows: `doubled`. */
  | 'factor';

/** A number, or text where a number would not be exact. */
export type Value = number | string;

/** A number, date, sum, ordinal or clock time in a text, in digits or words, with its UTF-16 offsets. */
export interface Figure extends Span {
  readonly sort: FigureSort;
  /**
   * What it may be read as, likeliest first: `1.200` is 1200 or 1.2. Whole numbers of more than 15 digits and
   * designations are text. Times are minutes after midnight, or after noon where neither is said.
   */
  readonly values: readonly Value[];
  /** `%`, a currency's sign, `am` or `pm`, the letters of a designation; empty when there is none. */
  readonly unit: string;
  /** Whether it is written in digits. */
  readonly digits: boolean;
  /** The unit of time or length after it, and where that word ends; undefined when there is none. */
  readonly measure: { readonly unit: Measure; readonly end: number } | undefined;
  /** Whether it is a whole number that may be a year: 1000 to 2099, in four digits. */
  readonly year: boolean;
}

/** What a reader reads: the tokens of a text, and the words of its language. */
export interface Source {
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
}

/** A part of a figure: what it says, and the index of the token after it. */
export interface Part<T> {
  readonly value: T;
  readonly next: number;
}

/** A figure, and the index of the token after it. */
export interface Match {
  readonly figure: Figure;
  readonly next: number;
}

/** Reads the figure that begins with the token at an index; undefined where none of its sort does. */
export type Reader = (source: Source, at: number) => Match | undefined;

/**
 * The figure of the tokens from index `from` up to, but not including, `next`. A currency's sign before them belongs to
 * it.
 * @param details `unit`, `measure`, `digits` and `year` where they are not empty or false
 */
export function createMatch(
  source: Source,
  from: number,
  next: number,
  sort: FigureSort,
  values: readonly Value[],
  {
    unit = '',
    digits = false,
    year = false,
    measure,
  }: Partial<Pick<Figure, 'unit' | 'digits' | 'year' | 'measure'>> = {},
): Match {
  const first = source.tokens[currencyBefore(source, from) ? from - 1 : from]!;
  const last = source.tokens[next - 1]!;
  return { figure: { start: first.start, end: last.end, sort, values, unit, measure, digits, year }, next };
}

/** The currency whose sign stands before the token at an index (`$40`); empty when there is none. */
export function currencyBefore({ tokens, lexicon }: Source, at: number): string {
  const before = tokens[at - 1];
  return (before && !before.letters && lexicon.currencies.get(before.plain)) || '';
}
