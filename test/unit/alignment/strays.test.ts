import assert from 'node:assert/strict';
import type { Link } from '../../../src/alignment/link.ts';
import { dropStrays } from '../../../src/alignment/strays.ts';

const link = (original: number, modified: number, probability = 1): Link => ({ original, modified, probability });

describe('strays', () => {
  const kept = [link(0, 0), link(1, 1), link(3, 4), link(4, 5)];

  it('are doubtful links that cross the sure ones around them', () => {
    const stray = link(5, 2, 0.7);
    assert.deepEqual(dropStrays([...kept, stray]), kept);
  });

  it('are no sure links', () => {
    const moved = [...kept, link(5, 2, 0.95)];
    assert.deepEqual(dropStrays(moved), moved);
  });

  it('are no links in their place', () => {
    const inPlace = [link(0, 0), link(1, 1), link(2, 3, 0.46), link(3, 4), link(4, 5)];
    assert.deepEqual(dropStrays(inPlace), inPlace);
  });

  it('are no links beside one that goes along', () => {
    const block = [...kept, link(5, 2, 0.7), link(6, 3, 0.8)];
    assert.deepEqual(dropStrays(block), block);
  });

  it('are no halves of a split', () => {
    const split = [...kept, link(5, 2, 0.7), link(5, 6, 0.8)];
    assert.deepEqual(dropStrays(split), split);
  });

  it('are the same when the sides are swapped', () => {
    const links = [...kept, link(5, 2, 0.7)];
    const swapped = links
      .map(({ original, modified, probability }) => link(modified, original, probability))
      .sort((a, b) => a.original - b.original);
    assert.equal(dropStrays(swapped).length, dropStrays(links).length);
  });
});
