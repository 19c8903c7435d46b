import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findMatches, spansIn } from '../../../../src/panel/find/find.ts';
import { ReadingOrder } from '../../../../src/panel/reading-order.ts';
import { lighthouse } from '../../../fixtures/comparisons.ts';

describe('find', () => {
  it('overlooks case, accents, and glyphs of quotes and dashes', () => {
    assert.deepEqual(spansIn('A café – “Zoë’s”', 'CAFE - "zoe\'s"'), [{ start: 2, end: 16 }]);
    assert.deepEqual(spansIn('one\nline', 'one line'), [{ start: 0, end: 8 }]);
    assert.deepEqual(spansIn('aaaa', 'aa').length, 2);
    assert.deepEqual(spansIn('anything', ' '), []);
  });

  it('finds offsets of the text itself, whatever the letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme', minLength: 1 }), (before, sought) => {
        fc.pre(sought.trim() !== '');
        for (const { start, end } of spansIn(`${before} ${sought}`, sought)) assert.ok(end > start);
        assert.ok(spansIn(`${before} ${sought}`, sought).length > 0 || /\p{M}/u.test(sought.normalize('NFD')));
      }),
    );
  });

  it('goes through both stories in reading order', () => {
    const comparison = lighthouse();
    const matches = findMatches(comparison, new ReadingOrder(comparison, 'modified'), 'sheep');
    assert.deepEqual(
      matches.map(({ side, sentence }) => [side, sentence]),
      [
        ['original', 8],
        ['modified', 10],
        ['original', 10],
        ['modified', 12],
      ],
    );
  });
});
