import { IntList } from './int-list.ts';
import { sortShort } from './sort-short.ts';
import type { SideTerms, Terms } from './terms/terms.ts';
import { lastPlace, placeNow, type SideEdit, shiftOf } from './update/edit.ts';

/** How many partners a sentence proposes for its likeness, and how many for the weight shared. */
const MAX_PROPOSED_BY_LIKENESS = 5;
const MAX_PROPOSED_BY_WEIGHT = 2;
/** A stem that more sentences have is no lead to a partner. */
const MAX_POSTING = 200;
/** How many postings are read for one sentence, the rarest stems first: what keeps the whole near-linear. */
const POSTING_BUDGET = 200;

/** The partners that each sentence of one side proposes. */
export interface Proposals {
  /** Those of sentence `i` are `others[start[i], start[i + 1])`; one may stand there twice. */
  readonly others: Int32Array;
  readonly start: Int32Array;
  /** The likeliest one, or -1. */
  readonly first: Int32Array;
  /** By how much, in stories' lengths, one of two as alike was nearer where their places decided; infinite elsewhere. */
  readonly margin: Float64Array;
  /** By sentence: stems that more open sentences of the other side have than this were not read. */
  readonly reach: Int32Array;
  /** By stem: how many open sentences of the other side have it. */
  readonly postingLength: Int32Array;
}

/** The proposals of the last time and what changed since then, on the side that proposes and on the other. */
export interface LastProposals {
  readonly proposals: Proposals;
  readonly side: SideEdit;
  readonly otherSide: SideEdit;
  readonly lastOtherSide: SideTerms;
  readonly lastOtherPartners: Int32Array;
}

/**
 * Each open sentence of a side proposes the open ones of the other with which it shares the rarest stems. Where none of
 * those that share a stem with it has changed since the last time, it proposes what it did then.
 */
export function proposeAlike(
  terms: Terms,
  side: SideTerms,
  otherSide: SideTerms,
  partners: Int32Array,
  otherPartners: Int32Array,
  last?: LastProposals,
): Proposals {
  const first = new Int32Array(side.count).fill(-1);
  const margin = new Float64Array(side.count).fill(Number.POSITIVE_INFINITY);
  const start = new Int32Array(side.count + 1);
  const reach = new Int32Array(side.count).fill(MAX_POSTING);
  const others = new IntList();
  const postings = postingsOf(otherSide, otherPartners, terms.stems);
  const postingLength = new Int32Array(terms.stems);
  for (let stem = 0; stem < terms.stems; stem++)
    postingLength[stem] = postings.start[stem + 1]! - postings.start[stem]!;
  const nearing = last ? mostNearing(last) : 0;
  const recall = last && recallIn(last, nearing, side, otherSide, otherPartners, postingLength);
  const shared = new Float64Array(otherSide.count);
  const likeness = new Float64Array(otherSide.count);
  const touched = new Int32Array(otherSide.count);
  const likest = new Best(MAX_PROPOSED_BY_LIKENESS);
  const heaviest = new Best(MAX_PROPOSED_BY_WEIGHT);
  let leads = new Int32Array(64);
  for (let index = 0; index < side.count; index++) {
    start[index] = others.length;
    if (partners[index]! >= 0) continue;
    const before = recall ? recall(index) : -1;
    if (before >= 0) {
      const { proposals, otherSide } = last!;
      const firstBefore = proposals.first[before]!;
      first[index] = firstBefore < 0 ? -1 : placeNow(otherSide.kept, firstBefore);
      margin[index] = proposals.margin[before]! - nearing;
      reach[index] = proposals.reach[before]!;
      for (let at = proposals.start[before]!; at < proposals.start[before + 1]!; at++)
        others.push(placeNow(otherSide.kept, proposals.others[at]!));
      continue;
    }
    const own = side.stemStart[index + 1]! - side.stemStart[index]!;
    if (leads.length < own) leads = new Int32Array(own * 2);
    const leadCount = rareStems(leads, side, index, postingLength, terms.hash);
    let count = 0;
    let budget = POSTING_BUDGET;
    for (let lead = 0; lead < leadCount; lead++) {
      const stem = leads[lead]!;
      budget -= postingLength[stem]!;
      if (budget < 0) {
        reach[index] = postingLength[stem]!;
        break;
      }
      const weight = terms.weight[stem]!;
      for (let at = postings.start[stem]!; at < postings.start[stem + 1]!; at++) {
        const other = postings.sentences[at]!;
        if (shared[other] === 0) {
          if (tooUneven(side, index, otherSide, other)) continue;
          touched[count++] = other;
        }
        shared[other]! += weight;
      }
    }
    if (count === 0) continue;
    for (let at = 0; at < count; at++) {
      const other = touched[at]!;
      likeness[other] = shared[other]! / Math.sqrt(otherSide.weight[other]!);
    }
    const place = index * otherSide.count;
    likest.keep(touched, count, likeness, place, side.count);
    heaviest.keep(touched, count, shared, place, side.count);
    for (const { items, found } of [likest, heaviest]) for (let at = 0; at < found; at++) others.push(items[at]!);
    first[index] = likest.items[0]!;
    margin[index] = Math.min(likest.margin, heaviest.margin) / (side.count * otherSide.count);
    for (let at = 0; at < count; at++) shared[touched[at]!] = 0;
  }
  start[side.count] = others.length;
  return { others: others.items.slice(0, others.length), start, first, margin, reach, postingLength };
}

/** Says of a sentence where it was the last time if it proposes now what it did then, else -1. */
function recallIn(
  { proposals, side, otherSide, lastOtherSide, lastOtherPartners }: LastProposals,
  nearing: number,
  own: SideTerms,
  other: SideTerms,
  otherPartners: Int32Array,
  postingLength: Int32Array,
): (index: number) => number {
  // By stem: the shorter of its two postings if that changed.
  const changed = new Int32Array(postingLength.length).fill(MAX_POSTING + 1);
  const markStems = ({ stems, stemStart }: SideTerms, index: number) => {
    for (let at = stemStart[index]!; at < stemStart[index + 1]!; at++) {
      const stem = stems[at]!;
      changed[stem] = Math.min(postingLength[stem]!, proposals.postingLength[stem] ?? 0);
    }
  };
  for (let index = 0; index < other.count; index++)
    if (otherPartners[index]! < 0 && !otherSide.steady[index]) markStems(other, index);
  for (let index = 0; index < lastOtherSide.count; index++) {
    if (lastOtherPartners[index]! >= 0) continue;
    const now = placeNow(otherSide.kept, index);
    if (now < 0 || !otherSide.steady[now]) markStems(lastOtherSide, index);
  }
  return (index) => {
    if (!side.steady[index]) return -1;
    const before = lastPlace(side.kept, index);
    if (nearing > 0 && proposals.margin[before]! <= nearing) return -1;
    const reach = proposals.reach[before]!;
    for (let at = own.stemStart[index]!; at < own.stemStart[index + 1]!; at++)
      if (changed[own.stems[at]!]! <= reach) return -1;
    return before;
  };
}

/**
 * By how much, at most, sentences that came or went bring one of two others nearer than before, in stories' lengths: each
 * of two distances is of two places, and a place is an index over a number of sentences, both changed.
 */
function mostNearing({ side, otherSide }: LastProposals): number {
  const share = ({ kept }: SideEdit) => (2 * Math.abs(shiftOf(kept))) / Math.max(1, kept.count);
  return 2 * (share(side) + share(otherSide));
}

/** Writes the stems of a sentence that lead to partners into `leads`, the rarest first; how many. */
function rareStems(
  leads: Int32Array,
  { stems, stemStart }: SideTerms,
  index: number,
  postingLength: Int32Array,
  hash: Int32Array,
): number {
  let count = 0;
  for (let at = stemStart[index]!; at < stemStart[index + 1]!; at++) {
    const stem = stems[at]!;
    if (postingLength[stem]! > 0 && postingLength[stem]! <= MAX_POSTING) leads[count++] = stem;
  }
  sortShort(leads, count, (a, b) => {
    const difference = postingLength[a]! - postingLength[b]!;
    return difference !== 0 ? difference < 0 : hash[a]! < hash[b]!;
  });
  return count;
}

/** A sentence so much longer than the other says something else, and comparing it with everyone would take for ever. */
export function tooUneven(side: SideTerms, index: number, otherSide: SideTerms, other: number): boolean {
  const stems = side.stemStart[index + 1]! - side.stemStart[index]!;
  const otherStems = otherSide.stemStart[other + 1]! - otherSide.stemStart[other]!;
  return Math.max(stems, otherStems) > 64 * Math.min(stems, otherStems) + 256;
}

interface Postings {
  readonly start: Int32Array;
  readonly sentences: Int32Array;
}

function postingsOf(side: SideTerms, partners: Int32Array, stems: number): Postings {
  const start = new Int32Array(stems + 1);
  for (let index = 0; index < side.count; index++) {
    if (partners[index]! >= 0) continue;
    for (let at = side.stemStart[index]!; at < side.stemStart[index + 1]!; at++) start[side.stems[at]! + 1]!++;
  }
  for (let stem = 0; stem < stems; stem++) start[stem + 1]! += start[stem]!;
  const next = start.slice(0, stems);
  const sentences = new Int32Array(start[stems]!);
  for (let index = 0; index < side.count; index++) {
    if (partners[index]! >= 0) continue;
    for (let at = side.stemStart[index]!; at < side.stemStart[index + 1]!; at++)
      sentences[next[side.stems[at]!]!++] = index;
  }
  return { start, sentences };
}

/** The sentences of highest value, in order, at most `size`. */
class Best {
  readonly items: Int32Array;
  found = 0;
  /** By how much one of two of the same value was nearer, at least, in the unit of `place`. */
  margin = Number.POSITIVE_INFINITY;
  readonly #size: number;

  constructor(size: number) {
    this.#size = size;
    this.items = new Int32Array(size);
  }

  /** `place` is the place of the sentence that looks for partners, in steps of 1 / `scale` of the other story's. */
  keep(sentences: Int32Array, count: number, value: Float64Array, place: number, scale: number): void {
    const { items } = this;
    const size = this.#size;
    this.found = 0;
    this.margin = Number.POSITIVE_INFINITY;
    for (let turn = 0; turn < count; turn++) {
      const other = sentences[turn]!;
      const isFull = this.found === size;
      if (isFull && value[other]! < value[items[size - 1]!]!) continue;
      if (isFull && !this.#isBefore(other, items[size - 1]!, value, place, scale)) continue;
      let at = isFull ? size - 1 : this.found++;
      for (; at > 0 && this.#isBefore(other, items[at - 1]!, value, place, scale); at--) items[at] = items[at - 1]!;
      items[at] = other;
    }
  }

  #isBefore(other: number, than: number, value: Float64Array, place: number, scale: number): boolean {
    if (value[other] !== value[than]) return value[other]! > value[than]!;
    // Of two alike the nearer comes first, told in whole numbers.
    const distance = Math.abs(place - other * scale) - Math.abs(place - than * scale);
    if (other !== than) this.margin = Math.min(this.margin, Math.abs(distance));
    return distance !== 0 ? distance < 0 : other < than;
  }
}
