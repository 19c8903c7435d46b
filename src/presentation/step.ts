import type { Span } from '../story/story.ts';

export type Direction = 'next' | 'previous';

/**
 * Where a reader is among stops in their order: at one of them, or before the one with this index and behind the one
 * before it. The index is the number of stops when the reader is behind the last.
 */
export type WalkPlace = { readonly at: number } | { readonly before: number };

/** Where next or previous leads. */
export interface Step {
  /** Index of the stop. */
  readonly stop: number;
  /** Whether the walk passed the last or first stop and went on at the other end. */
  readonly wrapped: boolean;
}

/** Takes a step among a number of stops; undefined when there are none. */
export function takeStep(from: WalkPlace, direction: Direction, stops: number): Step | undefined {
  if (stops === 0) return undefined;
  const next = 'at' in from ? from.at + 1 : from.before;
  const previous = ('at' in from ? from.at : from.before) - 1;
  const stop = direction === 'next' ? next : previous;
  if (stop >= 0 && stop < stops) return { stop, wrapped: false };
  return { stop: direction === 'next' ? 0 : stops - 1, wrapped: true };
}

/**
 * Finds where a selection, or a caret, stands among the spans of a walk.
 * @param spans UTF-16 offsets into one story, by {@link comparePlaces}; several may be at the same place
 */
export function placeAmong(spans: readonly Span[], selection: Span): WalkPlace {
  const found = spans.findIndex(({ start }) => start >= selection.start);
  if (found < 0) return { before: spans.length };
  // A reader who selected a whole change has seen it. One whose caret stands where an empty change is has not.
  const visited = spans[found]!.end > spans[found]!.start && sameSpan(spans[found]!, selection);
  return visited ? { at: found } : { before: found };
}

/** Whether two spans are equal. */
export function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** Orders spans by their place in a story. */
export function comparePlaces(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}
