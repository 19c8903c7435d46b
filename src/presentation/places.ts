import type { Comparison, Group } from '../comparison/comparison.ts';
import type { Side } from '../story/side.ts';
import type { Sentence, Span, Story } from '../story/story.ts';
import type { Change } from './changes.ts';
import { runsOfNeighbours } from './group-sentences.ts';

/**
 * Finds the sentence at a UTF-16 offset: between two sentences the one before, before the first the first. Undefined
 * in a story without sentences.
 */
export function sentenceAt({ sentences }: Story, offset: number): number | undefined {
  if (sentences.length === 0) return undefined;
  let [low, high] = [0, sentences.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sentences[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * The spans of a group in a story, in UTF-16 offsets: one for each run of neighbouring sentences. A group that the
 * story lacks has one empty span: at the end of the sentence that it would follow, else at the start of the first.
 */
export function spansOf(comparison: Comparison, group: Group, side: Side): Span[] {
  const { sentences } = comparison[side];
  if (group[side].length === 0) return [emptySpanAfter(sentences, group.after ?? -1)];
  return runsOfNeighbours(group, side).map(({ first, last }) => ({
    start: sentences[group[side][first]!]!.start,
    end: sentences[group[side][last]!]!.end,
  }));
}

/** The span of a change in a story: its sentences up to the first gap, or the empty span where they are missing. */
export function spanOfChange(comparison: Comparison, { groups }: Change, side: Side): Span {
  const [first, ...rest] = groups.map((index) => comparison.groups[index]!);
  const place = spansOf(comparison, first!, side)[0]!;
  const { sentences } = comparison[side];
  let [last, end] = [first![side].at(-1), place.end];
  for (const group of rest) {
    const next = group[side][0];
    if (last === undefined || next !== last + 1) break;
    last = group[side].at(-1)!;
    end = sentences[last]!.end;
  }
  return { start: place.start, end };
}

function emptySpanAfter(sentences: readonly Sentence[], index: number): Span {
  const at = sentences[index]?.end ?? sentences[0]?.start ?? 0;
  return { start: at, end: at };
}
