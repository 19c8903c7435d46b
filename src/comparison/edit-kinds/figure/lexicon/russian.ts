import { toPlain } from '../../plain.ts';
import { wordSet } from '../../word-set.ts';
import { type Calendar, createCalendar } from './calendar.ts';
import { countedMeasuresOf, measuresOf } from './measures.ts';
import { createNumerals, valuesOf } from './numerals.ts';
import type { LanguageWords } from './words.ts';

/** Numbers whose forms are `пять`, `пяти`, `пятью`, without their last letter. */
const REGULAR = valuesOf(
  '5: пят, 6: шест, 7: сем, 9: девят, 10: десят, 11: одиннадцат, 12: двенадцат, 13: тринадцат, 14: четырнадцат, 15: пятнадцат, ' +
    '16: шестнадцат, 17: семнадцат, 18: восемнадцат, 19: девятнадцат, 20: двадцат, 30: тридцат',
);
const SMALL = new Map([
  ...[...REGULAR].flatMap(([stem, value]) =>
    ['ь', 'и', 'ью'].map((ending): [string, number] => [toPlain(stem + ending), value]),
  ),
  ...valuesOf(
    '0: ноль нуля, 1: один одна одно одного одной одну одним, 2: два две двух двум двумя двое двоих, ' +
      '3: три трёх трём тремя трое троих, 4: четыре четырёх четырём четырьмя четверо, 5: пятеро, 6: шестеро, 7: семеро семи, ' +
      '8: восемь восьми восемью, 40: сорок сорока, 50: пятьдесят пятидесяти, 60: шестьдесят шестидесяти, ' +
      '70: семьдесят семидесяти, 80: восемьдесят восьмидесяти, 90: девяносто девяноста, 100: сто ста, 200: двести двухсот, ' +
      '300: триста трёхсот, 400: четыреста четырёхсот, 500: пятьсот пятисот, 600: шестьсот шестисот, 700: семьсот семисот, ' +
      '800: восемьсот восьмисот, 900: девятьсот девятисот',
  ),
]);

export const RUSSIAN = {
  numerals: createNumerals({
    small: SMALL,
    ofTwoWords: true,
    scales: valuesOf(
      '1e3: тысяча тысячи тысяч тысячу, 1e6: миллион миллиона миллионов, 1e9: миллиард миллиарда миллиардов, ' +
        '1e12: триллион триллиона триллионов',
    ),
    shortScales: valuesOf('1e3: тыс, 1e6: млн, 1e9: млрд'),
    leadingScales: wordSet('тысяча тысячу'),
    and: 'и',
  }),
  calendar: russianCalendar,
  // `процент`, `процента`, `процентов`
  percentStems: wordSet('процент'),
  percentagePoints: [['процентн', 'пункт']],
  articles: new Set<string>(),
  multiples: valuesOf('2: дважды, 3: трижды, 4: четырежды'),
  factors: valuesOf('2: удвои удвое удваив, 3: утрои утрое утраив, 4: учетвер'),
  times: wordSet('раз раза'),
  severalTimes: wordSet('несколько много'),
  measures: measuresOf(
    'second: секунда секунды секунд секунду, minute: минута минуты минут минуту, hour: час часа часов, day: день дня дней сутки суток, ' +
      'week: неделя недели недель неделю, month: месяц месяца месяцев, year: год года лет, metre: метр метра метров, ' +
      'kilometre: километр километра километров км верста версты вёрст, mile: миля мили миль милю',
  ),
  countedMeasures: countedMeasuresOf(
    '1 second: секунду, 1 minute: минуту, 1 hour: час, 1 day: день, 1 week: неделю, 1 month: месяц, 1 year: год, ' +
      '0.5 hour: полчаса, 0.5 year: полгода',
  ),
  noSingleAfter: wordSet('этот эту тот ту каждыи каждую весь всю новыи новую другои другую следующии следующую в'),
  or: wordSet('или'),
  fractions: valuesOf('2: половина половины половину половине, 3: треть трети третью, 4: четверть четверти четвертью'),
  bareFractions: wordSet('половина половины половину половине треть трети третью четверть четверти четвертью'),
  ordinals: new Map([
    ...['перв', 'втор', '', 'четверт', 'пят', 'шест', 'седьм', 'восьм', 'девят', 'десят'].flatMap((stem, index) =>
      stem === ''
        ? []
        : ['ый', 'ой', 'ая', 'ое', 'ого', 'ому', 'ым', 'ом', 'ую', 'ые', 'ых'].map((ending): [string, number] => [
            toPlain(stem + ending),
            index + 1,
          ]),
    ),
    ...valuesOf('3: третий третья третье третьего третьему третьей третью третьи третьих'),
  ]),
} satisfies LanguageWords;

/** With the case endings of dates. */
function russianCalendar(): Calendar {
  const calendar = createCalendar('ru');
  return {
    ...calendar,
    months: new Map([
      ...calendar.months,
      // `марта`, and `в марте`
      ...[...calendar.months].map(([name, month]): [string, number] => [name.replace(/[ая]$/u, 'е'), month]),
    ]),
    weekdays: new Map([
      ...calendar.weekdays,
      ...valuesOf(
        '1: понедельника понедельнику, 2: вторника вторнику, 3: среды среду, 4: четверга четвергу, 5: пятницы пятницу пятнице, ' +
          '6: субботы субботу субботе, 7: воскресенья воскресенью',
      ),
    ]),
  };
}
