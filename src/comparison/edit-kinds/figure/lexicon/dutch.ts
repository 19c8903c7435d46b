import { toPlain } from '../../plain.ts';
import { wordSet } from '../../word-set.ts';
import { createCalendar } from './calendar.ts';
import { measuresOf } from './measures.ts';
import { createNumerals, valuesOf } from './numerals.ts';
import type { LanguageWords } from './words.ts';

const ONES = ['een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen'];
const TENS = ['twintig', 'dertig', 'veertig', 'vijftig', 'zestig', 'zeventig', 'tachtig', 'negentig'];
const SMALL: readonly (readonly [string, number])[] = [
  // Without `een`: it is also the article.
  ...ONES.slice(1).map((word, index) => [word, index + 2] as const),
  ...['tien', 'elf', 'twaalf', 'dertien', 'veertien', 'vijftien', 'zestien', 'zeventien', 'achttien', 'negentien'].map(
    (word, index) => [word, index + 10] as const,
  ),
  ...TENS.flatMap((ten, index) => [
    [ten, (index + 2) * 10] as const,
    // `tweeëntwintig`, whose dots are no letter
    ...ONES.map((one, less) => [toPlain(`${one}en${ten}`), (index + 2) * 10 + less + 1] as const),
  ]),
];

export const DUTCH = {
  numerals: createNumerals({
    small: SMALL,
    scales: valuesOf('100: honderd, 1000: duizend, 1e6: miljoen, 1e9: miljard, 1e12: biljoen, 12: dozijn'),
    leadingScales: wordSet('honderd duizend'),
    and: 'en',
  }),
  calendar: () => createCalendar('nl'),
  percents: wordSet('procent'),
  percentagePoints: [['procentpunt']],
  articles: wordSet('een'),
  multiples: new Map(SMALL.map(([word, value]) => [`${word}maal`, value])),
  factors: valuesOf('2: verdubbel, 3: verdrievoudig, 4: verviervoudig, 0.5: gehalveer halveer'),
  times: wordSet('keer maal'),
  severalTimes: wordSet('enkele meerdere verschillende vele'),
  measures: measuresOf(
    'second: seconde seconden, minute: minuut minuten, hour: uur uren, day: dag dagen, week: week weken, month: maand maanden, ' +
      'year: jaar jaren, metre: meter meters, kilometre: kilometer kilometers km, mile: mijl mijlen',
  ),
  or: wordSet('of'),
  fractions: valuesOf('2: helft, 3: derde, 4: kwart, 5: vijfde, 8: achtste, 10: tiende'),
  bareFractions: wordSet('helft'),
  fractionFollowers: wordSet('van deel of'),
  halves: wordSet('half halve'),
  andAHalf: [['en', 'een', 'half']],
  ordinals: valuesOf(
    '1: eerste, 2: tweede, 3: derde, 4: vierde, 5: vijfde, 6: zesde, 7: zevende, 8: achtste, 9: negende, 10: tiende',
  ),
} satisfies LanguageWords;
