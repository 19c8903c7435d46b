import type { Comparison } from '../../comparison/comparison.ts';
import type { Side } from '../../story/side.ts';
import { textOf } from '../../story/story.ts';
import { canonicalForm } from '../../text/canonical.ts';
import { collapseSpace } from '../../text/typography.ts';
import { ComparisonIndex } from '../comparison-index.ts';
import { findInsertions, type Insertion } from './insertions.ts';

/** A line of one of the two documents: a sentence by its index in its story, or blank. */
export type SentenceLine = number | undefined;

/** Two stories, a sentence a line, in the same order. */
export interface SentenceLines {
  readonly original: readonly SentenceLine[];
  readonly modified: readonly SentenceLine[];
}

/**
 * Lays out both stories with a sentence a line, for an editor that compares line by line. The original is re-ordered to
 * the modified, so that versions of a sentence stand at the same place and nothing looks moved. The original sentence of
 * a split stands at the first of its parts. Nothing stands opposite the further parts, so that the editor compares the
 * words of the one with those of all. The paragraphs of the modified are blank lines on both sides; omitted paragraphs
 * have theirs on the original side only.
 */
export function sentenceLines(comparison: Comparison): SentenceLines {
  const original: SentenceLine[] = [];
  const modified: SentenceLine[] = [];
  const { sentences } = comparison.modified;
  const { groups } = comparison;
  const index = new ComparisonIndex(comparison);
  const insertions = findInsertions(index, 'modified');
  const breakBoth = () => {
    original.push(undefined);
    modified.push(undefined);
  };
  for (let at = -1; at < sentences.length; at++) {
    const sentence = sentences[at];
    const next = sentences[at + 1];
    if (sentence) {
      modified.push(at);
      const group = groups[index.groupOf('modified', at)]!;
      if (group.modified[0] === at) original.push(...group.original);
    }
    const insertion = insertions.get(at);
    const breaks = sentence !== undefined && next !== undefined && sentence.paragraph !== next.paragraph;
    if (insertion) addOmitted(original, insertion, breaks, breakBoth);
    else if (breaks) breakBoth();
  }
  return { original, modified };
}

/** Adds omitted sentences. Where both stories break, the modified's blank line stands before or after them. */
function addOmitted(original: SentenceLine[], insertion: Insertion, breaks: boolean, breakBoth: () => void): void {
  const { passages, breakBefore, breakAfter } = insertion;
  const breaksAt = breakBefore ? 0 : breakAfter ? passages.length : 1;
  for (let index = 0; index <= passages.length; index++) {
    const parted = index === 0 ? breakBefore : index === passages.length ? breakAfter : true;
    if (breaks && index === breaksAt) breakBoth();
    else if (parted) original.push(undefined);
    original.push(...(passages[index] ?? []));
  }
}

/**
 * The text of one side's lines. Each run of white space in a sentence becomes one blank. Letters are in canonical form, or
 * the editor would show how they are written as a change.
 */
export function linesText(comparison: Comparison, lines: SentenceLines, side: Side): string {
  const story = comparison[side];
  return lines[side]
    .map((index) => (index === undefined ? '' : collapseSpace(canonicalForm(textOf(story, story.sentences[index]!)))))
    .join('\n');
}
