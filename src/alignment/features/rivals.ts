import type { Pairs } from '../pairs.ts';
import { sortShort } from '../sort-short.ts';
import type { SideTerms, Terms } from '../terms/terms.ts';

/** From this probability on a pair is likely: its sentence went there, and its partner covers some of its words. */
export const MIN_LIKELY_PROBABILITY = 0.35;
/** Partners of one sentence whose words are told apart, the likeliest: one bit each of a 32-bit number. */
const MAX_PARTNERS = 30;
/** A partner of a higher rank counts as of this one. */
const MAX_RANK = 9;
/** How many sentences away a rival's partner is told apart, see {@link measureRivalStep}. */
export const RIVAL_REACH = 4;

/** The best pair of each sentence of one side, the first of two as probable, and the next best; -1 and 0 where there is none. */
export interface BestPairs {
  readonly pair: Int32Array;
  readonly probability: Float32Array;
  readonly second: Int32Array;
}

/**
 * Finds the best pairs of one side. `start` and `order` say where the pairs of each sentence lie:
 * `order[start[i], start[i + 1])`, or without an `order` the pairs `[start[i], start[i + 1])` themselves.
 */
export function findBestPairs(start: Int32Array, order: Int32Array | undefined, probability: Float32Array): BestPairs {
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

/** The rival of a pair: the best other pair of the same sentence, or -1. */
export function rivalOf(best: BestPairs, index: number, pair: number): number {
  return best.pair[index] === pair ? best.second[index]! : best.pair[index]!;
}

/**
 * Measures how many sentences after `other` the rival's partner stands, from -4 to 4: all farther away look the same. 4
 * where there is no rival. `others` says which sentence of the other side each pair has.
 */
export function measureRivalStep(others: Int32Array, rival: number, other: number): number {
  if (rival < 0) return RIVAL_REACH;
  return Math.max(-RIVAL_REACH, Math.min(RIVAL_REACH, others[rival]! - other));
}

/** What competes with each pair of one side's sentences, and what adds to it. Gains are shares of the sentence's weight. */
export interface Rivals {
  /** By pair: how many pairs of the sentence are more probable, 0 to 9. */
  readonly rank: Float32Array;
  /** By pair: the words that this partner has and the rival lacks. */
  readonly gainOverRival: Float32Array;
  /** By pair: the words that this partner has and all other likely partners lack. */
  readonly gainOverOthers: Float32Array;
  /** By pair: the words that this partner and the other likely ones have together. */
  readonly covered: Float32Array;
  /** By sentence: the sum of the probabilities of its pairs. */
  readonly sum: Float32Array;
}

/** What was measured the last time. */
export interface LastRivals {
  readonly rivals: Rivals;
  /** By sentence: where it was then if all that is measured of its pairs is the same, else -1. */
  readonly place: Int32Array;
  /** By pair: the pair of the same two sentences then. */
  readonly pair: Int32Array;
}

/** What to measure of one side. */
export interface RivalsRequest {
  readonly last?: LastRivals | undefined;
  /** Of which sentences; of all when not given. */
  readonly isWanted?: (index: number) => boolean;
}

/** Measures the rivals of both sides' sentences; `probability` by pair. */
export function measureRivals(
  terms: Terms,
  { row, column, byColumn, original, modified }: Pairs,
  probability: Float32Array,
  request: { readonly original?: RivalsRequest; readonly modified?: RivalsRequest },
): { readonly original: Rivals; readonly modified: Rivals } {
  const ofOriginal = { side: terms.original, otherSide: terms.modified, start: row, others: modified };
  const ofModified = {
    side: terms.modified,
    otherSide: terms.original,
    start: column,
    order: byColumn,
    others: original,
  };
  return {
    original: measureSide(new RivalMeter(terms, ofOriginal, probability), request.original),
    modified: measureSide(new RivalMeter(terms, ofModified, probability), request.modified),
  };
}

function measureSide(meter: RivalMeter, { last, isWanted = () => true }: RivalsRequest = {}): Rivals {
  const { start } = meter.pairs;
  for (let index = 0; index + 1 < start.length; index++) {
    if (start[index] === start[index + 1] || !isWanted(index)) continue;
    if (last && last.place[index]! >= 0) meter.recall(index, last);
    else meter.measure(index);
  }
  return meter.rivals;
}

/** One side's sentences and their pairs. */
interface SidePairs {
  readonly side: SideTerms;
  readonly otherSide: SideTerms;
  /** Where the pairs of each sentence lie, as {@link findBestPairs} takes it. */
  readonly start: Int32Array;
  readonly order?: Int32Array;
  /** By pair: its sentence of the other side. */
  readonly others: Int32Array;
}

/** Measures the rivals of one side, a sentence at a time. */
class RivalMeter {
  readonly pairs: SidePairs;
  readonly rivals: Rivals;
  readonly #weight: Int32Array;
  readonly #probability: Float32Array;
  readonly #isBefore: (pair: number, than: number) => boolean;
  /** The pairs of the sentence at hand, the most probable first. */
  #ranked = new Int32Array(64);
  /** By stem of the sentence at hand: a bit for each of the ranked pairs whose partner has it. */
  #partnersWith = new Int32Array(64);
  /** By stem id: its place among the stems of the last sentence that had it. */
  readonly #placeOf: Int32Array;

  constructor({ stems, weight }: Terms, pairs: SidePairs, probability: Float32Array) {
    const { others, side } = pairs;
    const count = probability.length;
    this.pairs = pairs;
    this.rivals = {
      rank: new Float32Array(count),
      gainOverRival: new Float32Array(count),
      gainOverOthers: new Float32Array(count),
      covered: new Float32Array(count),
      sum: new Float32Array(side.count),
    };
    this.#weight = weight;
    this.#probability = probability;
    this.#isBefore = (pair, than) =>
      probability[pair]! !== probability[than]!
        ? probability[pair]! > probability[than]!
        : others[pair]! < others[than]!;
    this.#placeOf = new Int32Array(stems).fill(-1);
  }

  /** Takes over what was measured of the sentence the last time. */
  recall(index: number, last: LastRivals): void {
    const { start, order } = this.pairs;
    const { rank, gainOverRival, gainOverOthers, covered, sum } = this.rivals;
    sum[index] = last.rivals.sum[last.place[index]!]!;
    for (let at = start[index]!; at < start[index + 1]!; at++) {
      const pair = order ? order[at]! : at;
      const known = last.pair[pair]!;
      rank[pair] = last.rivals.rank[known]!;
      gainOverRival[pair] = last.rivals.gainOverRival[known]!;
      gainOverOthers[pair] = last.rivals.gainOverOthers[known]!;
      covered[pair] = last.rivals.covered[known]!;
    }
  }

  measure(index: number): void {
    const count = this.#rankPairs(index);
    const toldApart = Math.min(count, MAX_PARTNERS);
    this.#markPartners(index, toldApart);
    const likely = this.#likelyAmong(toldApart);
    for (let rank = 0; rank < toldApart; rank++) this.#measureGains(index, rank, likely);
  }

  /** Sorts the pairs of the sentence by probability, notes the rank of each and their sum; returns how many there are. */
  #rankPairs(index: number): number {
    const { start, order } = this.pairs;
    const first = start[index]!;
    const count = start[index + 1]! - first;
    if (this.#ranked.length < count) this.#ranked = new Int32Array(count * 2);
    const ranked = this.#ranked;
    for (let at = 0; at < count; at++) ranked[at] = order ? order[first + at]! : first + at;
    sortShort(ranked, count, this.#isBefore);
    let sum = 0;
    for (let rank = 0; rank < count; rank++) {
      sum += this.#probability[ranked[rank]!]!;
      this.rivals.rank[ranked[rank]!] = Math.min(rank, MAX_RANK);
    }
    this.rivals.sum[index] = sum;
    return count;
  }

  /** Marks which of the ranked pairs, the first `count`, have each stem of the sentence. */
  #markPartners(index: number, count: number): void {
    const { side, otherSide, others } = this.pairs;
    const placeOf = this.#placeOf;
    const first = side.stemStart[index]!;
    const stems = side.stemStart[index + 1]! - first;
    if (this.#partnersWith.length < stems) this.#partnersWith = new Int32Array(stems * 2);
    const partnersWith = this.#partnersWith;
    partnersWith.fill(0, 0, stems);
    for (let at = 0; at < stems; at++) placeOf[side.stems[first + at]!] = at;
    for (let rank = 0; rank < count; rank++) {
      const other = others[this.#ranked[rank]!]!;
      for (let at = otherSide.stemStart[other]!; at < otherSide.stemStart[other + 1]!; at++) {
        const stem = otherSide.stems[at]!;
        const own = placeOf[stem]!;
        if (own >= 0 && own < stems && side.stems[first + own] === stem) partnersWith[own]! |= 1 << rank;
      }
    }
  }

  /** A bit for each of the ranked pairs, the first `count`, that is likely. */
  #likelyAmong(count: number): number {
    let likely = 0;
    for (let rank = 0; rank < count; rank++)
      if (this.#probability[this.#ranked[rank]!]! >= MIN_LIKELY_PROBABILITY) likely |= 1 << rank;
    return likely;
  }

  /** Sums the weights of the sentence's stems that the partner of this rank has, against its rival and the likely others. */
  #measureGains(index: number, rank: number, likely: number): void {
    const { side } = this.pairs;
    const weight = this.#weight;
    const partnersWith = this.#partnersWith;
    const first = side.stemStart[index]!;
    const stems = side.stemStart[index + 1]! - first;
    const own = 1 << rank;
    const rival = rank > 0 ? 1 : 2;
    const likelyOthers = likely & ~own;
    let overRival = 0;
    let overOthers = 0;
    let covered = 0;
    for (let at = 0; at < stems; at++) {
      const partners = partnersWith[at]!;
      if (partners === 0) continue;
      const stemWeight = weight[side.stems[first + at]!]!;
      if (partners & own) {
        if ((partners & rival) === 0) overRival += stemWeight;
        if ((partners & likelyOthers) === 0) overOthers += stemWeight;
      }
      if (partners & (likelyOthers | own)) covered += stemWeight;
    }
    const pair = this.#ranked[rank]!;
    const whole = side.weight[index]! || 1;
    this.rivals.gainOverRival[pair] = overRival / whole;
    this.rivals.gainOverOthers[pair] = overOthers / whole;
    this.rivals.covered[pair] = covered / whole;
  }
}
