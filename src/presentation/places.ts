import type { Comparison, Group } from '../comparison/comparison.ts';
import type { Side } from '../story/side.ts';
import type { Sentence, Span, Story } from '../story/story.ts';
import type { Change } from './changes.ts';

/**
 * The sentence at an offset; between two sentences the one that ended last, before the first the first. Undefined in
 * a story without sentences.
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

/** The group that each sentence of a side is in. */
export function groupOfSentence(comparison: Comparison, side: Side): Int32Array {
  const groupOf = new Int32Array(comparison[side].sentences.length);
  comparison.groups.forEach((group, index) => {
    for (const sentence of group[side]) groupOf[sentence] = index;
  });
  return groupOf;
}

/**
 * Where a group stands on a side: a span for each run of neighbouring sentences. Where it is missing, the one empty span
 * behind the sentence that it would follow.
 */
export function spansOf(comparison: Comparison, group: Group, side: Side): Span[] {
  const { sentences } = comparison[side];
  if (group[side].length === 0) return [missingFrom(sentences, group.after ?? -1)];
  const spans: { start: number; end: number }[] = [];
  group[side].forEach((index, at) => {
    const { start, end } = sentences[index]!;
    if (at > 0 && group[side][at - 1] === index - 1) spans.at(-1)!.end = end;
    else spans.push({ start, end });
  });
  return spans;
}

/** Where a change stands on a side: its sentences up to the first gap, or the empty span where they are missing. */
export function placeOf(comparison: Comparison, { groups }: Change, side: Side): Span {
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

function missingFrom(sentences: readonly Sentence[], after: number): Span {
  const at = sentences[after]?.end ?? sentences[0]?.start ?? 0;
  return { start: at, end: at };
}
