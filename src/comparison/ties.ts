import type { Link } from '../alignment/link.ts';
import { UnionFind } from '../alignment/union-find.ts';

/** Sentences that links tie together, directly or through other sentences; or one sentence without a link. */
export interface Tie {
  /** Indices into the sentences of the original, ascending. */
  readonly original: readonly number[];
  /** Indices into the sentences of the modified story, ascending. */
  readonly modified: readonly number[];
  /** The probability of the weakest link, 0 to 1; 1 where there is no link. */
  readonly probability: number;
}

/**
 * Ties the sentences of two stories together by links: finds the connected components. Every sentence is in
 * exactly one tie. Ordered by the first original sentence; ties of modified sentences alone follow at the end.
 */
export function tieLinks(originalCount: number, modifiedCount: number, links: readonly Link[]): Tie[] {
  const sets = new UnionFind(originalCount + modifiedCount);
  for (const { original, modified } of links) sets.join(originalCount + modified, original);
  const weakest = new Float64Array(originalCount + modifiedCount).fill(1);
  for (const { original, probability } of links) {
    const top = sets.root(original);
    weakest[top] = Math.min(weakest[top]!, probability);
  }

  const ties: { original: number[]; modified: number[]; probability: number }[] = [];
  const place = new Int32Array(weakest.length).fill(-1);
  for (let node = 0; node < weakest.length; node++) {
    const top = sets.root(node);
    if (place[top]! < 0) place[top] = ties.push({ original: [], modified: [], probability: weakest[top]! }) - 1;
    const tie = ties[place[top]!]!;
    if (node < originalCount) tie.original.push(node);
    else tie.modified.push(node - originalCount);
  }
  return ties;
}
