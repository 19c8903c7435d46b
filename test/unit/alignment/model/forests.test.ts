import assert from 'node:assert/strict';
import { FOREST_FEATURES, FORESTS } from '../../../../src/alignment/model/forests.ts';
import { addTrees, predict, readForest } from '../../../../src/alignment/model/trees.ts';
import { FEATURE_NAMES } from '../../../../src/alignment/rounds.ts';

describe('forests', () => {
  it('were fitted on the features that the code measures, in their order', () =>
    assert.deepEqual(FOREST_FEATURES, FEATURE_NAMES, 'features changed: run `npm run fit`'));

  it('have features of different names', () => assert.equal(new Set(FEATURE_NAMES).size, FEATURE_NAMES.length));

  it('are two rounds of trees that look at no other features', () => {
    assert.equal(FORESTS.length, 2);
    for (const { feature, roots, cascade } of FORESTS.map(readForest)) {
      assert.ok(feature.every((looksAt) => looksAt < FEATURE_NAMES.length));
      assert.ok(cascade.trees > 0 && cascade.trees < roots.length);
    }
  });

  it('are read as they are written', () => {
    const forest = readForest('-0.5 1 -2 0 0.3 = 0.1 1 2.5 = -4 = 3 = 0.25');
    const logOdds = (...row: number[]) => addTrees(forest, Float32Array.from(row), 0, 2, forest.base);
    assert.deepEqual(
      [logOdds(0.2, 9), logOdds(0.4, 2), logOdds(0.4, 3), logOdds(0.4, 2.5)],
      [-0.5 + 0.1 + 0.25, -0.5 - 4 + 0.25, -0.5 + 3 + 0.25, -0.5 + 3 + 0.25],
    );
    assert.equal(predict(forest, Float32Array.from([0.2, 9])), 1 / (1 + Math.exp(0.15)));
    assert.equal(predict(forest, Float32Array.from([0.4, 2])), 0, 'given up by the cascade');
  });
});
