import type { Comparison, Group, Move } from '../comparison/comparison.ts';
import type { Side } from '../story/side.ts';
import type { Story } from '../story/story.ts';

/** "1 sentence", "2,140 sentences". */
export function sentenceCount(count: number, adjective = ''): string {
  return `${count.toLocaleString('en')} ${adjective}${adjective && ' '}${count === 1 ? 'sentence' : 'sentences'}`;
}

/** "1 paragraph", "12 paragraphs". */
export function paragraphCount(count: number): string {
  return `${count.toLocaleString('en')} ${count === 1 ? 'paragraph' : 'paragraphs'}`;
}

/** "¶3", "¶3–5". */
export function paragraphRange([first, last]: readonly [number, number]): string {
  return first === last ? `¶${first}` : `¶${first}–${last}`;
}

/** The number of a sentence's paragraph as readers count: 1 for the first. */
export function paragraphNumber({ sentences }: Story, sentence: number): number {
  return sentences[sentence]!.paragraph + 1;
}

/** How far a move went: "up 5" or "down 12" sentences. */
export function distanceWords(distance: number): string {
  return `${distance < 0 ? 'up' : 'down'} ${Math.abs(distance)}`;
}

/** "95% alike": between 1 and 99, because sentences that differ are not all alike, and paired ones not wholly unlike. */
export function alikeWords(similarity: number): string {
  return `${Math.min(99, Math.max(1, Math.round(similarity * 100)))}% alike`;
}

/** Where a moved group stood, and how far it went: "from ¶8, up 5". */
export function fromWords({ original }: Comparison, group: Group, { distance }: Move): string {
  return `from ¶${paragraphNumber(original, group.original[0]!)}, ${distanceWords(distance)}`;
}

/**
 * Where a move came from, told in the order of the modified story: "from ¶8, up 5"; in the order of the original where
 * it went: "to ¶3, up 5".
 * @param move index into {@link Comparison.moves}
 */
export function moveWords(comparison: Comparison, move: number, order: Side = 'modified'): string {
  const found = comparison.moves[move]!;
  const first = comparison.groups[found.groups[0]!]!;
  if (order === 'modified') return fromWords(comparison, first, found);
  return `to ¶${paragraphNumber(comparison.modified, first.modified[0]!)}, ${distanceWords(found.distance)}`;
}

/**
 * The same where there is little room: whether it went up or down, and the paragraph: "↑ from ¶8". How many sentences it
 * went stands in the tooltip.
 */
export function shortMoveWords(comparison: Comparison, move: number, order: Side = 'modified'): string {
  const [place] = moveWords(comparison, move, order).split(', ');
  return `${comparison.moves[move]!.distance < 0 ? '↑' : '↓'} ${place}`;
}

/**
 * The dim words under the kind of a split, merged or recast group: "into 2", "from 2", "2 into 3".
 * @param parts which of the sentences stand here, when some stand elsewhere: "1 of 2", "2–3 of 4"
 */
export function partWords(group: Group, parts?: { first: number; last: number; of: number }): string | undefined {
  if (parts)
    return parts.first === parts.last ? `${parts.first} of ${parts.of}` : `${parts.first}–${parts.last} of ${parts.of}`;
  if (group.kind === 'split') return `into ${group.modified.length}`;
  if (group.kind === 'merged') return `from ${group.original.length}`;
  return group.kind === 'recast' ? `${group.original.length} into ${group.modified.length}` : undefined;
}
