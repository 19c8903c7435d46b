import assert from 'node:assert/strict';
import type { EditKind } from '../../../../src/comparison/comparison.ts';
import { kindsInStory, type LabelledEdit, type Part, readLabelledEdits } from '../../../fixtures/labelled-edits.ts';

const KINDS: readonly EditKind[] = ['negation', 'figure', 'name', 'quotation', 'spelling'];
const MIN_PRECISION = 0.9;
const MIN_RECALL = 0.85;

/** Measures a kind on labelled edits: how many of those found are edits of it, and how many of those are found. */
function measure(kind: EditKind, edits: readonly LabelledEdit[]) {
  const found = edits.filter((edit) => kindsInStory(edit).has(kind));
  const right = found.filter(({ expected }) => expected).length;
  const wrong = edits.filter((edit) => edit.expected !== found.includes(edit));
  return {
    precision: right / found.length,
    recall: right / edits.filter(({ expected }) => expected).length,
    wrong: wrong.map(({ language, line }) => `${language} ${line}`).join('\n'),
  };
}

describe('edit kinds on labelled edits', () => {
  for (const part of ['written', 'kept-apart', 'written-later'] satisfies Part[])
    for (const kind of KINDS) {
      if (part === 'written-later' && kind === 'spelling') continue; // none were written
      it(`are trusted: ${kind}, ${part}`, () => {
        const { precision, recall, wrong } = measure(kind, readLabelledEdits(part, kind));
        const report = `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}; wrong:\n${wrong}`;
        assert.ok(precision >= MIN_PRECISION && recall >= MIN_RECALL, report);
      });
    }

  it('are trusted: German names that stand alone', () => {
    const { precision, recall, wrong } = measure('name', readLabelledEdits('german-names', 'name'));
    const report = `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}; wrong:\n${wrong}`;
    // Surnames and companies that are not introduced beside stay unknown.
    assert.ok(precision >= MIN_PRECISION && recall >= 0.75, report);
  });
});
