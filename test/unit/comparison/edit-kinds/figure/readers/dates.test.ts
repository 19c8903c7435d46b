import { readMonth, readWeekday } from '../../../../../../src/comparison/edit-kinds/figure/readers/dates.ts';
import { itReads } from '../../../../../fixtures/figures.ts';

describe('weekdays', () => {
  itReads(readWeekday, [
    ['met on |Monday', 'Monday = weekday 1'],
    ['met on |monday', undefined],
    ['am |Dienstag', 'Dienstag = weekday 2', 'de'],
    ['le |mardi', 'mardi = weekday 2', 'fr'],
    ['el |sábado', 'sábado = weekday 6', 'es'],
    ['в |среду', 'среду = weekday 3', 'ru'],
    ['в |марте', undefined, 'ru'],
    ['na |segunda-feira', 'segunda-feira = weekday 1', 'pt'],
    ['во |вторник', 'вторник = weekday 2', 'ru'],
    ['met on |Monday', undefined, 'und'],
  ]);
});

describe('months', () => {
  itReads(readMonth, [
    ['on 14 |December', 'December = month 12'],
    ['on |Dec. 14', 'Dec. = month 12'],
    ['on |Dec. the boat', undefined],
    ['in |September', 'September = month 9'],
    ['in |May', 'May = month 5'],
    ['on 14 |May', 'May = month 5'],
    ['on |May 14', 'May = month 5'],
    ['on the 14th |May', 'May = month 5'],
    ['she said |May is here', undefined],
    ['|May', undefined],
    ['you |may 14', undefined],
    ['the |March to the sea', undefined],
    ['since |March', 'March = month 3'],
    ['the |September wind', 'September = month 9'],
    ['im |Januar', 'Januar = month 1', 'de'],
    ['im |März 1987', 'März = month 3', 'de'],
    ['en |février', 'février = month 2', 'fr'],
    ['em |março', 'março = month 3', 'pt'],
    ['9 |мая', 'мая = month 5', 'ru'],
    ['the |boat', undefined],
  ]);
});
