import type { Comparison, WordEdit } from '../../comparison/comparison.ts';
import type { Side } from '../../story/side.ts';
import type { Span, Story } from '../../story/story.ts';

/** Where a story that was compared stands in its document: at its start, unless it is a passage. */
export interface StoryPlaceInDocument {
  /** The text of the whole document. */
  readonly text: string;
  /** UTF-16 offset. */
  readonly start: number;
}

/**
 * A comparison of passages as one of the documents that they are parts of: the same sentences and groups, with offsets into
 * the documents. What stands around a passage belongs to no sentence. Linear in its sentences.
 */
export function placeComparison(
  comparison: Comparison,
  places: Readonly<Record<Side, StoryPlaceInDocument>>,
): Comparison {
  const { original, modified } = places;
  if (original.start === 0 && modified.start === 0 && !isCut(comparison, places)) return comparison;
  const placeEdit = (edit: WordEdit): WordEdit => ({
    ...edit,
    original: shift(edit.original, original.start),
    modified: shift(edit.modified, modified.start),
  });
  return {
    ...comparison,
    original: placeStory(comparison.original, original),
    modified: placeStory(comparison.modified, modified),
    groups: comparison.groups.map((group) =>
      group.edits.length ? { ...group, edits: group.edits.map(placeEdit) } : group,
    ),
  };
}

function isCut({ original, modified }: Comparison, places: Readonly<Record<Side, StoryPlaceInDocument>>): boolean {
  return original.text.length !== places.original.text.length || modified.text.length !== places.modified.text.length;
}

function placeStory({ paragraphs, sentences }: Story, { text, start }: StoryPlaceInDocument): Story {
  return {
    text,
    paragraphs: paragraphs.map((paragraph) => shift(paragraph, start)),
    sentences: sentences.map((sentence) => shift(sentence, start)),
  };
}

function shift<Part extends Span>(span: Part, by: number): Part {
  return { ...span, start: span.start + by, end: span.end + by };
}
