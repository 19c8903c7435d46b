import { toCardinal } from 'n2words/de-DE';
import { toPlain } from '../../plain.ts';
import { wordSet } from '../../word-set.ts';
import { createCalendar } from './calendar.ts';
import { createNumerals, range, spellOut } from './numerals.ts';
import type { LanguageWords } from './words.ts';

export const GERMAN = {
  numerals: createNumerals({
    small: [
      // Without `eins`: as `ein` and `eine` it is also the article.
      ...spellOut([0, ...range(2, 1000)], toCardinal),
      ['zwo', 2],
      // `hundertzwei` beside `einhundertzwei`
      ...range(100, 200).map((value): [string, number] => [toPlain(toCardinal(value)).replace(/^ein/u, ''), value]),
    ],
    scales: new Map(
      Object.entries({
        hundert: 100,
        tausend: 1e3,
        million: 1e6,
        millionen: 1e6,
        milliarde: 1e9,
        milliarden: 1e9,
        billion: 1e12,
        billionen: 1e12,
        dutzend: 12,
      }),
    ),
    leadingScales: wordSet('hundert tausend'),
    and: 'und',
  }),
  calendar: createCalendar('de', { capitals: true }),
  percents: wordSet('prozent'),
} satisfies LanguageWords;
