import assert from 'node:assert/strict';
import {
  measureNeighbours,
  NEIGHBOUR_MEASURES,
  NEIGHBOUR_REACH,
} from '../../../../src/alignment/features/neighbours.ts';

const measure = (score: (step: number, otherStep: number) => number) => {
  const result = new Float64Array(NEIGHBOUR_MEASURES);
  measureNeighbours((index, other) => score(index - 30, other - 50), 30, 50, result);
  return [...result];
};

describe('features of the neighbours', () => {
  const cases: readonly (readonly [name: string, steps: readonly [number, number][], measures: number[]])[] = [
    ['the pair before', [[-1, -1]], [1, 0, 0, 0, 0, 0]],
    [
      'the pairs before and after',
      [
        [-1, -1],
        [1, 1],
      ],
      [1, 1, 0, 0, 0, 0],
    ],
    [
      'the pairs two before and two after',
      [
        [-2, -2],
        [2, 2],
      ],
      [0, 0, 2, 0, 0, 0],
    ],
    [
      'the original sentence with the one before or after',
      [
        [0, -1],
        [0, 1],
      ],
      [0, 0, 0, 1, 0, 0],
    ],
    [
      'the modified sentence with the one before or after',
      [
        [-1, 0],
        [1, 0],
      ],
      [0, 0, 0, 0, 1, 0],
    ],
    ['a pair that crosses it', [[1, -1]], [0, 0, 0, 0, 0, 1]],
    ['a pair that crosses it the other way', [[-1, 1]], [0, 0, 0, 0, 0, 1]],
    [
      'the pair itself and all farther away',
      [
        [0, 0],
        [2, 1],
        [1, 2],
        [3, 3],
        [-3, -3],
        [0, 2],
        [2, 0],
      ],
      [0, 0, 0, 0, 0, 0],
    ],
  ];
  for (const [name, steps, measures] of cases)
    it(`read ${name}`, () => {
      const isThere = (step: number, otherStep: number) => steps.some(([a, b]) => a === step && b === otherStep);
      assert.deepEqual(
        measure((step, otherStep) => (isThere(step, otherStep) ? 1 : 0)),
        measures,
      );
    });

  it('read no farther than their reach, and as far', () => {
    let farthest = 0;
    measure((step, otherStep) => {
      farthest = Math.max(farthest, Math.abs(step), Math.abs(otherStep));
      return 0;
    });
    assert.equal(farthest, NEIGHBOUR_REACH);
  });
});
