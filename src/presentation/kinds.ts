import type { Comparison, EditKind, Group, Kind, WordEdit } from '../comparison/comparison.ts';

/**
 * What a change is listed under, in the order in which the kinds are offered: what a reader must see first comes first.
 * Typography and markup alone are no edits. A changed figure, name, quotation or negation is to check.
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
  'markup',
] as const satisfies readonly (Kind | 'moved' | QuietKind | 'to check')[];
/** What a sentence differs in that has the same words on both sides. */
export type QuietKind = 'typography' | 'markup';
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** What the sentences of a comparison are counted under: as changes, or as unchanged. */
export const COUNTED_KINDS = [...CHANGE_KINDS, 'unchanged'] as const;
export type CountedKind = (typeof COUNTED_KINDS)[number];

/** The kinds of edit that an editor checks with the author. Each has a badge; badges stand in this order. */
export const CHECK_KINDS = ['figure', 'quotation', 'name', 'negation'] as const satisfies readonly EditKind[];
export type CheckKind = (typeof CHECK_KINDS)[number];

/** The kinds of edit in a group that are to check, in the order of the badges. */
export function checkKindsOf({ editKinds }: Pick<Group, 'editKinds'>): CheckKind[] {
  return CHECK_KINDS.filter((kind) => editKinds.includes(kind));
}

/** What a group that keeps its words differs in: typography, or nothing but markup; undefined where words changed. */
export function quietKindOf({ editKinds, typographyOnly }: Group): QuietKind | undefined {
  if (!typographyOnly) return undefined;
  return editKinds.includes('typography') ? 'typography' : 'markup';
}

/** The kind of a group in which nothing but spelling, typography or markup changed; undefined for any other. */
export function dimKindOf(group: Group): 'spelling' | QuietKind | undefined {
  return quietKindOf(group) ?? (group.editKinds.includes('spelling') ? 'spelling' : undefined);
}

/** Whether an edit changes no word: it is of typography or markup, and not shown beside others. */
export function isQuiet({ typography, markup }: WordEdit): boolean {
  return typography || markup !== undefined;
}

/** Whether no word of a group changed: it is unchanged, or differs in typography or markup only. It may have moved. */
export function keepsWords({ kind, typographyOnly }: Pick<Group, 'kind' | 'typographyOnly'>): boolean {
  return kind === 'unchanged' || typographyOnly;
}

/** All that a group counts as: one that moved counts under its kind and as moved. */
export function countedKindsOf(group: Group): CountedKind[] {
  return [
    quietKindOf(group) ?? group.kind,
    ...(group.moved ? (['moved'] as const) : []),
    ...(checkKindsOf(group).length ? (['to check'] as const) : []),
  ];
}

/** How many groups count as each kind. */
export function countKinds({ groups }: Comparison): Record<CountedKind, number> {
  const counts = Object.fromEntries(COUNTED_KINDS.map((kind) => [kind, 0])) as Record<CountedKind, number>;
  for (const group of groups) for (const kind of countedKindsOf(group)) counts[kind]++;
  return counts;
}
