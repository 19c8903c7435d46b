import { toCardinal } from 'n2words/pt-PT';
import { wordSet } from '../../word-set.ts';
import { createCalendar } from './calendar.ts';
import { createNumerals, range, spellOut } from './numerals.ts';
import type { LanguageWords } from './words.ts';

export const PORTUGUESE = {
  numerals: createNumerals({
    small: [
      // Without `um`: it is also the article.
      ...spellOut([0, ...range(2, 100), ...range(100, 1000, 100)], toCardinal),
      ['duas', 2],
      ['cento', 100],
      // Brazilian.
      ['quatorze', 14],
      ['dezesseis', 16],
      ['dezessete', 17],
      ['dezenove', 19],
    ],
    scales: new Map(Object.entries({ mil: 1e3, milhao: 1e6, milhoes: 1e6, bilhao: 1e9, bilhoes: 1e9, duzia: 12 })),
    leadingScales: wordSet('mil'),
    and: 'e',
  }),
  calendar: createCalendar('pt'),
  per: wordSet('por'),
  cent: wordSet('cento'),
  ordinalEndings: wordSet('º ª o a'),
  hourLetters: wordSet('h'),
} satisfies LanguageWords;
