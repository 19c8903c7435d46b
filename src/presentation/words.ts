import type { Comparison, Group } from '../comparison/comparison.ts';
import type { Side } from '../story/side.ts';

/** "1 sentence", "2,140 sentences". */
export function sentenceCount(count: number, adjective = ''): string {
  return `${count.toLocaleString('en')} ${adjective}${adjective && ' '}${count === 1 ? 'sentence' : 'sentences'}`;
}

/** "¶3", "¶3–5". */
export function paragraphRange([first, last]: readonly [number, number]): string {
  return first === last ? `¶${first}` : `¶${first}–${last}`;
}

/** How far a move went, "up 5" or "down 12". */
export function distanceWords(distance: number): string {
  return `${distance < 0 ? 'up' : 'down'} ${Math.abs(distance)}`;
}

/** "95 % alike"; what differs is never all alike, what belongs together never not at all. */
export function alikeWords(similarity: number): string {
  return `${Math.min(99, Math.max(1, Math.round(similarity * 100)))}\u00A0% alike`;
}

/** Where a move came from, "from ¶8, up 5"; in the order of the original where it went, "to ¶3, up 5". */
export function moveWords(comparison: Comparison, move: number, order: Side = 'modified'): string {
  const { groups, distance } = comparison.moves[move]!;
  const first = comparison.groups[groups[0]!]!;
  const [word, side] = order === 'modified' ? (['from', 'original'] as const) : (['to', 'modified'] as const);
  return `${word} ¶${comparison[side].sentences[first[side][0]!]!.paragraph + 1}, ${distanceWords(distance)}`;
}

/** The dim words under a split's, merged's or recast's kind: "into 2", "1 of 2", "2 into 1". */
export function partWords(group: Group, parts?: { first: number; last: number; of: number }): string | undefined {
  if (parts)
    return parts.first === parts.last ? `${parts.first} of ${parts.of}` : `${parts.first}–${parts.last} of ${parts.of}`;
  if (group.kind === 'split') return `into ${group.modified.length}`;
  if (group.kind === 'merged') return `from ${group.original.length}`;
  return group.kind === 'recast' ? `${group.original.length} into ${group.modified.length}` : undefined;
}
