import { createMatch, type Match, type Source } from '../reader.ts';
import { HAN_NUMERALS } from '../tokens.ts';
import { completeNumber } from './complete-number.ts';

const DIGITS: ReadonlyMap<string, number> = new Map(
  [...'零〇一二三四五六七八九'].map((digit, index): [string, number] => [digit, Math.max(0, index - 1)]),
);
const OTHER_DIGITS: ReadonlyMap<string, number> = new Map([
  ['两', 2],
  ['兩', 2],
]);
const SMALL_SCALES: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
const LARGE_SCALES: ReadonlyMap<string, number> = new Map([
  ['万', 1e4],
  ['萬', 1e4],
  ['亿', 1e8],
  ['億', 1e8],
]);

const IS_HAN_NUMBER = new RegExp(`^[${HAN_NUMERALS}]+$`, 'u');
/** What begins with `一` and counts: before other characters it makes words such as 一直 (always), 一緒 (together). */
const COUNTED_BY_ONE = /^[个個天年月日周週星小时時分次回人名位岁歳米公里元円圆艘隻只条張张本枚台件つ度倍章]/u;
/** Words whose characters of a number say no number: 十分 (very), 万一 (in case), 千万 (by all means). */
const NO_NUMBERS: ReadonlySet<string> = new Set(['万一', '千万', '百', '千', '万', '亿', '億']);

/** Chinese and Japanese numbers: 七, 二十三, 六百万, 一六〇四, 四分之一, and the weekday of 星期三. */
export function readHanNumber(source: Source, at: number): Match | undefined {
  const { tokens } = source;
  const { text } = tokens[at]!;
  if (!IS_HAN_NUMBER.test(text) || NO_NUMBERS.has(text)) return undefined;
  const before = tokens[at - 1]?.text ?? '';
  const after = tokens[at + 1]?.text ?? '';
  const value = readValue(text);
  if (value === undefined) return undefined;
  if (/(?:星期|礼拜|禮拜|周|週)$/u.test(before) && value < 7)
    return createMatch(source, at, at + 1, 'weekday', [value]);
  const over = readValue(tokens[at + 2]?.text ?? '');
  if (/^分[之の]$/u.test(after) && over !== undefined && value > 0)
    return createMatch(source, at, at + 3, 'number', [over / value]);
  if (text === '一' && !COUNTED_BY_ONE.test(after)) return undefined;
  if (text === '十' && /^分(?!钟|鐘|間)/u.test(after)) return undefined;
  const year = value >= 1000 && value < 2100 && after.startsWith('年');
  return completeNumber(source, at, { value: [value], next: at + 1, digits: false, year, unit: '' });
}

/** The weekday in a run of Japanese letters: 月曜日. */
export function readJapaneseWeekday(source: Source, at: number): Match | undefined {
  const weekday = /(?<day>[月火水木金土日])曜/u.exec(source.tokens[at]!.text)?.groups?.day;
  return weekday === undefined
    ? undefined
    : createMatch(source, at, at + 1, 'weekday', ['月火水木金土日'.indexOf(weekday) + 1]);
}

/** The number that characters stand for: by place where they are digits alone, else by their scales. */
function readValue(text: string): number | undefined {
  if (text === '' || !IS_HAN_NUMBER.test(text)) return undefined;
  const digits = [...text].map((one) => DIGITS.get(one) ?? OTHER_DIGITS.get(one));
  if (digits.every((digit) => digit !== undefined)) return Number(digits.join(''));
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  for (const one of text) {
    const small = SMALL_SCALES.get(one);
    const large = LARGE_SCALES.get(one);
    if (small !== undefined) {
      section += (digit ?? 1) * small;
      digit = undefined;
    } else if (large !== undefined) {
      total = (total + section + (digit ?? 0) || 1) * large;
      section = 0;
      digit = undefined;
    } else digit = DIGITS.get(one) ?? OTHER_DIGITS.get(one);
  }
  return total + section + (digit ?? 0);
}
