import type { Side } from '../../story/side.ts';
import { type Filter, passes } from '../filter.ts';
import { keepsWords } from '../kinds.ts';
import type { Review } from '../review.ts';
import { MARGIN_PX, type MapPlaces, TICK_WIDTH_PX } from './places.ts';
import type { MapJut, MapShapes, MapTick } from './shape.ts';

/** Sentences have a tick each where their mean height is at least this; below it they share bins. */
export const MIN_OWN_TICK_PX = 3;
/** Height of a bin. */
export const BIN_PX = 2;
/** No tick is lower, or it could not be seen. */
const MIN_TICK_PX = 2;
/** A hairline between two ticks, where there is room for one. */
const TICK_GAP_PX = 1;
/** How far the arrow of an omitted or added sentence points into the map. */
const ARROW_PX = 10;
/** A lower tick has no arrow. */
const MIN_ARROW_HEIGHT_PX = 7;
/** Between what juts out and the edge of the map. */
const EDGE_GAP_PX = 2;
/** How far a bin juts out at least, as a share of the room there is. */
const MIN_JUT_SHARE = 0.25;

type TickShapes = Pick<MapShapes, 'ticks' | 'juts'>;

/** What a sentence is on its story's edge. */
const PLAIN = 0;
const EDITED = 1;
/** Omitted or added. */
const ALONE = 2;
/** The same, and reviewed. */
const REVIEWED_EDITED = 3;
const REVIEWED_ALONE = 4;
const STATES = 5;

/** The ticks of one story, and what juts out of them: one for each sentence, or bins where there are too many. */
export function tickShapes(review: Review, places: MapPlaces, side: Side, filter: Filter): TickShapes {
  const states = statesOf(review, side, filter);
  const own = (places.height - 2 * MARGIN_PX) / states.length >= MIN_OWN_TICK_PX;
  return own ? tickEach(states, places, side, filter) : tickBins(states, places, side, filter);
}

/** The state of each sentence of a story. */
function statesOf(review: Review, side: Side, filter: Filter): Uint8Array {
  const { comparison } = review.list;
  const states = new Uint8Array(comparison[side].sentences.length);
  for (const [at, group] of comparison.groups.entries()) {
    const reviewed = review.isGroupReviewed(at);
    const alone = group.kind === 'omitted' || group.kind === 'added';
    const edited = !keepsWords(group) && passes(review, at, filter);
    const [editedState, aloneState] = reviewed ? [REVIEWED_EDITED, REVIEWED_ALONE] : [EDITED, ALONE];
    for (const index of group[side]) states[index] = alone ? aloneState : edited ? editedState : PLAIN;
  }
  return states;
}

function tickEach(states: Uint8Array, places: MapPlaces, side: Side, filter: Filter): TickShapes {
  const ticks: MapTick[] = [];
  const juts: MapJut[] = [];
  const edges = places.edges[side];
  states.forEach((state, index) => {
    const top = Math.round(edges[index]!);
    const height = Math.max(MIN_TICK_PX, Math.round(edges[index + 1]!) - top - TICK_GAP_PX);
    const y = Math.min(top, places.height - height);
    if (state === ALONE || state === REVIEWED_ALONE) {
      const tip = height < MIN_ARROW_HEIGHT_PX ? 0 : ARROW_PX;
      juts.push(jutOf(places, side, { y, height, share: 1, tip, reviewed: state === REVIEWED_ALONE }, filter));
    } else {
      const box = { x: places.ticks[side], y, width: TICK_WIDTH_PX, height };
      ticks.push({ ...box, edited: state !== PLAIN, share: state === REVIEWED_EDITED ? 0 : 1 });
    }
  });
  return { ticks, juts };
}

/** Every bin with an omitted or added sentence juts out: the further, the larger their share of the bin. */
function tickBins(states: Uint8Array, places: MapPlaces, side: Side, filter: Filter): TickShapes {
  const ticks: MapTick[] = [];
  const juts: MapJut[] = [];
  const tallies = tallyBins(states, places, side);
  const bins = tallies[PLAIN]!.length;
  const x = places.ticks[side];
  ticks.push({ x, y: MARGIN_PX, width: TICK_WIDTH_PX, height: bins * BIN_PX, edited: false, share: 1 });
  for (let bin = 0; bin < bins; bin++) {
    const of = (state: number) => tallies[state]![bin]!;
    const y = MARGIN_PX + bin * BIN_PX;
    const all = tallies.reduce((sum, tally) => sum + tally[bin]!, 0);
    if (of(EDITED) + of(REVIEWED_EDITED))
      ticks.push({ x, y, width: TICK_WIDTH_PX, height: BIN_PX, edited: true, share: of(EDITED) / all });
    const alone = of(ALONE) + of(REVIEWED_ALONE);
    if (!alone) continue;
    const share = MIN_JUT_SHARE + (1 - MIN_JUT_SHARE) * Math.sqrt(alone / all);
    juts.push(jutOf(places, side, { y, height: BIN_PX, share, tip: 0, reviewed: of(ALONE) === 0 }, filter));
  }
  return { ticks, juts };
}

/** For each state, how many sentences of each bin have it. A sentence counts in every bin that it reaches into. */
function tallyBins(states: Uint8Array, places: MapPlaces, side: Side): Uint32Array[] {
  const edges = places.edges[side];
  const bins = Math.floor((places.height - 2 * MARGIN_PX) / BIN_PX);
  const tallies = Array.from({ length: STATES }, () => new Uint32Array(bins));
  const binAt = (y: number) => Math.max(0, Math.min(bins - 1, Math.floor((y - MARGIN_PX) / BIN_PX)));
  states.forEach((state, index) => {
    // A sentence that ends where a bin begins does not reach into that bin.
    const last = binAt(edges[index + 1]! - 1e-6);
    for (let bin = binAt(edges[index]!); bin <= last; bin++) tallies[state]![bin]!++;
  });
  return tallies;
}

/** @param jut where it lies, how far it juts out as a share of the room there is, and its arrow, in px */
function jutOf(
  places: MapPlaces,
  side: Side,
  jut: { y: number; height: number; share: number; tip: number; reviewed: boolean },
  filter: Filter,
): MapJut {
  const { y, height, share, tip, reviewed } = jut;
  const kind = side === 'original' ? 'omitted' : 'added';
  const length = (places.ticks.original - EDGE_GAP_PX) * share;
  const x = side === 'original' ? places.ticks.original - length : places.ticks.modified - tip;
  const faded = asksForOthers(filter, kind);
  return { kind, x, y, width: length + TICK_WIDTH_PX + tip, height, tip, faded, reviewed };
}

/** Whether the pressed toggles are those of other kinds. */
function asksForOthers(filter: Filter, kind: MapJut['kind']): boolean {
  return !filter.has(kind) && filter.size > (filter.has('open') ? 1 : 0);
}
