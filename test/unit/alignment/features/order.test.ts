import assert from 'node:assert/strict';
import {
  countCrossings,
  countVotes,
  measureDisorder,
  measureGapTo,
  TARGET_REACH,
} from '../../../../src/alignment/features/order.ts';
import { indexPairs } from '../../../../src/alignment/pairs.ts';

const COUNT = 41;
const MIDDLE = 20;

/** Where the sentences of a story went: nowhere, but for those at some steps from the middle. */
function targets(...went: readonly (readonly [step: number, place: number])[]): Int32Array {
  const target = new Int32Array(COUNT).fill(-1);
  for (const [step, place] of went) target[MIDDLE + step] = place;
  return target;
}

describe('features of the order', () => {
  it('count the votes of three sentences on either side, at most two sentences off', () => {
    for (let step = 1; step <= 10; step++)
      for (const at of [-step, step])
        for (let off = -4; off <= 4; off++)
          assert.equal(
            countVotes(targets([at, MIDDLE + at + off]), MIDDLE, MIDDLE),
            step <= 3 && Math.abs(off) <= 2 ? 1 : 0,
            `step ${at}, ${off} off`,
          );
    assert.equal(countVotes(targets([0, MIDDLE]), MIDDLE, MIDDLE), 0);
    assert.equal(countVotes(Int32Array.from([0, 1, 2, 3, 4, 5, 6, 7]), 3, 3), 6);
  });

  it('count those that crossed among six sentences on either side', () => {
    for (let step = 1; step <= 10; step++) {
      const expected = step <= 6 ? 1 : 0;
      assert.equal(countCrossings(targets([-step, MIDDLE + 1]), MIDDLE, MIDDLE), expected, `${step} before`);
      assert.equal(countCrossings(targets([step, MIDDLE - 1]), MIDDLE, MIDDLE), expected, `${step} after`);
      assert.equal(countCrossings(targets([-step, MIDDLE], [step, MIDDLE]), MIDDLE, MIDDLE), 0);
    }
  });

  it('measure the gap to the nearest of eight sentences that went somewhere', () => {
    for (const direction of [-1, 1] as const)
      for (let step = 1; step <= 10; step++)
        for (const off of [0, 1, -7, 19, 20, -21, 99])
          assert.equal(
            measureGapTo(targets([step * direction, MIDDLE + step * direction + off]), MIDDLE, MIDDLE, direction),
            step <= 8 ? Math.min(20, Math.abs(off)) : 20,
            `step ${step * direction}, ${off} off`,
          );
    assert.equal(measureGapTo(targets([1, MIDDLE + 1], [2, MIDDLE + 9]), MIDDLE, MIDDLE, 1), 0);
    assert.equal(measureGapTo(targets(), 7, MIDDLE, -1), 5, 'where the story begins first');
    assert.equal(measureGapTo(targets(), COUNT - 8, MIDDLE, 1), 5, 'where it ends first');
    assert.equal(measureGapTo(targets(), 8, MIDDLE, -1), 20);
  });

  it('read no farther than their reach, and as far', () => {
    const readAll = (target: Int32Array) => [
      countVotes(target, MIDDLE, MIDDLE),
      countCrossings(target, MIDDLE, MIDDLE),
      measureGapTo(target, MIDDLE, MIDDLE, -1),
      measureGapTo(target, MIDDLE, MIDDLE, 1),
    ];
    const nowhere = readAll(targets());
    for (let step = 1; step <= 2 * TARGET_REACH; step++)
      for (const at of [-step, step]) {
        const isRead = [0, MIDDLE + at, COUNT - 1].some((place) => {
          const read = readAll(targets([at, place]));
          return read.some((value, feature) => value !== nowhere[feature]);
        });
        assert.equal(isRead, step <= TARGET_REACH, `step ${at}`);
      }
  });

  it('measure what the heaviest chain loses by a pair, at most 20', () => {
    const disorderOf = (links: readonly (readonly [number, number, number])[]) => {
      const pairs = indexPairs(
        Int32Array.from(links, ([original]) => original),
        Int32Array.from(links, ([, modified]) => modified),
        50,
        50,
      );
      const none = { original: new Int32Array(50).fill(-1), modified: new Int32Array(50).fill(-1) };
      const disorder = measureDisorder(
        none,
        pairs,
        Float32Array.from(links, ([, , probability]) => probability),
      );
      return Array.from(disorder, (value) => Number(value.toFixed(3)));
    };
    const inOrder = [0, 1, 2].map((at) => [at, at, 1] as const);
    assert.deepEqual(disorderOf(inOrder), [0, 0, 0]);
    assert.deepEqual(disorderOf([[0, 3, 0.5], ...inOrder.map(([at]) => [at + 1, at, 1] as const)]), [2.5, 0, 0, 0]);
    const many = Array.from({ length: 30 }, (_, at) => [at + 1, at, 1] as const);
    assert.equal(disorderOf([[0, 40, 1], ...many])[0], 20);
  });
});
