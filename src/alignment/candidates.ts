import { placesByKey, startsOf } from './counting-sort.ts';
import type { Partners } from './identical.ts';
import { IntList } from './int-list.ts';
import { type Proposals, proposeAlike, tooUneven } from './proposals.ts';
import type { Terms } from './terms/terms.ts';
import type { Edit } from './update/edit.ts';

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

/** The pairs worth a closer look, and what each side proposed. */
export interface Candidates {
  readonly pairs: Pairs;
  readonly original: Proposals;
  readonly modified: Proposals;
}

/** What was found the last time, and what changed since then. */
export interface LastCandidates {
  readonly candidates: Candidates;
  readonly terms: Terms;
  readonly partners: Partners;
  readonly edit: Edit;
}

/**
 * Finds the candidates among the sentences without a partner: those that share the rarest stems, and those that stand
 * beside the partners of the neighbours. Symmetric: both sides propose.
 */
export function findCandidates(terms: Terms, partners: Partners, last?: LastCandidates): Candidates {
  const original = proposalsOf('original', 'modified', terms, partners, last);
  const modified = proposalsOf('modified', 'original', terms, partners, last);
  const { first } = original;
  const firstBack = modified.first;
  const found = new PairList();
  for (let index = 0; index < first.length; index++)
    for (let at = original.start[index]!; at < original.start[index + 1]!; at++)
      found.push(index, original.others[at]!);
  for (let other = 0; other < firstBack.length; other++)
    for (let at = modified.start[other]!; at < modified.start[other + 1]!; at++)
      found.push(modified.others[at]!, other);
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
  return { pairs: sortPairs(found, terms), original, modified };
}

type Side = 'original' | 'modified';

function proposalsOf(side: Side, other: Side, terms: Terms, partners: Partners, last?: LastCandidates): Proposals {
  const lastProposals = last && {
    proposals: last.candidates[side],
    side: last.edit[side],
    otherSide: last.edit[other],
    lastOtherSide: last.terms[other],
    lastOtherPartners: last.partners[other],
  };
  return proposeAlike(terms, terms[side], terms[other], partners[side], partners[other], lastProposals);
}

class PairList {
  readonly original = new IntList();
  readonly modified = new IntList();

  push(original: number, modified: number): void {
    this.original.push(original);
    this.modified.push(modified);
  }
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

function sortPairs({ original: { items: lefts, length }, modified: { items: rights } }: PairList, terms: Terms): Pairs {
  const originals = terms.original.count;
  const modifieds = terms.modified.count;
  // Two counting sorts: by modified, then stably by original.
  const byModified = placesByKey(rights, length, modifieds).places;
  const order = placesByKey(lefts, length, originals, byModified).places;
  let count = 0;
  const original = new Int32Array(length);
  const modified = new Int32Array(length);
  for (const at of order) {
    const left = lefts[at]!;
    const right = rights[at]!;
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
  const { start: column, places: byColumn } = placesByKey(modified, count, modifieds);
  return { count, original, modified, row, column, byColumn };
}
