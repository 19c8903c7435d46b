import type { SideTerms } from '../terms/terms.ts';

/** Distance of two sentences, in sentences of ten tokens, where one stands in a gap that the other does not belong to. */
const FAR_AWAY = 50;
/** Tokens of the sentence that distances in a gap are counted in. */
const TOKENS_OF_SENTENCE = 10;
/** A gap that is more times as long as the other counts as this many times as long. */
const MAX_GAP_RATIO = 20;

/** How many numbers {@link measureGap} writes. */
export const GAP_MEASURES = 4;

/**
 * Finds where each sentence starts, and at last where the story ends. Counted in tokens, and one more for each sentence, so
 * that a sentence without a token has a place of its own.
 */
export function findPlaces(side: SideTerms): Int32Array {
  const places = new Int32Array(side.count + 1);
  for (let index = 0; index <= side.count; index++) places[index] = side.tokensBefore[index]! + index;
  return places;
}

/** The gap that each sentence of one side stands in, by sentence: between the nearest sentences that went somewhere. */
export interface Gaps {
  /** The nearest sentence before that went somewhere, -1 where there is none. */
  readonly before: Int32Array;
  /** The nearest sentence after that went somewhere, the number of sentences where there is none. */
  readonly after: Int32Array;
  /** Where the one before went, -1 where there is none. */
  readonly wentBefore: Int32Array;
  /** Where the one after went, the number of the other side's sentences where there is none. */
  readonly wentAfter: Int32Array;
}

/** Finds the gap of each sentence. `target` says where each sentence went, or -1; `others` sentences has the other side. */
export function findGaps(target: Int32Array, others: number): Gaps {
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
 * Measures how well two sentences fit into the gap of the first. Lays the words of that gap evenly over the words of the
 * gap on the other side, as Gale & Church ("A program for aligning sentences in bilingual corpora", 1993) do with letters.
 * Writes four numbers into `result`: what share of the shorter of the two sentences then overlaps, 0 to 1; how far apart
 * they lie, in sentences of ten tokens, 50 where `other` stands outside the gap; the number of sentences in both gaps; and
 * the length of this gap over that of the other, 0 to 20.
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
    result[1] = FAR_AWAY;
    return;
  }
  const from = place[before + 1]!;
  const length = place[after]! - from;
  // A sentence beside the gap belongs to it when it is `other`: the two may be halves of a split.
  const first = other === wentBefore ? wentBefore : wentBefore + 1;
  const last = other === wentAfter ? wentAfter + 1 : wentAfter;
  const otherFrom = otherPlace[first]!;
  const otherLength = otherPlace[last]! - otherFrom;
  const scale = otherLength / Math.max(1, length);
  const start = otherFrom + (place[index]! - from) * scale;
  const end = otherFrom + (place[index + 1]! - from) * scale;
  const overlap = Math.min(end, otherPlace[other + 1]!) - Math.max(start, otherPlace[other]!);
  result[0] = Math.max(0, overlap) / Math.max(1, Math.min(end - start, otherPlace[other + 1]! - otherPlace[other]!));
  result[1] = Math.max(0, -overlap) / TOKENS_OF_SENTENCE;
  result[2] = after - before + (last - first);
  result[3] = Math.min(MAX_GAP_RATIO, length / Math.max(1, otherLength));
}
