import { toCardinal } from 'n2words/pt-PT';
import { wordSet } from '../../word-set.ts';
import { createCalendar } from './calendar.ts';
import { measuresOf } from './measures.ts';
import { createNumerals, range, spellOut, valuesOf } from './numerals.ts';
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
  calendar: () => createCalendar('pt'),
  per: wordSet('por'),
  cent: wordSet('cento'),
  ordinalEndings: wordSet('º ª o a'),
  hourLetters: wordSet('h'),
  articles: wordSet('um uma'),
  factors: valuesOf('2: duplic dobr, 3: triplic, 4: quadruplic'),
  times: wordSet('vez vezes'),
  severalTimes: wordSet('varias algumas muitas'),
  measures: measuresOf(
    'second: segundo segundos, minute: minuto minutos, hour: hora horas, day: dia dias, week: semana semanas, month: mês meses, ' +
      'year: ano anos, metre: metro metros, kilometre: quilómetro quilómetros quilômetro quilômetros km, mile: milha milhas',
  ),
  or: wordSet('ou'),
  percentagePoints: [
    ['ponto', 'percentua'],
    ['pontos', 'porcentua'],
  ],
  fractions: valuesOf('2: metade, 3: terço terços, 4: quarto quartos, 5: quinto quintos, 10: décimo décimos'),
  bareFractions: wordSet('metade'),
  fractionFollowers: wordSet('de do da dos das'),
  halves: wordSet('meio meia'),
  andAHalf: [
    ['e', 'meio'],
    ['e', 'meia'],
  ],
  ordinals: valuesOf(
    '1: primeiro primeira, 2: segundo segunda, 3: terceiro terceira, 4: quarto quarta, 5: quinto quinta, 6: sexto sexta, 7: sétimo sétima, 8: oitavo oitava, 9: nono nona, 10: décimo décima',
  ),
} satisfies LanguageWords;
