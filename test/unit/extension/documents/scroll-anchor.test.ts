import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareStories } from '../../../../src/comparison/compare.ts';
import { placeAfterEdit, placeInOtherOrder } from '../../../../src/extension/documents/scroll-anchor.ts';
import { trackChanges } from '../../../../src/presentation/one-text/track-changes.ts';
import { twoDrafts } from '../../../fixtures/stories.ts';

describe('the place of a reader', () => {
  it('stays at its letter when text above it changes, and is told apart from what changes below', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), fc.string(), fc.nat(), (head, gone, come, tail, at) => {
        const [before, after] = [head + gone + tail, head + come + tail];
        const below = head.length + gone.length + (at % (tail.length + 1));
        const place = placeAfterEdit(before, after, below);
        assert.ok(place.offset >= 0 && place.offset <= after.length);
        if (place.shifted) assert.equal(after.slice(place.offset), before.slice(below));
        const above = at % (head.length + 1);
        assert.deepEqual(placeAfterEdit(before, after, above), { offset: above, shifted: false });
      }),
    );
  });

  it('is at the same sentence, or a version of it, in the other order', () => {
    fc.assert(
      fc.property(twoDrafts, fc.nat(), ([original, modified], at) => {
        const comparison = compareStories(original, modified);
        const [before, after] = [trackChanges(comparison, 'modified'), trackChanges(comparison, 'original')];
        if (before.sentences.length === 0) return;
        const sentence = before.sentences[at % before.sentences.length]!;
        const place = placeInOtherOrder(before, after, sentence.start);
        const found = after.sentences.find(({ start, end }) => start <= place && place < end)!;
        assert.equal(found.group, sentence.group);
      }),
    );
  });
});
