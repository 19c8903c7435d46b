import { toCardinal } from 'n2words/fr-FR';
import { wordSet } from '../../word-set.ts';
import { createCalendar } from './calendar.ts';
import { createNumerals, range, spellOut } from './numerals.ts';
import type { LanguageWords } from './words.ts';

export const FRENCH = {
  numerals: createNumerals({
    small: [
      // Without `un`: it is also the article.
      ...spellOut([0, ...range(2, 100)], toCardinal),
      // Belgian and Swiss.
      ['septante', 70],
      ['huitante', 80],
      ['octante', 80],
      ['nonante', 90],
    ],
    scales: new Map(
      Object.entries({
        cent: 100,
        cents: 100,
        mille: 1e3,
        million: 1e6,
        millions: 1e6,
        milliard: 1e9,
        milliards: 1e9,
        douzaine: 12,
      }),
    ),
    leadingScales: wordSet('cent mille'),
    and: 'et',
  }),
  calendar: createCalendar('fr'),
  per: wordSet('pour'),
  cent: wordSet('cent'),
  ordinalEndings: wordSet('er re e eme'),
  hourLetters: wordSet('h'),
} satisfies LanguageWords;
