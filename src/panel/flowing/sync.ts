import type { Comparison } from '../../comparison/comparison.ts';
import { otherSide, type Side } from '../../story/side.ts';

/** Where a sentence stands in its column, in px from the story's start. */
export interface Place {
  readonly top: number;
  readonly bottom: number;
}

/** Where the sentences of both columns stand, measured or guessed, and how high the columns are. */
export interface Places {
  place(side: Side, sentence: number): Place;
  height(side: Side): number;
}

/** Pairs of sentences that stayed in place, ascending on both sides: the order of what moved does not carry a scroll over. */
export interface Anchors {
  readonly original: readonly number[];
  readonly modified: readonly number[];
}

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
 * The height in the other column, in px, that belongs to a height in the column of `from`: the same share of the same
 * sentence, and between two sentences that stayed in place the same share of the way. It never jumps and never goes back.
 */
export function heightAcross(anchors: Anchors, places: Places, from: Side, y: number): number {
  const to: Side = otherSide(from);
  const here = anchors[from];
  let [low, high] = [-1, here.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (places.place(from, here[middle]!).top <= y) low = middle;
    else high = middle - 1;
  }
  const at = (side: Side, anchor: number) => places.place(side, anchors[side][anchor]!);
  const start = { top: 0, bottom: 0 };
  const [mine, theirs] = low < 0 ? [start, start] : [at(from, low), at(to, low)];
  if (y < mine.bottom) return between(y, mine.top, mine.bottom, theirs.top, theirs.bottom);
  const last = low + 1 === here.length;
  const [nextMine, nextTheirs] = last
    ? [places.height(from), places.height(to)]
    : [at(from, low + 1).top, at(to, low + 1).top];
  return between(y, mine.bottom, nextMine, theirs.bottom, nextTheirs);
}

function between(y: number, from: number, to: number, first: number, last: number): number {
  if (to <= from) return last;
  // Beyond the end both go on alike.
  if (y > to) return last + y - to;
  return first + ((y - from) / (to - from)) * (last - first);
}

/**
 * The height at the window's top of the column that follows, in px, when `leading` is at the top of the one that leads.
 * They are level at a line a third down the window. At the start of its story the leading column leaves the other one at
 * its own start, so that what is missing there can be read.
 */
export function levelOffset(
  anchors: Anchors,
  places: Places,
  leader: Side,
  leading: number,
  windowHeight: number,
): number {
  const third = windowHeight / 3;
  const line = Math.max(0, Math.min(leading, third));
  const level = heightAcross(anchors, places, leader, leading + line) - line;
  return third > 0 ? level * (line / third) : level;
}

/** A column further off than so many windows is not led there step by step. */
const AFAR = 1.5;

/**
 * Where the following column is to be scrolled to, in px.
 * @param now where it is
 * @param before where it would have been level before the leading column was scrolled
 * @param level where it would be level now
 * @param scrolled how far the leading column has just been scrolled
 */
export function follow(now: number, before: number, level: number, scrolled: number, windowHeight: number): number {
  const off = now - before;
  if (Math.abs(off) > AFAR * windowHeight) return level;
  // It comes nearer while the reader scrolls, and never by itself: text that moves unasked cannot be read.
  return level + Math.sign(off) * Math.max(0, Math.abs(off) - 0.6 * Math.abs(scrolled));
}

/** Tells the reader's scrolling from what the program itself has scrolled, which must not be answered. */
export class ScrollEcho {
  readonly #expected: Record<Side, number> = { original: 0, modified: 0 };

  /** Notes where the program scrolls a column to, in px. */
  expect(side: Side, top: number): void {
    this.#expected[side] = top;
  }

  /** How far the reader has scrolled the column since, in px; undefined when it stands where the program put it. */
  scrolled(side: Side, top: number): number | undefined {
    const by = top - this.#expected[side];
    if (Math.abs(by) < 0.5) return undefined;
    this.#expected[side] = top;
    return by;
  }
}
