import { toCardinal } from 'n2words/it-IT';
import { wordSet } from '../../word-set.ts';
import { createCalendar } from './calendar.ts';
import { createNumerals, range, spellOut } from './numerals.ts';
import type { LanguageWords } from './words.ts';

export const ITALIAN = {
  numerals: createNumerals({
    // Without `uno`: as `un` and `una` it is also the article.
    small: spellOut([0, ...range(2, 1000)], toCardinal),
    scales: new Map(
      Object.entries({
        mille: 1e3,
        mila: 1e3,
        milione: 1e6,
        milioni: 1e6,
        miliardo: 1e9,
        miliardi: 1e9,
        dozzina: 12,
      }),
    ),
    leadingScales: wordSet('mille'),
    and: 'e',
  }),
  calendar: createCalendar('it'),
  per: wordSet('per'),
  cent: wordSet('cento'),
  ordinalEndings: wordSet('º ª o a'),
} satisfies LanguageWords;
