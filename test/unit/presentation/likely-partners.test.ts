import assert from 'node:assert/strict';
import { compareStories } from '../../../src/comparison/compare.ts';
import { findLikelyPartners } from '../../../src/presentation/likely-partners.ts';

const ORIGINAL = 'No one had looked under the eastern pier since March. The tram came late. It rained.';
const MODIFIED =
  'It rained. A tram came. The eastern pier was last seen by an inspector in March. Wet umbrellas hung in the hall.';

describe('the likeliest partners of a sentence', () => {
  const comparison = compareStories(ORIGINAL, MODIFIED, { pairings: [] });
  const apart = compareStories(ORIGINAL, MODIFIED, { apart: [[0, 2]] });

  it('are those that share most with it, and none that shares nearly nothing', () => {
    const [first, ...others] = findLikelyPartners(apart, { side: 'original', sentence: 0 }, 3);
    assert.equal(first!.sentence, 2);
    assert.ok(first!.share > 0.25 && first!.share < 1);
    assert.ok(others.every(({ share }) => share >= 0.1 && share <= first!.share));
    assert.ok(!others.some(({ sentence }) => sentence === 3));
  });

  it('are the same from the other side', () => {
    const [there] = findLikelyPartners(apart, { side: 'original', sentence: 0 }, 1);
    const back = findLikelyPartners(apart, { side: 'modified', sentence: 2 }, 3).find(({ sentence }) => sentence === 0);
    assert.ok(Math.abs(back!.share - there!.share) < 1e-9);
  });

  it('are not the partner that it has, and never more than asked for', () => {
    const found = findLikelyPartners(comparison, { side: 'original', sentence: 2 }, 1);
    assert.ok(!found.some(({ sentence }) => sentence === 0));
    assert.ok(findLikelyPartners(apart, { side: 'modified', sentence: 0 }, 1).length <= 1);
  });

  it('of as much in common is first the one about as far down', () => {
    const many = compareStories('Yes. No. Rain.', 'Wind. Rain came. Snow. Rain came. Ice. Rain came.');
    const [first] = findLikelyPartners(many, { side: 'original', sentence: 2 }, 3);
    assert.equal(first?.sentence === 3 || first?.sentence === 5, true);
  });

  it('are none in an empty story', () => {
    assert.deepEqual(findLikelyPartners(compareStories('A boat.', ''), { side: 'original', sentence: 0 }, 3), []);
  });
});
