import type { Side } from '../../story/side.ts';
import { measurePlaceDistance } from '../features/context.ts';
import { measureNeighbours, NEIGHBOUR_MEASURES, NEIGHBOUR_REACH } from '../features/neighbours.ts';
import { countCrossings, countVotes, measureGapTo, TARGET_REACH } from '../features/order.ts';
import type { Overview } from '../features/overview.ts';
import { RIVAL_REACH } from '../features/rivals.ts';
import { readScores, type Score } from '../features/scores.ts';
import type { Prepared } from '../prepare.ts';
import { type Edit, lastPlace, placeNow, regionOf, shiftOf } from './edit.ts';
import { findLastPairs } from './kept-pairs.ts';

/** How many sentences before and after a sentence, on its side, the features of its pairs read. */
const REACH = Math.max(TARGET_REACH, NEIGHBOUR_REACH, RIVAL_REACH);

/** Two stories as a round sees them. */
interface View {
  readonly prepared: Prepared;
  readonly overview: Overview;
}

/** What is known from the last time. */
export interface Recall {
  /** By pair: the pair of the same two sentences the last time, or -1. */
  readonly pairs: Int32Array;
  /** By pair: 1 where every feature of it is what it was. */
  readonly same: Uint8Array;
  /** By sentence: where it was if it weighs the same and has the same pairs, as probable; else -1. */
  readonly original: Int32Array;
  readonly modified: Int32Array;
}

/**
 * Finds the pairs whose features are all what they were the last time. Errs on the safe side: everything that
 * features/context.ts reads has to be the same, in the rows of both sentences, around the pair and of the whole stories. How
 * far around it reads, the feature files say.
 */
export function recallPairs(now: View, last: View, edit: Edit): Recall {
  const { pairs } = now.prepared;
  const lastPair = findLastPairs(pairs, last.prepared.pairs, edit);
  const same = new Uint8Array(pairs.count);
  const left = recallSide('original', 'modified', now, last, edit, lastPair);
  const right = recallSide('modified', 'original', now, last, edit, lastPair);
  const recall = { pairs: lastPair, same, original: left.rows, modified: right.rows };
  if (!areStoriesSame(now.overview, last.overview)) return recall;
  const { original, modified } = edit;
  const { disorder } = now.overview;
  const lastDisorder = last.overview.disorder;
  const areNeighboursSame = compareNeighbours(readScores(now.prepared), readScores(last.prepared));
  for (let pair = 0; pair < pairs.count; pair++) {
    const known = lastPair[pair]!;
    if (known < 0 || disorder[pair] !== lastDisorder[known]) continue;
    const index = pairs.original[pair]!;
    const other = pairs.modified[pair]!;
    const lastIndex = last.prepared.pairs.original[known]!;
    const lastOther = last.prepared.pairs.modified[known]!;
    const isSame =
      left.isSame(index, other, right.areKept) &&
      right.isSame(other, index, left.areKept) &&
      (left.areRowsSame(index - NEIGHBOUR_REACH, index + NEIGHBOUR_REACH) ||
        areNeighboursSame(index, other, lastIndex, lastOther)) &&
      measurePlaceDistance(index, original.kept.count, other, modified.kept.count) ===
        measurePlaceDistance(lastIndex, original.kept.lastCount, lastOther, modified.kept.lastCount);
    if (isSame) same[pair] = 1;
  }
  return recall;
}

/** Whether all that the features say of whole stories is the same. */
function areStoriesSame(now: Overview, last: Overview): boolean {
  const list = ({ original, modified, length, size }: Overview) =>
    [length, size, ...Object.values(original.statistics), ...Object.values(modified.statistics)].join();
  return list(now) === list(last);
}

/** Makes a function that says whether the neighbours of a pair measure what those of a last pair did. */
function compareNeighbours(score: Score, lastScore: Score) {
  const now = new Float64Array(NEIGHBOUR_MEASURES);
  const last = new Float64Array(NEIGHBOUR_MEASURES);
  return (index: number, other: number, lastIndex: number, lastOther: number): boolean => {
    measureNeighbours(score, index, other, now);
    measureNeighbours(lastScore, lastIndex, lastOther, last);
    return now.every((measure, at) => measure === last[at]);
  };
}

interface SideRecall {
  /** See {@link Recall}. */
  readonly rows: Int32Array;
  /** Whether all that a pair of this sentence and the other's reads on this side is the same. */
  isSame(index: number, other: number, areOthersKept: SideRecall['areKept']): boolean;
  /** Whether all their pairs are the same. */
  areRowsSame(from: number, to: number): boolean;
  /** Whether they follow each other as they did and are the same sentences. */
  areKept(from: number, to: number): boolean;
}

function recallSide(side: Side, otherSide: Side, now: View, last: View, edit: Edit, lastPair: Int32Array): SideRecall {
  const { kept, steady } = edit[side];
  const otherKept = edit[otherSide].kept;
  const { count } = kept;
  const { target, gaps } = now.overview[side];
  const { target: lastTarget, gaps: lastGaps } = last.overview[side];
  const isRowSame = compareRows(side, otherSide, now.prepared, last.prepared, edit, lastPair);
  // Where no sentence came or went, an edited one is where it was.
  const hasMoved = shiftOf(otherKept) !== 0;
  const lastPlaceOf = (index: number) => (shiftOf(kept) === 0 ? index : lastPlace(kept, index));
  const ownPlaceNow = (index: number) => (shiftOf(kept) === 0 ? index : placeNow(kept, index));
  const otherPlaceNow = (index: number) => (hasMoved ? placeNow(otherKept, index) : index);

  const cuts = new Answers(count + 1);
  for (let index = 0; index <= count; index++) {
    const before = lastPlaceOf(index - 1);
    cuts.add(lastPlaceOf(index) === before + 1 && (index === 0 || before >= 0));
  }
  const areJoined = (from: number, to: number) => cuts.allYes(Math.max(0, from + 1), Math.min(count, to));

  const rows = new Int32Array(count).fill(-1);
  const sameRows = new Answers(count);
  const keptOnes = new Answers(count);
  const targets = new Answers(count);
  const noneBefore = new Answers(count);
  const noneAfter = new Answers(count);
  for (let index = 0; index < count; index++) {
    const place = lastPlaceOf(index);
    const isKept = regionOf(kept, index) !== 0;
    const went = target[index]!;
    const region = hasMoved && went >= 0 ? regionOf(otherKept, went) : 0;
    const isSame = isKept && isRowSame(index, place);
    if (isSame && steady[index]) rows[index] = place;
    sameRows.add(isSame);
    keptOnes.add(isKept);
    targets.add(place >= 0 && otherPlaceNow(lastTarget[place]!) === went);
    noneBefore.add(region >= 0);
    noneAfter.add(region <= 0);
  }
  const areKept = (from: number, to: number) =>
    areJoined(from - 1, to + 1) && keptOnes.allYes(Math.max(0, from), Math.min(count - 1, to));

  /** Whether all that does not depend on the other sentence is the same. */
  const settled = new Uint8Array(count);
  for (let index = 0; index < count; index++) {
    const place = rows[index]!;
    const before = gaps.before[index]!;
    const after = gaps.after[index]!;
    if (
      place >= 0 &&
      areJoined(index - REACH, index + REACH) &&
      ownPlaceNow(lastGaps.before[place]!) === before &&
      ownPlaceNow(lastGaps.after[place]!) === after &&
      otherPlaceNow(lastGaps.wentBefore[place]!) === gaps.wentBefore[index] &&
      otherPlaceNow(lastGaps.wentAfter[place]!) === gaps.wentAfter[index] &&
      areKept(before + 1, after - 1)
    )
      settled[index] = 1;
  }
  /**
   * Whether the sentences around went as near to the other as they did. The rival then is as near to it, too: the other is
   * settled on its own side, where all within reach of it follow each other as they did.
   */
  const areDistancesSame = (index: number, other: number) => {
    const from = Math.max(0, index - TARGET_REACH);
    const to = Math.min(count - 1, index + TARGET_REACH);
    const otherPlace = lastPlace(otherKept, other);
    // What went to the other side of the edit has come nearer or gone farther.
    const region = hasMoved ? regionOf(otherKept, other) : 0;
    const isOneSided =
      !hasMoved || ((region < 0 || noneBefore.allYes(from, to)) && (region > 0 || noneAfter.allYes(from, to)));
    const areTargetsSame = isOneSided && targets.allYes(from, to);
    return areTargetsSame || areMeasuresSame(target, index, other, lastTarget, rows[index]!, otherPlace);
  };
  return {
    rows,
    areKept,
    areRowsSame: (from, to) => sameRows.allYes(Math.max(0, from), Math.min(count - 1, to)),
    isSame: (index, other, areOthersKept) => {
      if (settled[index] === 0 || !areDistancesSame(index, other)) return false;
      const from = gaps.wentBefore[index]!;
      const to = gaps.wentAfter[index]!;
      // Of a sentence outside the gap no more is read than that; one of its ends is read when it is this one.
      if (other < from || other > to) return true;
      return areOthersKept(other === from ? from : from + 1, other === to ? to : to - 1);
    },
  };
}

/** Whether all that is read of how far away the sentences around went is the same. */
function areMeasuresSame(
  target: Int32Array,
  index: number,
  other: number,
  lastTarget: Int32Array,
  place: number,
  otherPlace: number,
): boolean {
  return (
    countVotes(target, index, other) === countVotes(lastTarget, place, otherPlace) &&
    measureGapTo(target, index, other, -1) === measureGapTo(lastTarget, place, otherPlace, -1) &&
    measureGapTo(target, index, other, 1) === measureGapTo(lastTarget, place, otherPlace, 1) &&
    countCrossings(target, index, other) === countCrossings(lastTarget, place, otherPlace)
  );
}

/** Says of a sentence that was at `place` the last time whether it has the same partner and the same pairs, as probable. */
function compareRows(
  side: Side,
  otherSide: Side,
  now: Prepared,
  last: Prepared,
  edit: Edit,
  lastPair: Int32Array,
): (index: number, place: number) => boolean {
  const start = side === 'original' ? now.pairs.row : now.pairs.column;
  const lastStart = side === 'original' ? last.pairs.row : last.pairs.column;
  const otherKept = edit[otherSide].kept;
  return (index, place) => {
    if (now.partners[side][index] !== placeNow(otherKept, last.partners[side][place]!)) return false;
    const from = start[index]!;
    const to = start[index + 1]!;
    if (to - from !== lastStart[place + 1]! - lastStart[place]!) return false;
    for (let at = from; at < to; at++) {
      const pair = side === 'original' ? at : now.pairs.byColumn[at]!;
      const before = lastPair[pair]!;
      if (before < 0 || now.probability[pair] !== last.probability[before]) return false;
    }
    return true;
  };
}

/** A list of answers, of which many are asked at once. */
class Answers {
  readonly #no: Int32Array;
  #count = 0;

  constructor(size: number) {
    this.#no = new Int32Array(size + 1);
  }

  add(answer: boolean): void {
    this.#no[this.#count + 1] = this.#no[this.#count]! + (answer ? 0 : 1);
    this.#count++;
  }

  /** Whether all from … to are yes, both counted; none are. */
  allYes(from: number, to: number): boolean {
    return from > to || this.#no[to + 1] === this.#no[from];
  }
}
