import { toPlain } from '../../plain.ts';

/** The number words of a language, each as {@link toPlain} writes it. */
export interface Numerals {
  /**
   * Words for whole numbers below 1,000, their parts joined by one blank: `seven`, `twenty one`, `quatre vingt dix`. In
   * languages that write hundreds as one word they are here too: `zweihundert`.
   */
  readonly small: ReadonlyMap<string, number>;
  /** The first part of every key of {@link small}. */
  readonly starts: ReadonlySet<string>;
  /** How many parts the longest key of {@link small} has. */
  readonly maxParts: number;
  /** Words that multiply what stands before them: `hundred`, `million`. */
  readonly scales: ReadonlyMap<string, number>;
  /** Scales that stand only after digits: `5 bn`. */
  readonly shortScales: ReadonlyMap<string, number>;
  /** Scales that may begin a number: `mille`, `cent`, `tausend`. */
  readonly leadingScales: ReadonlySet<string>;
  /** Whether tens and ones are two words that {@link small} has apart, as each has several forms: Russian. */
  readonly ofTwoWords?: boolean;
  /** `and`, after which a number may go on: `three hundred and five`. */
  readonly and: string;
}

/** Short scales that newspapers of many languages share. */
const SHARED_SHORT_SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries({ k: 1e3, mn: 1e6, mln: 1e6, mio: 1e6, mrd: 1e9, bn: 1e9, tn: 1e12, trn: 1e12 }),
);

/**
 * Makes the numerals of a language from its small numbers, its scales and its `and`. Where its short scales are not
 * given, they are those that newspapers share; where its leading scales are not given, it has none.
 */
export function createNumerals({
  small,
  shortScales = SHARED_SHORT_SCALES,
  leadingScales = new Set(),
  ...given
}: Pick<Numerals, 'scales' | 'and' | 'ofTwoWords'> &
  Partial<Pick<Numerals, 'shortScales' | 'leadingScales'>> & {
    readonly small: Iterable<readonly [word: string, value: number]>;
  }): Numerals {
  const words = new Map(small);
  const parts = [...words.keys()].map((word) => word.split(' '));
  return {
    ...given,
    shortScales,
    leadingScales,
    small: words,
    starts: new Set(parts.map(([first]) => first!)),
    maxParts: Math.max(0, ...parts.map(({ length }) => length)),
  };
}

/** What a scale word multiplies by; undefined for other words. */
export function scaleOf(numerals: Numerals | undefined, word: string | undefined): number | undefined {
  if (!numerals || word === undefined) return undefined;
  return numerals.scales.get(word) ?? numerals.shortScales.get(word);
}

/**
 * Pairs each number with its word.
 * @param toWords writes a number in words, as `n2words` does; its hyphens become blanks
 */
export function spellOut(numbers: readonly number[], toWords: (value: number) => string): [string, number][] {
  return numbers.map((value) => [toPlain(toWords(value)).replace(/-/gu, ' '), value]);
}

/** A map of words, given as `value: word word, value: word`; each word as it is written, with its accents. */
export function valuesOf<T = number>(rows: string, toValue: (value: string) => T = Number as never): Map<string, T> {
  return new Map(
    rows.split(', ').flatMap((row) => {
      const [value, words] = row.split(': ');
      return words!.split(' ').map((word): [string, T] => [toPlain(word), toValue(value!)]);
    }),
  );
}

/** The whole numbers from `from` up to, but not including, `to`. */
export function range(from: number, to: number, step = 1): number[] {
  return Array.from({ length: Math.ceil((to - from) / step) }, (_, index) => from + index * step);
}
