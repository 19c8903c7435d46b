import { toCardinal } from 'n2words/es-ES';
import { wordSet } from '../../word-set.ts';
import { createCalendar } from './calendar.ts';
import { createNumerals, range, spellOut } from './numerals.ts';
import type { LanguageWords } from './words.ts';

export const SPANISH = {
  numerals: createNumerals({
    small: [
      // Without `uno`: as `un` and `una` it is also the article.
      ...spellOut([0, ...range(2, 100), ...range(100, 1000, 100)], toCardinal),
      ['ciento', 100],
    ],
    scales: new Map(Object.entries({ mil: 1e3, millon: 1e6, millones: 1e6, docena: 12 })),
    leadingScales: wordSet('mil'),
    and: 'y',
  }),
  calendar: createCalendar('es'),
  per: wordSet('por'),
  cent: wordSet('ciento'),
  ordinalEndings: wordSet('º ª o a'),
} satisfies LanguageWords;
