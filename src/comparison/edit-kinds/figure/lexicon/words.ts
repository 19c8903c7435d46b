import type { Calendar } from './calendar.ts';
import type { Numerals } from './numerals.ts';

/**
 * The words of a language by which figures are read. Each stands as `toPlain` writes it: in lower case, without accents.
 * A language gives what is known of it; what it leaves out is never read.
 */
export type LanguageWords = Partial<Words>;

/** Every sort of word that the readers look up. */
export interface Words {
  readonly numerals: Numerals;
  /** Made when it is first needed: the runtime takes some ten milliseconds to look up the names of a language. */
  readonly calendar: () => Calendar;

  /**
   * Words by which a quick first look at an edit tells that it may hold a figure, beside numerals, ordinals, months and
   * weekdays. A word that is missing here is still read, but an edit of it alone is passed over.
   */
  readonly hints: ReadonlySet<string>;

  // Numbers
  /** Before a scale, these stand for one: `a hundred`. Before a fraction, they make it a figure: `a third`. */
  readonly articles: ReadonlySet<string>;
  /** After these, `one` is a pronoun: `no one`, `this one`. */
  readonly pronounAfter: ReadonlySet<string>;
  /** Before these, `one` is a pronoun: `one another`, `one’s`. */
  readonly pronounBefore: ReadonlySet<string>;
  /** Words that say how often: `twice`. */
  readonly multiples: ReadonlyMap<string, number>;
  /** Beginnings of words that say by how many times something grew or shrank: `doubl` of `doubled`. */
  readonly factors: ReadonlyMap<string, number>;
  /** After a number, these count how often: `three times`. */
  readonly times: ReadonlySet<string>;
  /** Before a word of {@link times}, these say how often without a number: `several times`. */
  readonly severalTimes: ReadonlySet<string>;
  /** Units of time and length, each with the unit that it is a form of: `weeks` of `week`. */
  readonly measures: ReadonlyMap<string, Measure>;
  /**
   * Measures with a number inside: Russian `полчаса`, half an hour; Arabic `أسبوعين`, two weeks. And those that stand for a
   * single one, in a language without articles: Russian `неделю`, a week.
   */
  readonly countedMeasures: ReadonlyMap<string, readonly [value: number, measure: Measure]>;
  /** Words after which a word of {@link countedMeasures} is no single one: `каждый день`, every day. */
  readonly noSingleAfter: ReadonlySet<string>;
  /** `or`, between two numbers of which one is meant. */
  readonly or: ReadonlySet<string>;
  /** Large numbers that are not exact: `dozens`, `thousands`. */
  readonly vague: ReadonlyMap<string, number>;
  /** Stands between two vague numbers: `tens of thousands`. */
  readonly vagueLinks: ReadonlySet<string>;
  /** Right after digits, a million or metres: `5m`. */
  readonly millionOrMetre: ReadonlySet<string>;

  // Shares and sums
  /** `percent` in one word. */
  readonly percents: ReadonlySet<string>;
  /** Every word that begins with one of these says `percent`. */
  readonly percentStems: ReadonlySet<string>;
  /** Beginnings of words by which a number is one of percentage points: `percentage points`, `Prozentpunkte`. */
  readonly percentagePoints: readonly (readonly string[])[];
  /** The first word where `per cent` is two. */
  readonly per: ReadonlySet<string>;
  /** The second word where `per cent` is two. */
  readonly cent: ReadonlySet<string>;
  /** Words and signs of a currency; the value is its sign. */
  readonly currencies: ReadonlyMap<string, string>;

  // Fractions
  /** What a fraction divides by: `third` by 3. */
  readonly fractions: ReadonlyMap<string, number>;
  /** Words of {@link fractions} that are a figure without an article. */
  readonly bareFractions: ReadonlySet<string>;
  /** Words for 1/2 that are a figure without an article. */
  readonly halves: ReadonlySet<string>;
  /** After these, a word of {@link halves} means a part of a whole, not a number: `the other half`. */
  readonly noHalfAfter: ReadonlySet<string>;
  /** May stand between a half and its scale: `half a million`. */
  readonly halfLinks: ReadonlySet<string>;
  /** Words that may follow a fraction. Before any other word it is an ordinal: `a third man`. */
  readonly fractionFollowers: ReadonlySet<string>;
  /** Phrases that add a half to the number before them, word by word: `and a half`. */
  readonly andAHalf: readonly (readonly string[])[];

  // Ordinals
  /** Ordinals in words; two parts are joined by one blank: `twenty first`. */
  readonly ordinals: ReadonlyMap<string, number>;
  /** Ordinals that mean something else after some words: `a second`, `at first`. */
  readonly noOrdinalAfter: ReadonlyMap<string, ReadonlySet<string>>;
  /** Endings that make digits an ordinal: `14th`. */
  readonly ordinalEndings: ReadonlySet<string>;
  /** Endings that make digits a decade: `1920s`. */
  readonly decadeEndings: ReadonlySet<string>;

  // Dates
  /** After these, a short or ambiguous name is a month: `in May`. */
  readonly beforeMonth: ReadonlySet<string>;
  /** Endings of the day before a month: `3rd March`. */
  readonly dayEndings: ReadonlySet<string>;

  // Clock times
  /** Words for twelve o’clock. */
  readonly twelve: ReadonlyMap<string, HalfOfDay>;
  /** `am` and `pm`; where they are written with points, without these. */
  readonly halvesOfDay: ReadonlyMap<string, HalfOfDay>;
  /** Parts of an hour, in minutes: `half`, `quarter`. */
  readonly hourParts: ReadonlyMap<string, number>;
  /** Between a part of an hour and the hour: 1 where it is added (`past`), -1 where it is taken away (`to`). */
  readonly hourLinks: ReadonlyMap<string, 1 | -1>;
  /** Numbers that may be an hour after a part of it. */
  readonly hours: ReadonlyMap<string, number>;
  /** Letters between hours and minutes: `7h30`. */
  readonly hourLetters: ReadonlySet<string>;
}

/** A unit of time or length. */
export type Measure =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'month'
  | 'year'
  | 'metre'
  | 'kilometre'
  | 'mile'
  | 'foot';

export type HalfOfDay = 'am' | 'pm';
