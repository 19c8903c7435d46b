import type { Review } from '../../presentation/review.ts';
import { SIDES } from '../../story/side.ts';
import type { Filter } from '../filter.ts';
import { linkShapes } from './links.ts';
import { MARGIN_PX, type MapPlaces } from './places.ts';
import type { MapShapes } from './shape.ts';
import { BIN_PX, tickShapes } from './ticks.ts';

const NOTHING: MapShapes = { bands: [], lines: [], ticks: [], juts: [] };
/** In a map that is narrower than this nothing can be told apart. */
const MIN_WIDTH_PX = 36;

/**
 * The shapes that the map shows of a comparison. What is reviewed is faded.
 * @param filter kinds that it does not let through are faded
 */
export function shapesOf(review: Review, places: MapPlaces, filter: Filter): MapShapes {
  if (places.height <= 2 * MARGIN_PX + BIN_PX || places.width < MIN_WIDTH_PX) return NOTHING;
  const sides = SIDES.map((side) => tickShapes(review, places, side, filter));
  return {
    ...linkShapes(review, places, filter),
    ticks: sides.flatMap(({ ticks }) => ticks),
    juts: sides.flatMap(({ juts }) => juts),
  };
}
