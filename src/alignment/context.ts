import type { Pairs } from './candidates.ts';
import { gapsOf, measureGap, placesOf } from './gaps.ts';
import type { Partners } from './identical.ts';
import { crossings, gapTo, measureDisorder, votes } from './order.ts';
import { likely, measureRivals, type Rivals } from './rivals.ts';
import type { Terms } from './terms.ts';

/**
 * What the rest of the two stories says about a pair, given how probable each pair is so far: its rivals, its
 * neighbours, the words that only this partner explains, how alike the stories are. *Light* and *heavy* as in likeness.
 */
export const contextNames = [
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

/**
 * Writes the features of one pair, in the order of {@link contextNames}, into `row` from `at` on.
 */
export type ContextWriter = (pair: number, row: Float32Array, at: number) => void;

/** Looks over both stories once, for all pairs; `probability` by pair, from the round before. */
export function readContext(
  terms: Terms,
  partners: Partners,
  pairs: Pairs,
  light: Uint8Array,
  probability: Float32Array,
): ContextWriter {
  const { original: left, modified: right } = terms;
  const ofLeft = measureRivals(terms, left, right, pairs.row, undefined, pairs.modified, probability);
  const ofRight = measureRivals(terms, right, left, pairs.column, pairs.byColumn, pairs.original, probability);
  const leftTarget = targetsOf(ofLeft, partners.original, probability, pairs.modified);
  const rightTarget = targetsOf(ofRight, partners.modified, probability, pairs.original);
  const disorder = measureDisorder(partners, pairs, probability);
  const leftPlace = placesOf(left);
  const rightPlace = placesOf(right);
  const leftGaps = gapsOf(leftTarget, right.count);
  const rightGaps = gapsOf(rightTarget, left.count);
  const leftGap = new Float64Array(4);
  const rightGap = new Float64Array(4);
  const leftWhole = leftPlace[left.count]!;
  const rightWhole = rightPlace[right.count]!;
  const leftStory = storyOf(ofLeft, partners.original, probability);
  const rightStory = storyOf(ofRight, partners.modified, probability);
  const storyLength = coarse(Math.min(left.count, right.count) / Math.max(left.count, right.count, 1), 4);
  const storySize = coarse(Math.log2(1 + Math.min(left.count, right.count)), 1);
  const leftRatio = coarse(leftWhole / (rightWhole || 1), 4);
  const rightRatio = coarse(rightWhole / (leftWhole || 1), 4);
  const leftTokens = coarse(leftWhole / Math.max(1, left.count), 0.2);
  const rightTokens = coarse(rightWhole / Math.max(1, right.count), 0.2);

  const score = (index: number, other: number): number => {
    if (index < 0 || other < 0 || index >= left.count || other >= right.count) return 0;
    if (partners.original[index]! >= 0) return partners.original[index] === other ? 1 : 0;
    let from = pairs.row[index]!;
    let to = pairs.row[index + 1]!;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (pairs.modified[middle]! < other) from = middle + 1;
      else to = middle;
    }
    return from < pairs.row[index + 1]! && pairs.modified[from] === other ? probability[from]! : 0;
  };

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
    const leftRival = ofLeft.rival[pair]!;
    const rightRival = ofRight.rival[pair]!;
    const leftRivalScore = leftRival < 0 ? 0 : probability[leftRival]!;
    const rightRivalScore = rightRival < 0 ? 0 : probability[rightRival]!;
    row[at++] = own;
    both(leftRivalScore, rightRivalScore);
    both(own - leftRivalScore, own - rightRivalScore);
    both(ofLeft.rank[pair]!, ofRight.rank[pair]!);
    both(ofLeft.sum[index]! - own, ofRight.sum[other]! - own);
    both(ofLeft.best[index]!, ofRight.best[other]!);
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
    row[at++] = Math.abs((index + 0.5) / left.count - (other + 0.5) / right.count);
    both(leftStory.identical, rightStory.identical);
    both(leftStory.best, rightStory.best);
    both(leftStory.sure, rightStory.sure);
    row[at++] = storyLength;
    row[at++] = storySize;
    row[at++] = isLeftLight ? leftRatio : rightRatio;
    both(leftTokens, rightTokens);
  };
}

/** Where each sentence most likely went, or -1 when that is not even likely. */
function targetsOf(side: Rivals, partners: Int32Array, probability: Float32Array, others: Int32Array): Int32Array {
  const targets = partners.slice();
  for (let index = 0; index < targets.length; index++) {
    const pair = side.bestPair[index]!;
    if (targets[index]! < 0 && pair >= 0 && probability[pair]! >= likely) targets[index] = others[pair]!;
  }
  return targets;
}

function storyOf(
  side: Rivals,
  partners: Int32Array,
  probability: Float32Array,
): { identical: number; best: number; sure: number } {
  let identical = 0;
  let best = 0;
  let sure = 0;
  for (let index = 0; index < partners.length; index++) {
    if (partners[index]! >= 0) identical++;
    const pair = side.bestPair[index]!;
    if (pair >= 0) {
      best += probability[pair]!;
      if (probability[pair]! > 0.8) sure++;
    }
  }
  const open = Math.max(1, partners.length - identical);
  return {
    identical: coarse(identical / Math.max(1, partners.length), 5),
    best: coarse(best / open, 10),
    sure: coarse(sure / open, 5),
  };
}

/** Rounds what is said of a whole story, or the model would know each of the stories it was fitted on by it. */
function coarse(value: number, steps: number): number {
  return Math.round(value * steps) / steps;
}
