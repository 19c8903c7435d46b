import type { Comparison, Group, Kind } from '../../comparison/comparison.ts';
import { checkKindsOf } from './edit-kinds.ts';

/** What the header counts, and what its toggles show alone. */
export const FILTER_KINDS = [
  'omitted',
  'added',
  'edited',
  'split',
  'merged',
  'recast',
  'moved',
  'unchanged',
  'typography',
  'to check',
] as const satisfies readonly (Kind | 'moved' | 'typography' | 'to check')[];
export type FilterKind = (typeof FILTER_KINDS)[number];

/** The pressed toggles; none pressed shows everything. */
export type Filter = ReadonlySet<FilterKind>;

/** What a group counts as. Typography alone is no edit; what moved counts under its kind and as moved. */
export function filterKindsOf(group: Group): FilterKind[] {
  return [
    group.typographyOnly ? 'typography' : group.kind,
    ...(group.moved ? (['moved'] as const) : []),
    ...(checkKindsOf(group).length ? (['to check'] as const) : []),
  ];
}

/** Whether a filter lets a group through. */
export function passes(group: Group, filter: Filter): boolean {
  return filter.size === 0 || filterKindsOf(group).some((kind) => filter.has(kind));
}

/** Numbers of groups by what they count as. */
export function filterCounts({ groups }: Comparison): Record<FilterKind, number> {
  const counts = Object.fromEntries(FILTER_KINDS.map((kind) => [kind, 0])) as Record<FilterKind, number>;
  for (const group of groups) for (const kind of filterKindsOf(group)) counts[kind]++;
  return counts;
}
