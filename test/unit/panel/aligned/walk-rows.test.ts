import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareStories } from '../../../../src/comparison/compare.ts';
import { groupOfRow, placeOfRow, rowOfStop } from '../../../../src/panel/aligned/walk-rows.ts';
import { COUNTED_KINDS } from '../../../../src/presentation/kinds.ts';
import { SIDES } from '../../../../src/story/side.ts';
import { lighthouse } from '../../../fixtures/comparisons.ts';
import { alignedRows } from '../../../fixtures/rows.ts';
import { runs } from '../../../fixtures/runs.ts';
import { twoDrafts } from '../../../fixtures/stories.ts';

describe('the walk through the rows', () => {
  it('counts a block and a moved block once, and knows where a row is', () => {
    const { rows, stops } = alignedRows(lighthouse());
    assert.equal(stops.length, 9, 'typography alone is no stop');
    const [first, last] = [rowOfStop(rows, 0, stops)!, rowOfStop(rows, 8, stops)!];
    assert.deepEqual([first, last], [1, 12]);
    assert.deepEqual(placeOfRow(rows, -1, stops), { before: 0 });
    assert.deepEqual(placeOfRow(rows, first - 1, stops), { before: 0 });
    assert.deepEqual(placeOfRow(rows, first, stops), { at: 0 });
    assert.deepEqual(placeOfRow(rows, first + 1, stops), { at: 0 }, 'inside the block');
    assert.deepEqual(placeOfRow(rows, first + 2, stops), { before: 1 });
    assert.deepEqual(placeOfRow(rows, last, stops), { at: 8 });
  });

  it('has a row for each stop, in the order of the stops, whatever an author did', () => {
    fc.assert(
      fc.property(
        twoDrafts,
        fc.subarray([...COUNTED_KINDS]),
        fc.constantFrom(...SIDES),
        fc.boolean(),
        ([original, modified], kinds, order, markEach) => {
          const comparison = compareStories(original, modified);
          const { rows, stops } = alignedRows(comparison, { filter: new Set(kinds), order, markEach });
          const firstRows = stops.groups.map((_, stop) => rowOfStop(rows, stop, stops));
          assert.ok(firstRows.every((row, stop) => row !== undefined && row > (firstRows[stop - 1] ?? -1)));
          rows.forEach((row, index) => {
            const group = groupOfRow(row);
            const place = placeOfRow(rows, index, stops);
            if (group !== undefined && stops.stopOf(group) !== undefined) assert.deepEqual(place, stops.placeOf(group));
            else assert.deepEqual(place, { before: firstRows.filter((first) => first! <= index).length });
          });
        },
      ),
      runs(0.5),
    );
  });
});
