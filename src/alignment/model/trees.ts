/**
 * Gradient-boosted regression trees for one logistic output (Friedman, "Greedy function approximation: a gradient boosting
 * machine", 2001). The nodes of all trees stand one after the other in preorder: a left child directly follows its parent.
 */
export interface Forest {
  /** By node: index of the feature it looks at; -1 at a leaf. */
  readonly feature: Int16Array;
  /** By node: the threshold, a row below it goes left; at a leaf, the log-odds that it adds. */
  readonly value: Float64Array;
  /** By node: index of the right child; 0 at a leaf. */
  readonly right: Int32Array;
  /** By tree: index of its root. */
  readonly roots: Int32Array;
  /** Log-odds before any tree. */
  readonly base: number;
  readonly cascade: Cascade;
}

/**
 * An early exit, as in the cascades of Viola & Jones (2001): a row that has less than `minLogOdds` after the first `trees`
 * trees is given up. None of the rows that the forest was fitted on came back from there, and it saves half of the time.
 */
export interface Cascade {
  readonly trees: number;
  readonly minLogOdds: number;
}

/**
 * Reads a forest from its written form, numbers separated by single spaces: the base, the `trees` and the `minLogOdds` of
 * the cascade, then tree after tree in preorder, a node as `feature threshold`, a leaf as `= value`.
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
    cascade: { trees: Number(parts[1]), minLogOdds: Number(parts[2]) },
  };
}

/** The probability, 0 to 1, that the forest gives to one row of features; 0 to one that the cascade gives up. */
export function predict(forest: Forest, row: Float32Array): number {
  const { trees, minLogOdds } = forest.cascade;
  let sum = addTrees(forest, row, 0, trees, forest.base);
  if (sum < minLogOdds) return 0;
  sum = addTrees(forest, row, trees, forest.roots.length, sum);
  return 1 / (1 + Math.exp(-sum));
}

/** Adds the log-odds that the trees `[from, to)` give to one row to `sum`. */
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
      const looksAt = feature[node]!;
      if (looksAt < 0) break;
      node = row[looksAt]! < value[node]! ? node + 1 : right[node]!;
    }
    total += value[node]!;
  }
  return total;
}
