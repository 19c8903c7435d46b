import type { Group } from '../comparison/comparison.ts';
import { isMostlyMoved } from '../comparison/mostly-moved.ts';
import type { ComparisonIndex } from './comparison-index.ts';
import { standsApart } from './group-sentences.ts';
import { type ChangeKind, checkKindsOf, keepsWords, quietKindOf } from './kinds.ts';

/** One stop of next and previous, and one item of the list. */
export interface Change {
  /** `moved`, `typography` and `markup` only where the sentences did not change otherwise. */
  readonly kind: Exclude<ChangeKind, 'to check'>;
  /** Whether its sentences stand in another order; never said where most of the story does. */
  readonly moved: boolean;
  /** Index of its move. Not given where the parts of a split stand apart: they came from one place. */
  readonly move?: number;
  /** Indices into {@link Comparison.groups}: several for a block of neighbours. */
  readonly groups: readonly number[];
  readonly toCheck: boolean;
  /** Typography or markup alone: listed, but no stop. */
  readonly typography: boolean;
}

/**
 * Lists the changes of a comparison in the order of the modified story. Three things count once: neighbouring omitted
 * sentences, neighbouring added ones, and unchanged sentences that moved together. A move whose first sentence was
 * edited as well counts as that edit.
 */
export function listChanges(index: ComparisonIndex): Change[] {
  const { groups, moves } = index.comparison;
  const quietMoves = isMostlyMoved(index.comparison);
  const movedFrom = new Map<number, readonly number[]>();
  const movedAlong = new Set<number>();
  if (!quietMoves) for (const move of moves) addMove(groups, move.groups, movedFrom);
  const moveAt = (at: number) => {
    const move = quietMoves || standsApart(groups[at]!, 'modified') ? undefined : index.moveOf(at);
    return move === undefined ? {} : { move };
  };
  const changes: Change[] = [];
  for (let at = 0; at < groups.length; ) {
    const group = groups[at]!;
    let end = at + 1;
    const together = movedFrom.get(at);
    if (together) {
      changes.push({ kind: 'moved', moved: true, ...moveAt(at), groups: together, toCheck: false, typography: false });
      for (const index of together) movedAlong.add(index);
    } else if (group.kind !== 'unchanged' && !movedAlong.has(at)) {
      while (end < groups.length && areOneBlock(groups[end - 1]!, groups[end]!)) end++;
      changes.push({
        kind: quietKindOf(group) ?? group.kind,
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

/** The kinds under which a change is found: one that moved and was edited is found under both. */
export function kindsOf({ kind, moved, toCheck }: Change): readonly ChangeKind[] {
  const kinds: ChangeKind[] = [kind];
  if (moved && kind !== 'moved') kinds.push('moved');
  if (toCheck) kinds.push('to check');
  return kinds;
}

/** Adds the part of a move that counts as one change, by its first group. */
function addMove(groups: readonly Group[], move: readonly number[], movedFrom: Map<number, readonly number[]>): void {
  const from = move.findIndex((index) => !standsApart(groups[index]!, 'modified'));
  if (from < 0 || !keepsWords(groups[move[from]!]!)) return;
  const end = move.findIndex((index, place) => place > from && !keepsWords(groups[index]!));
  movedFrom.set(move[from]!, move.slice(from, end < 0 ? undefined : end));
}

/** Whether two groups, one right after the other, are one block of omitted or of added sentences. */
function areOneBlock(a: Group, b: Group): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === 'omitted') return a.after === b.after;
  return a.kind === 'added' && b.modified[0] === a.modified[0]! + 1;
}
