import type { Partners } from '../identical.ts';
import type { Pairs } from '../pairs.ts';
import type { SideTerms, Terms } from '../terms/terms.ts';
import { findGaps, findPlaces, type Gaps } from './gaps.ts';
import { measureDisorder } from './order.ts';
import { type BestPairs, findBestPairs, MIN_LIKELY_PROBABILITY } from './rivals.ts';

/** From this probability on the best pair of a sentence counts as sure in the statistics of its story. */
const SURE_PROBABILITY = 0.8;

/** What is known from a first look over both stories, given how probable each pair is so far. */
export interface Overview {
  readonly original: SideOverview;
  readonly modified: SideOverview;
  /** By pair, see {@link measureDisorder}. */
  readonly disorder: Float32Array;
  /** Sentences of the shorter story over those of the longer, rounded to quarters. */
  readonly length: number;
  /** Sentences of the shorter story in doublings, rounded: 5 for about 32. */
  readonly size: number;
}

export interface SideOverview {
  readonly best: BestPairs;
  /** By sentence: where it most likely went, -1 where no pair of it is likely. */
  readonly target: Int32Array;
  readonly gaps: Gaps;
  /** By sentence: where it starts, see {@link findPlaces}. */
  readonly place: Int32Array;
  readonly statistics: StoryStatistics;
}

/** Said of a whole story, rounded coarsely: see {@link roundTo}. */
export interface StoryStatistics {
  /** Share of its sentences that have an identical partner. */
  readonly identical: number;
  /** Mean of the best probabilities of the other sentences. */
  readonly best: number;
  /** Share of the other sentences whose best pair is sure. */
  readonly sure: number;
  /** Its length over that of the other story, both in tokens. */
  readonly ratio: number;
  /** Mean length of its sentences, in tokens. */
  readonly tokens: number;
}

/** Looks over two stories once, for the features that every pair shares; `probability` by pair. Near-linear. */
export function lookOver(terms: Terms, partners: Partners, pairs: Pairs, probability: Float32Array): Overview {
  const { original: left, modified: right } = terms;
  const leftBest = findBestPairs(pairs.row, undefined, probability);
  const rightBest = findBestPairs(pairs.column, pairs.byColumn, probability);
  return {
    original: lookOverSide(left, right, leftBest, partners.original, pairs.modified),
    modified: lookOverSide(right, left, rightBest, partners.modified, pairs.original),
    disorder: measureDisorder(partners, pairs, probability),
    length: roundTo(4, Math.min(left.count, right.count) / Math.max(left.count, right.count, 1)),
    size: roundTo(1, Math.log2(1 + Math.min(left.count, right.count))),
  };
}

/** `others` says which sentence of the other side each pair has. */
function lookOverSide(
  own: SideTerms,
  other: SideTerms,
  best: BestPairs,
  partners: Int32Array,
  others: Int32Array,
): SideOverview {
  const target = findTargets(best, partners, others);
  return {
    best,
    target,
    gaps: findGaps(target, other.count),
    place: findPlaces(own),
    statistics: measureStory(own, other, best, partners),
  };
}

function findTargets({ pair, probability }: BestPairs, partners: Int32Array, others: Int32Array): Int32Array {
  const targets = partners.slice();
  for (let index = 0; index < targets.length; index++)
    if (targets[index]! < 0 && pair[index]! >= 0 && probability[index]! >= MIN_LIKELY_PROBABILITY)
      targets[index] = others[pair[index]!]!;
  return targets;
}

function measureStory(
  own: SideTerms,
  other: SideTerms,
  { probability }: BestPairs,
  partners: Int32Array,
): StoryStatistics {
  let identical = 0;
  let best = 0;
  let sure = 0;
  for (let index = 0; index < partners.length; index++) {
    if (partners[index]! >= 0) identical++;
    best += probability[index]!;
    if (probability[index]! > SURE_PROBABILITY) sure++;
  }
  const open = Math.max(1, partners.length - identical);
  const length = lengthOf(own);
  return {
    identical: roundTo(5, identical / Math.max(1, partners.length)),
    best: roundTo(10, best / open),
    sure: roundTo(5, sure / open),
    ratio: roundTo(4, length / (lengthOf(other) || 1)),
    tokens: roundTo(0.2, length / Math.max(1, own.count)),
  };
}

/** Length of a story: its tokens, and one more for each sentence. */
function lengthOf(side: SideTerms): number {
  return side.tokensBefore[side.count]! + side.count;
}

/**
 * Rounds to a whole number of `1 / steps`. What is said of a whole story is told this coarsely for two reasons: fine
 * numbers would let the model recognize each story that it was fitted on, and a small edit rarely changes a coarse one.
 */
export function roundTo(steps: number, value: number): number {
  return Math.round(value * steps) / steps;
}
