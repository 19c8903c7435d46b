import { readHanNumber, readJapaneseWeekday } from '../../../../../../src/comparison/edit-kinds/figure/readers/han.ts';
import { itReads } from '../../../../../fixtures/figures.ts';

describe('reading a Chinese or Japanese number', () => {
  itReads(readHanNumber, [
    ['有|七个房间', '七 = number 7', 'zh'],
    ['有|二十三个人', '二十三 = number 23', 'zh'],
    ['花了|六百万元', '六百万 = number 6000000', 'zh'],
    ['|一千零五人', '一千零五 = number 1005', 'zh'],
    ['在|一六〇四年', '一六〇四 = number 1604 (year)', 'zh'],
    ['大约|四分之三的人', '四分之三 = number 0.75', 'zh'],
    ['在星期|三举行', '三 = weekday 3', 'zh'],
    ['|两天后', '两 = number 2', 'zh'],
    ['他|一直站着', undefined, 'zh'],
    ['他|十分高兴', undefined, 'zh'],
    ['|万一下雨', undefined, 'zh'],
  ]);
  itReads(readJapaneseWeekday, [
    ['|会議は水曜日に', '会議は水曜日に = weekday 3', 'ja'],
    ['|会議は昨日に', undefined, 'ja'],
  ]);
});
