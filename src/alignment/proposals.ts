import { IntList } from './int-list.ts';
import { sortShort } from './sort-short.ts';
import type { SideTerms, Terms } from './terms/terms.ts';
import { lastPlace, placeNow, type SideEdit, shiftOf } from './update/edit.ts';

/** Partners that a sentence proposes because they are most like it, and because they share the most weight with it. */
const MAX_PROPOSED_BY_LIKENESS = 5;
const MAX_PROPOSED_BY_WEIGHT = 2;
/** A stem that more open sentences have leads to no partner. */
const MAX_POSTING = 200;
/** Postings read for one sentence, those of the rarest stems first: this keeps the whole near-linear. */
const MAX_POSTINGS_READ = 200;
/** Two sentences are too uneven when one has more stems than this many times those of the other, and this many more. */
const MAX_STEMS_RATIO = 64;
const MAX_STEMS_DIFFERENCE = 256;

/** The partners that the sentences of one side propose on the other. */
export interface Proposals {
  /** Those of sentence `i` are `others[start[i], start[i + 1])`; one may stand there twice. */
  readonly others: Int32Array;
  readonly start: Int32Array;
  /** By sentence: the likeliest one, or -1. */
  readonly first: Int32Array;
  /**
   * By sentence: where two were as alike, their places decided; by how much, in stories' lengths, one was nearer, at least.
   * Infinite where places decided nothing.
   */
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
 * Lets each open sentence of a side, one without a partner, propose the open ones of the other side with which it shares the
 * rarest stems. Where no sentence that shares a stem with it changed since the last time, it proposes what it did then.
 * Near-linear in the number of sentences.
 */
export function proposeAlike(
  terms: Terms,
  side: SideTerms,
  otherSide: SideTerms,
  partners: Int32Array,
  otherPartners: Int32Array,
  last?: LastProposals,
): Proposals {
  const proposer = new Proposer(terms, side, otherSide, otherPartners);
  const approach = last ? maxApproach(last) : 0;
  const recall = last && recallProposals(last, approach, side, otherSide, otherPartners, proposer.postingLength);
  for (let index = 0; index < side.count; index++) {
    proposer.begin(index);
    if (partners[index]! >= 0) continue;
    const lastIndex = recall ? recall(index) : -1;
    if (lastIndex >= 0) proposer.repeat(index, lastIndex, last!, approach);
    else proposer.propose(index);
  }
  return proposer.proposals();
}

/** Proposes partners for the sentences of one side, in order. */
class Proposer {
  readonly postingLength: Int32Array;
  readonly #terms: Terms;
  readonly #side: SideTerms;
  readonly #otherSide: SideTerms;
  readonly #postings: Postings;
  // What is found, as Proposals says it.
  readonly #others = new IntList();
  readonly #start: Int32Array;
  readonly #first: Int32Array;
  readonly #margin: Float64Array;
  readonly #reach: Int32Array;
  // Of the sentence at hand: its stems, rarest first, and the other side's sentences that have one of them.
  #leads = new Int32Array(64);
  readonly #met: Int32Array;
  /** By sentence of the other side: the weight of the stems shared; zero between two sentences. */
  readonly #shared: Float64Array;
  /** By sentence met: the cosine of both, but for a factor that is the same for all of them. */
  readonly #likeness: Float64Array;
  readonly #likest = new Best(MAX_PROPOSED_BY_LIKENESS);
  readonly #heaviest = new Best(MAX_PROPOSED_BY_WEIGHT);

  constructor(terms: Terms, side: SideTerms, otherSide: SideTerms, otherPartners: Int32Array) {
    this.#terms = terms;
    this.#side = side;
    this.#otherSide = otherSide;
    this.#postings = listPostings(otherSide, otherPartners, terms.stems);
    const { start } = this.#postings;
    this.postingLength = new Int32Array(terms.stems);
    for (let stem = 0; stem < terms.stems; stem++) this.postingLength[stem] = start[stem + 1]! - start[stem]!;
    this.#start = new Int32Array(side.count + 1);
    this.#first = new Int32Array(side.count).fill(-1);
    this.#margin = new Float64Array(side.count).fill(Number.POSITIVE_INFINITY);
    this.#reach = new Int32Array(side.count).fill(MAX_POSTING);
    this.#met = new Int32Array(otherSide.count);
    this.#shared = new Float64Array(otherSide.count);
    this.#likeness = new Float64Array(otherSide.count);
  }

  begin(index: number): void {
    this.#start[index] = this.#others.length;
  }

  /** Proposes what the sentence at `lastIndex` did the last time, where the others stand now. */
  repeat(index: number, lastIndex: number, { proposals, otherSide }: LastProposals, approach: number): void {
    const lastFirst = proposals.first[lastIndex]!;
    this.#first[index] = lastFirst < 0 ? -1 : placeNow(otherSide.kept, lastFirst);
    this.#margin[index] = proposals.margin[lastIndex]! - approach;
    this.#reach[index] = proposals.reach[lastIndex]!;
    for (let at = proposals.start[lastIndex]!; at < proposals.start[lastIndex + 1]!; at++)
      this.#others.push(placeNow(otherSide.kept, proposals.others[at]!));
  }

  /** Looks for the sentences most like this one. */
  propose(index: number): void {
    const count = this.#meet(index, this.#findLeads(index));
    if (count === 0) return;
    this.#select(index, count);
    for (const { items, found } of [this.#likest, this.#heaviest])
      for (let at = 0; at < found; at++) this.#others.push(items[at]!);
    for (let at = 0; at < count; at++) this.#shared[this.#met[at]!] = 0;
  }

  proposals(): Proposals {
    const others = this.#others;
    this.#start[this.#side.count] = others.length;
    return {
      others: others.items.slice(0, others.length),
      start: this.#start,
      first: this.#first,
      margin: this.#margin,
      reach: this.#reach,
      postingLength: this.postingLength,
    };
  }

  /** Finds the stems of a sentence that lead to partners, the rarest first; returns how many there are. */
  #findLeads(index: number): number {
    const { stems, stemStart } = this.#side;
    const { postingLength } = this;
    const { hash } = this.#terms;
    const own = stemStart[index + 1]! - stemStart[index]!;
    if (this.#leads.length < own) this.#leads = new Int32Array(own * 2);
    const leads = this.#leads;
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

  /** Adds up the weight shared with each sentence that the leads lead to; returns how many sentences it met. */
  #meet(index: number, leadCount: number): number {
    const side = this.#side;
    const otherSide = this.#otherSide;
    const { start, sentences } = this.#postings;
    const leads = this.#leads;
    const met = this.#met;
    const shared = this.#shared;
    let count = 0;
    let left = MAX_POSTINGS_READ;
    for (let lead = 0; lead < leadCount; lead++) {
      const stem = leads[lead]!;
      left -= this.postingLength[stem]!;
      if (left < 0) {
        this.#reach[index] = this.postingLength[stem]!;
        break;
      }
      const weight = this.#terms.weight[stem]!;
      for (let at = start[stem]!; at < start[stem + 1]!; at++) {
        const other = sentences[at]!;
        if (shared[other] === 0) {
          if (isTooUneven(side, index, otherSide, other)) continue;
          met[count++] = other;
        }
        shared[other]! += weight;
      }
    }
    return count;
  }

  /** Selects the likest and the heaviest of the sentences met. */
  #select(index: number, count: number): void {
    const { count: others, weight } = this.#otherSide;
    const { count: own } = this.#side;
    const met = this.#met;
    const shared = this.#shared;
    const likeness = this.#likeness;
    for (let at = 0; at < count; at++) {
      const other = met[at]!;
      likeness[other] = shared[other]! / Math.sqrt(weight[other]!);
    }
    const place = index * others;
    this.#likest.keep(met, count, likeness, place, own);
    this.#heaviest.keep(met, count, shared, place, own);
    this.#first[index] = this.#likest.items[0]!;
    this.#margin[index] = Math.min(this.#likest.margin, this.#heaviest.margin) / (own * others);
  }
}

/** Makes a function that says where a sentence was the last time if it proposes now what it did then, else -1. */
function recallProposals(
  { proposals, side, otherSide, lastOtherSide, lastOtherPartners }: LastProposals,
  approach: number,
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
    const lastIndex = lastPlace(side.kept, index);
    if (approach > 0 && proposals.margin[lastIndex]! <= approach) return -1;
    const reach = proposals.reach[lastIndex]!;
    for (let at = own.stemStart[index]!; at < own.stemStart[index + 1]!; at++)
      if (changed[own.stems[at]!]! <= reach) return -1;
    return lastIndex;
  };
}

/**
 * By how much, at most, sentences that came or went bring one of two others nearer than before, in stories' lengths. Each of
 * the two distances is one of two places, and a place is an index over a number of sentences; both may have changed.
 */
function maxApproach({ side, otherSide }: LastProposals): number {
  const share = ({ kept }: SideEdit) => (2 * Math.abs(shiftOf(kept))) / Math.max(1, kept.count);
  return 2 * (share(side) + share(otherSide));
}

/**
 * Whether one of two sentences is so much longer that it says something else. Without this, a sentence of a megabyte would
 * be compared with everyone.
 */
export function isTooUneven(side: SideTerms, index: number, otherSide: SideTerms, other: number): boolean {
  const stems = side.stemStart[index + 1]! - side.stemStart[index]!;
  const otherStems = otherSide.stemStart[other + 1]! - otherSide.stemStart[other]!;
  return Math.max(stems, otherStems) > MAX_STEMS_RATIO * Math.min(stems, otherStems) + MAX_STEMS_DIFFERENCE;
}

/** By stem, the open sentences that have it: `sentences[start[stem], start[stem + 1])`, ascending. */
interface Postings {
  readonly start: Int32Array;
  readonly sentences: Int32Array;
}

function listPostings(side: SideTerms, partners: Int32Array, stems: number): Postings {
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

/** Keeps the sentences of highest value, in order, at most `size` of them. */
class Best {
  readonly items: Int32Array;
  found = 0;
  /** By how much one of two of the same value was nearer, at least, in the unit of `place`; infinite where none was asked. */
  margin = Number.POSITIVE_INFINITY;
  readonly #size: number;

  constructor(size: number) {
    this.#size = size;
    this.items = new Int32Array(size);
  }

  /**
   * Keeps the best of the first `count` of `sentences`; `value` by sentence. Of two of the same value the nearer is better.
   * `place` is where the sentence that looks for partners stands: index `i` of the other story is at `i * scale`.
   */
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
    // In whole numbers, so that both sides find the same.
    const distance = Math.abs(place - other * scale) - Math.abs(place - than * scale);
    if (other !== than) this.margin = Math.min(this.margin, Math.abs(distance));
    return distance !== 0 ? distance < 0 : other < than;
  }
}
