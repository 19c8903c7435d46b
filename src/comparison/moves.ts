import type { Side } from '../story/side.ts';
import type { Move } from './comparison.ts';
import { findHeaviestChain } from './heaviest-chain.ts';
import type { Tie } from './ties.ts';
import { WEIGHT_OF_WORD } from './weights.ts';

/** Says what a sentence of either side weighs, by its index: see {@link Weights}. */
export interface Scales {
  original(index: number): number;
  modified(index: number): number;
}

/** Sentences of one tie that stand together on both sides. Most ties have one part; a split whose halves stand apart has two. */
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
  /** The sides whose words count in its weight. A sentence that several parts share counts in none of them. */
  readonly weighs: 'both' | Side;
  /** Whether its sentences are the same on both sides. */
  readonly isKept: boolean;
}

/**
 * Finds the parts of the ties, and which of them moved: those outside the heaviest increasing subsequence. A part weighs its
 * words, those that were kept twice, so the fewest words count as moved. Parts come in the order of the modified story.
 * O(n log n).
 */
export function findParts(originalCount: number, modifiedCount: number, ties: readonly Tie[], scales: Scales): Part[] {
  const candidates = listCandidates(originalCount, modifiedCount, ties);
  const stayed = findStayed(candidates, modifiedCount, scales);
  const parts = candidates.map(
    ({ tie, original, modified }, index): Part => ({ tie, original, modified, moved: stayed[index] === 0 }),
  );
  return parts.sort((a, b) => a.modified[0]! - b.modified[0]! || a.original[0]! - b.original[0]!);
}

function listCandidates(originalCount: number, modifiedCount: number, ties: readonly Tie[]): Candidate[] {
  const originalRank = rankLinked(originalCount, ties, 'original', 'modified');
  const modifiedRank = rankLinked(modifiedCount, ties, 'modified', 'original');
  const candidates: Candidate[] = [];
  for (const [tie, { original, modified, probability }] of ties.entries()) {
    if (original.length === 0 || modified.length === 0) continue;
    const isKept = probability === 1;
    const before = splitIntoRuns(original, originalRank);
    const after = splitIntoRuns(modified, modifiedRank);
    // Only a split or a merge has parts of its own; which part of a recast became which cannot be told.
    if (before.length === 1 && after.length > 1)
      for (const run of after) candidates.push({ tie, original, modified: run, weighs: 'modified', isKept });
    else if (after.length === 1 && before.length > 1)
      for (const run of before) candidates.push({ tie, original: run, modified, weighs: 'original', isKept });
    else candidates.push({ tie, original, modified, weighs: 'both', isKept });
  }
  return candidates.sort((a, b) => a.original[0]! - b.original[0]! || a.modified[0]! - b.modified[0]!);
}

/** Ranks the linked sentences, -1 for the others: an added or omitted sentence between two does not set them apart. */
function rankLinked(count: number, ties: readonly Tie[], side: Side, other: Side) {
  const rank = new Int32Array(count);
  for (const tie of ties) if (tie[other].length > 0) for (const index of tie[side]) rank[index] = 1;
  let next = 0;
  for (let index = 0; index < count; index++) rank[index] = rank[index] ? next++ : -1;
  return rank;
}

function splitIntoRuns(indices: readonly number[], rank: Int32Array): readonly (readonly number[])[] {
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
 * Weighs a part: its words, twice where they were kept, and the sum of its fingerprints. A word weighs so much more that
 * fingerprints only decide between equal numbers of words: a part's are below 2^12, and of fewer than 2^18 parts all together
 * are less than a word.
 */
function weightOf({ original, modified, weighs, isKept }: Candidate, scales: Scales): number {
  let words = 0;
  let print = 0;
  const add = (weight: number) => {
    words += Math.floor(weight / WEIGHT_OF_WORD);
    print += weight % WEIGHT_OF_WORD;
  };
  if (weighs !== 'modified') for (const index of original) add(scales.original(index));
  if (weighs !== 'original') for (const index of modified) add(scales.modified(index));
  return words * (isKept ? KEPT_WEIGHT : 1) * PART_WEIGHT_OF_WORD + (print % (WEIGHT_OF_WORD - 1));
}

/**
 * A word of a sentence that was kept as it is weighs as much as two of a reworded one: a stock sentence with other words in it
 * must not make a kept paragraph count as moved.
 */
const KEPT_WEIGHT = 2;
const PART_WEIGHT_OF_WORD = WEIGHT_OF_WORD * 2 ** 18;

/**
 * Finds which of the candidates, sorted by original and then modified, are in the heaviest chain that never steps back on the
 * modified side. A candidate in order with every other is in the chain whatever it weighs, so only those that cross others
 * are weighed.
 */
function findStayed(candidates: readonly Candidate[], modifiedCount: number, scales: Scales): Uint8Array {
  const places = Int32Array.from(candidates, (candidate) => candidate.modified[0]!);
  const crosses = findCrossing(places);
  if (!crosses.includes(1)) return new Uint8Array(candidates.length).fill(1);
  return findHeaviestChain(places, modifiedCount, (index) =>
    crosses[index] ? weightOf(candidates[index]!, scales) : PART_WEIGHT_OF_WORD,
  );
}

/** Finds, for each of the places, whether a larger one stands before it or a smaller one after it: 1 or 0. */
function findCrossing(places: Int32Array): Uint8Array {
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
 * Finds the moves that the parts, in the order of the modified story, make up. Moved parts that are neighbours on both sides,
 * in the same order, are one move. `placeOf` says which group a tie became, by its index.
 */
export function findMoves(parts: readonly Part[], placeOf: (tie: number) => number): Move[] {
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
 * Makes a function that measures how far a part moved: how many of the modified story's sentences that stayed in place it
 * passed over; negative where it moved up.
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
