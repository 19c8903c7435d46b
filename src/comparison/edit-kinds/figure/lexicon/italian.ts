import { toCardinal } from 'n2words/it-IT';
import { wordSet } from '../../word-set.ts';
import { createCalendar } from './calendar.ts';
import { measuresOf } from './measures.ts';
import { createNumerals, range, spellOut, valuesOf } from './numerals.ts';
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
  calendar: () => createCalendar('it'),
  per: wordSet('per'),
  cent: wordSet('cento'),
  ordinalEndings: wordSet('º ª o a'),
  articles: wordSet('un uno una'),
  factors: valuesOf('2: raddoppi, 3: triplic, 4: quadruplic, 0.5: dimezz'),
  times: wordSet('volta volte'),
  severalTimes: wordSet('diverse alcune molte parecchie'),
  measures: measuresOf(
    'second: secondo secondi, minute: minuto minuti, hour: ora ore, day: giorno giorni, week: settimana settimane, month: mese mesi, ' +
      'year: anno anni, metre: metro metri, kilometre: chilometro chilometri km, mile: miglio miglia',
  ),
  or: wordSet('o'),
  percentagePoints: [['punt', 'percentual']],
  fractions: valuesOf('2: metà, 3: terzo terzi, 4: quarto quarti, 5: quinto quinti, 10: decimo decimi'),
  bareFractions: wordSet('meta'),
  fractionFollowers: wordSet('di del dello della dei degli delle d'),
  halves: wordSet('mezzo mezza'),
  andAHalf: [
    ['e', 'mezzo'],
    ['e', 'mezza'],
  ],
  ordinals: valuesOf(
    '1: primo prima, 2: secondo seconda, 3: terzo terza, 4: quarto quarta, 5: quinto quinta, 6: sesto sesta, 7: settimo settima, 8: ottavo ottava, 9: nono nona, 10: decimo decima',
  ),
} satisfies LanguageWords;
