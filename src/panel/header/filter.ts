import type { Group } from '../../comparison/comparison.ts';
import { type CountedKind, countedKindsOf } from '../../presentation/kinds.ts';

/** The kinds whose toggles are pressed. When none is, everything is shown. */
export type Filter = ReadonlySet<CountedKind>;

/** Whether a filter lets a group through. */
export function passes(group: Group, filter: Filter): boolean {
  return filter.size === 0 || countedKindsOf(group).some((kind) => filter.has(kind));
}
