import assert from 'node:assert/strict';
import { readCurrency, readPercent } from '../../../../../../src/comparison/edit-kinds/figure/readers/units.ts';
import { sourceAt } from '../../../../../fixtures/figures.ts';

describe('units', () => {
  const tokensRead = (marked: string) => {
    const { source, at } = sourceAt(marked, 'und');
    const read = readPercent(source, at);
    return read && read.next - at;
  };

  it('percent is a sign, a word or two, in any of the languages', () => {
    for (const one of ['5 |% of', '5 |percent of', '5 |pct', '5 |Prozent', '5 |процентов'])
      assert.equal(tokensRead(one), 1, one);
    for (const two of ['5 |per cent', '5 |pour cent', '5 |por ciento', '5 |per cento', '5 |por cento'])
      assert.equal(tokensRead(two), 2, two);
    for (const none of ['5 |per head', '5 |cent', '5 |men', '5 |-men']) assert.equal(tokensRead(none), undefined, none);
  });

  it('percentage points are no percent', () => {
    for (const points of [
      '3 |percentage points',
      '3 |Prozentpunkte',
      '3 |points de pourcentage',
      '3 |процентных пункта',
    ]) {
      const { source, at } = sourceAt(points, 'und');
      assert.equal(readPercent(source, at)?.value, '%p', points);
    }
  });

  it('percent after a hyphen is no part of the figure', () => assert.equal(tokensRead('a 5|-percent rise'), 0));

  it('a currency is a sign or a word', () => {
    const currency = (marked: string) => {
      const { source, at } = sourceAt(marked, 'en');
      return readCurrency(source, at)?.value;
    };
    assert.equal(currency('5 |dollars'), '$');
    assert.equal(currency('5 |dlrs'), '$');
    assert.equal(currency('5 |€ now'), '€');
    assert.equal(currency('5 |Rubles'), '₽');
    assert.equal(currency('5 |crowns'), undefined);
  });

  it('are not read after the last token', () => {
    const { source } = sourceAt('|5', 'en');
    assert.equal(readPercent(source, 1), undefined);
    assert.equal(readCurrency(source, 1), undefined);
  });
});
