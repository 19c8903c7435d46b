import type { Side } from '../story/side.ts';
import type { AreApart, Partners } from './identical.ts';
import { PairList, type Pairs, sortPairs } from './pairs.ts';
import { isTooUneven, type Proposals, proposeAlike } from './proposals.ts';
import type { Terms } from './terms/terms.ts';
import type { Edit } from './update/edit.ts';

/** The pairs that may be versions of each other, and what each side proposed. */
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
 * Finds candidates among the sentences without a partner: two that share the rarest stems, and two that stand beside a pair
 * of partners; none that must stay apart. Both sides propose, so the candidates are the same whichever story comes first.
 * Near-linear.
 */
export function findCandidates(
  terms: Terms,
  partners: Partners,
  areApart: AreApart,
  last?: LastCandidates,
): Candidates {
  const original = proposalsOf('original', 'modified', terms, partners, last);
  const modified = proposalsOf('modified', 'original', terms, partners, last);
  const { first } = original;
  const firstBack = modified.first;
  const found = new PairList();
  const add = (index: number, other: number) => {
    if (!areApart(index, other)) found.push(index, other);
  };
  for (let index = 0; index < first.length; index++)
    for (let at = original.start[index]!; at < original.start[index + 1]!; at++) add(index, original.others[at]!);
  for (let other = 0; other < firstBack.length; other++)
    for (let at = modified.start[other]!; at < modified.start[other + 1]!; at++) add(modified.others[at]!, other);
  // Two open sentences that put each other first stand in for partners.
  const leads = partners.original.slice();
  for (let index = 0; index < leads.length; index++)
    if (first[index]! >= 0 && firstBack[first[index]!] === index && !areApart(index, first[index]!))
      leads[index] = first[index]!;
  const backLeads = partners.modified.slice();
  for (let index = 0; index < leads.length; index++) if (leads[index]! >= 0) backLeads[leads[index]!] = index;
  const propose = (index: number, other: number) => {
    if (index < 0 || other < 0 || index >= leads.length || other >= backLeads.length) return;
    if (partners.original[index]! >= 0 || partners.modified[other]! >= 0) return;
    if (!isTooUneven(terms.original, index, terms.modified, other)) add(index, other);
  };
  proposeNeighbours(leads, propose);
  proposeGaps(leads, backLeads.length, propose);
  proposeGaps(backLeads, leads.length, (other, index) => propose(index, other));
  return { pairs: sortPairs(found, terms), original, modified };
}

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

/** A gap of more pairs than this is not filled, see {@link proposeGaps}. */
const MAX_GAP_CELLS = 150;

/** Proposes the neighbours of two partners as partners: the next with the next, or with one more where one was split. */
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

/** Proposes every pair in the gap between two leads that follow one another on this side and keep their order on the other. */
function proposeGaps(leads: Int32Array, others: number, propose: (index: number, other: number) => void): void {
  let lastIndex = -1;
  let lastPartner = -1;
  for (let index = 0; index <= leads.length; index++) {
    const partner = index < leads.length ? leads[index]! : others;
    if (partner < 0) continue;
    const isSmall = (index - lastIndex + 1) * (partner - lastPartner + 1) <= MAX_GAP_CELLS;
    if (partner > lastPartner && isSmall)
      for (let row = lastIndex; row <= index; row++)
        for (let column = lastPartner; column <= partner; column++) propose(row, column);
    lastIndex = index;
    lastPartner = partner;
  }
}
