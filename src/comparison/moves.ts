import type { Story } from '../story/story.ts';
import { countWords } from '../text/words.ts';
import type { Move } from './comparison.ts';
import type { UnplacedGroup } from './groups.ts';

/** Sentences of one group that stand together on both sides. Most groups are one part; a split whose halves stand far apart is two. */
export interface Part {
  /** Index of the group in the list given. */
  readonly group: number;
  /** Indices of its sentences on each side, ascending, at least one. */
  readonly original: readonly number[];
  readonly modified: readonly number[];
  /** Whether the part stands in another order than the parts that stayed in place. */
  readonly moved: boolean;
}

interface Candidate extends Omit<Part, 'moved'> {
  readonly weight: number;
}

/**
 * Which parts of the linked groups moved: those outside the heaviest increasing subsequence, where a part weighs its
 * words, so that the fewest words count as moved. Parts come in the order of the modified story.
 */
export function partsOf(original: Story, modified: Story, groups: readonly UnplacedGroup[]): Part[] {
  const candidates = candidateParts(original, modified, groups);
  const stayed = heaviestChain(candidates);
  return candidates
    .map(({ group, original, modified }, index) => ({ group, original, modified, moved: !stayed.has(index) }))
    .sort((a, b) => a.modified[0]! - b.modified[0]! || a.original[0]! - b.original[0]!);
}

function candidateParts(original: Story, modified: Story, groups: readonly UnplacedGroup[]): Candidate[] {
  const linked = groups.flatMap((group, index) =>
    group.original.length && group.modified.length ? [{ group, index }] : [],
  );
  const originalRank = ranks(linked.flatMap(({ group }) => group.original));
  const modifiedRank = ranks(linked.flatMap(({ group }) => group.modified));
  const candidates: Candidate[] = [];
  for (const { group, index } of linked) {
    const before = standingTogether(group.original, originalRank);
    const after = standingTogether(group.modified, modifiedRank);
    // Only a split or a merge has parts of its own; which part of a recast became which cannot be told.
    const apart = before.length === 1 ? after : after.length === 1 ? before : [];
    if (apart.length < 2) {
      const weight = weightOf(original, group.original, modified, group.modified);
      candidates.push({ group: index, original: group.original, modified: group.modified, weight });
    } else
      for (const run of apart) {
        const [old, now] = apart === before ? [run, group.modified] : [group.original, run];
        const weight = apart === before ? weightOf(original, old, modified, []) : weightOf(original, [], modified, now);
        candidates.push({ group: index, original: old, modified: now, weight });
      }
  }
  return candidates.sort((a, b) => a.original[0]! - b.original[0]! || a.modified[0]! - b.modified[0]!);
}

/** The place of each sentence among the linked ones: what was added or omitted between two sentences does not part them. */
function ranks(indices: readonly number[]): Map<number, number> {
  return new Map([...indices].sort((a, b) => a - b).map((index, rank) => [index, rank]));
}

function standingTogether(indices: readonly number[], rank: ReadonlyMap<number, number>): number[][] {
  const runs: number[][] = [];
  for (const index of indices) {
    const run = runs.at(-1);
    if (run && rank.get(index)! === rank.get(run.at(-1)!)! + 1) run.push(index);
    else runs.push([index]);
  }
  return runs;
}

/** Words weigh this much, so that the fingerprints which break ties never outweigh one (2^12 each, fewer than 2^18 parts). */
const WORD = 2 ** 30;

/**
 * The words of the sentences, and below them a fingerprint of their text: of two orders that move as many words, the
 * same one is chosen whichever side is called the original.
 */
function weightOf(original: Story, before: readonly number[], modified: Story, after: readonly number[]): number {
  let words = 0;
  let print = 0;
  const add = (story: Story, index: number) => {
    const { start, end } = story.sentences[index]!;
    const text = story.text.slice(start, end);
    words += Math.max(1, countWords(text));
    let hash = 0x811c9dc5; // FNV-1a, 32 bits
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    print += (hash >>> 0) % 0xfff;
  };
  for (const index of before) add(original, index);
  for (const index of after) add(modified, index);
  return words * WORD + (print % 0xfff);
}

/**
 * Indices of the candidates (sorted by original, then modified) in the heaviest chain that never steps back on the
 * modified side: patience-like dynamic programme over a Fenwick tree of prefix maxima, O(n log n).
 */
function heaviestChain(candidates: readonly Candidate[]): Set<number> {
  const size = candidates.reduce((most, { modified }) => Math.max(most, modified[0]! + 1), 0);
  const tree = new Int32Array(size + 1).fill(-1);
  const total = new Float64Array(candidates.length);
  const before = new Int32Array(candidates.length).fill(-1);
  const heavier = (a: number, b: number) => (b < 0 || (a >= 0 && total[a]! > total[b]!) ? a : b);
  let best = -1;
  candidates.forEach(({ modified, weight }, index) => {
    let last = -1;
    for (let node = modified[0]! + 1; node > 0; node -= node & -node) last = heavier(tree[node]!, last);
    before[index] = last;
    total[index] = weight + (last < 0 ? 0 : total[last]!);
    for (let node = modified[0]! + 1; node <= size; node += node & -node) tree[node] = heavier(tree[node]!, index);
    best = heavier(best, index);
  });
  const chain = new Set<number>();
  for (let at = best; at >= 0; at = before[at]!) chain.add(at);
  return chain;
}

/**
 * The moves that the parts (in the order of the modified story) make up: moved parts which are neighbours on both
 * sides, in the same order, are one move. The groups are named by their index in the list that the parts were made of.
 */
export function movesOf(parts: readonly Part[]): Move[] {
  const inOriginal = [...parts].sort((a, b) => a.original[0]! - b.original[0]! || a.modified[0]! - b.modified[0]!);
  const originalRank = new Map(inOriginal.map((part, rank) => [part, rank]));
  const distanceOf = distances(parts);
  const moves: { groups: number[]; distance: number }[] = [];
  parts.forEach((part, rank) => {
    if (!part.moved) return;
    const before = parts[rank - 1];
    const follows = before?.moved && originalRank.get(before)! + 1 === originalRank.get(part)!;
    if (follows) moves.at(-1)!.groups.push(part.group);
    else moves.push({ groups: [part.group], distance: distanceOf(part) });
  });
  return moves;
}

/** Says how many of the modified's sentences that stayed in place a part passed over; negative when it moved up. */
function distances(parts: readonly Part[]): (part: Part) => number {
  // Parts that stayed have the same order on both sides, so one list serves for both searches.
  const stayed = parts.filter((part) => !part.moved);
  const passed = [0];
  for (const part of stayed) passed.push(passed.at(-1)! + part.modified.length);
  const sentencesBefore = (part: Part, side: 'original' | 'modified') => {
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
