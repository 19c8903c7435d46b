import type { Partners } from './identical.ts';
import type { SideTerms, Terms } from './terms.ts';

/** Pairs worth a closer look, by original and then modified index. */
export interface Pairs {
  readonly count: number;
  readonly original: Int32Array;
  readonly modified: Int32Array;
  /** The pairs of original sentence `i` lie at `[row[i], row[i + 1])`. */
  readonly row: Int32Array;
  /** The pairs of modified sentence `j` are `byColumn[column[j], column[j + 1])`, by original index. */
  readonly column: Int32Array;
  readonly byColumn: Int32Array;
}

/** How many partners a sentence proposes for its likeness, and how many for the weight shared. */
const proposedByLikeness = 5;
const proposedByWeight = 2;
/** A stem that more sentences have is no lead to a partner. */
const longestPosting = 200;
/** How many postings are read for one sentence, the rarest stems first: what keeps the whole near-linear. */
const postingBudget = 600;

/**
 * Finds the candidates among the sentences without a partner: those that share the rarest stems, and those that stand
 * beside the partners of the neighbours. Symmetric: both sides propose.
 */
export function findCandidates(terms: Terms, partners: Partners): Pairs {
  const found = new PairList();
  const first = proposeAlike(
    terms,
    terms.original,
    terms.modified,
    partners.original,
    partners.modified,
    (index, other) => found.push(index, other),
  );
  const firstBack = proposeAlike(
    terms,
    terms.modified,
    terms.original,
    partners.modified,
    partners.original,
    (index, other) => found.push(other, index),
  );
  // Two open sentences that put each other first stand in for partners.
  const leads = partners.original.slice();
  for (let index = 0; index < leads.length; index++)
    if (first[index]! >= 0 && firstBack[first[index]!] === index) leads[index] = first[index]!;
  const backLeads = partners.modified.slice();
  for (let index = 0; index < leads.length; index++) if (leads[index]! >= 0) backLeads[leads[index]!] = index;
  const propose = (index: number, other: number) => {
    if (index < 0 || other < 0 || index >= leads.length || other >= backLeads.length) return;
    if (partners.original[index]! >= 0 || partners.modified[other]! >= 0) return;
    if (!tooUneven(terms.original, index, terms.modified, other)) found.push(index, other);
  };
  proposeNeighbours(leads, propose);
  proposeGaps(leads, backLeads.length, propose);
  proposeGaps(backLeads, leads.length, (other, index) => propose(index, other));
  return sortPairs(found, terms.original.count, terms.modified.count);
}

class PairList {
  count = 0;
  original = new Int32Array(1 << 10);
  modified = new Int32Array(1 << 10);

  push(original: number, modified: number): void {
    if (this.count === this.original.length) {
      const originals = new Int32Array(this.count * 2);
      const modifieds = new Int32Array(this.count * 2);
      originals.set(this.original);
      modifieds.set(this.modified);
      this.original = originals;
      this.modified = modifieds;
    }
    this.original[this.count] = original;
    this.modified[this.count++] = modified;
  }
}

/** A sentence so much longer than the other says something else, and comparing it with everyone would take for ever. */
function tooUneven(side: SideTerms, index: number, otherSide: SideTerms, other: number): boolean {
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

function proposeAlike(
  terms: Terms,
  side: SideTerms,
  otherSide: SideTerms,
  partners: Int32Array,
  otherPartners: Int32Array,
  propose: (index: number, other: number) => void,
): Int32Array {
  const first = new Int32Array(side.count).fill(-1);
  const postings = postingsOf(otherSide, otherPartners, terms.stems);
  const postingLength = new Int32Array(terms.stems);
  for (let stem = 0; stem < terms.stems; stem++)
    postingLength[stem] = postings.start[stem + 1]! - postings.start[stem]!;
  const byRarity = (a: number, b: number) => postingLength[a]! - postingLength[b]! || terms.hash[a]! - terms.hash[b]!;
  const shared = new Float64Array(otherSide.count);
  const likeness = new Float64Array(otherSide.count);
  const touched = new Int32Array(otherSide.count);
  const best = new Int32Array(Math.max(proposedByLikeness, proposedByWeight));
  for (let index = 0; index < side.count; index++) {
    if (partners[index]! >= 0) continue;
    const own: number[] = [];
    for (let at = side.stemStart[index]!; at < side.stemStart[index + 1]!; at++) {
      const stem = side.stems[at]!;
      if (postingLength[stem]! > 0 && postingLength[stem]! <= longestPosting) own.push(stem);
    }
    own.sort(byRarity);
    let count = 0;
    let budget = postingBudget;
    for (const stem of own) {
      budget -= postingLength[stem]!;
      if (budget < 0) break;
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
    // Of two alike the nearer comes first, told in whole numbers.
    const place = index * otherSide.count;
    let found = keepBest(best, proposedByLikeness, touched, count, likeness, place, side.count);
    first[index] = best[0]!;
    for (let at = 0; at < found; at++) propose(index, best[at]!);
    found = keepBest(best, proposedByWeight, touched, count, shared, place, side.count);
    for (let at = 0; at < found; at++) propose(index, best[at]!);
    for (let at = 0; at < count; at++) shared[touched[at]!] = 0;
  }
  return first;
}

/** Writes the sentences of highest value into `best`, in order; how many, at most `size`. */
function keepBest(
  best: Int32Array,
  size: number,
  touched: Int32Array,
  count: number,
  value: Float64Array,
  place: number,
  scale: number,
): number {
  const isBefore = (other: number, than: number) => {
    if (value[other] !== value[than]) return value[other]! > value[than]!;
    const distance = Math.abs(place - other * scale) - Math.abs(place - than * scale);
    return distance !== 0 ? distance < 0 : other < than;
  };
  let found = 0;
  for (let turn = 0; turn < count; turn++) {
    const other = touched[turn]!;
    if (found === size && value[other]! < value[best[size - 1]!]!) continue;
    let at = found;
    if (found < size) found++;
    else if (isBefore(other, best[size - 1]!)) at = size - 1;
    else continue;
    while (at > 0 && isBefore(other, best[at - 1]!)) {
      best[at] = best[at - 1]!;
      at--;
    }
    best[at] = other;
  }
  return found;
}

/** A gap between two leads is filled when it has no more cells than this. */
const largestGap = 150;

/** Beside two partners stand likely partners: the sentence after with the sentence after, or split in two there. */
function proposeNeighbours(leads: Int32Array, propose: (index: number, other: number) => void): void {
  for (let index = 0; index < leads.length; index++) {
    const partner = leads[index]!;
    if (partner < 0) continue;
    for (const step of [1, -1]) {
      propose(index + step, partner + step);
      propose(index + 2 * step, partner + step);
      propose(index + step, partner + 2 * step);
      propose(index + 2 * step, partner + 2 * step);
    }
  }
}

/** Fills the gap between two leads that follow one another on this side and keep their order on the other. */
function proposeGaps(leads: Int32Array, others: number, propose: (index: number, other: number) => void): void {
  let lastIndex = -1;
  let lastPartner = -1;
  for (let index = 0; index <= leads.length; index++) {
    const partner = index < leads.length ? leads[index]! : others;
    if (partner < 0) continue;
    const isSmall = (index - lastIndex + 1) * (partner - lastPartner + 1) <= largestGap;
    if (partner > lastPartner && isSmall)
      for (let row = lastIndex; row <= index; row++)
        for (let column = lastPartner; column <= partner; column++) propose(row, column);
    lastIndex = index;
    lastPartner = partner;
  }
}

function sortPairs(found: PairList, originals: number, modifieds: number): Pairs {
  // Two counting sorts: by modified, then stably by original.
  const byModified = sortedBy(found.modified, found.count, modifieds);
  const order = sortedBy(found.original, found.count, originals, byModified);
  let count = 0;
  const original = new Int32Array(found.count);
  const modified = new Int32Array(found.count);
  for (let at = 0; at < found.count; at++) {
    const left = found.original[order[at]!]!;
    const right = found.modified[order[at]!]!;
    if (count > 0 && original[count - 1] === left && modified[count - 1] === right) continue;
    original[count] = left;
    modified[count++] = right;
  }
  return indexPairs(original.slice(0, count), modified.slice(0, count), originals, modifieds);
}

/** The pairs chosen, by ascending pair. */
export function selectPairs(pairs: Pairs, chosen: Int32Array): Pairs {
  const original = chosen.map((pair) => pairs.original[pair]!);
  const modified = chosen.map((pair) => pairs.modified[pair]!);
  return indexPairs(original, modified, pairs.row.length - 1, pairs.column.length - 1);
}

function indexPairs(original: Int32Array, modified: Int32Array, originals: number, modifieds: number): Pairs {
  const count = original.length;
  const row = startsOf(original, count, originals);
  const column = startsOf(modified, count, modifieds);
  const byColumn = sortedBy(modified, count, modifieds);
  return { count, original, modified, row, column, byColumn };
}

function startsOf(keys: Int32Array, count: number, range: number): Int32Array {
  const start = new Int32Array(range + 1);
  for (let at = 0; at < count; at++) start[keys[at]! + 1]!++;
  for (let key = 0; key < range; key++) start[key + 1]! += start[key]!;
  return start;
}

function sortedBy(keys: Int32Array, count: number, range: number, order?: Int32Array): Int32Array {
  const next = startsOf(keys, count, range);
  const sorted = new Int32Array(count);
  for (let turn = 0; turn < count; turn++) {
    const at = order ? order[turn]! : turn;
    sorted[next[keys[at]!]!++] = at;
  }
  return sorted;
}
