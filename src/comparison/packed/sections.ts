import type { Counts } from '../comparison.ts';

/**
 * The parts of a packed comparison. Each is a run of numbers of its own (number-bytes.ts), so that an edit changes a short piece of each:
 * every place in it is told from the place before, and none from the beginning of the story.
 */
export const SECTIONS = [
  'originalParagraphs',
  'originalSentences',
  'modifiedParagraphs',
  'modifiedSentences',
  'groups',
  'moves',
] as const;

export type Section = (typeof SECTIONS)[number];

/**
 * A comparison as runs of numbers, without the two texts, which the receiver has or gets apart. Between threads and
 * windows objects are copied field by field, with the names of the fields: for a novel that takes half as long as
 * comparing it again after an edit.
 */
export interface PackedComparison {
  readonly sections: Readonly<Record<Section, Uint8Array>>;
  readonly counts: Counts;
}
