import type { Partners } from '../identical.ts';
import type { Pairs } from '../pairs.ts';

/**
 * What the heaviest chain of pairs that keeps the order of both stories loses when it has to run through each pair, in
 * sums of probability, 0 to 20: nothing for pairs on it, about one for a single sentence that moved.
 */
export function measureDisorder(partners: Partners, pairs: Pairs, probability: Float32Array): Float32Array {
  const originals = partners.original.length;
  const modifieds = partners.modified.length;
  const forward = new Int32Array(pairs.count);
  // Whole numbers, so that the sums are the same whichever side comes first.
  const weight = (pair: number) => Math.round(1000 * probability[pair]!);
  // Fenwick tree of the heaviest chain that ends at or before a modified sentence.
  const tree = new Int32Array(modifieds + 1);
  const heaviest = (end: number) => {
    let best = 0;
    for (let at = end; at > 0; at -= at & -at) if (tree[at]! > best) best = tree[at]!;
    return best;
  };
  const enter = (place: number, value: number) => {
    // A node is never less than those below it.
    for (let at = place; at <= modifieds && tree[at]! < value; at += at & -at) tree[at] = value;
  };
  for (let index = 0; index < originals; index++) {
    const partner = partners.original[index]!;
    if (partner >= 0) enter(partner + 1, heaviest(partner + 1) + 1000);
    for (let pair = pairs.row[index]!; pair < pairs.row[index + 1]!; pair++) {
      const place = pairs.modified[pair]! + 1;
      forward[pair] = heaviest(place) + weight(pair);
      enter(place, forward[pair]!);
    }
  }
  const whole = heaviest(modifieds);
  tree.fill(0);
  const disorder = new Float32Array(pairs.count);
  for (let index = originals - 1; index >= 0; index--) {
    const partner = partners.original[index]!;
    if (partner >= 0) enter(modifieds - partner, heaviest(modifieds - partner) + 1000);
    for (let pair = pairs.row[index + 1]! - 1; pair >= pairs.row[index]!; pair--) {
      const place = modifieds - pairs.modified[pair]!;
      const rest = heaviest(place);
      enter(place, rest + weight(pair));
      disorder[pair] = Math.min(20, (whole - rest - forward[pair]!) / 1000);
    }
  }
  return disorder;
}

/** How many of the sentences around went to about the same place. */
export function votes(target: Int32Array, index: number, other: number): number {
  let count = 0;
  for (let step = -3; step <= 3; step++) {
    const went = step === 0 ? undefined : target[index + step];
    if (went !== undefined && went >= 0 && Math.abs(went - other - step) <= 2) count++;
  }
  return count;
}

/** How far the place is from where the nearest sentence in one direction with a likely partner points to, 0 to 20. */
export function gapTo(target: Int32Array, index: number, other: number, direction: number): number {
  for (let step = 1; step <= 8; step++) {
    const went = target[index + step * direction];
    if (went === undefined) return 5;
    if (went >= 0) return Math.min(20, Math.abs(went - other - step * direction));
  }
  return 20;
}

/** How many of the sentences around went to the wrong side of the place. */
export function crossings(target: Int32Array, index: number, other: number): number {
  let count = 0;
  for (let step = 1; step <= 6; step++) {
    const before = target[index - step] ?? -1;
    const after = target[index + step] ?? -1;
    if (before > other) count++;
    if (after >= 0 && after < other) count++;
  }
  return count;
}
