import { type CountedKind, countedKindsOf } from './kinds.ts';
import type { Review } from './review.ts';

/** The toggles of the header: the kinds, and the changes that are not reviewed yet. */
export type Toggle = CountedKind | 'open';

/** The toggles that are pressed. When none is, everything is shown. */
export type Filter = ReadonlySet<Toggle>;

/** Whether a filter lets a group through: one of any of its kinds and, where "open" is pressed, of an open change. */
export function passes(review: Review, group: number, filter: Filter): boolean {
  const open = filter.has('open');
  if (open && !review.isGroupOpen(group)) return false;
  if (filter.size === (open ? 1 : 0)) return true;
  return countedKindsOf(review.list.comparison.groups[group]!).some((kind) => filter.has(kind));
}
