import type { Comparison } from '../../comparison/comparison.ts';
import type { Side } from '../../story/side.ts';
import { textOf } from '../../story/story.ts';
import { collapseSpace } from '../../text/typography.ts';
import { findInsertions, type Insertion } from './insertions.ts';

/** A line of one of the two documents: a sentence by its index in its story, or blank. */
export type SentenceLine = number | undefined;

/** Two stories, a sentence a line, in the same order. */
export interface SentenceLines {
  readonly original: readonly SentenceLine[];
  readonly modified: readonly SentenceLine[];
}

/**
 * Both stories a sentence a line, for an editor that compares line by line: the modified in its order, the original
 * re-ordered to it, so that versions of a sentence stand at the same place and nothing looks moved. The original
 * sentence of a split stands at the first of its parts; the further parts have nothing opposite, so that the editor
 * compares the words of the one with those of all. Blank lines are the modified's paragraphs on both sides; omitted
 * paragraphs have theirs on the original side only.
 */
export function sentenceLines(comparison: Comparison): SentenceLines {
  const original: SentenceLine[] = [];
  const modified: SentenceLine[] = [];
  const { sentences } = comparison.modified;
  const groupOf = new Map(comparison.groups.flatMap((group) => group.modified.map((index) => [index, group])));
  const lacking = findInsertions(comparison, 'modified');
  const breakBoth = () => {
    original.push(undefined);
    modified.push(undefined);
  };
  for (let index = -1; index < sentences.length; index++) {
    const sentence = sentences[index];
    const next = sentences[index + 1];
    if (sentence) {
      modified.push(index);
      const group = groupOf.get(index)!;
      if (group.modified[0] === index) original.push(...group.original);
    }
    const putIn = lacking.get(index);
    const breaks = sentence !== undefined && next !== undefined && sentence.paragraph !== next.paragraph;
    if (putIn) addOmitted(original, putIn, breaks, breakBoth);
    else if (breaks) breakBoth();
  }
  return { original, modified };
}

/** Where both stories break, the modified's blank line stands on one side of what was omitted, never on none. */
function addOmitted(original: SentenceLine[], putIn: Insertion, breaks: boolean, breakBoth: () => void): void {
  const { passages, breakBefore, breakAfter } = putIn;
  const breaksAt = breakBefore ? 0 : breakAfter ? passages.length : 1;
  for (let index = 0; index <= passages.length; index++) {
    const parted = index === 0 ? breakBefore : index === passages.length ? breakAfter : true;
    if (breaks && index === breaksAt) breakBoth();
    else if (parted) original.push(undefined);
    original.push(...(passages[index] ?? []));
  }
}

/** The text of one side's lines: the white space of a sentence is one blank each. */
export function linesText(comparison: Comparison, lines: SentenceLines, side: Side): string {
  const story = comparison[side];
  return lines[side]
    .map((index) => (index === undefined ? '' : collapseSpace(textOf(story, story.sentences[index]!))))
    .join('\n');
}
