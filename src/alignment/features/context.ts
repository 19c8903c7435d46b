import type { Partners } from '../identical.ts';
import type { Pairs } from '../pairs.ts';
import { NATS_PER_WEIGHT, type Terms } from '../terms/terms.ts';
import { GAP_MEASURES, measureGap } from './gaps.ts';
import { measureNeighbours, NEIGHBOUR_MEASURES } from './neighbours.ts';
import { countCrossings, countVotes, measureGapTo } from './order.ts';
import { type Overview, roundTo } from './overview.ts';
import { measureRivalStep, type Rivals, rivalOf } from './rivals.ts';
import { readScores, type Score } from './scores.ts';

/**
 * The features that say what the rest of the two stories tells about a pair, given how probable each pair is so far: its
 * rivals, its neighbours, the words that only this partner explains, how alike the stories are. *Light* and *heavy* are
 * the sentences of the pair as in likeness.ts.
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

/** Share of a sentence's words that others leave over, at least: below it, how much a partner explains says nothing. */
const MIN_RESIDUAL = 0.01;

/** The pairs, and how probable each is after the round before. */
export interface ScoredPairs {
  readonly terms: Terms;
  readonly partners: Partners;
  readonly pairs: Pairs;
  /** By pair: 1 where the original sentence is the light one. */
  readonly light: Uint8Array;
  readonly probability: Float32Array;
}

/** What all pairs' contexts are read from. */
export interface Surroundings {
  readonly overview: Overview;
  readonly original: Rivals;
  readonly modified: Rivals;
}

/** Writes the context of pairs, one pair at a time, as numbers in the order of {@link CONTEXT_NAMES}. */
export class ContextWriter {
  readonly #scored: ScoredPairs;
  readonly #surroundings: Surroundings;
  readonly #score: Score;
  readonly #neighbours = new Float64Array(NEIGHBOUR_MEASURES);
  readonly #leftGap = new Float64Array(GAP_MEASURES);
  readonly #rightGap = new Float64Array(GAP_MEASURES);
  // The row being written, where its next number goes, and whose numbers come first.
  #row: Float32Array = new Float32Array();
  #at = 0;
  #isLeftLight = false;

  constructor(scored: ScoredPairs, surroundings: Surroundings) {
    this.#scored = scored;
    this.#surroundings = surroundings;
    this.#score = readScores(scored);
  }

  /** Writes the context of a pair into `row`, from `at` on. */
  write(pair: number, row: Float32Array, at: number): void {
    const { pairs, light } = this.#scored;
    const index = pairs.original[pair]!;
    const other = pairs.modified[pair]!;
    this.#row = row;
    this.#at = at;
    this.#isLeftLight = light[pair] === 1;
    this.#writeRivals(pair, index, other);
    this.#writeGains(pair, index, other);
    this.#writeNeighbours(index, other);
    this.#writeOrder(pair, index, other);
    this.#writeGaps(index, other);
    this.#writeStories(index, other);
  }

  #put(value: number): void {
    this.#row[this.#at++] = value;
  }

  /** Puts the number of the light sentence and then that of the heavy one. */
  #putBoth(ofLeft: number, ofRight: number): void {
    this.#row[this.#at++] = this.#isLeftLight ? ofLeft : ofRight;
    this.#row[this.#at++] = this.#isLeftLight ? ofRight : ofLeft;
  }

  /** From `own` to `rival order heavy`. */
  #writeRivals(pair: number, index: number, other: number): void {
    const { pairs, probability } = this.#scored;
    const { overview, original: left, modified: right } = this.#surroundings;
    const leftBest = overview.original.best;
    const rightBest = overview.modified.best;
    const own = probability[pair]!;
    const leftRival = rivalOf(leftBest, index, pair);
    const rightRival = rivalOf(rightBest, other, pair);
    const leftRivalScore = leftRival < 0 ? 0 : probability[leftRival]!;
    const rightRivalScore = rightRival < 0 ? 0 : probability[rightRival]!;
    this.#put(own);
    this.#putBoth(leftRivalScore, rightRivalScore);
    this.#putBoth(own - leftRivalScore, own - rightRivalScore);
    this.#putBoth(left.rank[pair]!, right.rank[pair]!);
    this.#putBoth(left.sum[index]! - own, right.sum[other]! - own);
    this.#putBoth(leftBest.probability[index]!, rightBest.probability[other]!);
    const leftStep = measureRivalStep(pairs.modified, leftRival, other);
    const rightStep = measureRivalStep(pairs.original, rightRival, index);
    this.#putBoth(Math.abs(leftStep), Math.abs(rightStep));
    this.#putBoth(Math.sign(leftStep), Math.sign(rightStep));
  }

  /** From `gain over rival light` to `residual explained heavy`. */
  #writeGains(pair: number, index: number, other: number): void {
    const { terms } = this.#scored;
    const { original: left, modified: right } = this.#surroundings;
    this.#putBoth(left.gainOverRival[pair]!, right.gainOverRival[pair]!);
    const leftGain = left.gainOverOthers[pair]!;
    const rightGain = right.gainOverOthers[pair]!;
    this.#putBoth(leftGain, rightGain);
    this.#putBoth(left.covered[pair]!, right.covered[pair]!);
    // What the other likely partners leave unexplained, in nats, and how much of that this one explains.
    const leftResidual = 1 - (left.covered[pair]! - leftGain);
    const rightResidual = 1 - (right.covered[pair]! - rightGain);
    this.#putBoth(
      leftResidual * terms.original.weight[index]! * NATS_PER_WEIGHT,
      rightResidual * terms.modified.weight[other]! * NATS_PER_WEIGHT,
    );
    this.#putBoth(leftGain / Math.max(MIN_RESIDUAL, leftResidual), rightGain / Math.max(MIN_RESIDUAL, rightResidual));
  }

  /** From `diagonal near` to `crossing`. */
  #writeNeighbours(index: number, other: number): void {
    const neighbours = this.#neighbours;
    measureNeighbours(this.#score, index, other, neighbours);
    this.#put(neighbours[0]!);
    this.#put(neighbours[1]!);
    this.#put(neighbours[2]!);
    this.#putBoth(neighbours[3]!, neighbours[4]!);
    this.#put(neighbours[5]!);
  }

  /** From `votes` to `gap after`. */
  #writeOrder(pair: number, index: number, other: number): void {
    const { overview } = this.#surroundings;
    const left = overview.original.target;
    const right = overview.modified.target;
    this.#put(countVotes(left, index, other) + countVotes(right, other, index));
    this.#put(countCrossings(left, index, other) + countCrossings(right, other, index));
    this.#put(overview.disorder[pair]!);
    const before = measureGapTo(left, index, other, -1) + measureGapTo(right, other, index, -1);
    const after = measureGapTo(left, index, other, 1) + measureGapTo(right, other, index, 1);
    this.#put(Math.min(before, after));
    this.#put(Math.max(before, after));
  }

  /** From `gap overlap light` to `gap balance heavy`. */
  #writeGaps(index: number, other: number): void {
    const { original: left, modified: right } = this.#surroundings.overview;
    measureGap(left.gaps, left.place, right.place, index, other, this.#leftGap);
    measureGap(right.gaps, right.place, left.place, other, index, this.#rightGap);
    for (let measure = 0; measure < GAP_MEASURES; measure++)
      this.#putBoth(this.#leftGap[measure]!, this.#rightGap[measure]!);
  }

  /** From `place` to the end. */
  #writeStories(index: number, other: number): void {
    const { terms } = this.#scored;
    const { overview } = this.#surroundings;
    const left = overview.original.statistics;
    const right = overview.modified.statistics;
    this.#put(measurePlaceDistance(index, terms.original.count, other, terms.modified.count));
    this.#putBoth(left.identical, right.identical);
    this.#putBoth(left.best, right.best);
    this.#putBoth(left.sure, right.sure);
    this.#put(overview.length);
    this.#put(overview.size);
    this.#put(this.#isLeftLight ? left.ratio : right.ratio);
    this.#putBoth(left.tokens, right.tokens);
  }
}

/**
 * Measures how far apart two sentences stand in their stories, 0 to 1, by their indices and the numbers of sentences.
 * Rounded to hundredths, so that one more sentence changes it rarely.
 */
export function measurePlaceDistance(index: number, count: number, other: number, others: number): number {
  return roundTo(100, Math.abs((index + 0.5) / count - (other + 0.5) / others));
}
