import type { Comparison } from '../../comparison/comparison.ts';
import { editKindWord } from '../../presentation/kind-labels.ts';
import { type CheckKind, checkKindsOf } from '../../presentation/kinds.ts';
import { otherSide, SIDES, type Side } from '../../story/side.ts';
import type { Flowing, Ribbon } from './flowing.ts';

/** How far a stub reaches into the lane: in a wide and in a narrow one. */
const STUB_PX = 34;
const NARROW_STUB_PX = 20;
/** From the tip of a stub to the edge of the lane above and below. */
const TIP_MARGIN_PX = 9;
/** From the middle of one label to that of the next. */
export const LABEL_STEP_PX = 14;
/** Half the height of a label. */
export const HALF_LABEL_PX = 8;
/** Mean width of a letter in a label, to tell which labels would cover one another. */
const LABEL_LETTER_PX = 6.2;
/** From the edge of the lane to a label, and from the end of a stub to its label. */
const LABEL_INSET_PX = 5;
const STUB_LABEL_GAP_PX = 4;
/** Width of what stands in a label beside its words (the arrow of a link, the glyph of a check), in letters. */
const ARROW_LETTERS = 2;
const GLYPH_LETTERS = 3;
/** An edited pair whose ends are further apart than this is a line without an area. */
const MAX_FILLED_PX = 140;
/** The line of an edited pair grows fainter until its ends are this far apart. */
const FAINTEST_PX = 400;
const OPACITY = { near: 0.7, faint: 0.35, single: 0.3 };
/** The places that are tried for a label, as steps down from where it belongs. */
const LABEL_STEPS = [0, 1, -1, 2, -2, 3, -3, 4, 5, 6];
/** Of labels that would cover one another, the one of the lower rank keeps its place. */
const LABEL_RANK = { stub: 0, move: 1, check: 2, link: 3 };

/** Upper and lower edge, in px from the top of the lane. */
export interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/** The lane and the sentences in view. All heights are px from the top of the lane. */
export interface LaneView {
  readonly width: number;
  readonly height: number;
  /** Whether labels have no room for words. */
  readonly narrow: boolean;
  /** First and last sentence of each side that may be in view. */
  readonly drawn: Readonly<Partial<Record<Side, readonly [number, number]>>>;
  /** Where a sentence stands: measured, or estimated where it is out of view. */
  extent(side: Side, sentence: number): Extent;
  /** The middle of a sentence's first line. */
  line(side: Side, sentence: number): number;
}

/** A ribbon of which both ends are in view. */
export interface LaneRibbon {
  readonly ribbon: Ribbon;
  readonly original: Extent;
  readonly modified: Extent;
  readonly filled: boolean;
  /** Opacity of the line through its middle; 0 for no line. */
  readonly opacity: number;
}

/** The shape beside omitted or added sentences. It tapers to a tip, and its label stands there. */
export interface LaneStub {
  readonly ribbon: Ribbon;
  readonly side: Side;
  readonly extent: Extent;
  /** The height of its tip. */
  readonly tip: number;
  /** How far it reaches into the lane, in px. */
  readonly length: number;
}

/** Words in the lane. */
export interface LaneLabel {
  readonly type: 'stub' | 'move' | 'check' | 'link';
  /** The column that it stands beside. */
  readonly side: Side;
  readonly ribbon: Ribbon;
  readonly words: string;
  /** The height of its middle. */
  readonly y: number;
  /** The kind of edit that a reader should check. */
  readonly check?: CheckKind;
  /** Where a link leads. */
  readonly to?: { readonly side: Side; readonly sentence: number; readonly direction: 'up' | 'down' };
}

/** Everything that the lane shows. */
export interface LaneShapes {
  readonly ribbons: readonly LaneRibbon[];
  readonly stubs: readonly LaneStub[];
  readonly labels: readonly LaneLabel[];
}

/** The shapes and labels that the lane shows for the sentences in view. */
export function laneShapes(comparison: Comparison, flowing: Flowing, view: LaneView): LaneShapes {
  const shapes = { ribbons: [] as LaneRibbon[], stubs: [] as LaneStub[], labels: [] as LaneLabel[] };
  for (const ribbon of ribbonsInView(flowing, view)) {
    const original = extentOf(ribbon, 'original', view);
    const modified = extentOf(ribbon, 'modified', view);
    if (original && modified) addRibbon(shapes, comparison, { ribbon, original, modified }, view);
    else addStub(shapes, ribbon, view);
  }
  return { ...shapes, labels: spread(shapes.labels, view) };
}

/** Half the height of the tick of a group. */
const HALF_TICK_PX = 13;

/** Where the tick of a group stands, by its middle in px from the lane's top. */
export interface LaneTick {
  readonly group: number;
  readonly reviewed: boolean;
  readonly y: number;
  /** The column that it stands beside; in the middle of the lane where there is none. */
  readonly side?: Side;
}

/**
 * The tick of a group: in the middle of its ribbon, or under the label of its stub. Undefined where the group did not
 * change, or neither is in view.
 */
export function tickOf(
  { ribbons, stubs }: LaneShapes,
  flowing: Flowing,
  group: number,
  view: LaneView,
): LaneTick | undefined {
  const reviewed = flowing.plain ? undefined : flowing.review.tickOf(group);
  if (reviewed === undefined) return undefined;
  const isOf = ({ ribbon }: Pick<LaneRibbon | LaneStub, 'ribbon'>) => ribbon.groups.includes(group);
  const inLane = (y: number) => Math.max(HALF_TICK_PX, Math.min(view.height - HALF_TICK_PX, y));
  const ribbon = ribbons.find(isOf);
  if (ribbon) return { group, reviewed, y: inLane((middle(ribbon.original) + middle(ribbon.modified)) / 2) };
  const stub = stubs.find(isOf);
  return stub && { group, reviewed, y: inLane(stub.tip + HALF_LABEL_PX + HALF_TICK_PX), side: stub.side };
}

/** What is drawn so far. */
interface Draft {
  readonly ribbons: LaneRibbon[];
  readonly stubs: LaneStub[];
  readonly labels: LaneLabel[];
}

/** Adds a ribbon with its labels; where one end is out of view, a link beside the other end instead. */
function addRibbon(
  { ribbons, labels }: Draft,
  comparison: Comparison,
  ends: Pick<LaneRibbon, 'ribbon' | 'original' | 'modified'>,
  view: LaneView,
): void {
  const { ribbon, original, modified } = ends;
  const seen = { original: clipToLane(original, view), modified: clipToLane(modified, view) };
  if (!seen.original || !seen.modified) {
    const side = SIDES.find((side) => seen[side]);
    if (side) labels.push(linkBeside(comparison, ribbon, side, view));
    return;
  }
  ribbons.push({ ...ends, ...lookOf(ribbon, Math.abs(middle(original) - middle(modified))) });
  if (view.narrow) return;
  if (ribbon.words)
    labels.push({ type: 'move', side: 'modified', ribbon, words: ribbon.words, y: middle(seen.modified) });
  if (!ribbon.aside && !ribbon.reviewed) labels.push(...checksAbove(comparison, ribbon, modified));
}

/** Adds the stub of omitted or added sentences, with its label at the middle of what is in view of them. */
function addStub({ stubs, labels }: Draft, ribbon: Ribbon, view: LaneView): void {
  const side = ribbon.original ? 'original' : 'modified';
  const extent = extentOf(ribbon, side, view);
  const seen = extent && clipToLane(extent, view);
  if (!seen) return;
  const tip = clamp(middle(seen), TIP_MARGIN_PX, view.height - TIP_MARGIN_PX);
  stubs.push({ ribbon, side, extent, tip, length: stubLength(view) });
  labels.push({ type: 'stub', side, ribbon, words: stubWords(ribbon, view.narrow), y: tip });
}

/**
 * The areas that point out a group, original first: each run of its neighbouring sentences is joined with each run of
 * the other side. Only those of which both ends are in view.
 */
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
  return pairs.filter((pair) => pair.every((extent) => clipToLane(extent, view) !== undefined));
}

/** The ribbons that end at a sentence in view, each once. */
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

/** Where a ribbon ends on a side; undefined for the empty side of a stub. */
function extentOf(ribbon: Ribbon, side: Side, view: LaneView): Extent | undefined {
  const range = ribbon[side];
  if (!range) return undefined;
  const [top, bottom] = [view.extent(side, range[0]).top, view.extent(side, range[1]).bottom];
  const [from, to] = ribbon.shares?.[side] ?? [0, 1];
  return { top: top + (bottom - top) * from, bottom: top + (bottom - top) * to };
}

/** The part of an extent that is in view; undefined when it is lower than a hairline of one px. */
function clipToLane(extent: Extent, { height }: LaneView): Extent | undefined {
  const top = Math.max(0, extent.top);
  const bottom = Math.min(height, extent.bottom);
  return bottom - top >= 1 ? { top, bottom } : undefined;
}

/** @param apart the distance between the middles of its ends, in px */
function lookOf({ type }: Ribbon, apart: number): Pick<LaneRibbon, 'filled' | 'opacity'> {
  if (type === 'in place' || type === 'bundle') return { filled: true, opacity: 0 };
  if (type === 'single') return { filled: false, opacity: OPACITY.single };
  const opacity = OPACITY.near - (OPACITY.near - OPACITY.faint) * Math.min(1, apart / FAINTEST_PX);
  return { filled: apart < MAX_FILLED_PX, opacity };
}

function stubLength({ narrow }: LaneView): number {
  return narrow ? NARROW_STUB_PX : STUB_PX;
}

/** The kinds of edit that a reader should check in an edited pair: labels above its ribbon's right end, one each. */
function checksAbove(comparison: Comparison, ribbon: Ribbon, { top }: Extent): LaneLabel[] {
  const { type, groups } = ribbon;
  const kinds = type === 'edited' ? checkKindsOf(comparison.groups[groups[0]!]!) : [];
  return kinds.map((check, index) => {
    const y = top - HALF_LABEL_PX - (kinds.length - 1 - index) * LABEL_STEP_PX;
    return { type: 'check', side: 'modified', ribbon, words: editKindWord(check), check, y };
  });
}

function stubWords({ type, groups, words }: Ribbon, narrow: boolean): string {
  const sign = type === 'omitted' ? '−' : '+';
  if (narrow) return groups.length > 1 ? `${sign} ${groups.length}` : sign;
  return `${sign} ${words}`;
}

/** The link beside a sentence whose counterpart is out of view: "¶16 ↑". */
function linkBeside(comparison: Comparison, ribbon: Ribbon, side: Side, view: LaneView): LaneLabel {
  const other = otherSide(side);
  const [first, last] = ribbon[side]!;
  // A long run may begin above the window: its first sentence in view has the link.
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

/**
 * Moves labels that would cover one another apart, a step at a time. A label for which no place is free is left out;
 * labels of a lower rank are placed first.
 */
function spread(labels: readonly LaneLabel[], view: LaneView): LaneLabel[] {
  const placed: { label: LaneLabel; left: number; right: number }[] = [];
  for (const label of labels.toSorted((a, b) => LABEL_RANK[a.type] - LABEL_RANK[b.type] || a.y - b.y)) {
    const [left, right] = labelRange(label, view);
    const isFree = (y: number) =>
      placed.every(
        (other) => Math.abs(other.label.y - y) >= LABEL_STEP_PX || other.left >= right || other.right <= left,
      );
    const y = LABEL_STEPS.map((step) =>
      clamp(label.y + step * LABEL_STEP_PX, HALF_LABEL_PX, view.height - HALF_LABEL_PX),
    ).find(isFree);
    if (y !== undefined) placed.push({ label: { ...label, y }, left, right });
  }
  return placed.map(({ label }) => label);
}

/** Estimates the left and right edge of a label, in px from the lane's left edge. */
function labelRange({ type, side, words }: LaneLabel, view: LaneView): [number, number] {
  const inset = type === 'stub' ? stubLength(view) + STUB_LABEL_GAP_PX : LABEL_INSET_PX;
  const letters = words.length + (type === 'link' ? ARROW_LETTERS : type === 'check' ? GLYPH_LETTERS : 0);
  const width = letters * LABEL_LETTER_PX;
  return side === 'original' ? [inset, inset + width] : [view.width - inset - width, view.width - inset];
}

function middle({ top, bottom }: Extent): number {
  return (top + bottom) / 2;
}

function clamp(value: number, min: number, max: number): number {
  return Math.max(min, Math.min(max, value));
}
