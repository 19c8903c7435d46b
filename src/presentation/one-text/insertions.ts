import type { Comparison } from '../../comparison/comparison.ts';
import { otherSide, type Side } from '../../story/side.ts';
import type { Story } from '../../story/story.ts';

/** Sentences that only one story has, put into the other story (the base) between two of its sentences. */
export interface Insertion {
  /** Indices of sentences of the story that has them, in passages: each lies in one paragraph there. */
  readonly passages: readonly (readonly number[])[];
  /** Whether a paragraph break parts them from the base's sentence before them, and from the one after them. */
  readonly breakBefore: boolean;
  readonly breakAfter: boolean;
}

/**
 * Finds the sentences that the base lacks, by the index of the base's sentence that they follow; -1 before the first.
 * The base's paragraphs stay whole: a passage that belongs to none of them stands behind the sentences added at a
 * paragraph's end. Between two paragraphs a passage joins the one that holds the rest of its own paragraph, if any.
 */
export function findInsertions(comparison: Comparison, base: Side): Map<number, Insertion> {
  const other = otherSide(base);
  const lacking = new Map<number, number[]>();
  for (const group of comparison.groups) {
    if (group[base].length || group.after === undefined) continue;
    const together = lacking.get(group.after) ?? [];
    together.push(...group[other]);
    lacking.set(group.after, together);
  }
  const counterparts = paragraphsOfCounterparts(comparison, base);
  const { paragraphs, sentences } = comparison[base];
  const paragraphOf = (passage: readonly number[]) => comparison[other].sentences[passage[0]!]!.paragraph;
  const belongs = (sentence: number, passage: readonly number[]) =>
    counterparts[sentence]?.has(paragraphOf(passage)) ?? false;
  /** The last sentence of the paragraph, if only sentences without counterparts stand between; else the sentence. */
  const endOfParagraph = (sentence: number) => {
    const end = paragraphs[sentences[sentence]!.paragraph]!.last - 1;
    for (let index = sentence + 1; index <= end; index++) if (counterparts[index]!.size > 0) return sentence;
    return end;
  };
  const result = new Map<number, Insertion>();
  const place = (after: number, passages: readonly number[][], belongsBefore: boolean) => {
    const before = sentences[after];
    const next = sentences[after + 1];
    if (before && next && before.paragraph === next.paragraph) {
      result.set(after, { passages, breakBefore: false, breakAfter: false });
      return;
    }
    const breakBefore = before !== undefined && !belongsBefore;
    const joinsNext = next !== undefined && belongs(after + 1, passages.at(-1)!);
    // The base's own break has to stay somewhere.
    const needsBreak = before !== undefined && next !== undefined && !breakBefore && passages.length === 1;
    result.set(after, { passages, breakBefore, breakAfter: next !== undefined && (needsBreak || !joinsNext) });
  };
  for (const [after, indices] of lacking) {
    const passages = byParagraph(
      comparison[other],
      indices.sort((a, b) => a - b),
    );
    const rests = after >= 0 && belongs(after, passages[0]!) ? 1 : 0;
    const end = after < 0 ? after : endOfParagraph(after);
    if (end === after || rests === passages.length) place(after, passages, rests > 0);
    else {
      if (rests) place(after, passages.slice(0, rests), true);
      place(end, passages.slice(rests), false);
    }
  }
  return result;
}

/** For each sentence of the base the paragraphs of the other story in which its versions stand. */
function paragraphsOfCounterparts(comparison: Comparison, base: Side): Set<number>[] {
  const other = otherSide(base);
  const found: Set<number>[] = comparison[base].sentences.map(() => new Set());
  for (const group of comparison.groups)
    for (const sentence of group[base])
      for (const counterpart of group[other]) found[sentence]!.add(comparison[other].sentences[counterpart]!.paragraph);
  return found;
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
