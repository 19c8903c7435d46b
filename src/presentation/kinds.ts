import type { Comparison, Group, Kind } from '../comparison/comparison.ts';
import { checkKindsOf } from './check-kinds.ts';

/**
 * What a change is listed under, in the order in which the kinds are offered: what a reader must see first comes first.
 * Typography alone is no edit; a changed figure, name, quotation or negation is to check.
 */
export const CHANGE_KINDS = [
  'to check',
  'omitted',
  'added',
  'edited',
  'split',
  'merged',
  'recast',
  'moved',
  'typography',
] as const satisfies readonly (Kind | 'moved' | 'typography' | 'to check')[];
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** What the sentences of a comparison are counted under: as changes, or as unchanged. */
export const COUNTED_KINDS = [...CHANGE_KINDS, 'unchanged'] as const;
export type CountedKind = (typeof COUNTED_KINDS)[number];

/** What a group counts as. What moved counts under its kind and as moved. */
export function countedKindsOf(group: Group): CountedKind[] {
  return [
    group.typographyOnly ? 'typography' : group.kind,
    ...(group.moved ? (['moved'] as const) : []),
    ...(checkKindsOf(group).length ? (['to check'] as const) : []),
  ];
}

/** Numbers of groups by what they count as. */
export function kindCounts({ groups }: Comparison): Record<CountedKind, number> {
  const counts = Object.fromEntries(COUNTED_KINDS.map((kind) => [kind, 0])) as Record<CountedKind, number>;
  for (const group of groups) for (const kind of countedKindsOf(group)) counts[kind]++;
  return counts;
}
