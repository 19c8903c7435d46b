import type { Partners } from '../identical.ts';
import type { Pairs } from '../pairs.ts';

/** Disorder of more than this counts as this much. */
const MAX_DISORDER = 20;
/** Probabilities are summed as whole numbers of this many parts, so that a sum is the same whichever side comes first. */
const PARTS = 1000;

/**
 * Measures how far out of order each pair is: what the heaviest chain of pairs that keeps the order of both stories loses
 * when it has to run through the pair. In sums of probability, 0 to 20: nothing for pairs on the chain, about one for a
 * single sentence that moved. O(n log n) in the number of pairs.
 */
export function measureDisorder(partners: Partners, pairs: Pairs, probability: Float32Array): Float32Array {
  const originals = partners.original.length;
  const modifieds = partners.modified.length;
  const forward = new Int32Array(pairs.count);
  const weight = (pair: number) => Math.round(PARTS * probability[pair]!);
  // Fenwick tree of the heaviest chain that ends at or before a modified sentence.
  const tree = new Int32Array(modifieds + 1);
  const heaviest = (end: number) => {
    let best = 0;
    for (let at = end; at > 0; at -= at & -at) if (tree[at]! > best) best = tree[at]!;
    return best;
  };
  const enter = (place: number, value: number) => {
    // A node is never less than those below it.
    for (let at = place; at <= modifieds && tree[at]! < value; at += at & -at) tree[at] = value;
  };
  for (let index = 0; index < originals; index++) {
    const partner = partners.original[index]!;
    if (partner >= 0) enter(partner + 1, heaviest(partner + 1) + PARTS);
    for (let pair = pairs.row[index]!; pair < pairs.row[index + 1]!; pair++) {
      const place = pairs.modified[pair]! + 1;
      forward[pair] = heaviest(place) + weight(pair);
      enter(place, forward[pair]!);
    }
  }
  const whole = heaviest(modifieds);
  tree.fill(0);
  const disorder = new Float32Array(pairs.count);
  for (let index = originals - 1; index >= 0; index--) {
    const partner = partners.original[index]!;
    if (partner >= 0) enter(modifieds - partner, heaviest(modifieds - partner) + PARTS);
    for (let pair = pairs.row[index + 1]! - 1; pair >= pairs.row[index]!; pair--) {
      const place = modifieds - pairs.modified[pair]!;
      const rest = heaviest(place);
      enter(place, rest + weight(pair));
      disorder[pair] = Math.min(MAX_DISORDER, (whole - rest - forward[pair]!) / PARTS);
    }
  }
  return disorder;
}

/** How many sentences before and after a sentence have a vote, and how many sentences off a vote may be. */
const VOTE_REACH = 3;
const VOTE_TOLERANCE = 2;
/** How many sentences before and after a sentence are asked whether they went to the wrong side. */
const CROSSING_REACH = 6;
/** How many sentences away the nearest sentence that went somewhere is looked for. */
const GAP_REACH = 8;
/** A gap of more sentences counts as this many. */
const MAX_GAP = 20;
/** The gap where the story begins or ends before any sentence went somewhere. */
const GAP_AT_END = 5;

/** How many sentences before and after a sentence {@link countVotes}, {@link measureGapTo} and {@link countCrossings} read. */
export const TARGET_REACH = Math.max(VOTE_REACH, CROSSING_REACH, GAP_REACH);

/**
 * Counts the sentences around `index` that vote for `other`: those that went to about the place where they would stand if
 * `index` went to `other`. `target` says where each sentence most likely went, or -1.
 */
export function countVotes(target: Int32Array, index: number, other: number): number {
  let count = 0;
  for (let step = -VOTE_REACH; step <= VOTE_REACH; step++) {
    const went = step === 0 ? undefined : target[index + step];
    if (went !== undefined && went >= 0 && Math.abs(went - other - step) <= VOTE_TOLERANCE) count++;
  }
  return count;
}

/**
 * Measures how many sentences `other` is away from the place that the nearest sentence in one direction (-1 before, 1
 * after) points to, 0 to 20. `target` as in {@link countVotes}.
 */
export function measureGapTo(target: Int32Array, index: number, other: number, direction: -1 | 1): number {
  for (let step = 1; step <= GAP_REACH; step++) {
    const went = target[index + step * direction];
    if (went === undefined) return GAP_AT_END;
    if (went >= 0) return Math.min(MAX_GAP, Math.abs(went - other - step * direction));
  }
  return MAX_GAP;
}

/** Counts the sentences before `index` that went behind `other`, and those after it that went before `other`. */
export function countCrossings(target: Int32Array, index: number, other: number): number {
  let count = 0;
  for (let step = 1; step <= CROSSING_REACH; step++) {
    const before = target[index - step] ?? -1;
    const after = target[index + step] ?? -1;
    if (before > other) count++;
    if (after >= 0 && after < other) count++;
  }
  return count;
}
