import type { IndexedStory } from '../story/indexed-story.ts';
import type { Side } from '../story/side.ts';
import type { Comparison, Counts, Group } from './comparison.ts';
import { findMoves, findParts, type Part, type Scales } from './moves.ts';
import type { Tie } from './ties.ts';
import type { Verdict } from './verdicts.ts';

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** Arranges ties and the verdicts on them into a comparison: finds what moved, and where each group stands. */
export function arrange(
  original: IndexedStory,
  modified: IndexedStory,
  ties: readonly Tie[],
  verdicts: readonly Verdict[],
  scales: Scales,
): Comparison {
  const parts = findParts(original.texts.length, modified.texts.length, ties, scales);
  const moved = new Uint8Array(ties.length);
  for (const part of parts) if (part.moved) moved[part.tie] = 1;
  const omittedAfter = findNearestInPlace(original.texts.length, parts, 'original', 'modified');
  const addedAfter = findNearestInPlace(modified.texts.length, parts, 'modified', 'original');

  // An omitted sentence stands between the sentence it follows and the next.
  const order = Float64Array.from(ties, (tie) => tie.modified[0] ?? omittedAfter[tie.original[0]!]! + 0.5);
  const inOrder = Array.from(ties.keys()).sort((a, b) => order[a]! - order[b]! || a - b);
  const places = new Int32Array(ties.length);
  const groups = inOrder.map((index, place): Group => {
    places[index] = place;
    const { original, modified, probability } = ties[index]!;
    const { kind, similarity, edits, typographyOnly, editKinds } = verdicts[index]!;
    const group: Mutable<Group> = {
      kind,
      moved: moved[index] === 1,
      original,
      modified,
      similarity,
      probability,
      edits,
      typographyOnly,
      editKinds,
    };
    if (modified.length === 0) group.after = omittedAfter[original[0]!]!;
    else if (original.length === 0) group.after = addedAfter[modified[0]!]!;
    return group;
  });
  const moves = findMoves(parts, (tie) => places[tie]!);
  return { original: original.story, modified: modified.story, groups, moves, counts: countGroups(groups) };
}

/**
 * Finds, for each of the `count` sentences of side `from`, the nearest part at or before it that stayed in place: its last
 * sentence on side `to`, -1 where there is none.
 */
function findNearestInPlace(count: number, parts: readonly Part[], from: Side, to: Side) {
  const stays = new Int32Array(count).fill(-1);
  for (const part of parts) {
    if (part.moved) continue;
    for (const index of part[from]) stays[index] = Math.max(stays[index]!, part[to].at(-1)!);
  }
  for (let index = 1; index < count; index++) if (stays[index]! < 0) stays[index] = stays[index - 1]!;
  return stays;
}

function countGroups(groups: readonly Group[]): Counts {
  const counts = { unchanged: 0, edited: 0, split: 0, merged: 0, recast: 0, added: 0, omitted: 0, moved: 0 };
  for (const { kind, moved } of groups) {
    counts[kind]++;
    if (moved) counts.moved++;
  }
  return counts;
}
