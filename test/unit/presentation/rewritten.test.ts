import assert from 'node:assert/strict';
import { spokenRow } from '../../../src/panel/aligned/row-words.ts';
import { ComparisonIndex } from '../../../src/presentation/comparison-index.ts';
import { StoryMarks } from '../../../src/presentation/one-text/marks.ts';
import { trackChanges } from '../../../src/presentation/one-text/track-changes.ts';
import { editsInOneText, isRewritten } from '../../../src/presentation/rewritten.ts';
import { SIDES } from '../../../src/story/side.ts';
import { textOf } from '../../../src/story/story.ts';
import { comparisonOf } from '../../fixtures/comparisons.ts';
import { alignedRows } from '../../fixtures/rows.ts';

/** The comparison of one sentence with another version of it. */
const pair = (original: string, modified: string) => comparisonOf([[original]], [[modified]], [[0, 0]]);

const OLD =
  '“These are good arguments that support the use of the ferry, but it is proven that it does not lower costs, nor does it prevent accidents.”';
const NEW =
  '“Despite the great arguments in support of the ferry, it does not eliminate the risk of human error, nor is it the most secure way to travel.”';

describe('a rewritten sentence', () => {
  const cases: [what: string, original: string, modified: string, rewritten: boolean][] = [
    ['most of whose words were replaced, is one', OLD, NEW, true],
    [
      'that kept half of its words, is none',
      'A gull followed the ferry for an hour, and nobody on board could say why it did.',
      'A gull followed the ferry for an hour, though the crew threw it nothing.',
      false,
    ],
    ['that is taken in at a glance, is none', 'Rain fell on Monday.', 'Snow lay by Friday.', false],
    ['that stayed, is none', OLD, OLD, false],
  ];
  for (const [what, original, modified, rewritten] of cases) {
    it(what, () => {
      const comparison = pair(original, modified);
      assert.equal(isRewritten(comparison, comparison.groups[0]!), rewritten);
    });
  }

  /** Where both stories are one text: [-what went-]{+what came+}. */
  const inOneText = (original: string, modified: string) => {
    const comparison = pair(original, modified);
    return editsInOneText(comparison, comparison.groups[0]!)
      .map(
        (edit) => `[-${textOf(comparison.original, edit.original)}-]{+${textOf(comparison.modified, edit.modified)}+}`,
      )
      .join(' ');
  };

  it('stands in one text as a whole, old before new, each with its own punctuation', () => {
    assert.ok(pair(OLD, NEW).groups[0]!.edits.length > 1, 'more than one edit');
    assert.equal(inOneText(OLD, NEW), `[-${OLD}-]{+${NEW}+}`);
  });

  it('keeps the words at its ends that stayed', () => {
    const old = `Marrow says ${OLD.slice(1, -2)} on the whole island.`;
    const now = `Marrow says ${NEW.slice(1, -2)} on the whole island.`;
    assert.equal(inOneText(old, now), `[-${OLD.slice(1, -2)}-]{+${NEW.slice(1, -2)}+}`);
  });

  it('that was only shortened, keeps its words in place', () => {
    const old =
      'She plays in the old harbour stadium near the ferry, and on two Sundays in the big one of the capital.';
    const now = 'They play in the old harbour stadium.';
    const comparison = pair(old, now);
    assert.ok(isRewritten(comparison, comparison.groups[0]!));
    assert.equal(
      inOneText(old, now),
      '[-She plays-]{+They play+} [-near the ferry, and on two Sundays in the big one of the capital-]{++}',
    );
  });

  it('leaves out typography alone, however it is shown', () => {
    assert.equal(inOneText('He said "no" to the harbour.', 'He said “no” to the harbour.'), '');
  });

  it('is shown so by the inline comparison, in either order, and by the marks in the editor', () => {
    const comparison = pair(OLD, NEW);
    for (const base of SIDES) {
      const { text, marks } = trackChanges(comparison, base);
      assert.equal(text, `${OLD} ${NEW}`);
      assert.deepEqual(
        marks.map(({ kind, start, end }) => [kind, text.slice(start, end)]),
        [
          ['originalWords', OLD],
          ['modifiedWords', NEW],
        ],
      );
    }
    const marks = new StoryMarks(new ComparisonIndex(comparison), 'modified');
    const { changed, gone } = marks.within({ start: 0, end: NEW.length });
    assert.deepEqual(changed, [{ start: 0, end: NEW.length }]);
    assert.deepEqual(
      gone.map(({ place, text, what }) => ({ place, text, what })),
      [{ place: 0, text: `${OLD} `, what: 'words' }],
    );
  });

  it('is said to be little alike', () => {
    const comparison = pair(OLD, NEW);
    const [row] = alignedRows(comparison).rows;
    assert.match(spokenRow(comparison, row!), /^Edited, .*[1-4]\d% alike\. Original: “These are/u);
  });
});
