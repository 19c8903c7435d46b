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
  'gap overlap light',
  'gap overlap heavy',
  'gap distance light',
  'gap distance heavy',
  'gap size light',
  'gap size heavy',
  'gap balance light',
  'gap balance heavy',
  'sentence length light',
  'sentence length heavy',
  'story ratio',
  'out of order',
  'crossed',
  'residual light',
  'residual heavy',
  'residual explained light',
  'residual explained heavy',
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
  const storyLength = coarse(Math.min(left.count, right.count) / Math.max(left.count, right.count, 1), 4);
  const storySize = coarse(Math.log2(1 + Math.min(left.count, right.count)), 1);
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
  const disorder = measureDisorder(partners, pairs, probability);
  const leftPlace = placesOf(left);
  const rightPlace = placesOf(right);
  const leftGaps = gapsOf(leftTarget, left.count, right.count);
  const rightGaps = gapsOf(rightTarget, right.count, left.count);
  const leftGap = new Float64Array(4);
  const rightGap = new Float64Array(4);
  const leftWhole = leftPlace[left.count]!;
  const rightWhole = rightPlace[right.count]!;
  const leftTokens = coarse(leftWhole / Math.max(1, left.count), 0.2);
  const rightTokens = coarse(rightWhole / Math.max(1, right.count), 0.2);
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
    const leftResidual = 1 - (ofLeft.covered[pair]! - ofLeft.gainOverOthers[pair]!);
    const rightResidual = 1 - (ofRight.covered[pair]! - ofRight.gainOverOthers[pair]!);
    put(51, (leftResidual * left.weight[index]!) / 256, (rightResidual * right.weight[other]!) / 256);
    put(
      53,
      ofLeft.gainOverOthers[pair]! / Math.max(0.01, leftResidual),
      ofRight.gainOverOthers[pair]! / Math.max(0.01, rightResidual),
    );
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
    rows[base + 49] = disorder[pair]!;
    rows[base + 50] = crossings(leftTarget, index, other) + crossings(rightTarget, other, index);
    measureGap(leftGaps, leftPlace, rightPlace, index, other, leftGap);
    measureGap(rightGaps, rightPlace, leftPlace, other, index, rightGap);
    for (let at = 0; at < 4; at++) put(38 + 2 * at, leftGap[at]!, rightGap[at]!);
    put(46, leftTokens, rightTokens);
    rows[base + 48] = isLeftLight ? coarse(leftWhole / (rightWhole || 1), 4) : coarse(rightWhole / (leftWhole || 1), 4);
  }
  return rows;
}

/** How many of the sentences around went to the wrong side of the place. */
function crossings(target: Int32Array, index: number, other: number): number {
  let count = 0;
  for (let step = 1; step <= 6; step++) {
    const before = target[index - step] ?? -1;
    const after = target[index + step] ?? -1;
    if (before > other) count++;
    if (after >= 0 && after < other) count++;
  }
  return count;
}

/**
 * What the heaviest chain of pairs that keeps the order of both stories loses when it has to run through each pair, in
 * sums of probability, 0 to 20: nothing for pairs on it, about one for a single sentence that moved.
 */
function measureDisorder(partners: Partners, pairs: Pairs, probability: Float32Array): Float32Array {
  const originals = partners.original.length;
  const modifieds = partners.modified.length;
  const forward = new Int32Array(pairs.count);
  // Whole numbers, so that the sums are the same whichever side comes first.
  const weight = (pair: number) => Math.round(1000 * probability[pair]!);
  // Fenwick tree of the heaviest chain that ends at or before a modified sentence.
  const tree = new Int32Array(modifieds + 1);
  const heaviest = (end: number) => {
    let best = 0;
    for (let at = end; at > 0; at -= at & -at) if (tree[at]! > best) best = tree[at]!;
    return best;
  };
  const enter = (place: number, value: number) => {
    for (let at = place; at <= modifieds; at += at & -at) if (tree[at]! < value) tree[at] = value;
  };
  for (let index = 0; index < originals; index++) {
    const partner = partners.original[index]!;
    if (partner >= 0) enter(partner + 1, heaviest(partner + 1) + 1000);
    for (let pair = pairs.row[index]!; pair < pairs.row[index + 1]!; pair++) {
      const place = pairs.modified[pair]! + 1;
      forward[pair] = heaviest(place) + weight(pair);
      enter(place, forward[pair]!);
    }
  }
  const whole = heaviest(modifieds);
  tree.fill(0);
  const disorder = new Float32Array(pairs.count);
  for (let index = originals - 1; index >= 0; index--) {
    const partner = partners.original[index]!;
    if (partner >= 0) enter(modifieds - partner, heaviest(modifieds - partner) + 1000);
    for (let pair = pairs.row[index + 1]! - 1; pair >= pairs.row[index]!; pair--) {
      const place = modifieds - pairs.modified[pair]!;
      const rest = heaviest(place);
      enter(place, rest + weight(pair));
      disorder[pair] = Math.min(20, (whole - rest - forward[pair]!) / 1000);
    }
  }
  return disorder;
}

/** Where each sentence starts and the story ends, counted in tokens, one more for each sentence. */
function placesOf(side: SideTerms): Int32Array {
  const places = new Int32Array(side.count + 1);
  for (let index = 0; index <= side.count; index++) places[index] = side.tokenStart[index]! + index;
  return places;
}

interface Gaps {
  /** By sentence: the nearest sentences before and after that went somewhere, and where they went. */
  readonly before: Int32Array;
  readonly after: Int32Array;
  readonly wentBefore: Int32Array;
  readonly wentAfter: Int32Array;
}

/** The ends of a story count as partners of each other. */
function gapsOf(target: Int32Array, count: number, others: number): Gaps {
  const before = new Int32Array(count);
  const after = new Int32Array(count);
  const wentBefore = new Int32Array(count);
  const wentAfter = new Int32Array(count);
  let last = -1;
  let went = -1;
  for (let index = 0; index < count; index++) {
    before[index] = last;
    wentBefore[index] = went;
    if (target[index]! >= 0) {
      last = index;
      went = target[index]!;
    }
  }
  last = count;
  went = others;
  for (let index = count - 1; index >= 0; index--) {
    after[index] = last;
    wentAfter[index] = went;
    if (target[index]! >= 0) {
      last = index;
      went = target[index]!;
    }
  }
  return { before, after, wentBefore, wentAfter };
}

/**
 * Lays the words of the gap that the sentence stands in evenly over the words of the gap on the other side, as Gale &
 * Church (1993) do with letters. Writes what share of the shorter of the two sentences then overlaps; how far apart
 * they lie, in sentences of ten tokens; the sentences in both gaps; and the length of this gap over that of the other.
 */
function measureGap(
  gaps: Gaps,
  place: Int32Array,
  otherPlace: Int32Array,
  index: number,
  other: number,
  result: Float64Array,
): void {
  const before = gaps.before[index]!;
  const after = gaps.after[index]!;
  const wentBefore = gaps.wentBefore[index]!;
  const wentAfter = gaps.wentAfter[index]!;
  result.fill(0);
  if (wentBefore >= wentAfter || other < wentBefore || other > wentAfter) {
    result[1] = 50;
    return;
  }
  const from = place[before + 1]!;
  const length = place[after]! - from;
  // The sentences beside the gap belong to it when they are this one: halves of a split.
  const first = other === wentBefore ? wentBefore : wentBefore + 1;
  const last = other === wentAfter ? wentAfter + 1 : wentAfter;
  const otherFrom = otherPlace[first]!;
  const otherLength = otherPlace[last]! - otherFrom;
  const scale = otherLength / Math.max(1, length);
  const start = otherFrom + (place[index]! - from) * scale;
  const end = otherFrom + (place[index + 1]! - from) * scale;
  const overlap = Math.min(end, otherPlace[other + 1]!) - Math.max(start, otherPlace[other]!);
  result[0] = Math.max(0, overlap) / Math.max(1, Math.min(end - start, otherPlace[other + 1]! - otherPlace[other]!));
  result[1] = Math.max(0, -overlap) / 10;
  result[2] = after - before + (last - first);
  result[3] = Math.min(20, length / Math.max(1, otherLength));
}

/** Rounds what is said of a whole story, or the model would know each of the stories it was fitted on by it. */
function coarse(value: number, steps: number): number {
  return Math.round(value * steps) / steps;
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
  return {
    identical: coarse(identical / Math.max(1, partners.length), 5),
    best: coarse(best / open, 10),
    sure: coarse(sure / open, 5),
  };
}
