import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CandidateFinder, isCandidate, MAX_STORIES_OF_KEY } from '../../../src/versions/candidates.ts';
import type { Sketch } from '../../../src/versions/sketch.ts';

function find(sketches: readonly (readonly number[])[]): [number, number][] {
  const finder = new CandidateFinder();
  for (const keys of sketches) finder.add(sketchOf(keys));
  return [...finder.find()].map(({ first, second }) => [first, second]);
}

const sketchOf = (keys: readonly number[]): Sketch => Float64Array.from(new Set(keys)).sort();
const LARGEST_KEY = 2 ** 40 - 1;

describe('the candidates of an archive', () => {
  it('are stories that share keys, in order', () => {
    assert.deepEqual(find([[1, 2, 3], [9], [3, 4], [1, 2], []]), [
      [0, 2],
      [0, 3],
    ]);
  });

  it('share a key as a whole: neither its upper nor its lower bits alone', () => {
    const upper = 2 ** 33;
    assert.deepEqual(find([[5], [upper + 5], [upper + 6], [5 + 2 ** 8]]), []);
    assert.deepEqual(find([[LARGEST_KEY], [LARGEST_KEY], [LARGEST_KEY - 1]]), [[0, 1]]);
  });

  it('do not meet by a key that very many stories have', () => {
    const stock = Array.from({ length: MAX_STORIES_OF_KEY + 1 }, (_, story) => [7, 100 + story]);
    assert.deepEqual(find(stock), []);
    assert.equal(find(stock.slice(1)).length, (MAX_STORIES_OF_KEY * (MAX_STORIES_OF_KEY - 1)) / 2);
  });

  it('are no stories that share a hundredth of their keys', () => {
    const keys = (from: number) => Array.from({ length: 100 }, (_, at) => from + at);
    assert.deepEqual(find([keys(0), keys(99)]), []);
    assert.deepEqual(find([keys(0), keys(50)]), [[0, 1]]);
  });

  it('are the same as when each story is held against each', () => {
    // Keys that differ by 2^14 look the same at a glance.
    const key = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.constantFrom(0, 2 ** 14, 2 ** 36));
    const keys = fc.array(
      key.map(([low, high]) => low + high),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(fc.array(keys, { maxLength: 12 }), (stories) => {
        const expected = stories.flatMap((second, index) =>
          stories.slice(0, index).flatMap((first, other): [number, number][] => {
            return isCandidate(sketchOf(first), sketchOf(second)) ? [[other, index]] : [];
          }),
        );
        assert.deepEqual(find(stories), expected);
      }),
    );
  });
});
