import assert from 'node:assert/strict';
import {
  readDenominator,
  readFractionInWords,
  readFractionSign,
  readSlashFraction,
} from '../../../../../../src/comparison/edit-kinds/figure/readers/fractions.ts';
import { itReads, sourceAt } from '../../../../../fixtures/figures.ts';

describe('fractions with a slash', () => {
  itReads(readSlashFraction, [
    ['about |1/2 of it', '1/2 = number 0.5'],
    ['about |3/4', '3/4 = number 0.75'],
    ['on |3/14', undefined],
    ['on |1/2/2021', undefined],
    ['won |3/2', undefined],
    ['won |2-3', undefined],
    ['won |2/', undefined],
  ]);
});

describe('signs of fractions', () => {
  itReads(readFractionSign, [
    ['about |½ of it', '½ = number 0.5'],
    ['about |¼ million men', '¼ million = number 250000'],
    ['about |% of it', undefined],
  ]);
});

describe('fractions in words', () => {
  itReads(readFractionInWords, [
    ['|Half of the fleet', 'Half = number 0.5'],
    ['|half a million men', 'half a million = number 500000'],
    ['|half-million men', 'half-million = number 500000'],
    ['|half a day', 'half a = number 0.5'],
    ['the other |half', undefined],
    ['his |half', undefined],
    ['a |half-open door', undefined],
    ['a |third of them', 'third = number 0.3333333333333333'],
    ['a |quarter', 'quarter = number 0.25'],
    ['a |third man', undefined],
    ['a |third-rate hotel', undefined],
    ['the |third of them', undefined],
    ['a |boat', undefined],
  ]);

  it('are divided by what follows a number', () => {
    const denominator = (marked: string) => {
      const { source, at } = sourceAt(marked, 'en');
      return readDenominator(source, at);
    };
    assert.deepEqual(denominator('two |thirds'), { value: 3, next: 2 });
    assert.deepEqual(denominator('two|-thirds'), { value: 3, next: 3 });
    assert.equal(denominator('two |boats'), undefined);
  });
});
