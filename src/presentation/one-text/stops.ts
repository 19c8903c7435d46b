import type { Span } from '../../story/story.ts';
import type { Change } from '../changes.ts';
import type { TrackChanges } from './track-changes.ts';

/** A change and its first stretch of sentences in a text made of both stories, in UTF-16 offsets into it. */
export interface PlacedChange {
  readonly change: Change;
  readonly span: Span;
}

/** Finds changes in a text made of both stories, in the order of that text. Takes time linear in its sentences. */
export function placeChanges({ sentences }: TrackChanges, changes: readonly Change[]): PlacedChange[] {
  const changeOf = new Map<number, Change>();
  for (const change of changes) for (const group of change.groups) changeOf.set(group, change);
  const placed = new Map<Change, Span>();
  let last: Change | undefined;
  for (const { start, end, group } of sentences) {
    const change = changeOf.get(group);
    const span = change && placed.get(change);
    if (change && !span) placed.set(change, { start, end });
    else if (span && change === last) placed.set(change!, { start: span.start, end });
    last = change;
  }
  return [...placed].map(([change, span]) => ({ change, span }));
}
