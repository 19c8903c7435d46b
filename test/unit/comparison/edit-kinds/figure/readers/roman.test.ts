import { readRoman } from '../../../../../../src/comparison/edit-kinds/figure/readers/roman.ts';
import { itReads } from '../../../../../fixtures/figures.ts';

describe('reading a Roman number', () => {
  itReads(readRoman, [
    ['Chapter |XIV begins', 'XIV = ordinal 14'],
    ['Louis |XVI slept', 'XVI = ordinal 16'],
    ['Глава |IX длинная', 'IX = ordinal 9', 'ru'],
    ['King Henry |V won', 'V = ordinal 5'],
    ['a |V of geese', undefined],
    ['Then |I left', undefined],
    ['a |CD of songs', undefined],
    ['|IIII is no number', undefined],
  ]);
});
