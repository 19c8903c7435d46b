import assert from 'node:assert/strict';
import { compareStories } from '../../../../src/comparison/compare.ts';
import { placeComparison } from '../../../../src/extension/session/placed-comparison.ts';
import { SIDES } from '../../../../src/story/side.ts';
import { textOf } from '../../../../src/story/story.ts';

const ORIGINAL = 'The kiln was cold by noon. Petra swept the yard.\n\nHer brother had gone to sell the cups.';
const MODIFIED = 'Her brother had gone to sell the jugs.\n\nThe kiln was cold by noon. Nobody swept.';
const [ABOVE, BELOW] = ['A heading of no concern.\n\n', '\n\nAnd so on.'];

describe('a comparison of passages', () => {
  const alone = compareStories(ORIGINAL, MODIFIED);
  const texts = { original: ABOVE + ORIGINAL + BELOW, modified: MODIFIED };
  const placed = placeComparison(alone, {
    original: { text: texts.original, start: ABOVE.length },
    modified: { text: texts.modified, start: 0 },
  });

  it('has the same groups, sentences and edits at their places in the documents', () => {
    assert.equal(placed.groups.length, alone.groups.length);
    for (const side of SIDES) {
      assert.equal(placed[side].text, texts[side]);
      const words = (comparison: typeof alone) => [
        ...comparison[side].sentences.map((sentence) => textOf(comparison[side], sentence)),
        ...comparison[side].paragraphs.map((paragraph) => textOf(comparison[side], paragraph)),
        ...comparison.groups.flatMap(({ edits }) => edits.map((edit) => textOf(comparison[side], edit[side]))),
      ];
      assert.deepEqual(words(placed), words(alone));
    }
    assert.ok(alone.groups.some(({ edits }) => edits.length > 0));
  });

  it('of whole documents is the comparison itself', () => {
    const whole = placeComparison(alone, {
      original: { text: ORIGINAL, start: 0 },
      modified: { text: MODIFIED, start: 0 },
    });
    assert.equal(whole, alone);
  });
});
