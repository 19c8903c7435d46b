import type { SideTerms } from '../terms/terms.ts';

/** Where each sentence starts and the story ends, counted in tokens, one more for each sentence. */
export function placesOf(side: SideTerms): Int32Array {
  const places = new Int32Array(side.count + 1);
  for (let index = 0; index <= side.count; index++) places[index] = side.tokensBefore[index]! + index;
  return places;
}

export interface Gaps {
  /** By sentence: the nearest sentences before and after that went somewhere, and where they went. */
  readonly before: Int32Array;
  readonly after: Int32Array;
  readonly wentBefore: Int32Array;
  readonly wentAfter: Int32Array;
}

/** `target` says where each sentence went, or -1; the ends of a story count as partners of each other. */
export function gapsOf(target: Int32Array, others: number): Gaps {
  const count = target.length;
  const before = new Int32Array(count);
  const after = new Int32Array(count);
  const wentBefore = new Int32Array(count);
  const wentAfter = new Int32Array(count);
  let last = -1;
  let went = -1;
  for (let index = 0; index < count; index++) {
    before[index] = last;
    wentBefore[index] = went;
    if (target[index]! >= 0) {
      last = index;
      went = target[index]!;
    }
  }
  last = count;
  went = others;
  for (let index = count - 1; index >= 0; index--) {
    after[index] = last;
    wentAfter[index] = went;
    if (target[index]! >= 0) {
      last = index;
      went = target[index]!;
    }
  }
  return { before, after, wentBefore, wentAfter };
}

/**
 * Lays the words of the gap that the sentence stands in evenly over the words of the gap on the other side, as Gale &
 * Church (1993) do with letters. Writes what share of the shorter of the two sentences then overlaps; how far apart
 * they lie, in sentences of ten tokens; the sentences in both gaps; and the length of this gap over that of the other.
 */
export function measureGap(
  gaps: Gaps,
  place: Int32Array,
  otherPlace: Int32Array,
  index: number,
  other: number,
  result: Float64Array,
): void {
  const before = gaps.before[index]!;
  const after = gaps.after[index]!;
  const wentBefore = gaps.wentBefore[index]!;
  const wentAfter = gaps.wentAfter[index]!;
  result.fill(0);
  if (wentBefore >= wentAfter || other < wentBefore || other > wentAfter) {
    result[1] = 50;
    return;
  }
  const from = place[before + 1]!;
  const length = place[after]! - from;
  // The sentences beside the gap belong to it when they are this one: halves of a split.
  const first = other === wentBefore ? wentBefore : wentBefore + 1;
  const last = other === wentAfter ? wentAfter + 1 : wentAfter;
  const otherFrom = otherPlace[first]!;
  const otherLength = otherPlace[last]! - otherFrom;
  const scale = otherLength / Math.max(1, length);
  const start = otherFrom + (place[index]! - from) * scale;
  const end = otherFrom + (place[index + 1]! - from) * scale;
  const overlap = Math.min(end, otherPlace[other + 1]!) - Math.max(start, otherPlace[other]!);
  result[0] = Math.max(0, overlap) / Math.max(1, Math.min(end - start, otherPlace[other + 1]! - otherPlace[other]!));
  result[1] = Math.max(0, -overlap) / 10;
  result[2] = after - before + (last - first);
  result[3] = Math.min(20, length / Math.max(1, otherLength));
}
