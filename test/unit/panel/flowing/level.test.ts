import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Comparison } from '../../../../src/comparison/comparison.ts';
import {
  anchorsOf,
  follow,
  heightAcross,
  levelOffset,
  type SentenceColumn,
  type SentenceColumns,
} from '../../../../src/panel/flowing/level.ts';
import { SIDES, type Side } from '../../../../src/story/side.ts';
import { comparisonOf, farApartSplit, lighthouse, shuffledStory } from '../../../fixtures/comparisons.ts';
import { runs } from '../../../fixtures/runs.ts';

/** Columns in which every sentence has the same height, in px. */
function columns(comparison: Comparison, sentenceHeight: Readonly<Record<Side, number>>): SentenceColumns {
  const column = (side: Side): SentenceColumn => ({
    height: comparison[side].sentences.length * sentenceHeight[side],
    place: (sentence) => ({ top: sentence * sentenceHeight[side], bottom: (sentence + 1) * sentenceHeight[side] }),
  });
  return { original: column('original'), modified: column('modified') };
}

describe('what is level with what in two columns', () => {
  it('keeps what stayed in place level, and goes back by the way it came', () => {
    const comparison = lighthouse();
    const anchors = anchorsOf(comparison);
    const stories = columns(comparison, { original: 40, modified: 50 });
    anchors.original.forEach((sentence, index) => {
      const other = stories.modified.place(anchors.modified[index]!);
      const { top, bottom } = stories.original.place(sentence);
      assert.equal(heightAcross(anchors, stories, 'original', (top + bottom) / 2), (other.top + other.bottom) / 2);
      const there = heightAcross(anchors, stories, 'original', top + 7);
      assert.ok(Math.abs(heightAcross(anchors, stories, 'modified', there) - (top + 7)) < 1e-9);
    });
  });

  it('never goes back while the reader goes on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 90 }), fc.integer({ min: 20, max: 90 }), (original, modified) => {
        for (const comparison of [lighthouse(), shuffledStory(), farApartSplit()]) {
          const stories = columns(comparison, { original, modified });
          for (const side of SIDES) {
            let before = Number.NEGATIVE_INFINITY;
            for (let y = 0; y < stories[side].height + 100; y += 3) {
              const now = heightAcross(anchorsOf(comparison), stories, side, y);
              assert.ok(now >= before);
              before = now;
            }
          }
        }
      }),
      runs(0.1),
    );
  });

  it('shows both stories from their start when one is at its start', () => {
    const comparison = comparisonOf([['Gone.', 'Kept.']], [['Kept.', 'New.']], [[1, 0]]);
    const stories = columns(comparison, { original: 1600, modified: 1600 });
    for (const side of SIDES) assert.equal(levelOffset(anchorsOf(comparison), stories, side, 0, 600), 0);
    assert.equal(levelOffset(anchorsOf(comparison), stories, 'modified', 300, 600), 1900);
  });

  it('leads a column that is off back step by step, and one far off at once', () => {
    assert.equal(follow(100, 100, 130, 30, 900), 130);
    assert.equal(follow(150, 100, 130, 30, 900), 130 + 50 - 18);
    assert.equal(follow(105, 100, 130, 30, 900), 130);
    assert.equal(follow(9000, 100, 130, 30, 900), 130);
  });
});
