import type { Side } from '../../story/side.ts';
import { placeDistance } from '../features/context.ts';
import { crossings, gapTo, votes } from '../features/order.ts';
import type { Overview } from '../features/overview.ts';
import { readScores } from '../features/scores.ts';
import type { Prepared } from '../prepare.ts';
import { type Edit, lastPlace, placeNow, regionOf, shiftOf } from './edit.ts';
import { lastPairs } from './kept-pairs.ts';

/** How far around a pair its context looks: at other pairs, and at where the sentences went. */
const NEAR_PAIRS = 2;
const NEAR_TARGETS = 8;

interface Look {
  readonly prepared: Prepared;
  readonly overview: Overview;
}

/** What is known from the last time. */
export interface Recall {
  /** The pair of the same two sentences the last time, or -1. */
  readonly pairs: Int32Array;
  /** 1 for each pair whose every feature is what it was. */
  readonly same: Uint8Array;
  /** By sentence: where it was if it weighs the same and has the same pairs, as probable; else -1. */
  readonly original: Int32Array;
  readonly modified: Int32Array;
}

/**
 * Finds out which pairs look as they did the last time. It errs on the safe side: what `features/context.ts` reads, in the
 * pair's row and column, around it and of the whole stories, has to be what it was.
 */
export function recallPairs(now: Look, last: Look, edit: Edit): Recall {
  const { pairs } = now.prepared;
  const lastPair = lastPairs(pairs, last.prepared.pairs, edit);
  const same = new Uint8Array(pairs.count);
  const left = readSide('original', 'modified', now, last, edit, lastPair);
  const right = readSide('modified', 'original', now, last, edit, lastPair);
  const recall = { pairs: lastPair, same, original: left.rows, modified: right.rows };
  if (!sameStories(now.overview, last.overview)) return recall;
  const { original, modified } = edit;
  const { disorder } = now.overview;
  const lastDisorder = last.overview.disorder;
  const score = readScores(now.prepared);
  const lastScore = readScores(last.prepared);
  for (let pair = 0; pair < pairs.count; pair++) {
    const known = lastPair[pair]!;
    if (known < 0 || disorder[pair] !== lastDisorder[known]) continue;
    const index = pairs.original[pair]!;
    const other = pairs.modified[pair]!;
    const isSame =
      left.isSame(index, other, right.areKept) &&
      right.isSame(other, index, left.areKept) &&
      left.areJoined(index - NEAR_PAIRS, index + NEAR_PAIRS) &&
      right.areJoined(other - NEAR_PAIRS, other + NEAR_PAIRS) &&
      (left.areRowsSame(index - NEAR_PAIRS, index + NEAR_PAIRS) ||
        areNeighboursSame(
          score,
          index,
          other,
          lastScore,
          last.prepared.pairs.original[known]!,
          last.prepared.pairs.modified[known]!,
        )) &&
      placeDistance(index, original.kept.count, other, modified.kept.count) ===
        placeDistance(
          last.prepared.pairs.original[known]!,
          original.kept.lastCount,
          last.prepared.pairs.modified[known]!,
          modified.kept.lastCount,
        );
    if (isSame) same[pair] = 1;
  }
  return recall;
}

function sameStories(now: Overview, last: Overview): boolean {
  const figures = ({ original, modified, length, size }: Overview) =>
    [length, size, ...Object.values(original.story), ...Object.values(modified.story)].join();
  return figures(now) === figures(last);
}

interface SideRecall {
  /** See {@link Recall}. */
  readonly rows: Int32Array;
  /** Whether all that a pair of this sentence and the other's reads on this side is the same. */
  isSame(index: number, other: number, areOthersKept: SideRecall['areKept']): boolean;
  /** Whether the sentences from … to, both counted, follow each other as they did. */
  areJoined(from: number, to: number): boolean;
  /** Whether all their pairs are the same. */
  areRowsSame(from: number, to: number): boolean;
  /** Whether they follow each other as they did and are the same sentences. */
  areKept(from: number, to: number): boolean;
}

function readSide(side: Side, otherSide: Side, now: Look, last: Look, edit: Edit, lastPair: Int32Array): SideRecall {
  const { kept, steady } = edit[side];
  const otherKept = edit[otherSide].kept;
  const { count } = kept;
  const { target, gaps, best } = now.overview[side];
  const { target: lastTarget, gaps: lastGaps } = last.overview[side];
  const others = now.prepared.pairs[otherSide];
  const isRowSame = rowsOf(side, otherSide, now.prepared, last.prepared, edit, lastPair);
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
      areJoined(index - NEAR_TARGETS, index + NEAR_TARGETS) &&
      ownPlaceNow(lastGaps.before[place]!) === before &&
      ownPlaceNow(lastGaps.after[place]!) === after &&
      otherPlaceNow(lastGaps.wentBefore[place]!) === gaps.wentBefore[index] &&
      otherPlaceNow(lastGaps.wentAfter[place]!) === gaps.wentAfter[index] &&
      areKept(before + 1, after - 1)
    )
      settled[index] = 1;
  }
  /** Whether the sentences around went as near to the other as they did, and its rival is as near as it was. */
  const areDistancesSame = (index: number, other: number) => {
    const from = Math.max(0, index - NEAR_TARGETS);
    const to = Math.min(count - 1, index + NEAR_TARGETS);
    const otherPlace = lastPlace(otherKept, other);
    // What went to the other side of the edit has come nearer or gone farther.
    const region = hasMoved ? regionOf(otherKept, other) : 0;
    const isOneSided =
      !hasMoved || ((region < 0 || noneBefore.allYes(from, to)) && (region > 0 || noneAfter.allYes(from, to)));
    const areTargetsSame = isOneSided && targets.allYes(from, to);
    if (!areTargetsSame && !sameDistances(target, index, other, lastTarget, rows[index]!, otherPlace)) return false;
    if (!hasMoved) return true;
    const first = best.pair[index]!;
    const rival = others[first] === other ? best.second[index]! : first;
    if (rival < 0) return true;
    return nearness(others[rival]! - other) === nearness(lastPlace(otherKept, others[rival]!) - otherPlace);
  };
  return {
    rows,
    areJoined,
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

type Score = (index: number, other: number) => number;

/** Whether the pairs around a pair, in the rows before and after its own, are as probable as they were. */
function areNeighboursSame(
  score: Score,
  index: number,
  other: number,
  lastScore: Score,
  lastIndex: number,
  lastOther: number,
): boolean {
  const isSame = (step: number, otherStep: number) =>
    score(index + step, other + otherStep) === lastScore(lastIndex + step, lastOther + otherStep);
  for (const step of [-1, 1])
    if (!isSame(step, -1) || !isSame(step, 0) || !isSame(step, 1) || !isSame(2 * step, 2 * step)) return false;
  return true;
}

/** How near a rival stands, as `features/context.ts` tells it apart. */
function nearness(step: number): number {
  return Math.max(-4, Math.min(4, step));
}

/** Whether all that is read of how far away the sentences around went is the same. */
function sameDistances(
  target: Int32Array,
  index: number,
  other: number,
  lastTarget: Int32Array,
  place: number,
  otherPlace: number,
): boolean {
  return (
    votes(target, index, other) === votes(lastTarget, place, otherPlace) &&
    gapTo(target, index, other, -1) === gapTo(lastTarget, place, otherPlace, -1) &&
    gapTo(target, index, other, 1) === gapTo(lastTarget, place, otherPlace, 1) &&
    crossings(target, index, other) === crossings(lastTarget, place, otherPlace)
  );
}

/** Says of a sentence that was at `place` the last time whether it has the same partner and the same pairs, as probable. */
function rowsOf(
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
