/**
 * Gradient-boosted regression trees for one logistic output (Friedman 2001, "Greedy function approximation"). The nodes
 * of all trees stand one after the other in preorder: a left child follows its parent at once.
 */
export interface Forest {
  /** Feature a node asks for; -1 at a leaf. */
  readonly feature: Int16Array;
  /** Below it the way goes left; at a leaf, the log-odds it adds. */
  readonly value: Float64Array;
  /** Index of the right child; 0 at a leaf. */
  readonly right: Int32Array;
  /** Index of each tree's root. */
  readonly roots: Int32Array;
  /** Log-odds before any tree. */
  readonly base: number;
}

/**
 * Reads a forest from its written form: the base, then tree after tree, each in preorder, a node as `feature threshold`,
 * a leaf as `= value`, all separated by single spaces.
 */
export function readForest(written: string): Forest {
  const parts = written.split(' ');
  const feature: number[] = [];
  const value: number[] = [];
  const right: number[] = [];
  const roots: number[] = [];
  let at = 1;
  const readNode = (): void => {
    const node = feature.length;
    const isLeaf = parts[at] === '=';
    feature.push(isLeaf ? -1 : Number(parts[at]));
    value.push(Number(parts[at + 1]));
    right.push(0);
    at += 2;
    if (isLeaf) return;
    readNode();
    right[node] = feature.length;
    readNode();
  };
  while (at < parts.length) {
    roots.push(feature.length);
    readNode();
  }
  return {
    feature: Int16Array.from(feature),
    value: Float64Array.from(value),
    right: Int32Array.from(right),
    roots: Int32Array.from(roots),
    base: Number(parts[0]),
  };
}

/** Probability that the forest gives to one row of features. */
export function predict({ feature, value, right, roots, base }: Forest, row: Float32Array): number {
  let sum = base;
  for (let tree = 0; tree < roots.length; tree++) {
    let node = roots[tree]!;
    for (;;) {
      const asked = feature[node]!;
      if (asked < 0) break;
      node = row[asked]! < value[node]! ? node + 1 : right[node]!;
    }
    sum += value[node]!;
  }
  return 1 / (1 + Math.exp(-sum));
}
