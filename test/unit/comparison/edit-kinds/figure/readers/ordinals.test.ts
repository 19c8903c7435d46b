import {
  readDecade,
  readOrdinalInDigits,
  readOrdinalInWords,
} from '../../../../../../src/comparison/edit-kinds/figure/readers/ordinals.ts';
import { itReads } from '../../../../../fixtures/figures.ts';

describe('ordinals in digits', () => {
  itReads(readOrdinalInDigits, [
    ['her |3rd defeat', '3rd = ordinal 3'],
    ['the |1,200th day', '1,200th = ordinal 1200 or 1.2'],
    ['le |1er mai', '1er = ordinal 1', 'fr'],
    ['la |3ª vez', '3ª = ordinal 3', 'es'],
    ['le |2ème jour', '2ème = ordinal 2', 'fr'],
    ['the |3 th', undefined],
    ['the |3.5th', undefined],
    ['some |3m', undefined],
  ]);
});

describe('decades', () => {
  itReads(readDecade, [
    ['of the |1920s', '1920s = decade 20'],
    ['of the ’|20s', '20s = decade 20'],
    ['of the |1900s', '1900s = decade 1900'],
    ['the |5 s', undefined],
    ['the |5.5s', undefined],
    ['the |5th', undefined],
    ['the |12345678901234567890s', undefined],
  ]);
});

describe('ordinals in words', () => {
  itReads(readOrdinalInWords, [
    ['her |third defeat', 'third = ordinal 3'],
    ['the |Twenty-first day', 'Twenty-first = ordinal 21'],
    ['the |twenty first day', 'twenty first = ordinal 21'],
    ['the |second boat', 'second = ordinal 2'],
    ['for a |second', undefined],
    ['per |second', undefined],
    ['at |first', undefined],
    ['the |twenty boats', undefined],
    ['the |twenty', undefined],
    ['the |boat', undefined],
  ]);
});
