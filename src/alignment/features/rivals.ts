import type { Pairs } from '../pairs.ts';
import { sortShort } from '../sort-short.ts';
import type { SideTerms, Terms } from '../terms/terms.ts';

/** The partners from which on a pair counts as likely when the words that a sentence's partners cover are summed. */
export const MIN_LIKELY_PROBABILITY = 0.35;
/** Partners whose words are told apart for one sentence; more do not fit the bits of a number. */
const MAX_PARTNERS = 30;

/** The best pair of each sentence of one side, the first of two as good, and the next best; -1 and 0 where there is none. */
export interface BestPairs {
  readonly pair: Int32Array;
  readonly probability: Float32Array;
  readonly second: Int32Array;
}

/** `start` and `order` say where the pairs of each sentence lie: `order[start[i], start[i + 1])`, or these themselves. */
export function bestPairs(start: Int32Array, order: Int32Array | undefined, probability: Float32Array): BestPairs {
  const count = start.length - 1;
  const best = {
    pair: new Int32Array(count).fill(-1),
    probability: new Float32Array(count),
    second: new Int32Array(count).fill(-1),
  };
  for (let index = 0; index < count; index++)
    for (let at = start[index]!; at < start[index + 1]!; at++) {
      const pair = order ? order[at]! : at;
      const own = probability[pair]!;
      const second = best.second[index]!;
      if (best.pair[index]! < 0 || own > best.probability[index]!) {
        best.second[index] = best.pair[index]!;
        best.pair[index] = pair;
        best.probability[index] = own;
      } else if (second < 0 || own > probability[second]!) best.second[index] = pair;
    }
  return best;
}

/** The best other pair of the same sentence, or -1. */
export function rivalOf(best: BestPairs, index: number, pair: number): number {
  return best.pair[index] === pair ? best.second[index]! : best.pair[index]!;
}

/** What competes with, and what adds to, each pair of one side's sentences. */
export interface Rivals {
  /** By pair. */
  readonly rank: Float32Array;
  readonly gainOverRival: Float32Array;
  readonly gainOverOthers: Float32Array;
  readonly covered: Float32Array;
  /** By sentence. */
  readonly sum: Float32Array;
}

/** What was measured the last time. */
export interface LastRivals {
  readonly rivals: Rivals;
  /** Where each sentence was then if all that is measured of its pairs is the same, else -1. */
  readonly place: Int32Array;
  /** By pair: the pair of the same two sentences then. */
  readonly pair: Int32Array;
}

/** What to measure of one side. */
export interface RivalsAsked {
  readonly last?: LastRivals | undefined;
  /** Of which sentences; of all when it is not said. */
  readonly isWanted?: (index: number) => boolean;
}

/** The rivals of both sides' sentences; `probability` by pair. */
export function measureRivals(
  terms: Terms,
  { row, column, byColumn, original, modified }: Pairs,
  probability: Float32Array,
  asked: { readonly original?: RivalsAsked; readonly modified?: RivalsAsked },
): { readonly original: Rivals; readonly modified: Rivals } {
  return {
    original: rivalsOf(terms, terms.original, terms.modified, row, undefined, modified, probability, asked.original),
    modified: rivalsOf(terms, terms.modified, terms.original, column, byColumn, original, probability, asked.modified),
  };
}

function rivalsOf(
  terms: Terms,
  side: SideTerms,
  otherSide: SideTerms,
  start: Int32Array,
  order: Int32Array | undefined,
  others: Int32Array,
  probability: Float32Array,
  { last, isWanted = () => true }: RivalsAsked = {},
): Rivals {
  const count = probability.length;
  const result: Rivals = {
    rank: new Float32Array(count),
    gainOverRival: new Float32Array(count),
    gainOverOthers: new Float32Array(count),
    covered: new Float32Array(count),
    sum: new Float32Array(side.count),
  };
  const place = new Int32Array(terms.stems).fill(-1);
  let masks = new Int32Array(64);
  const isBefore = (a: number, b: number) =>
    probability[a]! !== probability[b]! ? probability[a]! > probability[b]! : others[a]! < others[b]!;
  let partners = new Int32Array(64);
  for (let index = 0; index < side.count; index++) {
    const size = start[index + 1]! - start[index]!;
    if (size === 0 || !isWanted(index)) continue;
    if (partners.length < size) partners = new Int32Array(size * 2);
    for (let rank = 0; rank < size; rank++)
      partners[rank] = order ? order[start[index]! + rank]! : start[index]! + rank;
    const before = last ? last.place[index]! : -1;
    if (before >= 0) {
      const { rivals, pair: lastPair } = last!;
      result.sum[index] = rivals.sum[before]!;
      for (let rank = 0; rank < size; rank++) {
        const pair = partners[rank]!;
        const known = lastPair[pair]!;
        result.rank[pair] = rivals.rank[known]!;
        result.gainOverRival[pair] = rivals.gainOverRival[known]!;
        result.gainOverOthers[pair] = rivals.gainOverOthers[known]!;
        result.covered[pair] = rivals.covered[known]!;
      }
      continue;
    }
    sortShort(partners, size, isBefore);
    const first = side.stemStart[index]!;
    const stems = side.stemStart[index + 1]! - first;
    if (masks.length < stems) masks = new Int32Array(stems * 2);
    masks.fill(0, 0, stems);
    for (let at = 0; at < stems; at++) place[side.stems[first + at]!] = at;
    let sum = 0;
    let likelyMask = 0;
    for (let rank = 0; rank < size; rank++) {
      const pair = partners[rank]!;
      sum += probability[pair]!;
      result.rank[pair] = Math.min(rank, 9);
      if (rank >= MAX_PARTNERS) continue;
      if (probability[pair]! >= MIN_LIKELY_PROBABILITY) likelyMask |= 1 << rank;
      const other = others[pair]!;
      for (let at = otherSide.stemStart[other]!; at < otherSide.stemStart[other + 1]!; at++) {
        const stem = otherSide.stems[at]!;
        const own = place[stem]!;
        if (own >= 0 && own < stems && side.stems[first + own] === stem) masks[own]! |= 1 << rank;
      }
    }
    result.sum[index] = sum;
    const whole = side.weight[index]! || 1;
    for (let rank = 0; rank < size && rank < MAX_PARTNERS; rank++) {
      const pair = partners[rank]!;
      const own = 1 << rank;
      const rivalMask = rank > 0 ? 1 : 2;
      const othersMask = likelyMask & ~own;
      let overRival = 0;
      let overOthers = 0;
      let covered = 0;
      for (let at = 0; at < stems; at++) {
        const mask = masks[at]!;
        if (mask === 0) continue;
        const weight = terms.weight[side.stems[first + at]!]!;
        if (mask & own) {
          if ((mask & rivalMask) === 0) overRival += weight;
          if ((mask & othersMask) === 0) overOthers += weight;
        }
        if (mask & (othersMask | own)) covered += weight;
      }
      result.gainOverRival[pair] = overRival / whole;
      result.gainOverOthers[pair] = overOthers / whole;
      result.covered[pair] = covered / whole;
    }
  }
  return result;
}
