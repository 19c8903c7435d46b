import type { Group } from '../comparison/comparison.ts';
import type { Side } from '../story/side.ts';

/** A sentence by its index, and the story that it is in. */
export interface SentencePlace {
  readonly side: Side;
  readonly sentence: number;
}

/** The sentence that a group is shown by when one has to do: the first in the modified story, else in the original. */
export function firstSentenceOf({ original, modified }: Group): SentencePlace {
  return modified.length > 0
    ? { side: 'modified', sentence: modified[0]! }
    : { side: 'original', sentence: original[0]! };
}

/** A group's sentences of a side as runs of neighbours: first and last index into the group's sentences. */
export function runsOfNeighbours(group: Group, side: Side): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  group[side].forEach((sentence, index) => {
    const run = runs.at(-1);
    if (run && sentence === group[side][index - 1]! + 1) run.last = index;
    else runs.push({ first: index, last: index });
  });
  return runs;
}

/** Whether a group's sentences of a side have others between them. */
export function standsApart(group: Group, side: Side): boolean {
  const sentences = group[side];
  return sentences.length > 1 && sentences.at(-1)! - sentences[0]! >= sentences.length;
}
