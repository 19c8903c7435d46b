import type { Comparison } from '../../comparison/comparison.ts';
import type { Side } from '../../story/side.ts';

/** Space above and below the stories. */
export const MARGIN_PX = 8;
/** Width of the ticks along a story's edge. */
export const TICK_WIDTH_PX = 5;
/** A map that is narrower than this has no room to spare, as map.css makes it in a narrow panel. */
const NARROW_BELOW_PX = 72;
/** From the edge of the map to the ticks: room for what juts out. */
const INSET_PX = 13;
const NARROW_INSET_PX = 9;
/** No window marker is lower: a reader has to find it and take hold of it. */
const MIN_MARKER_PX = 14;
/** How much of the height all sentences share alike, whatever their length: one word must be seen as well. */
const EVEN_SHARE = 1 / 3;

/** Size of the map in px. */
export interface MapSize {
  readonly width: number;
  readonly height: number;
}

/** Where the sentences of both stories lie on the map. All places are px from its upper left corner. */
export interface MapPlaces extends MapSize {
  /** Upper edge of each sentence and, last, the lower edge of the story. A longer sentence is higher. */
  readonly edges: Readonly<Record<Side, Float64Array>>;
  /** Left edge of each story's ticks. */
  readonly ticks: Readonly<Record<Side, number>>;
}

/** Whether a map of this size is drawn narrow. */
export function isNarrow({ width }: MapSize): boolean {
  return width < NARROW_BELOW_PX;
}

/** Spreads both stories over the whole height of the map. */
export function placeStories(comparison: Comparison, size: MapSize): MapPlaces {
  const { width, height } = size;
  const inset = isNarrow(size) ? NARROW_INSET_PX : INSET_PX;
  return {
    width,
    height,
    edges: { original: edgesOf(comparison, 'original', height), modified: edgesOf(comparison, 'modified', height) },
    ticks: { original: inset, modified: Math.max(inset, width - inset - TICK_WIDTH_PX) },
  };
}

function edgesOf(comparison: Comparison, side: Side, height: number): Float64Array {
  const { sentences } = comparison[side];
  const edges = new Float64Array(sentences.length + 1);
  const room = Math.max(0, height - 2 * MARGIN_PX);
  const letters = sentences.reduce((sum, { start, end }) => sum + end - start, 0);
  // What each sentence gets on top of its letters, as a number of letters.
  const even = ((letters / sentences.length) * EVEN_SHARE) / (1 - EVEN_SHARE);
  const scale = letters ? (room * (1 - EVEN_SHARE)) / letters : 0;
  edges[0] = MARGIN_PX;
  sentences.forEach(({ start, end }, index) => {
    edges[index + 1] = edges[index]! + (end - start + even) * scale;
  });
  return edges;
}

/**
 * The sentence that lies at a height of the map, in px; above and below the story its first and its last one. Undefined
 * in an empty story.
 */
export function sentenceAt({ edges }: MapPlaces, side: Side, y: number): number | undefined {
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

/**
 * Where the marker of the window lies, in px; undefined in an empty story.
 * @param inView first and last sentence in view
 */
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
  const size = Math.min(height, Math.max(MIN_MARKER_PX, to - from));
  const top = Math.max(0, Math.min(height - size, (from + to - size) / 2));
  return { top, height: size };
}
