import { placeDistance } from './context.ts';
import { type Edit, lastPlace, placeNow, regionOf, shiftOf } from './edit.ts';
import { lastPairs } from './kept-pairs.ts';
import { crossings, gapTo, votes } from './order.ts';
import type { Overview } from './overview.ts';
import type { Prepared } from './prepare.ts';

/** How far around a pair its context looks: at other pairs, and at where the sentences went. */
const nearPairs = 2;
const nearTargets = 8;

interface Look {
  readonly prepared: Prepared;
  readonly overview: Overview;
}

/**
 * For each pair the pair of the last time whose every feature was the same, or -1. It errs on the safe side: what
 * `context.ts` reads, in the pair's row and column, around it and of the whole stories, has to be what it was.
 */
export function sameAsLast(now: Look, last: Look, edit: Edit): Int32Array {
  const { pairs } = now.prepared;
  const before = lastPairs(pairs, last.prepared.pairs, edit);
  if (!sameStories(now.overview, last.overview)) return before.fill(-1);
  const left = readSide('original', 'modified', now, last, edit, before);
  const right = readSide('modified', 'original', now, last, edit, before);
  const { original, modified } = edit;
  for (let pair = 0; pair < pairs.count; pair++) {
    const known = before[pair]!;
    if (known < 0) continue;
    const index = pairs.original[pair]!;
    const other = pairs.modified[pair]!;
    const isSame =
      left.isSame(index, other, right.areJoined) &&
      right.isSame(other, index, left.areJoined) &&
      left.areSame(index - nearPairs, index + nearPairs) &&
      right.areJoined(other - nearPairs, other + nearPairs) &&
      now.overview.disorder[pair] === last.overview.disorder[known] &&
      placeDistance(index, original.kept.count, other, modified.kept.count) ===
        placeDistance(
          last.prepared.pairs.original[known]!,
          original.kept.lastCount,
          last.prepared.pairs.modified[known]!,
          modified.kept.lastCount,
        );
    if (!isSame) before[pair] = -1;
  }
  return before;
}

function sameStories(now: Overview, last: Overview): boolean {
  const figures = ({ original, modified, length, size }: Overview) =>
    [length, size, ...Object.values(original.story), ...Object.values(modified.story)].join();
  return figures(now) === figures(last);
}

type Side = 'original' | 'modified';

interface SideRecall {
  /** Whether all that a pair of this sentence and the other's reads on this side is the same. */
  isSame(index: number, other: number, areOthersJoined: SideRecall['areJoined']): boolean;
  /** Whether the sentences from … to, both counted, follow each other as they did, and all their pairs are the same. */
  areSame(from: number, to: number): boolean;
  areJoined(from: number, to: number): boolean;
}

function readSide(side: Side, otherSide: Side, now: Look, last: Look, edit: Edit, lastPair: Int32Array): SideRecall {
  const { kept, steady } = edit[side];
  const otherKept = edit[otherSide].kept;
  const { count } = kept;
  const { target, gaps } = now.overview[side];
  const { target: lastTarget, gaps: lastGaps } = last.overview[side];
  const isRowSame = rowsOf(side, otherSide, now.prepared, last.prepared, edit, lastPair);
  const hasMoved = shiftOf(otherKept) !== 0;
  const cuts = new Sums(count + 1);
  const rows = new Sums(count);
  const targets = new Sums(count);
  const above = new Sums(count);
  const below = new Sums(count);
  for (let index = 0; index <= count; index++) {
    const follows = lastPlace(kept, index) === lastPlace(kept, index - 1) + 1;
    cuts.add(follows && (index === 0 || lastPlace(kept, index - 1) >= 0));
  }
  for (let index = 0; index < count; index++) {
    const place = lastPlace(kept, index);
    const went = target[index]!;
    const region = hasMoved && went >= 0 ? regionOf(otherKept, went) : 0;
    rows.add(place >= 0 && isRowSame(index, place));
    targets.add(place >= 0 && placeNow(otherKept, lastTarget[place]!) === went);
    above.add(region >= 0);
    below.add(region <= 0);
  }
  const areJoined = (from: number, to: number) => cuts.allTrue(Math.max(0, from + 1), Math.min(count, to));
  const isGapSame = (index: number, other: number, areOthersJoined: SideRecall['areJoined']) => {
    const place = lastPlace(kept, index);
    const from = gaps.before[index]!;
    const to = gaps.after[index]!;
    const wentFrom = gaps.wentBefore[index]!;
    const wentTo = gaps.wentAfter[index]!;
    return (
      placeNow(kept, lastGaps.before[place]!) === from &&
      placeNow(kept, lastGaps.after[place]!) === to &&
      placeNow(otherKept, lastGaps.wentBefore[place]!) === wentFrom &&
      placeNow(otherKept, lastGaps.wentAfter[place]!) === wentTo &&
      areJoined(from, to) &&
      // Of a sentence outside the gap no more is read than that.
      (other < wentFrom || other > wentTo || areOthersJoined(wentFrom, wentTo))
    );
  };
  const others = now.prepared.pairs[otherSide];
  const { best } = now.overview[side];
  /** Whether the rival is as near as it was, as far as that is told. */
  const isRivalSame = (index: number, other: number) => {
    if (!hasMoved) return true;
    const rivalOf = (pair: number) => (pair < 0 || others[pair] === other ? -1 : others[pair]!);
    const bestOther = rivalOf(best.pair[index]!);
    const rival = bestOther >= 0 ? bestOther : rivalOf(best.second[index]!);
    if (rival < 0) return true;
    return nearness(rival - other) === nearness(lastPlace(otherKept, rival) - lastPlace(otherKept, other));
  };
  return {
    areJoined,
    areSame: (from, to) => areJoined(from, to) && rows.allTrue(Math.max(0, from), Math.min(count - 1, to)),
    isSame: (index, other, areOthersJoined) => {
      const from = Math.max(0, index - nearTargets);
      const to = Math.min(count - 1, index + nearTargets);
      const region = regionOf(otherKept, other);
      return (
        steady[index] === 1 &&
        rows.allTrue(index, index) &&
        areJoined(index - nearTargets, index + nearTargets) &&
        targets.allTrue(from, to) &&
        // Those that went to the other side of the edit have come nearer or gone farther.
        (((region < 0 || above.allTrue(from, to)) && (region > 0 || below.allTrue(from, to))) ||
          sameDistances(target, index, other, lastTarget, lastPlace(kept, index), lastPlace(otherKept, other))) &&
        isRivalSame(index, other) &&
        isGapSame(index, other, areOthersJoined)
      );
    },
  };
}

/** How near a rival stands, as `context.ts` tells it apart. */
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

/** A list of answers, and whether all between two places are yes. */
class Sums {
  private readonly no: Int32Array;
  private count = 0;

  constructor(size: number) {
    this.no = new Int32Array(size + 1);
  }

  add(answer: boolean): void {
    this.no[this.count + 1] = this.no[this.count]! + (answer ? 0 : 1);
    this.count++;
  }

  /** Both places counted. */
  allTrue(from: number, to: number): boolean {
    return this.no[to + 1] === this.no[from];
  }
}
