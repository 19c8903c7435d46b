import { tabulateByLanguage } from '../../by-language.ts';
import { ARABIC } from './arabic.ts';
import type { Calendar } from './calendar.ts';
import { DUTCH } from './dutch.ts';
import { ENGLISH } from './english.ts';
import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import { ITALIAN } from './italian.ts';
import { PORTUGUESE } from './portuguese.ts';
import { RUSSIAN } from './russian.ts';
import { SIGNS } from './signs.ts';
import { SPANISH } from './spanish.ts';
import type { LanguageWords, Words } from './words.ts';

/** The words by which the figures of a text are read. */
export interface Lexicon extends Omit<Words, 'numerals' | 'calendar' | 'hints'> {
  /** Of the language of the text alone; undefined where they are not known. */
  readonly numerals: Words['numerals'] | undefined;
  /** Of the language of the text alone; undefined where it is not known. */
  readonly calendar: Calendar | undefined;
  /** The first {@link FACTOR_START_CODE_UNITS} of every factor. */
  readonly factorStarts: ReadonlySet<string>;
  /** The first part of every ordinal of two parts: `twenty`. */
  readonly ordinalStarts: ReadonlySet<string>;
}

/** UTF-16 code units from the start of a factor by which it is looked up; none is shorter. */
export const FACTOR_START_CODE_UNITS = 4;

/** By BCP 47 primary subtag. */
const LANGUAGES: ReadonlyMap<string, LanguageWords> = new Map<string, LanguageWords>([
  ['en', ENGLISH],
  ['de', GERMAN],
  ['fr', FRENCH],
  ['es', SPANISH],
  ['it', ITALIAN],
  ['pt', PORTUGUESE],
  ['ru', RUSSIAN],
  ['nl', DUTCH],
  ['ar', ARABIC],
]);

/** The languages whose words are known, as BCP 47 primary subtags. */
export const LEXICON_LANGUAGES: readonly string[] = [...LANGUAGES.keys()];

const lexiconIn = tabulateByLanguage([...LANGUAGES.keys(), ''], (language) =>
  createLexicon(LANGUAGES.get(language) ?? {}),
);

/** The words for texts of a language, a BCP 47 primary subtag. A language that has no table gets those of all texts. */
export function lexiconOf(language: string): Lexicon {
  return lexiconIn(language) ?? lexiconIn('')!;
}

/**
 * Puts together the words by which texts of one language are read, from three places:
 * - Numerals and the calendar come from the language alone. Those of two languages contradict each other: `sei` is six in
 *   Italian and “I know” in Portuguese.
 * - Words for shares and sums, and what may stand right after digits, come from all languages. Newspapers use foreign
 *   ones too, and beside digits they mean nothing else.
 * - The rest comes from the language too, where it is known, and else from English: German `half` is “helped”.
 * @param own the words of the language
 */
function createLexicon(own: LanguageWords): Lexicon {
  const all = [SIGNS, ...LANGUAGES.values()];
  const near = own.articles ? [own] : [ENGLISH, own];
  const ordinals = joinMaps(near, 'ordinals');
  return {
    numerals: own.numerals,
    calendar: own.calendar?.(),
    articles: joinSets(near, 'articles'),
    pronounAfter: joinSets(near, 'pronounAfter'),
    pronounBefore: joinSets(near, 'pronounBefore'),
    multiples: joinMaps(near, 'multiples'),
    factors: joinMaps(near, 'factors'),
    factorStarts: new Set([...joinMaps(near, 'factors').keys()].map((stem) => stem.slice(0, FACTOR_START_CODE_UNITS))),
    times: joinSets(near, 'times'),
    severalTimes: joinSets(near, 'severalTimes'),
    measures: joinMaps(near, 'measures'),
    countedMeasures: joinMaps(near, 'countedMeasures'),
    noSingleAfter: joinSets(near, 'noSingleAfter'),
    or: joinSets(near, 'or'),
    vague: joinMaps(near, 'vague'),
    vagueLinks: joinSets(near, 'vagueLinks'),
    millionOrMetre: joinSets(all, 'millionOrMetre'),
    percents: joinSets(all, 'percents'),
    percentStems: joinSets(all, 'percentStems'),
    percentagePoints: all.flatMap((words: LanguageWords) => words.percentagePoints ?? []),
    per: joinSets(all, 'per'),
    cent: joinSets(all, 'cent'),
    currencies: joinMaps(all, 'currencies'),
    fractions: joinMaps(near, 'fractions'),
    bareFractions: joinSets(near, 'bareFractions'),
    halves: joinSets(near, 'halves'),
    noHalfAfter: joinSets(near, 'noHalfAfter'),
    halfLinks: joinSets(near, 'halfLinks'),
    fractionFollowers: joinSets(near, 'fractionFollowers'),
    andAHalf: near.flatMap((words) => words.andAHalf ?? []),
    ordinals,
    ordinalStarts: new Set([...ordinals.keys()].filter((word) => word.includes(' ')).map(firstPart)),
    noOrdinalAfter: joinMaps(near, 'noOrdinalAfter'),
    ordinalEndings: joinSets(all, 'ordinalEndings'),
    decadeEndings: joinSets(all, 'decadeEndings'),
    beforeMonth: joinSets(near, 'beforeMonth'),
    dayEndings: joinSets(near, 'dayEndings'),
    twelve: joinMaps(near, 'twelve'),
    halvesOfDay: joinMaps(near, 'halvesOfDay'),
    hourParts: joinMaps(near, 'hourParts'),
    hourLinks: joinMaps(near, 'hourLinks'),
    hours: joinMaps(near, 'hours'),
    hourLetters: joinSets(all, 'hourLetters'),
  };
}

type SetsIn<T> = { [K in keyof T]: T[K] extends ReadonlySet<string> ? K : never }[keyof T];
type MapsIn<T> = { [K in keyof T]: T[K] extends ReadonlyMap<string, unknown> ? K : never }[keyof T];
type ValueIn<K extends MapsIn<Words>> = Words[K] extends ReadonlyMap<string, infer V> ? V : never;

function joinSets(tables: readonly LanguageWords[], name: SetsIn<Words>): ReadonlySet<string> {
  return new Set(tables.flatMap((words) => [...(words[name] ?? [])]));
}

function joinMaps<K extends MapsIn<Words>>(tables: readonly LanguageWords[], name: K): ReadonlyMap<string, ValueIn<K>> {
  const joined = new Map<string, ValueIn<K>>();
  for (const words of tables)
    for (const [word, value] of (words[name] ?? []) as Iterable<[string, ValueIn<K>]>) joined.set(word, value);
  return joined;
}

function firstPart(words: string): string {
  return words.split(' ')[0]!;
}

/**
 * Whether a word, as `toPlain` writes it, may be part of a figure: in any of the languages, but for months and weekdays,
 * which are read in the language of the text alone. A quick first look at an edit: most edits hold no figure.
 * @param language of the text, a BCP 47 primary subtag
 */
export function hintsAtFigure(word: string, language: string): boolean {
  return HINTS.has(word) || FACTOR.test(word) || datesIn(language)?.has(word) === true;
}

const HINTS: ReadonlySet<string> = new Set(
  [...LANGUAGES.values()].flatMap(({ numerals, ordinals, fractions, multiples, measures, countedMeasures, hints }) => [
    ...(fractions?.keys() ?? []),
    ...(multiples?.keys() ?? []),
    ...(measures?.keys() ?? []),
    ...(countedMeasures?.keys() ?? []),
    ...(numerals ? [...numerals.starts, ...numerals.scales.keys(), ...numerals.shortScales.keys()] : []),
    ...[...(ordinals?.keys() ?? [])].map(firstPart),
    ...(hints ?? []),
  ]),
);

/** The words of the names of months and weekdays. */
const datesIn = tabulateByLanguage(LANGUAGES.keys(), (language): ReadonlySet<string> => {
  const { months, weekdays } = lexiconOf(language).calendar!;
  return new Set([...months.keys(), ...weekdays.keys()].flatMap((name) => name.split('-')));
});

/** What begins with a stem of a factor, in any of the languages. */
const FACTOR = new RegExp(
  `^(?:${[...LANGUAGES.values()].flatMap(({ factors }) => [...(factors?.keys() ?? [])]).join('|')})`,
  'u',
);
