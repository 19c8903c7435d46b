/**
 * Fits gradient-boosted trees on a logistic loss with second-order gains (Chen & Guestrin 2016, "XGBoost", eq. 6–7), on
 * features cut into bins, growing the leaf with the greatest gain first. Deterministic: the draws are seeded.
 */
export interface BoostOptions {
  readonly trees: number;
  readonly leaves: number;
  readonly rate: number;
  /** Smallest sum of second derivatives in a leaf. */
  readonly leastWeight: number;
  /** Pulls leaves to zero. */
  readonly ridge: number;
  /** Share of the features that a tree sees. */
  readonly featureShare: number;
  /** Share of the rows that a tree sees. */
  readonly rowShare: number;
  readonly seed: number;
  /**
   * By feature: 1 where the output may only rise with it, -1 where only fall, 0 where both. Kept as XGBoost does: no cut
   * against the direction, and the leaves on either side of a cut stay on either side of the middle between them.
   */
  readonly directions: readonly number[];
}

export interface Binned {
  /** By feature: the bin of each row. */
  readonly bins: readonly Uint8Array[];
  /** By feature: bin `b` holds the values in `[edges[b - 1], edges[b])`. */
  readonly edges: readonly (readonly number[])[];
  readonly rows: number;
}

type Node =
  | { readonly value: number }
  | { readonly feature: number; readonly threshold: number; left: Node; right: Node };

const mostBins = 64;

/** Cuts every feature at its quantiles. `rows` is row-major, `width` features a row. */
export function bin(rows: Float32Array, width: number): Binned {
  const count = rows.length / width;
  const bins: Uint8Array[] = [];
  const edges: number[][] = [];
  for (let feature = 0; feature < width; feature++) {
    const column = new Float32Array(count);
    for (let row = 0; row < count; row++) column[row] = rows[row * width + feature]!;
    const sorted = column.slice().sort();
    const cuts = new Set<number>();
    for (let cut = 1; cut < mostBins; cut++) {
      const at = Math.floor((cut / mostBins) * count);
      // Between two values, rounded as it will be written.
      const above = nextAbove(sorted, at);
      if (above > 0) cuts.add(rounded((sorted[above - 1]! + sorted[above]!) / 2, sorted[above - 1]!, sorted[above]!));
    }
    const own = [...cuts].sort((a, b) => a - b);
    const binned = new Uint8Array(count);
    for (let row = 0; row < count; row++) binned[row] = binOf(own, column[row]!);
    bins.push(binned);
    edges.push(own);
  }
  return { bins, edges, rows: count };
}

/** Index of the first value above `sorted[at]`, 0 when there is none. */
function nextAbove(sorted: Float32Array, at: number): number {
  let from = at;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! <= sorted[at]!) from = middle + 1;
    else to = middle;
  }
  return from < sorted.length ? from : 0;
}

/** A threshold of few digits that still lies above `low` and not above `high`. */
function rounded(value: number, low: number, high: number): number {
  for (let digits = 2; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (short > low && short <= high) return short;
  }
  return high;
}

function binOf(edges: readonly number[], value: number): number {
  let from = 0;
  let to = edges.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (value < edges[middle]!) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** Fits a forest to the rows chosen; the result is in the written form that `readForest` reads. */
export function boost(
  all: Binned,
  allLabels: Uint8Array,
  allWeights: Float32Array,
  picked: Int32Array,
  options: BoostOptions,
): string {
  // The rows that are fitted on, close together: they fit the processor's cache.
  const data: Binned = {
    edges: all.edges,
    rows: picked.length,
    bins: all.bins.map((bins) => Uint8Array.from(picked, (row) => bins[row]!)),
  };
  const labels = Uint8Array.from(picked, (row) => allLabels[row]!);
  const weights = Float32Array.from(picked, (row) => allWeights[row]!);
  const chosen = Int32Array.from(picked, (_, at) => at);
  const random = seeded(options.seed);
  const score = new Float64Array(data.rows);
  let positive = 0;
  let total = 0;
  for (const row of chosen) {
    total += weights[row]!;
    if (labels[row]) positive += weights[row]!;
  }
  const base = Number(Math.log(positive / (total - positive)).toFixed(3));
  score.fill(base);
  const slope = new Float64Array(2 * data.rows);
  // No tree after which a row would be hopeless: told later.
  const written = [`${base} 0 -Infinity`];
  const width = data.bins.length;
  for (let tree = 0; tree < options.trees; tree++) {
    for (const row of chosen) {
      const probability = 1 / (1 + Math.exp(-score[row]!));
      slope[2 * row] = weights[row]! * (probability - labels[row]!);
      slope[2 * row + 1] = weights[row]! * probability * (1 - probability);
    }
    const sample = chosen.filter(() => random() < options.rowShare);
    const features: number[] = [];
    for (let feature = 0; feature < width; feature++) if (random() < options.featureShare) features.push(feature);
    const root = grow(data, slope, sample, features, options);
    for (const row of chosen) score[row]! += leafValue(root, data, row);
    writeNode(root, written);
  }
  return written.join(' ');
}

interface Leaf {
  readonly rows: Int32Array;
  readonly histogram: Float64Array;
  gain: number;
  feature: number;
  cut: number;
  node: { left?: Leaf; right?: Leaf; value: number };
  /** What its value is at least and at most. */
  readonly low: number;
  readonly high: number;
}

function grow(
  data: Binned,
  slope: Float64Array,
  sample: Int32Array,
  features: readonly number[],
  options: BoostOptions,
): Node {
  const stride = mostBins * 2;
  const histogramOf = (rows: Int32Array): Float64Array => {
    const histogram = new Float64Array(features.length * stride);
    for (let at = 0; at < features.length; at++) {
      const bins = data.bins[features[at]!]!;
      const base = at * stride;
      for (let turn = 0; turn < rows.length; turn++) {
        const row = rows[turn]!;
        const slot = base + bins[row]! * 2;
        histogram[slot]! += slope[2 * row]!;
        histogram[slot + 1]! += slope[2 * row + 1]!;
      }
    }
    return histogram;
  };
  const totalsOf = (histogram: Float64Array) => {
    let sum = 0;
    let weight = 0;
    for (let slot = 0; slot < stride; slot += 2) {
      sum += histogram[slot]!;
      weight += histogram[slot + 1]!;
    }
    return { sum, weight, value: (-options.rate * sum) / (weight + options.ridge) };
  };
  const leafOf = (rows: Int32Array, histogram: Float64Array, low: number, high: number): Leaf => {
    const { sum, weight, value } = totalsOf(histogram);
    const within = Math.min(high, Math.max(low, value));
    const leaf: Leaf = { rows, histogram, gain: 0, feature: -1, cut: 0, node: { value: within }, low, high };
    const whole = (sum * sum) / (weight + options.ridge);
    for (let at = 0; at < features.length; at++) {
      let leftSum = 0;
      let leftWeight = 0;
      const cuts = data.edges[features[at]!]!.length;
      for (let cut = 0; cut < cuts; cut++) {
        leftSum += histogram[at * stride + cut * 2]!;
        leftWeight += histogram[at * stride + cut * 2 + 1]!;
        const rightWeight = weight - leftWeight;
        if (leftWeight < options.leastWeight || rightWeight < options.leastWeight) continue;
        const rightSum = sum - leftSum;
        const rise = leftSum / (leftWeight + options.ridge) - rightSum / (rightWeight + options.ridge);
        if (rise * options.directions[features[at]!]! < 0) continue;
        const gain =
          (leftSum * leftSum) / (leftWeight + options.ridge) +
          (rightSum * rightSum) / (rightWeight + options.ridge) -
          whole;
        if (gain > leaf.gain + 1e-9) {
          leaf.gain = gain;
          leaf.feature = features[at]!;
          leaf.cut = cut;
        }
      }
    }
    return leaf;
  };
  const root = leafOf(sample, histogramOf(sample), Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
  const leaves = [root];
  while (leaves.length < options.leaves) {
    let best = 0;
    for (let at = 1; at < leaves.length; at++) if (leaves[at]!.gain > leaves[best]!.gain) best = at;
    const leaf = leaves[best]!;
    if (leaf.feature < 0) break;
    const bins = data.bins[leaf.feature]!;
    const leftRows = leaf.rows.filter((row) => bins[row]! <= leaf.cut);
    const rightRows = leaf.rows.filter((row) => bins[row]! > leaf.cut);
    const [small, isLeft] = leftRows.length < rightRows.length ? [leftRows, true] : [rightRows, false];
    const smallHistogram = histogramOf(small);
    const restHistogram = leaf.histogram.map((value, at) => value - smallHistogram[at]!);
    const leftHistogram = isLeft ? smallHistogram : restHistogram;
    const rightHistogram = isLeft ? restHistogram : smallHistogram;
    const { low, high } = leaf;
    const clamped = (value: number) => Math.min(high, Math.max(low, value));
    const middle = (clamped(totalsOf(leftHistogram).value) + clamped(totalsOf(rightHistogram).value)) / 2;
    const direction = options.directions[leaf.feature]!;
    leaf.node.left = leafOf(leftRows, leftHistogram, direction < 0 ? middle : low, direction > 0 ? middle : high);
    leaf.node.right = leafOf(rightRows, rightHistogram, direction > 0 ? middle : low, direction < 0 ? middle : high);
    leaves[best] = leaf.node.left;
    leaves.push(leaf.node.right);
  }
  const toNode = (leaf: Leaf): Node =>
    leaf.node.left && leaf.node.right
      ? {
          feature: leaf.feature,
          threshold: data.edges[leaf.feature]![leaf.cut]!,
          left: toNode(leaf.node.left),
          right: toNode(leaf.node.right),
        }
      : { value: Number(leaf.node.value.toFixed(3)) };
  return toNode(root);
}

function leafValue(node: Node, data: Binned, row: number): number {
  let here = node;
  while ('feature' in here) {
    const edge = data.edges[here.feature]!;
    const bin = data.bins[here.feature]![row]!;
    // Bin `b` lies below edge `b`: below the threshold if and only if that edge is not above it.
    here = bin < edge.length && edge[bin]! <= here.threshold ? here.left : here.right;
  }
  return here.value;
}

function writeNode(node: Node, written: string[]): void {
  if (!('feature' in node)) {
    written.push('=', String(node.value));
    return;
  }
  written.push(String(node.feature), String(node.threshold));
  writeNode(node.left, written);
  writeNode(node.right, written);
}

/** Mulberry32: a small generator of draws in [0, 1). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}
