import type { Group } from '../../comparison/comparison.ts';
import type { Side } from '../../story/side.ts';
import { type Filter, passes } from '../filter.ts';
import { keepsWords } from '../kinds.ts';
import type { Review } from '../review.ts';
import type { MapPlaces } from './places.ts';
import type { MapBand, MapLine, MapShapes } from './shape.ts';
import { MIN_OWN_TICK_PX } from './ticks.ts';

/** Bands that are closer than this are one band to the eye. */
const TOUCHING_PX = 2;
/** A band that is lower than this on both sides is drawn as a line. */
const MIN_BAND_PX = 1.5;
/** Of more lines than this none could be seen: lines with nearly the same ends are then drawn as one. */
const MAX_LINES = 200;
/** The ends of lines that are drawn as one lie in the same cells of at first this height. */
const FIRST_CELL_PX = 2;
const LINE_KINDS: readonly MapLine['kind'][] = ['unchanged', 'edited', 'parts'];

/** Links that are drawn together: neighbours, from the first to the last sentence on each side. */
interface LinkRun {
  readonly original: [number, number];
  readonly modified: [number, number];
  readonly moved: boolean;
  readonly kind: MapLine['kind'];
  readonly passing: boolean;
  links: number;
}

/** The bands and lines between the stories. */
export function linkShapes(review: Review, places: MapPlaces, filter: Filter): Pick<MapShapes, 'bands' | 'lines'> {
  const { original, modified } = places.edges;
  const bands: MapBand[] = [];
  const lines: MapLine[] = [];
  for (const run of joinLinks(review, places, filter)) {
    const left = [original[run.original[0]]!, original[run.original[1] + 1]!] as const;
    const right = [modified[run.modified[0]]!, modified[run.modified[1] + 1]!] as const;
    const faded = !run.passing;
    const thin = left[1] - left[0] < MIN_BAND_PX && right[1] - right[0] < MIN_BAND_PX;
    const single = run.links === 1 && (run.moved || run.kind !== 'unchanged');
    if (thin || single)
      lines.push({ original: middle(left), modified: middle(right), kind: run.kind, weight: 1, faded });
    else bands.push({ original: left, modified: right, moved: run.moved, faded });
  }
  return { bands, lines: thinOut(lines, places.height) };
}

/** The lines from each sentence of a group to its counterparts, as pairs of heights in px: for the group with the focus. */
export function linesOfGroup({ edges }: MapPlaces, group: Group): [number, number][] {
  const height = (side: Side, sentence: number) => middle([edges[side][sentence]!, edges[side][sentence + 1]!]);
  return pairsOf(group).map(([original, modified]) => [height('original', original), height('modified', modified)]);
}

/** The links of a comparison in the order of the modified story, neighbours joined. */
function joinLinks(review: Review, { edges }: MapPlaces, filter: Filter): LinkRun[] {
  const runs: LinkRun[] = [];
  const near = (side: Side, last: number, next: number) =>
    next === last + 1 || (next >= last && edges[side][next]! - edges[side][last + 1]! < TOUCHING_PX);
  // The parts of a split or merge have a line each as long as their sentences have ticks of their own.
  const small = (original: number) => edges.original[original + 1]! - edges.original[original]! < MIN_OWN_TICK_PX;
  for (const [index, group] of review.list.comparison.groups.entries()) {
    const kind = lineKindOf(group);
    const passing = passes(review, index, filter) && !review.isGroupReviewed(index);
    for (const [from, to] of pairsOf(group)) {
      const run = runs.at(-1);
      const joins =
        run &&
        ((kind !== 'parts' && run.kind !== 'parts') || small(from)) &&
        run.moved === group.moved &&
        run.passing === passing &&
        near('original', run.original[1], from) &&
        near('modified', run.modified[1], to);
      if (joins) {
        run.original[1] = from;
        run.modified[1] = to;
        run.links++;
      } else runs.push({ original: [from, from], modified: [to, to], moved: group.moved, kind, passing, links: 1 });
    }
  }
  return runs;
}

function lineKindOf(group: Group): MapLine['kind'] {
  if (keepsWords(group)) return 'unchanged';
  return group.kind === 'edited' ? 'edited' : 'parts';
}

/** The pairs of sentences, original first, that stand for a group: each sentence of its longer side has one. */
function pairsOf({ original, modified }: Group): [number, number][] {
  if (original.length === 0 || modified.length === 0) return [];
  if (original.length === 1 && modified.length === 1) return [[original[0]!, modified[0]!]];
  const pairs = Math.max(original.length, modified.length);
  const at = (indices: readonly number[], pair: number) => indices[Math.floor((pair * indices.length) / pairs)]!;
  return Array.from({ length: pairs }, (_, pair) => [at(original, pair), at(modified, pair)]);
}

/** Joins lines in larger and larger cells until there are at most {@link MAX_LINES}, and scales their weights to 1. */
function thinOut(lines: readonly MapLine[], height: number): MapLine[] {
  let [found, cell] = [[...lines], FIRST_CELL_PX];
  while (found.length > MAX_LINES && cell < height) {
    found = joinInCells(found, cell);
    cell *= 2;
  }
  const most = found.reduce((most, { weight }) => Math.max(most, weight), 1);
  return found.map((line) => ({ ...line, weight: line.weight / most }));
}

/** Joins the lines whose ends lie in the same cells, of a height in px. Their weights add up. */
function joinInCells(lines: readonly MapLine[], cell: number): MapLine[] {
  const cells = new Map<number, { -readonly [Key in keyof MapLine]: MapLine[Key] }>();
  for (const line of lines) {
    const look = LINE_KINDS.indexOf(line.kind) * 2 + (line.faded ? 1 : 0);
    const key = (look * 2 ** 16 + Math.floor(line.original / cell)) * 2 ** 16 + Math.floor(line.modified / cell);
    const joined = cells.get(key);
    if (!joined) {
      cells.set(key, { ...line });
      continue;
    }
    joined.weight += line.weight;
    const share = line.weight / joined.weight;
    joined.original += (line.original - joined.original) * share;
    joined.modified += (line.modified - joined.modified) * share;
  }
  return [...cells.values()];
}

function middle([top, bottom]: readonly [number, number]): number {
  return (top + bottom) / 2;
}
