import assert from 'node:assert/strict';
import { handLines } from '../../../../src/panel/flowing/hand-lines.ts';
import type { LaneView } from '../../../../src/panel/flowing/lane.ts';

/** Sentences of 20 px one below the other, the modified story 10 px lower; the lane shows the first five. */
const VIEW: LaneView = {
  width: 150,
  height: 100,
  narrow: false,
  drawn: {},
  extent: (side, sentence) => {
    const top = sentence * 20 + (side === 'modified' ? 10 : 0);
    return { top, bottom: top + 20 };
  },
  line: () => 0,
};

describe('the lines of pairings by hand', () => {
  it('join the sentences of each pair in view', () => {
    const pins = {
      together: [
        [1, 2],
        [3, 30],
      ] as const,
      apart: [[0, 0]] as const,
      gone: 0,
    };
    assert.deepEqual(handLines(pins, undefined, VIEW), [{ type: 'pinned', original: 30, modified: 60 }]);
  });

  it('lead from the sentence whose partner is sought to each that may be it, also out of view', () => {
    const none = { together: [], apart: [], gone: 0 };
    const likely = [{ sentence: 0 }, { sentence: 9 }];
    assert.deepEqual(handLines(none, { side: 'modified', sentence: 2, likely }, VIEW), [
      { type: 'candidate', original: 10, modified: 60 },
      { type: 'candidate', original: 190, modified: 60 },
    ]);
    assert.deepEqual(handLines(none, { side: 'original', sentence: 7, likely }, VIEW), []);
  });
});
