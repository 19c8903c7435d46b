import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Aligner, alignSentences } from '../../../src/alignment/align.ts';
import type { Side } from '../../../src/story/side.ts';
import { countRecalledInTurn } from '../../fixtures/recall.ts';
import { runs } from '../../fixtures/runs.ts';
import { sharedNovel } from '../../fixtures/shared-novel.ts';
import { sentence } from '../../fixtures/stories.ts';

type Story = readonly string[];
type Edit = (story: Story) => string[];

/** What an author does to one sentence or a few; `place` is taken modulo the length. */
const edit: fc.Arbitrary<Edit> = fc
  .record({
    do: fc.constantFrom('word', 'word', 'word', 'drop', 'add', 'repeat', 'join', 'move', 'restore'),
    place: fc.nat(),
    other: fc.nat(),
    text: sentence,
  })
  .map((change) => (story) => {
    const edited = [...story];
    const at = change.place % Math.max(1, edited.length);
    const to = change.other % (edited.length + 1);
    const text = edited[at];
    if (change.do === 'add' || text === undefined) edited.splice(at, 0, change.text);
    else if (change.do === 'word') {
      const words = text.split(' ');
      edited[at] = words.with(change.other % words.length, change.text.split(' ')[1]!).join(' ');
    } else if (change.do === 'drop') edited.splice(at, 1 + (change.other % 2));
    else if (change.do === 'repeat') edited.splice(to, 0, text);
    else if (change.do === 'join')
      edited.splice(at, 2, `${text.slice(0, -1)}, ${(edited[at + 1] ?? '').toLowerCase()}`);
    else if (change.do === 'move') edited.splice(to, 0, ...edited.splice(at, 2));
    else edited.splice(at, 1, text.split(' ').reverse().join(' '));
    return edited;
  });
const edits = (length: number) =>
  fc.array(fc.tuple(fc.constantFrom<Side>('original', 'modified', 'modified'), edit), {
    minLength: length,
    maxLength: length,
  });

/** Aligns the stories after each of the edits, always with the same aligner and each time with a new one. */
function assertSameAsAnew(original: Story, modified: Story, edits: readonly (readonly [Side, Edit])[]) {
  const aligner = new Aligner();
  const sides = { original, modified };
  aligner.align(original, modified);
  for (const [side, edit] of edits) {
    sides[side] = edit(sides[side]);
    assert.deepEqual(aligner.align(sides.original, sides.modified), alignSentences(sides.original, sides.modified));
  }
}

/** The two stories before and after each of the edits. */
function* draftsOf(original: Story, modified: Story, edits: readonly (readonly [Side, Edit])[]) {
  const sides = { original, modified };
  yield { ...sides };
  for (const [side, edit] of edits) {
    sides[side] = edit(sides[side]);
    yield { ...sides };
  }
}

describe('aligning again after an edit', () => {
  it('finds the links that a first alignment finds', () => {
    const story = fc.array(sentence, { maxLength: 16 });
    fc.assert(
      fc.property(story, edits(4), edits(3), (story, drafts, edits) => {
        const modified = drafts.reduce<Story>((draft, [, edit]) => edit(draft), story);
        assertSameAsAnew(story, modified, edits);
      }),
      runs(),
    );
  });

  it('finds them in a long story, where most is recalled', () => {
    const story = fc.array(sentence, { minLength: 250, maxLength: 250 });
    fc.assert(
      fc.property(story, edits(80), edits(12), (story, drafts, edits) => {
        const modified = drafts.reduce<Story>((draft, [, edit]) => edit(draft), story);
        assertSameAsAnew(story, modified, edits);
      }),
      { numRuns: 10 },
    );
  });

  it('recalls a pair only when every feature of it is what it was', () => {
    const story = fc.array(sentence, { minLength: 150, maxLength: 150 });
    fc.assert(
      fc.property(story, edits(60), edits(8), (story, drafts, edits) => {
        const modified = drafts.reduce<Story>((draft, [, edit]) => edit(draft), story);
        countRecalledInTurn(draftsOf(story, modified, edits));
      }),
      runs(0.1),
    );
  });

  it('finds them when the sides are swapped, and for other stories', () => {
    const story = fc.array(sentence, { maxLength: 12 });
    fc.assert(
      fc.property(story, story, story, (one, two, three) => {
        const aligner = new Aligner();
        for (const [original, modified] of [
          [one, two],
          [two, one],
          [two, three],
          [[], three],
          [two, three],
        ] as const)
          assert.deepEqual(aligner.align(original, modified), alignSentences(original, modified));
      }),
      runs(),
    );
  });

  it('finds them after so many other stories that their sentences are forgotten', () => {
    const aligner = new Aligner();
    for (let turn = 0; turn < 4; turn++) {
      const original = Array.from({ length: 5000 }, (_, at) => `Boat ${turn * 5000 + at} left the harbour.`);
      const modified = original.map((text, at) => (at % 1000 === 0 ? text.replace('left', 'reached') : text));
      assert.deepEqual(aligner.align(original, modified), alignSentences(original, modified));
    }
  });

  it('finds them in a novel', function () {
    const { original, modified } = sharedNovel(this);
    fc.assert(
      fc.property(edits(8), (edits) => {
        assertSameAsAnew(original, modified, edits);
        assert.ok(countRecalledInTurn(draftsOf(original, modified, edits)) > 1000);
      }),
      // Each edit is followed by an alignment of the whole novel; the long stories above are tried with more edits.
      { numRuns: 1 },
    );
  });
});
