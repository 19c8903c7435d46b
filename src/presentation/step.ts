import type { Span } from '../story/story.ts';

/** Where next or previous leads. */
export interface StoryStep {
  /** Index into the places. */
  readonly place: number;
  /** Whether the walk went past an end of the story and began again at the other. */
  readonly wrapped: boolean;
}

/**
 * The place that next or previous leads to from a selection; undefined when there is none at all.
 * @param places where the changes stand in the story, in any order; several may stand at one place
 * @param selection what is selected, or the caret
 * @param here the place that the last step led to, if the selection is still there
 */
export function stepInStory(
  places: readonly Span[],
  selection: Span,
  direction: Direction,
  here?: number,
): StoryStep | undefined {
  if (places.length === 0) return undefined;
  const order = places.map((_, index) => index).sort((a, b) => byPlace(places[a]!, places[b]!) || a - b);
  const at = here === undefined ? -1 : order.indexOf(here);
  const found =
    at >= 0
      ? at + (direction === 'next' ? 1 : -1)
      : direction === 'next'
        ? order.findIndex((index) => places[index]!.start >= selection.start && !same(places[index]!, selection))
        : order.findLastIndex((index) => places[index]!.start < selection.start);
  const place = order[found];
  if (place !== undefined) return { place, wrapped: false };
  return { place: order.at(direction === 'next' ? 0 : -1)!, wrapped: true };
}

function byPlace(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

/** A selection that covers a whole change, however it came about, has been visited. */
function same(a: Span, b: Span): boolean {
  return a.end > a.start && a.start === b.start && a.end === b.end;
}

export type Direction = 'next' | 'previous';
