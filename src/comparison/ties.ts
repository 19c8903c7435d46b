import type { Link } from '../alignment/link.ts';

/** Sentences that links tie together, directly or through others; or one sentence in no link. */
export interface Tie {
  /** Indices of sentences, ascending. */
  readonly original: readonly number[];
  readonly modified: readonly number[];
  /** That of the weakest link, 0 to 1; 1 where there is none. */
  readonly probability: number;
}

/**
 * Each of so many sentences of two stories in exactly one tie. Ordered by their first original sentence; what only the
 * modified story has follows at the end.
 */
export function tiesOf(originalCount: number, modifiedCount: number, links: readonly Link[]): Tie[] {
  const parent = new Int32Array(originalCount + modifiedCount);
  for (let node = 0; node < parent.length; node++) parent[node] = node;
  const root = (node: number): number => {
    let top = node;
    while (parent[top] !== top) top = parent[top]!;
    for (let at = node; parent[at] !== top; ) {
      const next = parent[at]!;
      parent[at] = top;
      at = next;
    }
    return top;
  };
  for (const { original, modified } of links) parent[root(originalCount + modified)] = root(original);
  const weakest = new Float64Array(parent.length).fill(1);
  for (const { original, probability } of links) {
    const top = root(original);
    weakest[top] = Math.min(weakest[top]!, probability);
  }

  const ties: { original: number[]; modified: number[]; probability: number }[] = [];
  const place = new Int32Array(parent.length).fill(-1);
  for (let node = 0; node < parent.length; node++) {
    const top = root(node);
    if (place[top]! < 0) place[top] = ties.push({ original: [], modified: [], probability: weakest[top]! }) - 1;
    const tie = ties[place[top]!]!;
    if (node < originalCount) tie.original.push(node);
    else tie.modified.push(node - originalCount);
  }
  return ties;
}
