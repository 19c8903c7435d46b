import type * as vscode from 'vscode';
import type { Span } from '../../story/story.ts';

/** Marks reach this many screens beyond what is in sight, so that they are there when it scrolls. */
const MARGIN_SCREENS = 2;
/** A screen counts as at least this many UTF-16 units: one of short lines may be followed by one of long ones. */
const MIN_SCREEN_LENGTH = 4_000;

/** What an editor shows, in UTF-16 offsets; its start while it is not drawn yet. */
export function spansInSight({ document, visibleRanges }: vscode.TextEditor): Span[] {
  if (visibleRanges.length === 0) return [{ start: 0, end: 0 }];
  return visibleRanges.map(({ start, end }) => ({ start: document.offsetAt(start), end: document.offsetAt(end) }));
}

/** A span in sight, and what may come into sight next. */
export function withMargin({ start, end }: Span): Span {
  const margin = MARGIN_SCREENS * Math.max(end - start, MIN_SCREEN_LENGTH);
  return { start: Math.max(0, start - margin), end: end + margin };
}

/** Whether all spans lie in some part each. */
export function areWithin(spans: readonly Span[], parts: readonly Span[]): boolean {
  return spans.every(({ start, end }) => parts.some((part) => part.start <= start && end <= part.end));
}
