import assert from 'node:assert/strict';
import { counterpartOf, levelEdgesOf } from '../../../../src/panel/flowing/level-edges.ts';
import { farApartSplit, lighthouse } from '../../../fixtures/comparisons.ts';

describe('the edges that are kept level', () => {
  const comparison = lighthouse();
  const groupOf = (side: 'original' | 'modified', sentence: number) =>
    comparison.groups.findIndex((group) => group[side].includes(sentence));

  it('are the first lines of a sentence and of its counterpart, from either side', () => {
    const level = {
      original: { sentence: 8, edge: 'line' },
      modified: { sentence: 10, edge: 'line' },
    };
    assert.deepEqual(levelEdgesOf(comparison, 'modified', 10, groupOf('modified', 10)), level);
    assert.deepEqual(levelEdgesOf(comparison, 'original', 8, groupOf('original', 8)), level);
  });

  it('lie behind the sentence that an omitted or added one would follow', () => {
    assert.deepEqual(levelEdgesOf(comparison, 'original', 9, groupOf('original', 9)), {
      original: { sentence: 9, edge: 'line' },
      modified: { sentence: 10, edge: 'bottom' },
    });
    assert.deepEqual(levelEdgesOf(comparison, 'modified', 11, groupOf('modified', 11)).original, {
      sentence: comparison.groups[groupOf('modified', 11)]!.after,
      edge: 'bottom',
    });
  });

  it('lie at the start of the story where nothing stands before an added sentence', () => {
    const led = lighthouse(['A storm is coming.']);
    const added = led.groups.findIndex(({ modified }) => modified.includes(0));
    assert.deepEqual(levelEdgesOf(led, 'modified', 0, added).original, { sentence: -1, edge: 'bottom' });
  });

  it('pair the parts of a split by their order, and a part too many with the last', () => {
    const split = farApartSplit();
    assert.equal(counterpartOf(split, 'modified', 0, 0), 0);
    assert.equal(counterpartOf(split, 'modified', 3, 0), 0);
    assert.equal(counterpartOf(split, 'original', 0, 0), 0);
    assert.equal(counterpartOf(comparison, 'original', 9, groupOf('original', 9)), undefined);
  });
});
