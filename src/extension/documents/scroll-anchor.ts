import type { TrackChanges } from '../../presentation/one-text/track-changes.ts';
import { findCommonEnds } from '../../text/common-ends.ts';

/**
 * Where a reader's place went when a text was replaced by another that differs from it in one stretch.
 * @returns the new offset, and whether it was text above it that changed
 */
export function placeAfterEdit(before: string, after: string, offset: number): { offset: number; shifted: boolean } {
  const { head, tail } = findCommonEnds(before, after);
  if (offset <= head || before === after) return { offset, shifted: false };
  const end = before.length - tail;
  const moved = offset >= end ? offset + after.length - before.length : Math.min(offset, after.length - tail);
  return { offset: moved, shifted: true };
}

/** Where a reader's place is in the other order of the same comparison: at the same sentence, or a version of it. */
export function placeInOtherOrder(before: TrackChanges, after: TrackChanges, offset: number): number {
  const at = before.sentences.findLast(({ start }) => start <= offset) ?? before.sentences[0];
  if (!at) return 0;
  const versions = after.sentences.filter(({ group }) => group === at.group);
  const same = versions.find(({ side, sentence }) => side === at.side && sentence === at.sentence) ?? versions[0];
  if (!same) return 0;
  return Math.min(same.start + Math.max(0, offset - at.start), same.end);
}
