import assert from 'node:assert/strict';
import { completeNumber } from '../../../../../../src/comparison/edit-kinds/figure/readers/complete-number.ts';
import { readNumberInDigits } from '../../../../../../src/comparison/edit-kinds/figure/readers/numbers.ts';
import { describeFigure, itReads, sourceAt } from '../../../../../fixtures/figures.ts';

describe('what follows a number', () => {
  itReads(readNumberInDigits, [
    ['cost |6.4 million crowns', '6.4 million = number 6400000'],
    ['cost |6.4-million crowns', '6.4-million = number 6400000'],
    ['some |5 hundred thousand men', '5 hundred thousand = number 500000'],
    ['paid £|6.4m for it', '£6.4m = number 6400000 or 6.4 £'],
    ['a |5 m wall', '5 = number 5'],
    ['paid |6.4bn', '6.4bn = number 6400000000'],
    ['стоит |1,2 млн рублей', '1,2 млн = number 1200000', 'ru'],
    ['kostet |6,4 Millionen Euro', '6,4 Millionen Euro = number 6400000 €', 'de'],
    ['took |2½ years', '2½ = number 2.5'],
    ['took |2 and a half years', '2 and a half = number 2.5'],
    ['took |2-and-a-half years', '2-and-a-half = number 2.5'],
    ['some |2 million and a half', '2 million and a half = number 2000000.5'],
    ['two |2 and a boat', '2 = number 2'],
    ['rose |4%', '4% = number 4 %'],
    ['a |5-percent rise', '5 = number 5 %'],
    ['leaves at |7 a.m. sharp', '7 a.m. = time 420 am'],
    ['leaves at |7.30 pm', '7.30 pm = time 450 pm'],
    ['leaves at |70 pm', '70 pm = number 70'],
    ['the |12345678901234567890 million', '12345678901234567890 million = number 12345678901234567890'],
  ]);

  it('is read after a number in words as well, but for `m`', () => {
    const { text, source, at } = sourceAt('some |six m', 'en');
    const number = { value: [6], next: at + 1, digits: false, year: false, unit: '' };
    assert.equal(describeFigure(text, completeNumber(source, at, number).figure), 'six = number 6');
  });
});
