import type { Partners } from '../identical.ts';
import type { Pairs } from '../pairs.ts';
import type { SideTerms, Terms } from '../terms/terms.ts';
import { type Gaps, gapsOf, placesOf } from './gaps.ts';
import { measureDisorder } from './order.ts';
import { type BestPairs, bestPairs, MIN_LIKELY_PROBABILITY } from './rivals.ts';

/** What is told from a first look over both stories, given how probable each pair is so far. */
export interface Overview {
  readonly original: SideOverview;
  readonly modified: SideOverview;
  /** By pair, see {@link measureDisorder}. */
  readonly disorder: Float32Array;
  /** How many sentences the shorter story has against the longer, and in doublings. */
  readonly length: number;
  readonly size: number;
}

export interface SideOverview {
  readonly best: BestPairs;
  /** Where each sentence most likely went, or -1 when that is not even likely. */
  readonly target: Int32Array;
  readonly gaps: Gaps;
  /** Where each sentence starts, see {@link placesOf}. */
  readonly place: Int32Array;
  readonly story: StoryFigures;
}

/** Said of a whole story, coarsely. */
export interface StoryFigures {
  /** Share of the identical sentences, of the best probabilities of the others, and of the sure ones among these. */
  readonly identical: number;
  readonly best: number;
  readonly sure: number;
  /** Its length against the other's, and the length of its sentences, in tokens. */
  readonly ratio: number;
  readonly tokens: number;
}

export function lookOver(terms: Terms, partners: Partners, pairs: Pairs, probability: Float32Array): Overview {
  const { original: left, modified: right } = terms;
  const leftBest = bestPairs(pairs.row, undefined, probability);
  const rightBest = bestPairs(pairs.column, pairs.byColumn, probability);
  const side = (
    own: SideTerms,
    other: SideTerms,
    best: BestPairs,
    sidePartners: Int32Array,
    others: Int32Array,
  ): SideOverview => {
    const target = targetsOf(best, sidePartners, others);
    return {
      best,
      target,
      gaps: gapsOf(target, other.count),
      place: placesOf(own),
      story: figuresOf(own, other, best, sidePartners),
    };
  };
  return {
    original: side(left, right, leftBest, partners.original, pairs.modified),
    modified: side(right, left, rightBest, partners.modified, pairs.original),
    disorder: measureDisorder(partners, pairs, probability),
    length: coarse(Math.min(left.count, right.count) / Math.max(left.count, right.count, 1), 4),
    size: coarse(Math.log2(1 + Math.min(left.count, right.count)), 1),
  };
}

function targetsOf({ pair, probability }: BestPairs, partners: Int32Array, others: Int32Array): Int32Array {
  const targets = partners.slice();
  for (let index = 0; index < targets.length; index++)
    if (targets[index]! < 0 && pair[index]! >= 0 && probability[index]! >= MIN_LIKELY_PROBABILITY)
      targets[index] = others[pair[index]!]!;
  return targets;
}

function figuresOf(own: SideTerms, other: SideTerms, { probability }: BestPairs, partners: Int32Array): StoryFigures {
  let identical = 0;
  let best = 0;
  let sure = 0;
  for (let index = 0; index < partners.length; index++) {
    if (partners[index]! >= 0) identical++;
    best += probability[index]!;
    if (probability[index]! > 0.8) sure++;
  }
  const open = Math.max(1, partners.length - identical);
  const whole = wholeOf(own);
  return {
    identical: coarse(identical / Math.max(1, partners.length), 5),
    best: coarse(best / open, 10),
    sure: coarse(sure / open, 5),
    ratio: coarse(whole / (wholeOf(other) || 1), 4),
    tokens: coarse(whole / Math.max(1, own.count), 0.2),
  };
}

/** Length of a story in tokens, and one for each sentence. */
function wholeOf(side: SideTerms): number {
  return side.tokensBefore[side.count]! + side.count;
}

/** Rounds what is said of a whole story, or the model would know each of the stories it was fitted on by it. */
export function coarse(value: number, steps: number): number {
  return Math.round(value * steps) / steps;
}
