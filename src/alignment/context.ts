import type { Pairs } from './candidates.ts';
import type { Partners } from './identical.ts';
import type { SideTerms, Terms } from './terms.ts';

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
  'diagonal near',
  'diagonal far',
  'diagonal two',
  'beside light',
  'beside heavy',
  'crossing',
  'votes',
  'gap before',
  'gap after',
  'place',
  'story identical light',
  'story identical heavy',
  'story best light',
  'story best heavy',
  'story sure light',
  'story length',
  'story size',
  'own best light',
  'own best heavy',
] as const;

/** The partners from which on a pair counts as likely when the words that a sentence's partners cover are summed. */
const likely = 0.35;
/** Partners whose words are told apart for one sentence; more do not fit the bits of a number. */
const mostPartners = 30;

export function measureContext(
  terms: Terms,
  partners: Partners,
  pairs: Pairs,
  light: Uint8Array,
  probability: Float32Array,
): Float32Array {
  const width = contextNames.length;
  const rows = new Float32Array(pairs.count * width);
  const { original: left, modified: right } = terms;
  const ofLeft = sideContext(terms, left, right, pairs.row, undefined, pairs.modified, probability);
  const ofRight = sideContext(terms, right, left, pairs.column, pairs.byColumn, pairs.original, probability);
  const leftTarget = targetsOf(ofLeft, partners.original, probability, pairs.modified);
  const rightTarget = targetsOf(ofRight, partners.modified, probability, pairs.original);
  const leftStory = storyOf(ofLeft, partners.original, probability);
  const rightStory = storyOf(ofRight, partners.modified, probability);
  const storyLength = Math.min(left.count, right.count) / Math.max(left.count, right.count, 1);
  const storySize = Math.log(1 + Math.min(left.count, right.count));
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
  for (let pair = 0; pair < pairs.count; pair++) {
    const index = pairs.original[pair]!;
    const other = pairs.modified[pair]!;
    const isLeftLight = light[pair] === 1;
    const base = pair * width;
    const put = (at: number, leftValue: number, rightValue: number) => {
      rows[base + at] = isLeftLight ? leftValue : rightValue;
      rows[base + at + 1] = isLeftLight ? rightValue : leftValue;
    };
    const own = probability[pair]!;
    const leftRival = ofLeft.rival[pair]!;
    const rightRival = ofRight.rival[pair]!;
    const leftRivalScore = leftRival < 0 ? 0 : probability[leftRival]!;
    const rightRivalScore = rightRival < 0 ? 0 : probability[rightRival]!;
    rows[base] = own;
    put(1, leftRivalScore, rightRivalScore);
    put(3, own - leftRivalScore, own - rightRivalScore);
    put(5, ofLeft.rank[pair]!, ofRight.rank[pair]!);
    put(7, ofLeft.sum[index]! - own, ofRight.sum[other]! - own);
    const leftStep = leftRival < 0 ? 99 : pairs.modified[leftRival]! - other;
    const rightStep = rightRival < 0 ? 99 : pairs.original[rightRival]! - index;
    put(9, Math.min(4, Math.abs(leftStep)), Math.min(4, Math.abs(rightStep)));
    put(11, Math.sign(leftStep), Math.sign(rightStep));
    put(13, ofLeft.gainOverRival[pair]!, ofRight.gainOverRival[pair]!);
    put(15, ofLeft.gainOverOthers[pair]!, ofRight.gainOverOthers[pair]!);
    put(17, ofLeft.covered[pair]!, ofRight.covered[pair]!);
    const before = score(index - 1, other - 1);
    const after = score(index + 1, other + 1);
    rows[base + 19] = Math.max(before, after);
    rows[base + 20] = Math.min(before, after);
    rows[base + 21] = score(index - 2, other - 2) + score(index + 2, other + 2);
    put(
      22,
      Math.max(score(index, other - 1), score(index, other + 1)),
      Math.max(score(index - 1, other), score(index + 1, other)),
    );
    rows[base + 24] = Math.max(score(index - 1, other + 1), score(index + 1, other - 1));
    rows[base + 25] = votes(leftTarget, index, other) + votes(rightTarget, other, index);
    const gapBefore = gap(leftTarget, index, other, -1) + gap(rightTarget, other, index, -1);
    const gapAfter = gap(leftTarget, index, other, 1) + gap(rightTarget, other, index, 1);
    rows[base + 26] = Math.min(gapBefore, gapAfter);
    rows[base + 27] = Math.max(gapBefore, gapAfter);
    rows[base + 28] = Math.abs((index + 0.5) / left.count - (other + 0.5) / right.count);
    put(29, leftStory.identical, rightStory.identical);
    put(31, leftStory.best, rightStory.best);
    rows[base + 33] = isLeftLight ? leftStory.sure : rightStory.sure;
    rows[base + 34] = storyLength;
    rows[base + 35] = storySize;
    put(36, ofLeft.best[index]!, ofRight.best[other]!);
  }
  return rows;
}

interface SideContext {
  /** By pair: the best other pair of the same sentence, or -1. */
  readonly rival: Int32Array;
  readonly rank: Float32Array;
  readonly gainOverRival: Float32Array;
  readonly gainOverOthers: Float32Array;
  readonly covered: Float32Array;
  /** By sentence. */
  readonly sum: Float32Array;
  readonly best: Float32Array;
  readonly bestPair: Int32Array;
}

function sideContext(
  terms: Terms,
  side: SideTerms,
  otherSide: SideTerms,
  start: Int32Array,
  order: Int32Array | undefined,
  others: Int32Array,
  probability: Float32Array,
): SideContext {
  const count = probability.length;
  const result: SideContext = {
    rival: new Int32Array(count).fill(-1),
    rank: new Float32Array(count),
    gainOverRival: new Float32Array(count),
    gainOverOthers: new Float32Array(count),
    covered: new Float32Array(count),
    sum: new Float32Array(side.count),
    best: new Float32Array(side.count),
    bestPair: new Int32Array(side.count).fill(-1),
  };
  const place = new Int32Array(terms.stems).fill(-1);
  let masks = new Int32Array(64);
  const isBefore = (a: number, b: number) =>
    probability[a]! !== probability[b]! ? probability[a]! > probability[b]! : others[a]! < others[b]!;
  for (let index = 0; index < side.count; index++) {
    const partners: number[] = [];
    for (let at = start[index]!; at < start[index + 1]!; at++) partners.push(order ? order[at]! : at);
    if (partners.length === 0) continue;
    partners.sort((a, b) => (isBefore(a, b) ? -1 : 1));
    const first = side.stemStart[index]!;
    const stems = side.stemStart[index + 1]! - first;
    if (masks.length < stems) masks = new Int32Array(stems * 2);
    masks.fill(0, 0, stems);
    for (let at = 0; at < stems; at++) place[side.stems[first + at]!] = at;
    let sum = 0;
    let likelyMask = 0;
    for (let rank = 0; rank < partners.length; rank++) {
      const pair = partners[rank]!;
      sum += probability[pair]!;
      result.rank[pair] = Math.min(rank, 9);
      result.rival[pair] = rank > 0 ? partners[0]! : (partners[1] ?? -1);
      if (rank >= mostPartners) continue;
      if (probability[pair]! >= likely) likelyMask |= 1 << rank;
      const other = others[pair]!;
      for (let at = otherSide.stemStart[other]!; at < otherSide.stemStart[other + 1]!; at++) {
        const stem = otherSide.stems[at]!;
        const own = place[stem]!;
        if (own >= 0 && own < stems && side.stems[first + own] === stem) masks[own]! |= 1 << rank;
      }
    }
    result.sum[index] = sum;
    result.best[index] = probability[partners[0]!]!;
    result.bestPair[index] = partners[0]!;
    const whole = side.weight[index]! || 1;
    for (let rank = 0; rank < partners.length && rank < mostPartners; rank++) {
      const pair = partners[rank]!;
      const own = 1 << rank;
      const rivalMask = rank > 0 ? 1 : 2;
      const othersMask = likelyMask & ~own;
      let overRival = 0;
      let overOthers = 0;
      let covered = 0;
      for (let at = 0; at < stems; at++) {
        const mask = masks[at]!;
        if (mask === 0) continue;
        const weight = terms.weight[side.stems[first + at]!]!;
        if (mask & own) {
          if ((mask & rivalMask) === 0) overRival += weight;
          if ((mask & othersMask) === 0) overOthers += weight;
        }
        if (mask & (othersMask | own)) covered += weight;
      }
      result.gainOverRival[pair] = overRival / whole;
      result.gainOverOthers[pair] = overOthers / whole;
      result.covered[pair] = covered / whole;
    }
  }
  return result;
}

/** Where each sentence most likely went, or -1 when that is not even likely. */
function targetsOf(side: SideContext, partners: Int32Array, probability: Float32Array, others: Int32Array): Int32Array {
  const targets = partners.slice();
  for (let index = 0; index < targets.length; index++) {
    const pair = side.bestPair[index]!;
    if (targets[index]! < 0 && pair >= 0 && probability[pair]! >= likely) targets[index] = others[pair]!;
  }
  return targets;
}

/** How many of the sentences around went to about the same place. */
function votes(target: Int32Array, index: number, other: number): number {
  let count = 0;
  for (let step = -3; step <= 3; step++) {
    const went = step === 0 ? undefined : target[index + step];
    if (went !== undefined && went >= 0 && Math.abs(went - other - step) <= 2) count++;
  }
  return count;
}

/** How far the place is from where the nearest sentence in one direction with a likely partner points to, 0 to 20. */
function gap(target: Int32Array, index: number, other: number, direction: number): number {
  for (let step = 1; step <= 8; step++) {
    const went = target[index + step * direction];
    if (went === undefined) return 5;
    if (went >= 0) return Math.min(20, Math.abs(went - other - step * direction));
  }
  return 20;
}

function storyOf(
  side: SideContext,
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
  return { identical: identical / Math.max(1, partners.length), best: best / open, sure: sure / open };
}
