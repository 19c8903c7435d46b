import type { Comparison } from '../../comparison/comparison.ts';
import { otherSide, type Side } from '../../story/side.ts';

/** Upper and lower edge of a sentence in its column, in px from the story's start. */
export interface Place {
  readonly top: number;
  readonly bottom: number;
}

/** A column of sentences. All heights are px from the story's start, measured or estimated. */
export interface SentenceColumn {
  /** Height of the whole story, in px. */
  readonly height: number;
  /** Where a sentence stands. */
  place(sentence: number): Place;
}

export type SentenceColumns = Readonly<Record<Side, SentenceColumn>>;

/** Pairs of sentences that stayed in place: the same index in both lists is one pair. Both lists ascend. */
export type Anchors = Readonly<Record<Side, readonly number[]>>;

/** No pairs: the columns scroll independently. */
export const NO_ANCHORS: Anchors = { original: [], modified: [] };

/**
 * The pairs by which the scroll of one column is carried over to the other. Moved sentences are left out: if they
 * counted, the other column would scroll back while the reader scrolls on.
 */
export function anchorsOf({ groups }: Comparison): Anchors {
  const original: number[] = [];
  const modified: number[] = [];
  for (const group of groups) {
    const [from, to] = [group.original[0], group.modified[0]];
    if (group.moved || from === undefined || to === undefined) continue;
    if (from <= (original.at(-1) ?? -1) || to <= (modified.at(-1) ?? -1)) continue;
    original.push(from);
    modified.push(to);
  }
  return { original, modified };
}

/**
 * Carries a height in the column of `from` over to the other column, both in px. Inside an anchor it is the same share
 * of the counterpart's height. Between two anchors it is the same share of the distance between their counterparts. The
 * result is continuous, and never decreases while `y` increases.
 */
export function heightAcross(anchors: Anchors, columns: SentenceColumns, from: Side, y: number): number {
  const to: Side = otherSide(from);
  const here = anchors[from];
  let [low, high] = [-1, here.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (columns[from].place(here[middle]!).top <= y) low = middle;
    else high = middle - 1;
  }
  const at = (side: Side, anchor: number) => columns[side].place(anchors[side][anchor]!);
  const start = { top: 0, bottom: 0 };
  const [mine, theirs] = low < 0 ? [start, start] : [at(from, low), at(to, low)];
  if (y < mine.bottom) return interpolate(y, mine.top, mine.bottom, theirs.top, theirs.bottom);
  const last = low + 1 === here.length;
  const [nextMine, nextTheirs] = last
    ? [columns[from].height, columns[to].height]
    : [at(from, low + 1).top, at(to, low + 1).top];
  return interpolate(y, mine.bottom, nextMine, theirs.bottom, nextTheirs);
}

/** Maps `y` linearly from the range `from`…`to` to the range `first`…`last`; beyond `to`, px by px. */
function interpolate(y: number, from: number, to: number, first: number, last: number): number {
  if (to <= from) return last;
  if (y > to) return last + y - to;
  return first + ((y - from) / (to - from)) * (last - first);
}

/** How far down the window the columns are level, as a share of its height: near where a reader reads. */
export const READING_LINE_SHARE = 1 / 3;

/**
 * The height, in px, that belongs at the window's top of the following column while `leading` is at the window's top of
 * the leading column. The columns are level at the reading line. At the very start of the leading story the other column
 * is at its own start as well: otherwise a reader could never see what the other story begins with.
 */
export function levelOffset(
  anchors: Anchors,
  columns: SentenceColumns,
  leader: Side,
  leading: number,
  windowHeight: number,
): number {
  const readingLine = windowHeight * READING_LINE_SHARE;
  const line = Math.max(0, Math.min(leading, readingLine));
  const level = heightAcross(anchors, columns, leader, leading + line) - line;
  return readingLine > 0 ? level * (line / readingLine) : level;
}

/** A column that is further off than this many window heights goes level by itself, not while the reader scrolls. */
const MAX_GRADUAL_WINDOWS = 1.5;
/** How much nearer to level the following column comes for each px that the reader scrolls, in px. */
const CATCH_UP_PER_PX = 0.6;

/** Whether a column is too far off to come level step by step; both in px. */
export function isFarOff(off: number, windowHeight: number): boolean {
  return Math.abs(off) > MAX_GRADUAL_WINDOWS * windowHeight;
}

/**
 * Where to scroll the following column to, in px.
 * @param now where it is
 * @param before where it would have been level before the leading column was scrolled
 * @param level where it would be level now
 * @param scrolled how far the leading column has just been scrolled
 */
export function follow(now: number, before: number, level: number, scrolled: number, windowHeight: number): number {
  const off = now - before;
  if (isFarOff(off, windowHeight)) return level;
  // It comes nearer only while the reader scrolls: nobody can read text that moves by itself.
  return level + Math.sign(off) * Math.max(0, Math.abs(off) - CATCH_UP_PER_PX * Math.abs(scrolled));
}
