import { toCardinal as german } from 'n2words/de-DE';
import { toCardinal as english, toOrdinal as englishOrdinal } from 'n2words/en-US';
import { toCardinal as spanish } from 'n2words/es-ES';
import { toCardinal as french } from 'n2words/fr-FR';
import { toCardinal as italian } from 'n2words/it-IT';
import { toCardinal as portuguese } from 'n2words/pt-PT';

/** The number words of a language. Keys are in lower case without accents, their parts joined by one blank. */
export interface Numerals {
  /** Words for whole numbers below 1,000 that are not made of `hundred`: `seven`, `twenty one`, `quatre vingt dix`. */
  readonly small: ReadonlyMap<string, number>;
  /** Words that multiply what stands before them: `hundred`, `million`. */
  readonly scales: ReadonlyMap<string, number>;
  /** `and`, where a number may go on after it. */
  readonly and: string;
  /** The most parts that a key of {@link small} has. */
  readonly longest: number;
}

/** A word in lower case without accents. */
export function plain(word: string): string {
  return /^[a-z]*$/u.test(word)
    ? word
    : word
        .toLowerCase()
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .replace(/ß/gu, 'ss');
}

/** The library's words for some numbers, turned round. */
function inverted(numbers: readonly number[], toWords: (value: number) => string): [string, number][] {
  return numbers.map((value) => [plain(toWords(value)).replace(/-/gu, ' '), value]);
}

const range = (from: number, to: number, step = 1) =>
  Array.from({ length: Math.ceil((to - from) / step) }, (_, index) => from + index * step);

function numerals<Scale extends string>(
  words: readonly (readonly [string, number])[],
  scales: Readonly<Record<Scale, number>>,
  and: string,
): Numerals {
  const small = new Map(words);
  const longest = Math.max(...[...small.keys()].map((key) => key.split(' ').length));
  return { small, scales: new Map(Object.entries<number>(scales)), and, longest };
}

/** Short forms and plain scale words that papers of any language put behind digits. */
const SHORT_SCALES = { k: 1e3, mn: 1e6, mln: 1e6, mio: 1e6, mrd: 1e9, bn: 1e9, tn: 1e12, trn: 1e12 };

/**
 * Number words by language. Whole numbers come from `n2words`, turned round; the scales, and forms that the library
 * does not write, are listed here. “One” is left out where it is also the article.
 */
export const NUMERALS: ReadonlyMap<string, Numerals> = new Map([
  [
    'en',
    numerals(
      inverted(range(0, 100), english),
      {
        ...SHORT_SCALES,
        hundred: 100,
        thousand: 1e3,
        million: 1e6,
        billion: 1e9,
        trillion: 1e12,
        dozen: 12,
        lakh: 1e5,
        crore: 1e7,
      },
      'and',
    ),
  ],
  [
    'de',
    numerals(
      [
        ...inverted([0, ...range(2, 1000)], german),
        ['zwo', 2],
        ...range(100, 200).map((value): [string, number] => [plain(german(value)).replace(/^ein/u, ''), value]),
      ],
      {
        ...SHORT_SCALES,
        hundert: 100,
        tausend: 1e3,
        million: 1e6,
        millionen: 1e6,
        milliarde: 1e9,
        milliarden: 1e9,
        billion: 1e12,
        billionen: 1e12,
        dutzend: 12,
      },
      'und',
    ),
  ],
  [
    'fr',
    numerals(
      [
        ...inverted([0, ...range(2, 100)], french),
        ['septante', 70],
        ['huitante', 80],
        ['octante', 80],
        ['nonante', 90],
      ],
      {
        ...SHORT_SCALES,
        cent: 100,
        cents: 100,
        mille: 1e3,
        million: 1e6,
        millions: 1e6,
        milliard: 1e9,
        milliards: 1e9,
        douzaine: 12,
      },
      'et',
    ),
  ],
  [
    'es',
    numerals(
      [...inverted([0, ...range(2, 100), ...range(100, 1000, 100)], spanish), ['ciento', 100]],
      { ...SHORT_SCALES, mil: 1e3, millon: 1e6, millones: 1e6, docena: 12 },
      'y',
    ),
  ],
  [
    'it',
    numerals(
      inverted([0, ...range(2, 1000)], italian),
      { ...SHORT_SCALES, mille: 1e3, mila: 1e3, milione: 1e6, milioni: 1e6, miliardo: 1e9, miliardi: 1e9, dozzina: 12 },
      'e',
    ),
  ],
  [
    'pt',
    numerals(
      [
        ...inverted([0, ...range(2, 100), ...range(100, 1000, 100)], portuguese),
        ['duas', 2],
        ['cento', 100],
        // Brazilian.
        ['quatorze', 14],
        ['dezesseis', 16],
        ['dezessete', 17],
        ['dezenove', 19],
      ],
      { ...SHORT_SCALES, mil: 1e3, milhao: 1e6, milhoes: 1e6, bilhao: 1e9, bilhoes: 1e9, duzia: 12 },
      'e',
    ),
  ],
  [
    'ru',
    // Declined forms would need a grammar: digits only, but with their scales.
    numerals(
      [],
      {
        тыс: 1e3,
        тысяча: 1e3,
        тысячи: 1e3,
        тысяч: 1e3,
        млн: 1e6,
        миллион: 1e6,
        миллиона: 1e6,
        миллионов: 1e6,
        млрд: 1e9,
        миллиард: 1e9,
        миллиарда: 1e9,
        миллиардов: 1e9,
      },
      'и',
    ),
  ],
]);

/** English ordinals as words, first to ninety-ninth; from `n2words`. */
export const ORDINALS: ReadonlyMap<string, number> = new Map(inverted(range(1, 100), englishOrdinal));

/** Every word by which a figure written out begins, in any language: a cheap look at an edit. */
export const NUMERAL_STARTS: ReadonlySet<string> = new Set([
  ...[...NUMERALS.values()].flatMap(({ small, scales }) =>
    [...small.keys(), ...scales.keys()].map((key) => key.split(' ')[0]!),
  ),
  ...[...ORDINALS.keys()].map((key) => key.split(' ')[0]!),
  ...['half', 'halves', 'quarter', 'quarters', 'thirds', 'fifths', 'twice', 'thrice', 'noon', 'midnight', 'pm', 'p'],
  ...['hundreds', 'thousands', 'millions', 'billions', 'dozens', 'tens'],
]);
