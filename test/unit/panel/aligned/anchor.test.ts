import assert from 'node:assert/strict';
import { anchorOfRow, rowOfAnchor } from '../../../../src/panel/aligned/anchor.ts';
import { comparisonOf } from '../../../fixtures/comparisons.ts';
import { alignedRows } from '../../../fixtures/rows.ts';

describe('a place to come back to', () => {
  it('is found again after sentences were written before it', () => {
    const lines = ['One bell rang.', 'Two dogs barked.', 'Three doors opened.'];
    const before = comparisonOf(
      [lines],
      [['Old start.', lines[1]!, 'Three doors closed.']],
      [
        [1, 1],
        [2, 2],
      ],
    );
    const after = comparisonOf(
      [lines],
      [['New.', 'Newer.', lines[1]!, 'Three doors closed.']],
      [
        [1, 2],
        [2, 3],
      ],
    );
    const [then, now] = [alignedRows(before), alignedRows(after)];
    const at = then.rows.findIndex((row) => row.type === 'pair' && row.kind === 'edited');
    const anchor = anchorOfRow(before, then, at)!;
    assert.equal(now.rows[rowOfAnchor(now, anchor)!]!.key, then.rows[at]!.key);
  });
});

describe('a place to come back to after a swap of sides', () => {
  it('is the same sentence on the other side', () => {
    const [before, after] = [
      comparisonOf([['Gone.'], ['Kept.']], [['Kept.'], ['New.']], [[1, 0]]),
      comparisonOf([['Kept.'], ['New.']], [['Gone.'], ['Kept.']], [[0, 1]]),
    ];
    const [then, now] = [alignedRows(before), alignedRows(after)];
    const added = then.rows.findIndex((row) => row.type === 'block' && row.kind === 'added');
    const there = now.rows[rowOfAnchor(now, anchorOfRow(before, then, added)!)!]!;
    assert.equal(there.type === 'block' && there.kind, 'omitted');
  });
});
