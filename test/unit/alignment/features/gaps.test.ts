import assert from 'node:assert/strict';
import { findGaps, GAP_MEASURES, measureGap } from '../../../../src/alignment/features/gaps.ts';

/** Where sentences of these lengths start, and the story ends. */
const placesOf = (...lengths: number[]) =>
  Int32Array.from([0, ...lengths.map((_, at) => lengths.slice(0, at + 1).reduce((sum, length) => sum + length))]);

describe('features of gaps', () => {
  it('find the nearest sentences that went somewhere, and where; else the ends of the stories', () => {
    assert.deepEqual(findGaps(Int32Array.from([-1, 5, -1, -1, 2, -1]), 9), {
      before: Int32Array.from([-1, -1, 1, 1, 1, 4]),
      after: Int32Array.from([1, 4, 4, 4, 6, 6]),
      wentBefore: Int32Array.from([-1, -1, 5, 5, 5, 2]),
      wentAfter: Int32Array.from([5, 2, 2, 2, 9, 9]),
    });
  });

  /** The sentences 1 to `count` of both stories are in one gap, from 0 to `count + 1`. */
  const measure = (index: number, other: number, lengths: number[], otherLengths: number[]) => {
    const target = new Int32Array(lengths.length).fill(-1);
    target[0] = 0;
    target[target.length - 1] = otherLengths.length - 1;
    const gaps = findGaps(target, otherLengths.length);
    const result = new Float64Array(GAP_MEASURES);
    measureGap(gaps, placesOf(...lengths), placesOf(...otherLengths), index, other, result);
    return [...result];
  };
  const five = [7, 20, 20, 20, 7];

  it('measure overlap, distance, sentences and length of two gaps laid over each other', () => {
    assert.deepEqual(measure(1, 1, five, five), [1, 0, 7, 1]);
    assert.deepEqual(measure(1, 2, five, five), [0, 0, 7, 1]);
    assert.deepEqual(measure(1, 3, five, five), [0, 2, 7, 1], 'twenty tokens apart: two sentences of ten');
    assert.deepEqual(measure(1, 1, five, [7, 30, 30, 7]), [1, 0, 6, 1], 'all of the shorter one');
    assert.deepEqual(measure(2, 1, five, [7, 30, 30, 7]), [0.5, 0, 6, 1]);
    assert.deepEqual(measure(1, 1, [7, 60, 7], [7, 10, 20, 7]), [1, 0, 4, 2], 'twice as long');
  });

  it('take a sentence beside the gap for a part of it, which may be the other half of a split', () => {
    assert.deepEqual(measure(1, 0, [7, 10, 7], [10, 10, 7]), [1, 0, 4, 0.5]);
    assert.deepEqual(measure(1, 2, [7, 10, 7], [7, 10, 10]), [1, 0, 4, 0.5]);
  });

  it('say that one outside is far away', () => {
    const gaps = findGaps(Int32Array.from([3, -1, 5]), 9);
    const places = placesOf(...Array<number>(9).fill(10));
    const result = new Float64Array(GAP_MEASURES);
    for (const other of [2, 6]) {
      measureGap(gaps, places, places, 1, other, result);
      assert.deepEqual([...result], [0, 50, 0, 0]);
    }
  });

  it('count a gap more than twenty times as long as twenty times as long', () =>
    assert.equal(measure(1, 1, [7, 500, 7], [7, 10, 7])[3], 20));
});
