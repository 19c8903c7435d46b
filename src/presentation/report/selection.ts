import type { EditKind, Group } from '../../comparison/comparison.ts';
import { editKindWord, kindWord } from '../kind-labels.ts';
import { type CountedKind, countedKindsOf } from '../kinds.ts';

/** What may have become of sentences. */
const SENTENCE_KINDS = ['omitted', 'added', 'edited', 'split', 'merged', 'recast', 'moved'] as const;
type SentenceKind = (typeof SENTENCE_KINDS)[number];

/** What a reader may ask for alone: what became of sentences, and what an edit is about. */
export const SELECTABLE_KINDS = [
  'figure',
  'name',
  'quotation',
  'negation',
  ...SENTENCE_KINDS,
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
  return isSentenceKind(kind) ? kindWord(kind) : editKindWord(kind);
}

/** Whether a kind is something that became of sentences, and not what an edit is about. */
export function isSentenceKind(kind: SelectableKind): kind is SentenceKind {
  const kinds: readonly SelectableKind[] = SENTENCE_KINDS;
  return kinds.includes(kind);
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
