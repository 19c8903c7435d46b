import { toCardinal, toOrdinal } from 'n2words/en-US';
import { wordSet } from '../../word-set.ts';
import { type Calendar, createCalendar } from './calendar.ts';
import { measuresOf } from './measures.ts';
import { createNumerals, range, spellOut, valuesOf } from './numerals.ts';
import type { HalfOfDay, LanguageWords } from './words.ts';

const NUMERALS = createNumerals({
  small: spellOut(range(0, 100), toCardinal),
  scales: new Map(
    Object.entries({
      hundred: 100,
      thousand: 1e3,
      million: 1e6,
      billion: 1e9,
      trillion: 1e12,
      dozen: 12,
      lakh: 1e5,
      crore: 1e7,
    }),
  ),
  and: 'and',
});

export const ENGLISH = {
  numerals: NUMERALS,
  calendar: englishCalendar,
  hints: wordSet('half halves noon midnight pm p hundreds thousands millions billions dozens tens percentage several'),

  articles: wordSet('a an'),
  pronounAfter: wordSet(
    'no this that the each every any some another which such other first last next only little young old loved whole',
  ),
  pronounBefore: wordSet('another s by'),
  multiples: valuesOf('1: once, 2: twice, 3: thrice'),
  factors: valuesOf('2: doubl, 3: tripl trebl, 4: quadrupl, 0.5: halved halving'),
  times: wordSet('times'),
  severalTimes: wordSet('several many'),
  measures: measuresOf(
    'second: second seconds, minute: minute minutes, hour: hour hours, day: day days, week: week weeks, month: month months, ' +
      'year: year years, metre: metre metres meter meters, kilometre: kilometre kilometres kilometer kilometers km, ' +
      'mile: mile miles, foot: foot feet',
  ),
  or: wordSet('or'),
  vague: new Map(
    Object.entries({
      dozens: 12,
      tens: 10,
      hundreds: 100,
      thousands: 1e3,
      millions: 1e6,
      billions: 1e9,
      trillions: 1e12,
    }),
  ),
  vagueLinks: wordSet('of'),
  millionOrMetre: wordSet('m'),

  percents: wordSet('percent pct'),
  percentagePoints: [['percentage', 'point']],
  per: wordSet('per'),
  cent: wordSet('cent'),
  currencies: new Map(
    Object.entries({
      $: 'dollar dollars dlr dlrs usd',
      '€': 'euro euros eur',
      '£': 'pound pounds gbp sterling',
      '¥': 'yen',
      '₽': 'rouble roubles ruble rubles',
      '₹': 'rupee rupees',
      '₴': 'hryvnia hryvnias',
    }).flatMap(([sign, words]) => words.split(' ').map((word): [string, string] => [word, sign])),
  ),

  fractions: valuesOf(
    '2: half halves, 3: third thirds, 4: quarter quarters fourth fourths, 5: fifth fifths, 6: sixth sixths, 7: seventh sevenths, ' +
      '8: eighth eighths, 9: ninth ninths, 10: tenth tenths',
  ),
  halves: wordSet('half'),
  noHalfAfter: wordSet('other first second better and latter my his her their your our'),
  halfLinks: wordSet('a of'),
  fractionFollowers: wordSet('of as less more to in on and or'),
  andAHalf: [['and', 'a', 'half']],

  ordinals: new Map(spellOut(range(1, 100), toOrdinal)),
  noOrdinalAfter: new Map([
    ['second', wordSet('a every each per split for any this')],
    ['first', wordSet('at')],
  ]),
  ordinalEndings: wordSet('st nd rd th'),
  decadeEndings: wordSet('s'),

  beforeMonth: wordSet('in since until till of last next early late mid this by from through before after during'),
  dayEndings: wordSet('st nd rd th'),

  twelve: new Map<string, HalfOfDay>([
    ['noon', 'pm'],
    ['midnight', 'am'],
  ]),
  halvesOfDay: new Map<string, HalfOfDay>([
    ['am', 'am'],
    ['pm', 'pm'],
  ]),
  hourParts: new Map(Object.entries({ half: 30, quarter: 15 })),
  hourLinks: new Map<string, 1 | -1>([
    ['past', 1],
    ['to', -1],
  ]),
  hours: NUMERALS.small,
} satisfies LanguageWords;

function englishCalendar(): Calendar {
  return createCalendar('en', {
    capitals: true,
    ambiguous: wordSet('march'),
    // As Associated Press style shortens them.
    shortMonths: new Map(
      Object.entries({
        jan: 1,
        feb: 2,
        mar: 3,
        apr: 4,
        jun: 6,
        jul: 7,
        aug: 8,
        sep: 9,
        sept: 9,
        oct: 10,
        nov: 11,
        dec: 12,
      }),
    ),
  });
}
