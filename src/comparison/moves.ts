import type { Side } from '../story/side.ts';
import type { Move } from './comparison.ts';
import type { Tie } from './ties.ts';
import { WORD } from './weights.ts';

/** Says what a sentence weighs, by its index: see {@link Weights}. */
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
 * Which parts of the ties moved: those outside the heaviest increasing subsequence, where a part weighs its words, so
 * that the fewest words count as moved. Parts come in the order of the modified story.
 */
export function partsOf(originalCount: number, modifiedCount: number, ties: readonly Tie[], scales: Scales): Part[] {
  const candidates = candidateParts(originalCount, modifiedCount, ties);
  const stayed = heaviestChain(candidates, modifiedCount, scales);
  const parts = candidates.map(
    ({ tie, original, modified }, index): Part => ({ tie, original, modified, moved: stayed[index] === 0 }),
  );
  return parts.sort((a, b) => a.modified[0]! - b.modified[0]! || a.original[0]! - b.original[0]!);
}

function candidateParts(originalCount: number, modifiedCount: number, ties: readonly Tie[]): Candidate[] {
  const originalRank = ranks(originalCount, ties, 'original', 'modified');
  const modifiedRank = ranks(modifiedCount, ties, 'modified', 'original');
  const candidates: Candidate[] = [];
  for (const [tie, { original, modified }] of ties.entries()) {
    if (original.length === 0 || modified.length === 0) continue;
    const before = standingTogether(original, originalRank);
    const after = standingTogether(modified, modifiedRank);
    // Only a split or a merge has parts of its own; which part of a recast became which cannot be told.
    if (before.length === 1 && after.length > 1)
      for (const run of after) candidates.push({ tie, original, modified: run, weighs: 'modified' });
    else if (after.length === 1 && before.length > 1)
      for (const run of before) candidates.push({ tie, original: run, modified, weighs: 'original' });
    else candidates.push({ tie, original, modified, weighs: 'both' });
  }
  return candidates.sort((a, b) => a.original[0]! - b.original[0]! || a.modified[0]! - b.modified[0]!);
}

/** The place of each sentence among the linked ones: what was added or omitted between two sentences does not part them. */
function ranks(count: number, ties: readonly Tie[], side: Side, other: Side) {
  const rank = new Int32Array(count);
  for (const tie of ties) if (tie[other].length > 0) for (const index of tie[side]) rank[index] = 1;
  let next = 0;
  for (let index = 0; index < count; index++) rank[index] = rank[index] ? next++ : -1;
  return rank;
}

function standingTogether(indices: readonly number[], rank: Int32Array): readonly (readonly number[])[] {
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
 * The words of a part, so far above the sum of its fingerprints that these break ties and never outweigh a word, however
 * many parts are added up (2^12 each, fewer than 2^18 parts).
 */
function weightOf({ original, modified, weighs }: Candidate, scales: Scales): number {
  let words = 0;
  let print = 0;
  const add = (weight: number) => {
    words += Math.floor(weight / WORD);
    print += weight % WORD;
  };
  if (weighs !== 'modified') for (const index of original) add(scales.original(index));
  if (weighs !== 'original') for (const index of modified) add(scales.modified(index));
  return words * PART_WORD + (print % (WORD - 1));
}

const PART_WORD = WORD * 2 ** 18;

/**
 * Which of the candidates (sorted by original, then modified) are in the heaviest chain that never steps back on the
 * modified side: patience-like dynamic programme over a Fenwick tree of prefix maxima, O(n log n). A candidate in order
 * with every other is in it whatever it weighs: only those that cross others are weighed.
 */
function heaviestChain(candidates: readonly Candidate[], modifiedCount: number, scales: Scales): Uint8Array {
  const chain = new Uint8Array(candidates.length);
  const places = Int32Array.from(candidates, (candidate) => candidate.modified[0]!);
  const crosses = crossings(places);
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
    const weight = crosses[index] ? weightOf(candidate, scales) : PART_WORD;
    total[index] = weight + (last < 0 ? 0 : total[last]!);
    for (let node = places[index]! + 1; node <= modifiedCount; node += node & -node)
      tree[node] = heavier(tree[node]!, index);
    best = heavier(best, index);
  }
  for (let at = best; at >= 0; at = before[at]!) chain[at] = 1;
  return chain;
}

/** For each of the places, whether a larger one stands before it or a smaller one after it. */
function crossings(places: Int32Array): Uint8Array {
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
 * The moves that the parts (in the order of the modified story) make up: moved parts which are neighbours on both
 * sides, in the same order, are one move. Its groups are named by `placeOf` the index of their tie.
 */
export function movesOf(parts: readonly Part[], placeOf: (tie: number) => number): Move[] {
  if (!parts.some((part) => part.moved)) return [];
  const inOriginal = [...parts].sort((a, b) => a.original[0]! - b.original[0]! || a.modified[0]! - b.modified[0]!);
  const originalRank = new Map(inOriginal.map((part, rank) => [part, rank]));
  const distanceOf = distances(parts);
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

/** Says how many of the modified's sentences that stayed in place a part passed over; negative when it moved up. */
function distances(parts: readonly Part[]): (part: Part) => number {
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
