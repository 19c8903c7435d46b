import type { Side } from '../story/side.ts';
import type { Move } from './comparison.ts';
import type { Tie } from './ties.ts';
import { WORD_WEIGHT } from './weights.ts';

/** Weighs a sentence of a side, given by its index: see {@link Weights}. */
export interface Scales {
  original(index: number): number;
  modified(index: number): number;
}

/** Sentences of one tie that stand together on both sides. Most ties are one part; a split whose halves stand far apart is two. */
export interface Part {
  /** Index of the tie in the list given. */
  readonly tie: number;
  /** Indices of its sentences on each side, ascending, at least one. */
  readonly original: readonly number[];
  readonly modified: readonly number[];
  /** Whether the part stands in another order than the parts that stayed in place. */
  readonly moved: boolean;
}

/** A part before it is known whether it moved. */
interface Candidate extends Omit<Part, 'moved'> {
  /** The sides whose words it weighs: a sentence that several parts share weighs in none of them. */
  readonly weighs: 'both' | Side;
}

/**
 * Finds the parts of the ties, and which of them moved. The parts of the heaviest increasing subsequence stayed, where a
 * part weighs its words: so the fewest words count as moved. Returns the parts in the order of the modified story.
 */
export function partsOf(originalCount: number, modifiedCount: number, ties: readonly Tie[], scales: Scales): Part[] {
  const candidates = findParts(originalCount, modifiedCount, ties);
  const stayed = findHeaviestChain(candidates, modifiedCount, scales);
  const parts = candidates.map(
    ({ tie, original, modified }, index): Part => ({ tie, original, modified, moved: stayed[index] === 0 }),
  );
  return parts.sort((a, b) => a.modified[0]! - b.modified[0]! || a.original[0]! - b.original[0]!);
}

function findParts(originalCount: number, modifiedCount: number, ties: readonly Tie[]): Candidate[] {
  const originalRank = rankSentences(originalCount, ties, 'original', 'modified');
  const modifiedRank = rankSentences(modifiedCount, ties, 'modified', 'original');
  const candidates: Candidate[] = [];
  for (const [tie, { original, modified }] of ties.entries()) {
    if (original.length === 0 || modified.length === 0) continue;
    const before = splitAtGaps(original, originalRank);
    const after = splitAtGaps(modified, modifiedRank);
    // Only a split or a merge has parts of its own; which part of a recast became which cannot be told.
    if (before.length === 1 && after.length > 1)
      for (const run of after) candidates.push({ tie, original, modified: run, weighs: 'modified' });
    else if (after.length === 1 && before.length > 1)
      for (const run of before) candidates.push({ tie, original: run, modified, weighs: 'original' });
    else candidates.push({ tie, original, modified, weighs: 'both' });
  }
  return candidates.sort((a, b) => a.original[0]! - b.original[0]! || a.modified[0]! - b.modified[0]!);
}

/**
 * The place of each sentence of a side among the linked ones, -1 for those in no link. What was added or omitted between
 * two linked sentences does not separate them.
 */
function rankSentences(count: number, ties: readonly Tie[], side: Side, other: Side) {
  const rank = new Int32Array(count);
  for (const tie of ties) if (tie[other].length > 0) for (const index of tie[side]) rank[index] = 1;
  let next = 0;
  for (let index = 0; index < count; index++) rank[index] = rank[index] ? next++ : -1;
  return rank;
}

function splitAtGaps(indices: readonly number[], rank: Int32Array): readonly (readonly number[])[] {
  if (indices.length === 1) return [indices];
  const runs: number[][] = [];
  for (const index of indices) {
    const run = runs.at(-1);
    if (run && rank[index] === rank[run.at(-1)!]! + 1) run.push(index);
    else runs.push([index]);
  }
  return runs;
}

/**
 * The weight of a part: its words, and below them its fingerprint. A word weighs more than the fingerprints of all parts
 * together (each below 2^12, at most 2^18 parts), so a fingerprint can only break a tie.
 */
function weightOf({ original, modified, weighs }: Candidate, scales: Scales): number {
  let words = 0;
  let print = 0;
  const add = (weight: number) => {
    words += Math.floor(weight / WORD_WEIGHT);
    print += weight % WORD_WEIGHT;
  };
  if (weighs !== 'modified') for (const index of original) add(scales.original(index));
  if (weighs !== 'original') for (const index of modified) add(scales.modified(index));
  return words * PART_WORD_WEIGHT + (print % (WORD_WEIGHT - 1));
}

const PART_WORD_WEIGHT = WORD_WEIGHT * 2 ** 18;

/**
 * Finds the heaviest chain of candidates that never steps back on the modified side; 1 marks its members. The candidates
 * are sorted by original, then modified. Dynamic programming over a Fenwick tree of prefix maxima, O(n log n). A candidate
 * that crosses no other is in the chain whatever it weighs, so only those that cross others are weighed.
 */
function findHeaviestChain(candidates: readonly Candidate[], modifiedCount: number, scales: Scales): Uint8Array {
  const chain = new Uint8Array(candidates.length);
  const places = Int32Array.from(candidates, (candidate) => candidate.modified[0]!);
  const crosses = findCrossings(places);
  if (!crosses.includes(1)) return chain.fill(1);
  const tree = new Int32Array(modifiedCount + 1).fill(-1);
  const total = new Float64Array(candidates.length);
  const before = new Int32Array(candidates.length).fill(-1);
  const heavier = (a: number, b: number) => (b < 0 || (a >= 0 && total[a]! > total[b]!) ? a : b);
  let best = -1;
  for (const [index, candidate] of candidates.entries()) {
    let last = -1;
    for (let node = places[index]! + 1; node > 0; node -= node & -node) last = heavier(tree[node]!, last);
    before[index] = last;
    const weight = crosses[index] ? weightOf(candidate, scales) : PART_WORD_WEIGHT;
    total[index] = weight + (last < 0 ? 0 : total[last]!);
    for (let node = places[index]! + 1; node <= modifiedCount; node += node & -node)
      tree[node] = heavier(tree[node]!, index);
    best = heavier(best, index);
  }
  for (let at = best; at >= 0; at = before[at]!) chain[at] = 1;
  return chain;
}

/** Marks with 1 each place that has a larger one before it or a smaller one after it. */
function findCrossings(places: Int32Array): Uint8Array {
  const crosses = new Uint8Array(places.length);
  let largest = -1;
  for (let index = 0; index < places.length; index++) {
    if (places[index]! < largest) crosses[index] = 1;
    else largest = places[index]!;
  }
  let smallest = Number.MAX_SAFE_INTEGER;
  for (let index = places.length - 1; index >= 0; index--) {
    if (places[index]! > smallest) crosses[index] = 1;
    else smallest = places[index]!;
  }
  return crosses;
}

/**
 * Joins moved parts into moves: parts that are neighbours on both sides, in the same order, are one move.
 * @param parts in the order of the modified story
 * @param placeOf the index of a tie's group in the comparison
 */
export function movesOf(parts: readonly Part[], placeOf: (tie: number) => number): Move[] {
  if (!parts.some((part) => part.moved)) return [];
  const inOriginal = [...parts].sort((a, b) => a.original[0]! - b.original[0]! || a.modified[0]! - b.modified[0]!);
  const originalRank = new Map(inOriginal.map((part, rank) => [part, rank]));
  const distanceOf = measureDistances(parts);
  const moves: { groups: number[]; distance: number }[] = [];
  parts.forEach((part, rank) => {
    if (!part.moved) return;
    const before = parts[rank - 1];
    const follows = before?.moved && originalRank.get(before)! + 1 === originalRank.get(part)!;
    if (follows) moves.at(-1)!.groups.push(placeOf(part.tie));
    else moves.push({ groups: [placeOf(part.tie)], distance: distanceOf(part) });
  });
  return moves;
}

/**
 * Returns a function that measures how far a part moved: how many sentences of the modified story that stayed in place it
 * passed over, negative when it moved up.
 */
function measureDistances(parts: readonly Part[]): (part: Part) => number {
  // Parts that stayed have the same order on both sides, so one list serves for both searches.
  const stayed = parts.filter((part) => !part.moved);
  const passed = [0];
  for (const part of stayed) passed.push(passed.at(-1)! + part.modified.length);
  const sentencesBefore = (part: Part, side: Side) => {
    let low = 0;
    for (let high = stayed.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (stayed[middle]![side][0]! < part[side][0]!) low = middle + 1;
      else high = middle;
    }
    return passed[low]!;
  };
  return (part) => sentencesBefore(part, 'modified') - sentencesBefore(part, 'original');
}
