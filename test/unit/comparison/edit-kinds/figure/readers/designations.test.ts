import {
  readDesignation,
  readLetteredNumber,
} from '../../../../../../src/comparison/edit-kinds/figure/readers/designations.ts';
import { itReads } from '../../../../../fixtures/figures.ts';

describe('designations', () => {
  itReads(readDesignation, [
    ['two F-|16 jets', '16 = designation f-16 f'],
    ['an A|380 landed', '380 = designation a-380 a'],
    ['the Covid-|19 ward', '19 = designation covid-19 covid'],
    ['a mid-|16 jet', undefined],
    ['an A |380', undefined],
    ['from A -|380', undefined],
    ['|16 jets', undefined],
    ['($|16)', undefined],
  ]);
});

describe('numbers with a letter', () => {
  itReads(readLetteredNumber, [
    ['in row |4B', '4B = designation 4B B'],
    ['in row |4b', undefined],
    ['in row |4BC', undefined],
    ['in row |4 B', undefined],
    ['in row |4', undefined],
  ]);
});
