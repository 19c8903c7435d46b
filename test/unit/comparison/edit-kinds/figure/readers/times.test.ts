import {
  readClock,
  readPartOfHour,
  readTwelve,
} from '../../../../../../src/comparison/edit-kinds/figure/readers/times.ts';
import { itReads } from '../../../../../fixtures/figures.ts';

describe('clock times', () => {
  itReads(readClock, [
    ['leaves at |7:30', '7:30 = time 450'],
    ['leaves at |7:30 p.m. sharp', '7:30 p.m. = time 450 pm'],
    ['leaves at |7:30 P.M', '7:30 P.M = time 450 pm'],
    ['leaves at |19:30', '19:30 = time 450 pm'],
    ['leaves at |12:05', '12:05 = time 5'],
    ['leaves at |7:30:15am', '7:30:15am = time 450 am'],
    ['part à |7h30', '7h30 = time 450', 'fr'],
    ['às |٧:٣٠', '٧:٣٠ = time 450', 'pt'],
    ['won |7:3', undefined],
    ['won |7:300', undefined],
    ['won |30:15', undefined],
    ['won |7:60', undefined],
    ['won |7 :30', undefined],
    ['won |7: 30', undefined],
    ['won |7', undefined],
  ]);
});

describe('twelve o’clock', () => {
  itReads(readTwelve, [
    ['at |noon', 'noon = time 0 pm'],
    ['at |Midnight', 'Midnight = time 0 am'],
    ['at |dawn', undefined],
  ]);
});

describe('parts of an hour', () => {
  itReads(readPartOfHour, [
    ['at |half past seven', 'half past seven = time 450'],
    ['at |half past 7 p.m. sharp', 'half past 7 p.m. = time 450 pm'],
    ['at |quarter to five', 'quarter to five = time 285'],
    ['at |quarter to twelve', 'quarter to twelve = time 705'],
    ['at |quarter past midnight', undefined],
    ['at |half past thirteen', undefined],
    ['at |half past', undefined],
    ['at |half of seven', undefined],
    ['at |boat past seven', undefined],
  ]);
});
