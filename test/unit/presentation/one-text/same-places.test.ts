import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { compareStories } from '../../../../src/comparison/compare.ts';
import type { Comparison } from '../../../../src/comparison/comparison.ts';
import { ComparisonIndex } from '../../../../src/presentation/comparison-index.ts';
import { StoryMarks } from '../../../../src/presentation/one-text/marks.ts';
import { sentenceLines } from '../../../../src/presentation/one-text/sentence-lines.ts';
import { trackChanges } from '../../../../src/presentation/one-text/track-changes.ts';
import { ReadingOrder } from '../../../../src/presentation/reading-order.ts';
import { runs } from '../../../fixtures/runs.ts';
import { drafts } from '../../../fixtures/stories.ts';

const sample = (name: string) => readFileSync(`media/samples/${name}`, 'utf8');

/** The letters and signs of a text without white space, and without the signs of paragraphs. */
const ink = (text: string) => text.replace(/[\s¶]+/gu, '');

/** The modified story with what the editor's marks put into it. */
function withMarks(comparison: Comparison): string {
  const { text } = comparison.modified;
  const { gone } = new StoryMarks(new ComparisonIndex(comparison), 'modified').within({ start: 0, end: text.length });
  let result = '';
  let from = 0;
  for (const omitted of gone) {
    result += text.slice(from, omitted.place) + omitted.text;
    from = omitted.place;
  }
  return result + text.slice(from);
}

function assertSamePlaces(comparison: Comparison): void {
  const document = trackChanges(comparison, 'modified');
  assert.equal(ink(withMarks(comparison)), ink(document.text), 'the marks in the editor and the inline document');

  const inDocument = [...new Set(document.sentences.map(({ group }) => group))];
  const inPanel = [...new Set(new ReadingOrder(comparison, 'modified').entries.map(({ group }) => group))];
  assert.deepEqual(inPanel, inDocument, 'the panel and the inline document');

  const index = new ComparisonIndex(comparison);
  const lines = sentenceLines(comparison).original.filter((line) => line !== undefined);
  const inLines = [...new Set(lines.map((sentence) => index.groupOf('original', sentence)))];
  const ofOriginal = inDocument.filter((group) => comparison.groups[group]!.original.length > 0);
  assert.deepEqual(inLines, ofOriginal, 'the diff editor and the inline document');

  const inOriginalOrder = trackChanges(comparison, 'original');
  assert.deepEqual(
    [...new Set(new ReadingOrder(comparison, 'original').entries.map(({ group }) => group))],
    [...new Set(inOriginalOrder.sentences.map(({ group }) => group))],
    'the panel and the inline document in the order of the original',
  );
}

describe('an omission stands at one place: in the editor, the inline document, the panel and the diff editor', () => {
  for (const [original, modified] of [
    ['ferry-wire.md', 'ferry-paper.md'],
    ['lamplighter-march.txt', 'lamplighter-june.txt'],
  ] as const)
    it(`in ${modified}`, () => assertSamePlaces(compareStories(sample(original), sample(modified))));

  it('in any two drafts', () =>
    fc.assert(
      fc.property(drafts, ([original, modified]) => assertSamePlaces(compareStories(original, modified))),
      runs(),
    ));
});
