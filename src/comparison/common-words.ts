import { diffArrays } from 'diff';

/** A run of words, `[from, to)` of the original, that was replaced by words `[into, upTo)` of the modified story. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly into: number;
  readonly upTo: number;
}

/**
 * What a run costs, and each of its sides that has words, where the weight of a kept word of meaning is 3, of a function word 1,
 * of punctuation 0.4. So two phrases that were replaced, with no more than a function word or two between them, are one phrase
 * replaced by another, which is easier to read. A word of meaning, or four words of any kind, are always kept: two runs cost no
 * more than 2.9 beyond the one that joins them. Between words that only went or came no more than punctuation is joined,
 * or a word would be struck out and set again that nobody touched.
 */
const RUN_COST = 0.5;
const SIDE_COST = 1.2;

/** Cells of the table of {@link weighCommonWords}, at most: the product of the numbers of words. Past it a quicker way is taken. */
const MAX_CELLS = 250_000;

/**
 * The most inserted and deleted words that are looked for past {@link MAX_CELLS}. The cost of the algorithm that `diff` uses
 * (Myers, "An O(ND) difference algorithm and its variations", 1986) grows with their square. Past this the two sides share
 * too little for a reader to follow word by word, and all between their common ends is one edit.
 */
const MAX_WORD_EDITS = 2000;

/**
 * Finds the runs of words that were replaced, in reading order. Runs are few rather than short: see {@link RUN_COST}. Exactly
 * mirrored when the sides are swapped.
 * @param weigh how much it is worth to keep a word: above 0
 */
export function findReplacedRuns(
  old: readonly string[],
  now: readonly string[],
  weigh: (word: string) => number,
): Run[] {
  const middle = trimCommonEnds(old, now);
  if (middle.from === middle.to && middle.into === middle.upTo) return [];
  if (middle.from === middle.to || middle.into === middle.upTo) return [middle];
  const [left, right] = [old.slice(middle.from, middle.to), now.slice(middle.into, middle.upTo)];
  // Of several ways that are as good, one is taken that depends on which side comes first. Here that does not depend on which
  // is called the original.
  const isTurned = right[0]! < left[0]!;
  const kept = isTurned ? findKept(right, left, weigh) : findKept(left, right, weigh);
  if (!kept) return [middle];
  const runs: Run[] = [];
  let [from, into] = [middle.from, middle.into];
  const add = (to: number, upTo: number) => {
    if (to > from || upTo > into) runs.push({ from, to, into, upTo });
    [from, into] = [to + 1, upTo + 1];
  };
  for (const [one, other] of kept) add(middle.from + (isTurned ? other : one), middle.into + (isTurned ? one : other));
  add(middle.to, middle.upTo);
  return runs;
}

/** Takes the words off that both sides begin and end with: no edit is among them, and most sentences have few words between. */
function trimCommonEnds(old: readonly string[], now: readonly string[]): Run {
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  return { from: head, to: old.length - tail, into: head, upTo: now.length - tail };
}

type Pairs = readonly (readonly [left: number, right: number])[];

/** Finds the words to keep, as pairs of indices in ascending order. Undefined where the sides share too little. */
function findKept(
  left: readonly string[],
  right: readonly string[],
  weigh: (word: string) => number,
): Pairs | undefined {
  if (left.length * right.length <= MAX_CELLS) return weighCommonWords(left, right, weigh);
  const changes = diffArrays([...left], [...right], { maxEditLength: MAX_WORD_EDITS });
  if (!changes) return undefined;
  const kept: [number, number][] = [];
  let [i, j] = [0, 0];
  for (const { added, removed, count } of changes) {
    for (let step = 0; step < count; step++) {
      if (!added && !removed) kept.push([i, j]);
      if (!added) i++;
      if (!removed) j++;
    }
  }
  return kept;
}

/** The last step of a way through the table: a word kept, one of the left that went, one of the right that came. */
const KEPT = 0;
const WENT = 1;
const CAME = 2;

/**
 * Finds the common words that are worth most, less the cost of the runs between them: an alignment with affine gaps (Gotoh, "An
 * improved algorithm for matching biological sequences", 1982). Time and memory grow with the product of the lengths.
 */
function weighCommonWords(left: readonly string[], right: readonly string[], weigh: (word: string) => number): Pairs {
  const width = right.length + 1;
  /** By cell and last step: the step before it. */
  const before = new Uint8Array((left.length + 1) * width * 3);
  const row = () => new Float64Array(width * 3).fill(Number.NEGATIVE_INFINITY);
  let above = row();
  let here = row();
  for (let i = 0; i <= left.length; i++) {
    const worth = i > 0 ? weigh(left[i - 1]!) : 0;
    for (let j = 0; j <= right.length; j++) {
      const cell = (i * width + j) * 3;
      const at = j * 3;
      here[at + KEPT] = i + j > 0 ? Number.NEGATIVE_INFINITY : 0;
      if (i > 0 && j > 0 && left[i - 1] === right[j - 1]) {
        const step = bestStep(above, at - 3, GAPLESS);
        here[at + KEPT] = above[at - 3 + step]! + worth;
        before[cell + KEPT] = step;
      }
      if (i > 0) {
        const opened = above[at + KEPT]! - RUN_COST - SIDE_COST;
        const isOpen = above[at + WENT]! >= opened;
        here[at + WENT] = isOpen ? above[at + WENT]! : opened;
        before[cell + WENT] = isOpen ? WENT : KEPT;
      } else here[at + WENT] = Number.NEGATIVE_INFINITY;
      if (j > 0) {
        const step = bestStep(here, at - 3, OPENING);
        here[at + CAME] = here[at - 3 + step]! - OPENING[step]!;
        before[cell + CAME] = step;
      } else here[at + CAME] = Number.NEGATIVE_INFINITY;
    }
    [above, here] = [here, above];
  }
  const kept: [number, number][] = [];
  let step = bestStep(above, right.length * 3, GAPLESS);
  for (let i = left.length, j = right.length; i + j > 0; ) {
    const next = before[(i * width + j) * 3 + step]!;
    if (step === KEPT) kept.push([i - 1, j - 1]);
    if (step !== CAME) i--;
    if (step !== WENT) j--;
    step = next;
  }
  return kept.reverse();
}

/** By the last step, what the next one costs beside its own worth: a word kept, and a word that came. */
const GAPLESS = [0, 0, 0];
const OPENING = [RUN_COST + SIDE_COST, SIDE_COST, 0];

function bestStep(row: Float64Array, at: number, costs: readonly number[]): number {
  let best = KEPT;
  for (let step = WENT; step <= CAME; step++)
    if (row[at + step]! - costs[step]! > row[at + best]! - costs[best]!) best = step;
  return best;
}
