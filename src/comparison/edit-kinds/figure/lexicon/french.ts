import { toCardinal } from 'n2words/fr-FR';
import { wordSet } from '../../word-set.ts';
import { createCalendar } from './calendar.ts';
import { measuresOf } from './measures.ts';
import { createNumerals, range, spellOut, valuesOf } from './numerals.ts';
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
  calendar: () => createCalendar('fr'),
  per: wordSet('pour'),
  cent: wordSet('cent'),
  ordinalEndings: wordSet('er re e eme'),
  hourLetters: wordSet('h'),
  articles: wordSet('un une'),
  factors: valuesOf('2: doubl, 3: tripl, 4: quadrupl'),
  times: wordSet('fois'),
  severalTimes: wordSet('plusieurs quelques maintes'),
  measures: measuresOf(
    'second: seconde secondes, minute: minute minutes, hour: heure heures, day: jour jours, week: semaine semaines, month: mois, ' +
      'year: an ans année années, metre: mètre mètres, kilometre: kilomètre kilomètres km, mile: mille milles',
  ),
  or: wordSet('ou'),
  percentagePoints: [['point', 'de', 'pourcentage']],
  fractions: valuesOf('2: moitié, 3: tiers, 4: quart quarts, 5: cinquième cinquièmes, 10: dixième dixièmes'),
  bareFractions: wordSet('moitie'),
  fractionFollowers: wordSet('de des du d'),
  halves: wordSet('demi demie'),
  andAHalf: [
    ['et', 'demi'],
    ['et', 'demie'],
  ],
  ordinals: valuesOf(
    '1: premier première premiers premières, 2: deuxième second seconde, 3: troisième, 4: quatrième, 5: cinquième, 6: sixième, 7: septième, 8: huitième, 9: neuvième, 10: dixième',
  ),
} satisfies LanguageWords;
