import type { Comparison } from '../../comparison/comparison.ts';
import { type CheckKind, checkKindsOf } from '../../presentation/kinds.ts';
import { otherSide, SIDES, type Side } from '../../story/side.ts';
import type { Flowing, Ribbon } from './flowing.ts';

/** How far a stub reaches into the lane, in px: in a wide one and in a narrow one. */
const STUB = 34;
const NARROW_STUB = 20;
/** From label to label, in px. */
export const LABEL_STEP = 14;
/** An edited pair further apart than this, in px, is a line without an area. */
const FILLED = 140;
/** Over so many px of height the line of an edited pair grows fainter. */
const FAINT = 400;
const LETTER = 6.2;

export interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/** What is in view, in px from the top of the lane. */
export interface LaneView {
  readonly width: number;
  readonly height: number;
  /** Whether there is room for glyphs only. */
  readonly narrow: boolean;
  /** First and last sentence of each side that may be in view. */
  readonly drawn: Readonly<Partial<Record<Side, readonly [number, number]>>>;
  /** Where a sentence stands, measured or, out of view, guessed. */
  extent(side: Side, sentence: number): Extent;
  /** The height, in the middle of its first line, at which a sentence is spoken of. */
  line(side: Side, sentence: number): number;
}

/** What joins sentences in view with sentences in view. */
export interface LaneRibbon {
  readonly ribbon: Ribbon;
  readonly original: Extent;
  readonly modified: Extent;
  readonly filled: boolean;
  /** Of the line through its middle, 0 for none. */
  readonly opacity: number;
}

/** What stands for omitted or added sentences: tapers to the height of its words. */
export interface LaneStub {
  readonly ribbon: Ribbon;
  readonly side: Side;
  readonly extent: Extent;
  /** Height of its tip and how far that lies from the edge, in px. */
  readonly tip: number;
  readonly length: number;
}

export interface LaneLabel {
  readonly type: 'stub' | 'move' | 'check' | 'link';
  /** Beside which column. */
  readonly side: Side;
  readonly ribbon: Ribbon;
  readonly words: string;
  /** Middle of the label, in px. */
  readonly y: number;
  /** What is to be checked with the author. */
  readonly check?: CheckKind;
  /** Where a link leads. */
  readonly to?: { readonly side: Side; readonly sentence: number; readonly direction: 'up' | 'down' };
}

export interface LaneShapes {
  readonly ribbons: readonly LaneRibbon[];
  readonly stubs: readonly LaneStub[];
  readonly labels: readonly LaneLabel[];
}

/** What the lane between the columns shows of the sentences in view. */
export function laneShapes(comparison: Comparison, flowing: Flowing, view: LaneView): LaneShapes {
  const ribbons: LaneRibbon[] = [];
  const stubs: LaneStub[] = [];
  const labels: LaneLabel[] = [];
  for (const ribbon of ribbonsInView(flowing, view)) {
    const original = extentOf(ribbon, 'original', view);
    const modified = extentOf(ribbon, 'modified', view);
    const seen = { original: visible(original, view), modified: visible(modified, view) };
    if (ribbon.type === 'omitted' || ribbon.type === 'added') {
      const side = ribbon.type === 'omitted' ? 'original' : 'modified';
      const inView = seen[side];
      if (!inView) continue;
      const tip = clamp((inView.top + inView.bottom) / 2, 9, view.height - 9);
      stubs.push({ ribbon, side, extent: side === 'original' ? original! : modified!, tip, length: stubLength(view) });
      labels.push({ type: 'stub', side, ribbon, words: stubWords(ribbon, view.narrow), y: tip });
    } else if (seen.original && seen.modified) {
      const apart = Math.abs(middle(original!) - middle(modified!));
      ribbons.push({ ribbon, original: original!, modified: modified!, ...look(ribbon, apart) });
      if (ribbon.words && !view.narrow)
        labels.push({ type: 'move', side: 'modified', ribbon, words: ribbon.words, y: middle(seen.modified) });
      if (!view.narrow && !ribbon.aside) labels.push(...checks(comparison, ribbon, modified!));
    } else if (seen.original) labels.push(link(comparison, ribbon, 'original', view));
    else if (seen.modified) labels.push(link(comparison, ribbon, 'modified', view));
  }
  return { ribbons, stubs, labels: spread(labels, view) };
}

/** Where the sentences of a group are joined, for the group with the focus. */
export function groupExtents(comparison: Comparison, group: number, view: LaneView): [Extent, Extent][] {
  const { original, modified } = comparison.groups[group]!;
  if (original.length === 0 || modified.length === 0) return [];
  const runs = (side: Side, sentences: readonly number[]) => {
    const found: [number, number][] = [];
    for (const sentence of sentences) {
      const last = found.at(-1);
      if (last && last[1] + 1 === sentence) last[1] = sentence;
      else found.push([sentence, sentence]);
    }
    return found.map(
      ([first, last]): Extent => ({ top: view.extent(side, first).top, bottom: view.extent(side, last).bottom }),
    );
  };
  const after = runs('modified', modified);
  const pairs = runs('original', original).flatMap((from) => after.map((to): [Extent, Extent] => [from, to]));
  return pairs.filter((pair) => pair.every((extent) => visible(extent, view) !== undefined));
}

function* ribbonsInView({ ribbons, ribbonsOf }: Flowing, { drawn }: LaneView): Iterable<Ribbon> {
  const seen = new Set<number>();
  for (const side of SIDES) {
    const [first, last] = drawn[side] ?? [0, -1];
    for (let sentence = first; sentence <= last; sentence++)
      for (const index of ribbonsOf[side][sentence] ?? []) {
        if (seen.has(index)) continue;
        seen.add(index);
        yield ribbons[index]!;
      }
  }
}

function extentOf(ribbon: Ribbon, side: Side, view: LaneView): Extent | undefined {
  const range = ribbon[side];
  if (!range) return undefined;
  const [top, bottom] = [view.extent(side, range[0]).top, view.extent(side, range[1]).bottom];
  const [from, to] = ribbon.shares?.[side] ?? [0, 1];
  return { top: top + (bottom - top) * from, bottom: top + (bottom - top) * to };
}

/** The part of an extent that is in view; undefined for less than a hairline. */
function visible(extent: Extent | undefined, { height }: LaneView): Extent | undefined {
  if (!extent) return undefined;
  const top = Math.max(0, extent.top);
  const bottom = Math.min(height, extent.bottom);
  return bottom - top >= 1 ? { top, bottom } : undefined;
}

function look({ type }: Ribbon, apart: number): { filled: boolean; opacity: number } {
  if (type === 'in place' || type === 'bundle') return { filled: true, opacity: 0 };
  if (type === 'single') return { filled: false, opacity: 0.3 };
  return { filled: apart < FILLED, opacity: 0.7 - 0.35 * Math.min(1, apart / FAINT) };
}

function stubLength({ narrow }: LaneView): number {
  return narrow ? NARROW_STUB : STUB;
}

/** What is to be checked of an edited pair: written above its ribbon's right end, a kind a line. */
function checks(comparison: Comparison, ribbon: Ribbon, { top }: Extent): LaneLabel[] {
  const { type, groups } = ribbon;
  const kinds = type === 'edited' ? checkKindsOf(comparison.groups[groups[0]!]!) : [];
  return kinds.map((check, index) => {
    const y = top - 8 - (kinds.length - 1 - index) * LABEL_STEP;
    return { type: 'check', side: 'modified', ribbon, words: check, check, y };
  });
}

function stubWords({ type, groups, words }: Ribbon, narrow: boolean): string {
  const sign = type === 'omitted' ? '−' : '+';
  if (narrow) return groups.length > 1 ? `${sign} ${groups.length}` : sign;
  return `${sign} ${words}`;
}

/** "¶16 ↑" beside a sentence whose counterpart is out of view. */
function link(comparison: Comparison, ribbon: Ribbon, side: Side, view: LaneView): LaneLabel {
  const other = otherSide(side);
  const [first, last] = ribbon[side]!;
  // Of a long run that begins above the window, the first sentence that is in view.
  let here = first;
  while (here < last && view.extent(side, here).bottom < 1) here++;
  const target = Math.min(ribbon[other]![1], ribbon[other]![0] + here - first);
  const { top } = view.extent(other, target);
  const paragraph = comparison[other].sentences[target]!.paragraph + 1;
  return {
    type: 'link',
    side,
    ribbon,
    words: `¶${paragraph}`,
    y: view.line(side, here),
    to: { side: other, sentence: target, direction: top < 0 ? 'up' : 'down' },
  };
}

/** Moves labels that would cover one another apart, a step at a time; what matters most keeps its place. */
function spread(labels: readonly LaneLabel[], view: LaneView): LaneLabel[] {
  const { width, height } = view;
  const rank = { stub: 0, move: 1, check: 2, link: 3 };
  const placed: (LaneLabel & { left: number; right: number })[] = [];
  for (const label of [...labels].sort((a, b) => rank[a.type] - rank[b.type] || a.y - b.y)) {
    const inset = label.type === 'stub' ? stubLength(view) + 4 : 5;
    const letters = label.words.length + (label.type === 'link' ? 2 : label.type === 'check' ? 3 : 0);
    const [left, right] =
      label.side === 'original' ? [inset, inset + letters * LETTER] : [width - inset - letters * LETTER, width - inset];
    const free = (y: number) =>
      placed.every((other) => Math.abs(other.y - y) >= LABEL_STEP || other.left >= right || other.right <= left);
    const steps = [0, 1, -1, 2, -2, 3, -3, 4, 5, 6];
    const y = steps.map((step) => clamp(label.y + step * LABEL_STEP, 8, height - 8)).find(free);
    if (y !== undefined) placed.push({ ...label, y, left, right });
  }
  return placed.map(({ left: _, right: __, ...label }) => label);
}

function middle({ top, bottom }: Extent): number {
  return (top + bottom) / 2;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
