import type { Group } from '../../comparison/comparison.ts';
import { otherSide, type Side } from '../../story/side.ts';
import type { Story } from '../../story/story.ts';
import type { ComparisonIndex } from '../comparison-index.ts';

/** Sentences that only one story has, put into the other story (the base) between two of its sentences. */
export interface Insertion extends Breaks {
  /** Indices of sentences of the story that has them, in passages: each lies in one paragraph there. */
  readonly passages: readonly (readonly number[])[];
}

/** Whether a paragraph break parts an insertion from the base's sentence before it, and from the one after it. */
export interface Breaks {
  readonly breakBefore: boolean;
  readonly breakAfter: boolean;
}

/**
 * Finds the sentences that the base lacks, by the index of the base's sentence that they follow ({@link Group.after});
 * -1 before the first.
 */
export function findInsertions(index: ComparisonIndex, base: Side): Map<number, Insertion> {
  const { comparison } = index;
  const other = otherSide(base);
  const lacking = new Map<number, number[]>();
  for (const group of comparison.groups) {
    if (group[base].length || group.after === undefined) continue;
    const together = lacking.get(group.after) ?? [];
    together.push(...group[other]);
    lacking.set(group.after, together);
  }
  const result = new Map<number, Insertion>();
  for (const [after, indices] of lacking) {
    const passages = byParagraph(
      comparison[other],
      indices.sort((a, b) => a - b),
    );
    const paragraphOf = (passage: readonly number[]) => comparison[other].sentences[passage[0]!]!.paragraph;
    const breaks = breaksAround(index, base, after, paragraphOf(passages[0]!), paragraphOf(passages.at(-1)!));
    result.set(after, { passages, ...breaks });
  }
  return result;
}

/**
 * Says where the breaks around an insertion are. Between two paragraphs of the base a passage joins the one that holds
 * the rest of its own paragraph, if any.
 * @param after the base's sentence that the insertion follows, -1 before the first
 * @param first the paragraph of the insertion's first sentence, in the other story
 * @param last the paragraph of its last sentence
 */
export function breaksAround(index: ComparisonIndex, base: Side, after: number, first: number, last: number): Breaks {
  const { sentences } = index.comparison[base];
  const [before, next] = [sentences[after], sentences[after + 1]];
  if (before && before.paragraph === next?.paragraph) return { breakBefore: false, breakAfter: false };
  const breakBefore = before !== undefined && !hasVersionIn(index, base, after, first);
  const joinsNext = next !== undefined && hasVersionIn(index, base, after + 1, last);
  // The base's own break has to stay somewhere.
  const needsBreak = before !== undefined && next !== undefined && !breakBefore && first === last;
  return { breakBefore, breakAfter: next !== undefined && (needsBreak || !joinsNext) };
}

/** Whether a sentence of the base has a version in this paragraph of the other story. */
function hasVersionIn(index: ComparisonIndex, base: Side, sentence: number, paragraph: number): boolean {
  const { comparison } = index;
  const other = otherSide(base);
  const versions = comparison.groups[index.groupOf(base, sentence)]![other];
  return versions.some((version) => comparison[other].sentences[version]!.paragraph === paragraph);
}

function byParagraph(story: Story, indices: readonly number[]): number[][] {
  const passages: number[][] = [];
  for (const index of indices) {
    const last = passages.at(-1);
    const together = last && story.sentences[last[0]!]!.paragraph === story.sentences[index]!.paragraph;
    if (together) last.push(index);
    else passages.push([index]);
  }
  return passages;
}
