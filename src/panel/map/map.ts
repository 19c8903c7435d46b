import type { Comparison, Group } from '../../comparison/comparison.ts';
import { SIDES, type Side } from '../../story/side.ts';
import { type Filter, passes } from '../header/filter.ts';

/** Above and below the stories, in px. */
const MARGIN = 8;
/** Width of the edge that a story's ticks make up, in px. */
const TICK = 5;
/** How far an omission's or addition's arrow points into the map, in px. */
const TIP = 10;
/** Lower ticks have no arrow, in px. */
const POINTED = 7;
/** Below so many px a sentence, sentences share bins. */
const OWN_TICK = 3;
const BIN = 2;
/** Bands that come this close, in px, are one to the eye. */
const TOUCHING = 2;
/** More single lines than this are drawn together with their neighbours. */
const MOST_LINES = 200;
/** No window marker is lower, in px, or it could not be found and taken hold of. */
const LEAST_MARKER = 14;
const LINE_KINDS: readonly MapLine['kind'][] = ['unchanged', 'edited', 'parts'];

/** Size of the map in px. */
export interface MapSize {
  readonly width: number;
  readonly height: number;
}

/** Where the sentences of both stories lie on the map. */
export interface MapPlaces extends MapSize {
  /** Upper edge of each sentence and, last, the lower edge of the story, in px. A longer sentence is higher. */
  readonly edges: Readonly<Record<Side, Float64Array>>;
  /** Left edge of each story's ticks, in px. */
  readonly ticks: Readonly<Record<Side, number>>;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A sentence, or a bin of several, on the edge of its story. */
export interface MapTick extends Box {
  readonly edited: boolean;
  /** Share of the bin's sentences that are edited, 0 to 1; 1 for a sentence of its own. */
  readonly share: number;
}

/** Something omitted (on the left) or added (on the right): juts out of its story's edge. */
export interface MapJut extends Box {
  readonly kind: 'omitted' | 'added';
  /** Length of the arrow on its inner side, in px; inside the box. */
  readonly tip: number;
  /** Whether the filter asks for other kinds only. */
  readonly faded: boolean;
}

/** Neighbouring sentences and their neighbouring counterparts. */
export interface MapBand {
  readonly original: readonly [number, number];
  readonly modified: readonly [number, number];
  readonly moved: boolean;
  readonly faded: boolean;
}

/** The link of a sentence that stands alone, or of several that are drawn together. */
export interface MapLine {
  readonly original: number;
  readonly modified: number;
  readonly kind: 'unchanged' | 'edited' | 'parts';
  /** How many links are drawn as this line, as a share of the most drawn as any, 0 to 1. */
  readonly weight: number;
  readonly faded: boolean;
}

/** All there is to draw, in the order of drawing. */
export interface MapShapes {
  readonly bands: readonly MapBand[];
  readonly lines: readonly MapLine[];
  readonly ticks: readonly MapTick[];
  readonly juts: readonly MapJut[];
}

/** Spreads both stories over the whole height of the map. */
export function mapPlaces(comparison: Comparison, { width, height }: MapSize): MapPlaces {
  const inset = width < 72 ? 9 : 13;
  return {
    width,
    height,
    edges: { original: edgesOf(comparison, 'original', height), modified: edgesOf(comparison, 'modified', height) },
    ticks: { original: inset, modified: Math.max(inset, width - inset - TICK) },
  };
}

function edgesOf(comparison: Comparison, side: Side, height: number): Float64Array {
  const { sentences } = comparison[side];
  const edges = new Float64Array(sentences.length + 1);
  const room = Math.max(0, height - 2 * MARGIN);
  const letters = sentences.reduce((sum, { start, end }) => sum + end - start, 0);
  // A third of the height goes to all alike: a sentence of one word must be seen as well.
  const alike = letters / sentences.length / 2;
  const scale = letters ? room / (letters * 1.5) : 0;
  edges[0] = MARGIN;
  sentences.forEach(({ start, end }, index) => {
    edges[index + 1] = edges[index]! + (end - start + alike) * scale;
  });
  return edges;
}

/** The sentence that lies at a height of the map, the nearest one above and below the story; undefined in an empty one. */
export function sentenceOnMap({ edges }: MapPlaces, side: Side, y: number): number | undefined {
  const tops = edges[side];
  if (tops.length < 2) return undefined;
  let [low, high] = [0, tops.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (tops[middle]! <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where the marker lies that shows the sentences in view, first to last; undefined in an empty story. */
export function markerOf(
  { edges, height }: MapPlaces,
  side: Side,
  [first, last]: readonly [number, number],
): { top: number; height: number } | undefined {
  const tops = edges[side];
  const count = tops.length - 1;
  if (count < 1) return undefined;
  const from = tops[Math.max(0, Math.min(first, count - 1))]!;
  const to = tops[Math.max(0, Math.min(last, count - 1)) + 1]!;
  const size = Math.min(height, Math.max(LEAST_MARKER, to - from));
  const top = Math.max(0, Math.min(height - size, (from + to - size) / 2));
  return { top, height: size };
}

/** The lines from each sentence of a group to its counterparts, as pairs of heights in px; for the group with the focus. */
export function linksOnMap({ edges }: MapPlaces, group: Group): [number, number][] {
  return pairsOf(group).map(([original, modified]) => [
    middle(edges.original, original, original),
    middle(edges.modified, modified, modified),
  ]);
}

/**
 * What is to be drawn of a comparison.
 * @param filter what it does not let through is faded
 */
export function mapShapes(comparison: Comparison, places: MapPlaces, filter: Filter): MapShapes {
  if (places.height <= 2 * MARGIN + BIN || places.width < 36) return { bands: [], lines: [], ticks: [], juts: [] };
  const sides = SIDES.map((side) => edgeShapes(comparison, places, side, filter));
  return {
    ...linkShapes(comparison, places, filter),
    ticks: sides.flatMap(({ ticks }) => ticks),
    juts: sides.flatMap(({ juts }) => juts),
  };
}

/** What a sentence is on its story's edge. */
const PLAIN = 0;
const EDITED = 1;
const ALONE = 2;

function edgeShapes(comparison: Comparison, places: MapPlaces, side: Side, filter: Filter) {
  const states = new Uint8Array(comparison[side].sentences.length);
  for (const group of comparison.groups) {
    const { kind } = group;
    const alone = kind === 'omitted' || kind === 'added';
    const edited = kind !== 'unchanged' && !group.typographyOnly && passes(group, filter);
    const state = alone ? ALONE : edited ? EDITED : PLAIN;
    for (const index of group[side]) states[index] = state;
  }
  const own = (places.height - 2 * MARGIN) / states.length >= OWN_TICK;
  return own ? ownTicks(states, places, side, filter) : bins(states, places, side, filter);
}

function ownTicks(states: Uint8Array, places: MapPlaces, side: Side, filter: Filter) {
  const ticks: MapTick[] = [];
  const juts: MapJut[] = [];
  const edges = places.edges[side];
  states.forEach((state, index) => {
    const top = Math.round(edges[index]!);
    // A hairline between two ticks, where there is room for one.
    const height = Math.max(2, Math.round(edges[index + 1]!) - top - 1);
    const y = Math.min(top, places.height - height);
    if (state !== ALONE)
      ticks.push({ x: places.ticks[side], y, width: TICK, height, edited: state === EDITED, share: 1 });
    else juts.push(jut(places, side, { y, height, length: 1, tip: height < POINTED ? 0 : TIP }, filter));
  });
  return { ticks, juts };
}

/** Bins of 2 px: what is omitted or added always shows, the longer the more of the bin it is. */
function bins(states: Uint8Array, places: MapPlaces, side: Side, filter: Filter) {
  const ticks: MapTick[] = [];
  const juts: MapJut[] = [];
  const edges = places.edges[side];
  const count = Math.floor((places.height - 2 * MARGIN) / BIN);
  const tallies = [0, 1, 2].map(() => new Uint32Array(count));
  const binAt = (y: number) => Math.max(0, Math.min(count - 1, Math.floor((y - MARGIN) / BIN)));
  states.forEach((state, index) => {
    const last = binAt(edges[index + 1]! - 1e-6);
    for (let bin = binAt(edges[index]!); bin <= last; bin++) tallies[state]![bin]!++;
  });
  const x = places.ticks[side];
  ticks.push({ x, y: MARGIN, width: TICK, height: count * BIN, edited: false, share: 1 });
  for (let bin = 0; bin < count; bin++) {
    const [plain, edited, alone] = tallies.map((tally) => tally[bin]!) as [number, number, number];
    const y = MARGIN + bin * BIN;
    const all = plain + edited + alone;
    if (edited) ticks.push({ x, y, width: TICK, height: BIN, edited: true, share: edited / all });
    if (alone)
      juts.push(jut(places, side, { y, height: BIN, length: 0.25 + 0.75 * Math.sqrt(alone / all), tip: 0 }, filter));
  }
  return { ticks, juts };
}

/** @param length how far it juts out: 1 as far as there is room */
function jut(
  places: MapPlaces,
  side: Side,
  { y, height, length, tip }: { y: number; height: number; length: number; tip: number },
  filter: Filter,
): MapJut {
  const kind = side === 'original' ? 'omitted' : 'added';
  const room = (places.ticks.original - 2) * length;
  const width = room + TICK + tip;
  const x = side === 'original' ? places.ticks.original - room : places.ticks.modified - tip;
  return { kind, x, y, width, height, tip, faded: filter.size > 0 && !filter.has(kind) };
}

/** Neighbouring links, from the first to the last sentence on each side. */
interface Run {
  readonly original: [number, number];
  readonly modified: [number, number];
  readonly moved: boolean;
  readonly kind: MapLine['kind'];
  readonly asked: boolean;
  links: number;
}

function linkShapes(comparison: Comparison, places: MapPlaces, filter: Filter) {
  const { original, modified } = places.edges;
  const bands: MapBand[] = [];
  const lines: MapLine[] = [];
  for (const run of runsOf(comparison, places, filter)) {
    const left = [original[run.original[0]]!, original[run.original[1] + 1]!] as const;
    const right = [modified[run.modified[0]]!, modified[run.modified[1] + 1]!] as const;
    const thin = left[1] - left[0] < 1.5 && right[1] - right[0] < 1.5;
    const single = run.links === 1 && (run.moved || run.kind !== 'unchanged');
    if (!thin && !single) bands.push({ original: left, modified: right, moved: run.moved, faded: !run.asked });
    else
      lines.push({
        original: (left[0] + left[1]) / 2,
        modified: (right[0] + right[1]) / 2,
        kind: run.kind,
        weight: 1,
        faded: !run.asked,
      });
  }
  return { bands, lines: gathered(lines, places.height) };
}

/** The links of a comparison in the order of the modified story, neighbours joined. */
function runsOf(comparison: Comparison, { edges }: MapPlaces, filter: Filter): Run[] {
  const runs: Run[] = [];
  const near = (side: Side, last: number, next: number) =>
    next === last + 1 || (next >= last && edges[side][next]! - edges[side][last + 1]! < TOUCHING);
  // Parts of a split in place are worth a line of their own while they have ticks of their own.
  const small = (original: number) => edges.original[original + 1]! - edges.original[original]! < OWN_TICK;
  for (const group of comparison.groups) {
    const kind = group.typographyOnly ? 'unchanged' : group.kind;
    const asked = passes(group, filter);
    for (const [from, to] of pairsOf(group)) {
      const lineKind = kind === 'unchanged' || kind === 'edited' ? kind : 'parts';
      const run = runs.at(-1);
      const joins =
        run &&
        ((lineKind !== 'parts' && run.kind !== 'parts') || small(from)) &&
        run.moved === group.moved &&
        run.asked === asked &&
        near('original', run.original[1], from) &&
        near('modified', run.modified[1], to);
      if (joins) {
        run.original[1] = from;
        run.modified[1] = to;
        run.links++;
      } else
        runs.push({
          original: [from, from],
          modified: [to, to],
          moved: group.moved,
          kind: lineKind,
          asked,
          links: 1,
        });
    }
  }
  return runs;
}

/** The pairs of sentences, original first, that stand for a group: each sentence of its longer side has one. */
function pairsOf({ original, modified }: Group): [number, number][] {
  if (original.length === 0 || modified.length === 0) return [];
  if (original.length === 1 && modified.length === 1) return [[original[0]!, modified[0]!]];
  const pairs = Math.max(original.length, modified.length);
  const at = (indices: readonly number[], pair: number) => indices[Math.floor((pair * indices.length) / pairs)]!;
  return Array.from({ length: pairs }, (_, pair) => [at(original, pair), at(modified, pair)]);
}

/** Draws lines with nearly the same ends as one, so that there are few enough for each to be seen. */
function gathered(lines: readonly MapLine[], height: number): MapLine[] {
  let [found, cell] = [[...lines], BIN];
  while (found.length > MOST_LINES && cell < height) {
    found = inCells(found, cell);
    cell *= 2;
  }
  const most = found.reduce((most, { weight }) => Math.max(most, weight), 1);
  return found.map((line) => ({ ...line, weight: line.weight / most }));
}

/** Joins the lines whose ends lie in the same cells of so many px; their weights add up. */
function inCells(lines: readonly MapLine[], cell: number): MapLine[] {
  const cells = new Map<number, { -readonly [Key in keyof MapLine]: MapLine[Key] }>();
  for (const line of lines) {
    const look = LINE_KINDS.indexOf(line.kind) * 2 + (line.faded ? 1 : 0);
    const key = (look * 2 ** 16 + Math.floor(line.original / cell)) * 2 ** 16 + Math.floor(line.modified / cell);
    const gathered = cells.get(key);
    if (!gathered) {
      cells.set(key, { ...line });
      continue;
    }
    gathered.weight += line.weight;
    const share = line.weight / gathered.weight;
    gathered.original += (line.original - gathered.original) * share;
    gathered.modified += (line.modified - gathered.modified) * share;
  }
  return [...cells.values()];
}

function middle(edges: Float64Array, first: number, last: number): number {
  return (edges[first]! + edges[last + 1]!) / 2;
}
