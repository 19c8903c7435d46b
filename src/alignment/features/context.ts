import type { Partners } from '../identical.ts';
import type { Pairs } from '../pairs.ts';
import type { Terms } from '../terms/terms.ts';
import { measureGap } from './gaps.ts';
import { crossings, gapTo, votes } from './order.ts';
import { coarse, type Overview } from './overview.ts';
import { type Rivals, rivalOf } from './rivals.ts';
import { readScores } from './scores.ts';

/**
 * What the rest of the two stories says about a pair, given how probable each pair is so far: its rivals, its
 * neighbours, the words that only this partner explains, how alike the stories are. *Light* and *heavy* as in likeness.
 */
export const CONTEXT_NAMES = [
  'own',
  'rival light',
  'rival heavy',
  'lead light',
  'lead heavy',
  'rank light',
  'rank heavy',
  'sum light',
  'sum heavy',
  'own best light',
  'own best heavy',
  'rival adjacent light',
  'rival adjacent heavy',
  'rival order light',
  'rival order heavy',
  'gain over rival light',
  'gain over rival heavy',
  'gain over others light',
  'gain over others heavy',
  'covered light',
  'covered heavy',
  'residual light',
  'residual heavy',
  'residual explained light',
  'residual explained heavy',
  'diagonal near',
  'diagonal far',
  'diagonal two',
  'beside light',
  'beside heavy',
  'crossing',
  'votes',
  'crossed',
  'out of order',
  'gap before',
  'gap after',
  'gap overlap light',
  'gap overlap heavy',
  'gap distance light',
  'gap distance heavy',
  'gap size light',
  'gap size heavy',
  'gap balance light',
  'gap balance heavy',
  'place',
  'story identical light',
  'story identical heavy',
  'story best light',
  'story best heavy',
  'story sure light',
  'story sure heavy',
  'story length',
  'story size',
  'story ratio',
  'sentence length light',
  'sentence length heavy',
] as const;

/** Writes the features of one pair, in the order of {@link CONTEXT_NAMES}, into `row` from `at` on. */
export type ContextWriter = (pair: number, row: Float32Array, at: number) => void;

/** What all pairs' contexts are read from. */
export interface Surroundings {
  readonly overview: Overview;
  readonly original: Rivals;
  readonly modified: Rivals;
}

/** `probability` by pair, from the round before. */
export function readContext(
  terms: Terms,
  partners: Partners,
  pairs: Pairs,
  light: Uint8Array,
  probability: Float32Array,
  { overview, original: ofLeft, modified: ofRight }: Surroundings,
): ContextWriter {
  const { original: left, modified: right } = terms;
  const { disorder } = overview;
  const { best: leftBest, target: leftTarget, gaps: leftGaps, place: leftPlace, story: leftStory } = overview.original;
  const {
    best: rightBest,
    target: rightTarget,
    gaps: rightGaps,
    place: rightPlace,
    story: rightStory,
  } = overview.modified;
  const leftGap = new Float64Array(4);
  const rightGap = new Float64Array(4);

  const score = readScores({ partners, pairs, probability });

  return (pair, row, from) => {
    const index = pairs.original[pair]!;
    const other = pairs.modified[pair]!;
    const isLeftLight = light[pair] === 1;
    let at = from;
    const both = (leftValue: number, rightValue: number) => {
      row[at++] = isLeftLight ? leftValue : rightValue;
      row[at++] = isLeftLight ? rightValue : leftValue;
    };
    const own = probability[pair]!;
    const leftRival = rivalOf(leftBest, index, pair);
    const rightRival = rivalOf(rightBest, other, pair);
    const leftRivalScore = leftRival < 0 ? 0 : probability[leftRival]!;
    const rightRivalScore = rightRival < 0 ? 0 : probability[rightRival]!;
    row[at++] = own;
    both(leftRivalScore, rightRivalScore);
    both(own - leftRivalScore, own - rightRivalScore);
    both(ofLeft.rank[pair]!, ofRight.rank[pair]!);
    both(ofLeft.sum[index]! - own, ofRight.sum[other]! - own);
    both(leftBest.probability[index]!, rightBest.probability[other]!);
    const leftStep = leftRival < 0 ? 99 : pairs.modified[leftRival]! - other;
    const rightStep = rightRival < 0 ? 99 : pairs.original[rightRival]! - index;
    both(Math.min(4, Math.abs(leftStep)), Math.min(4, Math.abs(rightStep)));
    both(Math.sign(leftStep), Math.sign(rightStep));
    both(ofLeft.gainOverRival[pair]!, ofRight.gainOverRival[pair]!);
    const leftGain = ofLeft.gainOverOthers[pair]!;
    const rightGain = ofRight.gainOverOthers[pair]!;
    both(leftGain, rightGain);
    both(ofLeft.covered[pair]!, ofRight.covered[pair]!);
    // What the other likely partners leave unexplained, in nats, and how much of that this one explains.
    const leftResidual = 1 - (ofLeft.covered[pair]! - leftGain);
    const rightResidual = 1 - (ofRight.covered[pair]! - rightGain);
    both((leftResidual * left.weight[index]!) / 256, (rightResidual * right.weight[other]!) / 256);
    both(leftGain / Math.max(0.01, leftResidual), rightGain / Math.max(0.01, rightResidual));
    const before = score(index - 1, other - 1);
    const after = score(index + 1, other + 1);
    row[at++] = Math.max(before, after);
    row[at++] = Math.min(before, after);
    row[at++] = score(index - 2, other - 2) + score(index + 2, other + 2);
    both(
      Math.max(score(index, other - 1), score(index, other + 1)),
      Math.max(score(index - 1, other), score(index + 1, other)),
    );
    row[at++] = Math.max(score(index - 1, other + 1), score(index + 1, other - 1));
    row[at++] = votes(leftTarget, index, other) + votes(rightTarget, other, index);
    row[at++] = crossings(leftTarget, index, other) + crossings(rightTarget, other, index);
    row[at++] = disorder[pair]!;
    const gapBefore = gapTo(leftTarget, index, other, -1) + gapTo(rightTarget, other, index, -1);
    const gapAfter = gapTo(leftTarget, index, other, 1) + gapTo(rightTarget, other, index, 1);
    row[at++] = Math.min(gapBefore, gapAfter);
    row[at++] = Math.max(gapBefore, gapAfter);
    measureGap(leftGaps, leftPlace, rightPlace, index, other, leftGap);
    measureGap(rightGaps, rightPlace, leftPlace, other, index, rightGap);
    for (let measure = 0; measure < leftGap.length; measure++) both(leftGap[measure]!, rightGap[measure]!);
    row[at++] = placeDistance(index, left.count, other, right.count);
    both(leftStory.identical, rightStory.identical);
    both(leftStory.best, rightStory.best);
    both(leftStory.sure, rightStory.sure);
    row[at++] = overview.length;
    row[at++] = overview.size;
    row[at++] = isLeftLight ? leftStory.ratio : rightStory.ratio;
    both(leftStory.tokens, rightStory.tokens);
  };
}

/** How far apart two sentences stand in their stories, 0 to 1; in steps, so that one sentence more changes little. */
export function placeDistance(index: number, count: number, other: number, others: number): number {
  return coarse(Math.abs((index + 0.5) / count - (other + 0.5) / others), 100);
}
