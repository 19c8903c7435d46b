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
  /** A row that has less than `least` log-odds after `trees` trees is out: no row of those it was fitted on came back. */
  readonly hopeless: { readonly trees: number; readonly least: number };
}

/**
 * Reads a forest from its written form: the base, the trees and the least of {@link Forest.hopeless}, then tree after
 * tree, each in preorder, a node as `feature threshold`, a leaf as `= value`, all separated by single spaces.
 */
export function readForest(written: string): Forest {
  const parts = written.split(' ');
  const feature: number[] = [];
  const value: number[] = [];
  const right: number[] = [];
  const roots: number[] = [];
  let at = 3;
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
    hopeless: { trees: Number(parts[1]), least: Number(parts[2]) },
  };
}

/** Probability that the forest gives to one row of features, 0 to a hopeless one. */
export function predict(forest: Forest, row: Float32Array): number {
  const { trees, least } = forest.hopeless;
  let sum = addTrees(forest, row, 0, trees, forest.base);
  if (sum < least) return 0;
  sum = addTrees(forest, row, trees, forest.roots.length, sum);
  return 1 / (1 + Math.exp(-sum));
}

/** The log-odds `sum` with what the trees `[from, to)` add. */
export function addTrees(
  { feature, value, right, roots }: Forest,
  row: Float32Array,
  from: number,
  to: number,
  sum: number,
): number {
  let total = sum;
  for (let tree = from; tree < to; tree++) {
    let node = roots[tree]!;
    for (;;) {
      const asked = feature[node]!;
      if (asked < 0) break;
      node = row[asked]! < value[node]! ? node + 1 : right[node]!;
    }
    total += value[node]!;
  }
  return total;
}
