import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareStories } from '../../../src/comparison/compare.ts';
import type { Comparison } from '../../../src/comparison/comparison.ts';
import { ComparisonIndex } from '../../../src/presentation/comparison-index.ts';
import { SIDES } from '../../../src/story/side.ts';
import { comparisonOf } from '../../fixtures/comparisons.ts';
import { runs } from '../../fixtures/runs.ts';
import { twoDrafts } from '../../fixtures/stories.ts';

/** Holds every look-up to a search through the comparison. */
function assertIndexed(comparison: Comparison): void {
  const index = new ComparisonIndex(comparison);
  const { groups, moves } = comparison;
  for (const side of SIDES)
    comparison[side].sentences.forEach((_, sentence) => {
      assert.equal(
        index.groupOf(side, sentence),
        groups.findIndex((group) => group[side].includes(sentence)),
      );
    });
  groups.forEach((_, group) => {
    const move = moves.findIndex((move) => move.groups.includes(group));
    assert.equal(index.moveOf(group), move < 0 ? undefined : move);
  });
}

describe('the index of a comparison', () => {
  it('finds the group of each sentence and the move of each group, whatever an author did', () => {
    fc.assert(
      fc.property(twoDrafts, ([original, modified]) => assertIndexed(compareStories(original, modified))),
      runs(0.5),
    );
  });

  it('names the first move of a merged sentence whose parts moved apart', () => {
    const lines = ['A cart stood there.', 'One.', 'Two.', 'It had no wheels.', 'Three.', 'Four.', 'It was sold.'];
    const comparison = comparisonOf(
      [lines],
      [['One.', 'Two.', 'Three.', 'Four.', 'A cart without wheels was sold.']],
      [
        [0, 4],
        [3, 4],
        [6, 4],
        [1, 0],
        [2, 1],
        [4, 2],
        [5, 3],
      ],
    );
    const merged = comparison.groups.findIndex(({ kind }) => kind === 'merged');
    assert.ok(comparison.moves.filter(({ groups }) => groups.includes(merged)).length > 1);
    assertIndexed(comparison);
  });

  it('knows nothing of an empty comparison, and nothing outside of one', () => {
    const index = new ComparisonIndex(comparisonOf([], [], []));
    assert.equal(index.moveOf(0), undefined);
    assert.deepEqual([...index.groups.original], []);
  });
});
