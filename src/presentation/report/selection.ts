import type { EditKind, Group } from '../../comparison/comparison.ts';
import { editKindWord, kindWord } from '../kind-labels.ts';
import { type CountedKind, countedKindsOf } from '../kinds.ts';

/** What a reader may ask for alone: what became of sentences, and what an edit is about. */
export const SELECTABLE_KINDS = [
  'figure',
  'name',
  'quotation',
  'negation',
  'omitted',
  'added',
  'edited',
  'split',
  'merged',
  'recast',
  'moved',
  'spelling',
  'typography',
  'markup',
  'address',
] as const satisfies readonly (EditKind | CountedKind)[];
export type SelectableKind = (typeof SELECTABLE_KINDS)[number];

/** The kinds that a report shows. Undefined: all. */
export type Selection = ReadonlySet<SelectableKind> | undefined;

/** What a kind is called in a list: "figure", "omitted". */
export function selectableKindWord(kind: SelectableKind): string {
  switch (kind) {
    case 'omitted':
    case 'added':
    case 'edited':
    case 'split':
    case 'merged':
    case 'recast':
    case 'moved':
      return kindWord(kind);
    default:
      return editKindWord(kind);
  }
}

/** All that a group may be asked for by, in the order of {@link SELECTABLE_KINDS}; nothing where it is unchanged in its place. */
export function selectableKindsOf(group: Group): SelectableKind[] {
  const kinds: ReadonlySet<string> = new Set([...countedKindsOf(group), ...group.editKinds]);
  return SELECTABLE_KINDS.filter((kind) => kinds.has(kind));
}

/** Whether a report shows a group as a difference. */
export function isSelected(group: Group, selection: Selection): boolean {
  const kinds = selectableKindsOf(group);
  return selection ? kinds.some((kind) => selection.has(kind)) : kinds.length > 0;
}
