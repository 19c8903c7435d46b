import { toCardinal } from 'n2words/de-DE';
import { toPlain } from '../../plain.ts';
import { wordSet } from '../../word-set.ts';
import { createCalendar } from './calendar.ts';
import { measuresOf } from './measures.ts';
import { createNumerals, range, spellOut, valuesOf } from './numerals.ts';
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
  calendar: () => createCalendar('de', { capitals: true }),
  percents: wordSet('prozent'),
  articles: wordSet('ein eine einem einen einer'),
  beforeMonth: wordSet('im seit bis ende anfang mitte vom ab zum nach vor'),
  multiples: new Map(range(2, 100).map((value) => [`${toPlain(toCardinal(value))}mal`, value])),
  factors: valuesOf('2: verdoppel, 3: verdreifach, 4: vervierfach, 0.5: halbier'),
  times: wordSet('mal male'),
  severalTimes: wordSet('mehrere einige viele'),
  measures: measuresOf(
    'second: sekunde sekunden, minute: minute minuten, hour: stunde stunden, day: tag tage tagen, week: woche wochen, ' +
      'month: monat monate monaten, year: jahr jahre jahren, metre: meter metern, kilometre: kilometer kilometern km, ' +
      'mile: meile meilen',
  ),
  or: wordSet('oder'),
  percentagePoints: [['prozentpunkt']],
  fractions: valuesOf('2: hälfte, 3: drittel, 4: viertel, 5: fünftel, 6: sechstel, 8: achtel, 10: zehntel'),
  bareFractions: wordSet('halfte'),
  fractionFollowers: wordSet('der des von aller in im weniger mehr als oder'),
  halves: wordSet('halbe halben halber halbes halb'),
  andAHalf: [['ein', 'halb']],
  ordinals: new Map(
    ['erst', 'zweit', 'dritt', 'viert', 'fünft', 'sechst', 'siebt', 'acht', 'neunt', 'zehnt', 'elft', 'zwölft'].flatMap(
      (stem, index) =>
        ['e', 'en', 'er', 'es', 'em'].map((ending): [string, number] => [toPlain(stem + ending), index + 1]),
    ),
  ),
} satisfies LanguageWords;
