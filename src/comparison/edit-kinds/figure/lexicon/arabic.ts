import { toPlain } from '../../plain.ts';
import { createCalendar } from './calendar.ts';
import { countedMeasuresOf, measuresOf } from './measures.ts';
import { createNumerals, valuesOf } from './numerals.ts';
import type { LanguageWords } from './words.ts';

const plainSet = (words: string) => new Set(words.split(' ').map(toPlain));

export const ARABIC = {
  numerals: createNumerals({
    small: valuesOf(
      '2: اثنان اثنين اثنتان اثنتين, 3: ثلاث ثلاثة, 4: أربع أربعة, 5: خمس خمسة, 6: ست ستة, 7: سبع سبعة, 8: ثماني ثمانية ثمان, ' +
        '9: تسع تسعة, 10: عشر عشرة, 20: عشرون عشرين, 30: ثلاثون ثلاثين, 40: أربعون أربعين, 50: خمسون خمسين, 60: ستون ستين, ' +
        '70: سبعون سبعين, 80: ثمانون ثمانين, 90: تسعون تسعين, 200: مئتان مئتين مائتان مائتين',
    ),
    scales: valuesOf(
      '100: مئة مائة, 1000: ألف ألفا آلاف, 1e6: مليون مليونا ملايين, 1e9: مليار مليارا مليارات, 1e12: تريليون',
    ),
    leadingScales: plainSet('مئة مائة ألف مليون مليار'),
    and: 'و',
  }),
  calendar: () => createCalendar('ar'),
  percents: plainSet('٪'),
  per: plainSet('في بالمئة'),
  cent: plainSet('المئة المائة'),
  articles: new Set<string>(),
  multiples: valuesOf('1: مرة, 2: مرتين مرتان'),
  factors: valuesOf('2: تضاعف'),
  times: plainSet('مرات مرة'),
  severalTimes: plainSet('عدة'),
  measures: measuresOf(
    'minute: دقيقة دقائق, hour: ساعة ساعات, day: يوم يوما أيام, week: أسبوع أسبوعا أسابيع, month: شهر شهرا أشهر شهور, ' +
      'year: سنة سنوات عام عاما أعوام, metre: متر مترا أمتار, kilometre: كيلومتر كيلومترا كيلومترات, mile: ميل ميلا أميال',
  ),
  countedMeasures: countedMeasuresOf(
    '1 hour: ساعة, 1 day: يوما, 1 week: أسبوعا, 1 month: شهرا, 2 hour: ساعتين, 2 day: يومين, 2 week: أسبوعين, 2 month: شهرين, ' +
      '2 year: سنتين عامين',
  ),
  noSingleAfter: plainSet('كل'),
  or: plainSet('أو'),
  fractions: valuesOf('2: نصف, 3: ثلث, 4: ربع'),
  bareFractions: plainSet('نصف ثلث ربع'),
} satisfies LanguageWords;
