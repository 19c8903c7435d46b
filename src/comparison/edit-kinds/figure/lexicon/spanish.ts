import { toCardinal } from 'n2words/es-ES';
import { wordSet } from '../../word-set.ts';
import { createCalendar } from './calendar.ts';
import { measuresOf } from './measures.ts';
import { createNumerals, range, spellOut, valuesOf } from './numerals.ts';
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
  calendar: () => createCalendar('es'),
  per: wordSet('por'),
  cent: wordSet('ciento'),
  ordinalEndings: wordSet('º ª o a'),
  articles: wordSet('un una'),
  factors: valuesOf('2: duplic, 3: triplic, 4: cuadruplic'),
  times: wordSet('vez veces'),
  severalTimes: wordSet('varias algunas muchas'),
  measures: measuresOf(
    'second: segundo segundos, minute: minuto minutos, hour: hora horas, day: día días, week: semana semanas, month: mes meses, ' +
      'year: año años, metre: metro metros, kilometre: kilómetro kilómetros km, mile: milla millas',
  ),
  or: wordSet('o u'),
  percentagePoints: [['punto', 'porcentual']],
  fractions: valuesOf('2: mitad, 3: tercio tercios, 4: cuarto cuartos, 5: quinto quintos, 10: décimo décimos'),
  bareFractions: wordSet('mitad'),
  fractionFollowers: wordSet('de del'),
  halves: wordSet('medio media'),
  andAHalf: [
    ['y', 'medio'],
    ['y', 'media'],
  ],
  ordinals: valuesOf(
    '1: primer primero primera, 2: segundo segunda, 3: tercer tercero tercera, 4: cuarto cuarta, 5: quinto quinta, 6: sexto sexta, 7: séptimo séptima, 8: octavo octava, 9: noveno novena, 10: décimo décima',
  ),
} satisfies LanguageWords;
