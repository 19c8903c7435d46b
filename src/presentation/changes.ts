import type { Comparison, Group } from '../comparison/comparison.ts';
import { mostlyMoved } from '../comparison/mostly-moved.ts';
import { type ChangeKind, checkKindsOf } from './kinds.ts';

/** One stop of next and previous, one item of the list. */
export interface Change {
  /** `moved` and `typography` only where nothing else became of the sentences. */
  readonly kind: Exclude<ChangeKind, 'to check'>;
  /** Whether its sentences stand in another order; never said where most of the story does. */
  readonly moved: boolean;
  /** Index of the move, where it can be told in words: parts of a split that stand apart come from one place. */
  readonly move?: number;
  /** Indices into {@link Comparison.groups}: several for a block of neighbours. */
  readonly groups: readonly number[];
  readonly toCheck: boolean;
  /** Typography alone: listed, but no stop. */
  readonly typography: boolean;
}

/**
 * The changes of a comparison in the order of the modified story. Neighbouring omitted, neighbouring added and unchanged
 * sentences that moved together count once; a move whose first sentence was edited as well counts as that edit.
 */
export function changesOf(comparison: Comparison): Change[] {
  const { groups, moves } = comparison;
  const quietMoves = mostlyMoved(comparison);
  const moveOf = new Map<number, number>();
  const movedFrom = new Map<number, readonly number[]>();
  const movedAlong = new Set<number>();
  (quietMoves ? [] : moves).forEach((move, index) => {
    for (const group of move.groups) if (!standsApart(groups[group]!)) moveOf.set(group, index);
    addMove(groups, move.groups, movedFrom);
  });
  const moveAt = (at: number) => (moveOf.has(at) ? { move: moveOf.get(at)! } : {});
  const changes: Change[] = [];
  for (let at = 0; at < groups.length; ) {
    const group = groups[at]!;
    let end = at + 1;
    const together = movedFrom.get(at);
    if (together) {
      changes.push({ kind: 'moved', moved: true, ...moveAt(at), groups: together, toCheck: false, typography: false });
      for (const index of together) movedAlong.add(index);
    } else if (group.kind !== 'unchanged' && !movedAlong.has(at)) {
      while (end < groups.length && neighbours(groups[end - 1]!, groups[end]!)) end++;
      changes.push({
        kind: group.typographyOnly ? 'typography' : group.kind,
        moved: group.moved && !quietMoves,
        ...moveAt(at),
        groups: Array.from({ length: end - at }, (_, index) => at + index),
        toCheck: checkKindsOf(group).length > 0,
        typography: group.typographyOnly,
      });
    }
    at = end;
  }
  return changes;
}

/** The kinds under which a change is found: what moved and was edited is found under both. */
export function kindsOf({ kind, moved, toCheck }: Change): readonly ChangeKind[] {
  const kinds: ChangeKind[] = [kind];
  if (moved && kind !== 'moved') kinds.push('moved');
  if (toCheck) kinds.push('to check');
  return kinds;
}

/** Notes, at its first group, what of a move counts as one change. */
function addMove(groups: readonly Group[], move: readonly number[], movedFrom: Map<number, readonly number[]>): void {
  const from = move.findIndex((index) => !standsApart(groups[index]!));
  if (from < 0 || !isQuiet(groups[move[from]!]!)) return;
  const end = move.findIndex((index, place) => place > from && !isQuiet(groups[index]!));
  movedFrom.set(move[from]!, move.slice(from, end < 0 ? undefined : end));
}

/** Whether nothing became of a group but, perhaps, its place. */
function isQuiet({ kind, typographyOnly }: Group): boolean {
  return kind === 'unchanged' || typographyOnly;
}

/** Whether the group's modified sentences have others between them: its parts move for themselves, and are told with it. */
export function standsApart({ modified }: Group): boolean {
  return modified.length > 0 && modified.at(-1)! - modified[0]! >= modified.length;
}

/** Whether two groups, one right after the other, are one block of omitted or of added sentences. */
function neighbours(a: Group, b: Group): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === 'omitted') return a.after === b.after;
  return a.kind === 'added' && b.modified[0] === a.modified[0]! + 1;
}
