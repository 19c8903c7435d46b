import type { Side } from '../../story/side.ts';
import type { TrackChanges } from './track-changes.ts';

/** Where a run of sentences of one story begins in a text made of both: a UTF-16 offset into it. */
export interface StoryPart {
  readonly side: Side;
  readonly start: number;
}

/**
 * Finds where in a text made of both stories the one stops and the other begins, by place. For stories that have next to
 * nothing in common: there whole stories stand one after the other, and no mark tells them apart.
 */
export function findStoryParts({ sentences }: Pick<TrackChanges, 'sentences'>): StoryPart[] {
  return sentences
    .filter(({ side }, at) => side !== sentences[at - 1]?.side)
    .map(({ side, start }) => ({ side, start }));
}
