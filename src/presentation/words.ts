import type { Comparison, Group } from '../comparison/comparison.ts';
import type { FoldRow, OriginRow, Row } from '../panel/aligned/row.ts';
import type { Order, Side } from '../panel/protocol.ts';
import { type Story, textOf } from '../story/story.ts';
import { checkKindsOf, dimKindOf } from './check-kinds.ts';
import { KIND_WORDS } from './kind-labels.ts';
import { isRewritten } from './rewritten.ts';

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
export function moveWords(comparison: Comparison, move: number, order: Order = 'modified'): string {
  const { groups, distance } = comparison.moves[move]!;
  const first = comparison.groups[groups[0]!]!;
  const [word, side] = order === 'modified' ? (['from', 'original'] as const) : (['to', 'modified'] as const);
  return `${word} ¶${comparison[side].sentences[first[side][0]!]!.paragraph + 1}, ${distanceWords(distance)}`;
}

/** What a folded run holds: "9 unchanged sentences", "9 sentences, 3 differ in typography only". */
export function foldWords({ groups, typography }: FoldRow): string {
  const count = groups.length;
  if (typography === 0) return sentenceCount(count, 'unchanged');
  if (typography === count)
    return `${sentenceCount(count)}, ${count === 1 ? 'differs' : count === 2 ? 'both differ' : 'all differ'} in typography only`;
  return `${sentenceCount(count)}, ${typography} ${typography === 1 ? 'differs' : 'differ'} in typography only`;
}

/** How many sentences the pressed toggles leave out: "5 other sentences". */
export function othersWords({ groups }: Comparison, run: readonly number[]): string {
  const count = run.reduce((sum, index) => {
    const { original, modified } = groups[index]!;
    return sum + (modified.length || original.length);
  }, 0);
  return sentenceCount(count, 'other');
}

/** What the line at a moved block's other place says: "3 stood here", "2 stand here now". */
export function originWords({ side, sentences }: OriginRow): string {
  if (side === 'original') return sentences > 1 ? `${sentences} stood here` : 'stood here';
  return sentences > 1 ? `${sentences} stand here now` : 'stands here now';
}

/** The dim words under a split's, merged's or recast's kind: "into 2", "1 of 2", "2 into 1". */
export function partWords(group: Group, parts?: { first: number; last: number; of: number }): string | undefined {
  if (parts)
    return parts.first === parts.last ? `${parts.first} of ${parts.of}` : `${parts.first}–${parts.last} of ${parts.of}`;
  if (group.kind === 'split') return `into ${group.modified.length}`;
  if (group.kind === 'merged') return `from ${group.original.length}`;
  return group.kind === 'recast' ? `${group.original.length} into ${group.modified.length}` : undefined;
}

/** A row as a screen reader says it. */
export function spokenRow(comparison: Comparison, row: Row): string {
  const { original, modified, groups } = comparison;
  switch (row.type) {
    case 'fold':
      return `${foldWords(row)}${spokenMove(comparison, row.move)}, ${row.unfolded ? 'unfolded' : 'folded'}.`;
    case 'others':
      return `${othersWords(comparison, row.groups)}, ${row.unfolded ? 'shown' : 'not shown'}.`;
    case 'block': {
      const story = row.kind === 'omitted' ? original : modified;
      const texts = spoken(
        story,
        row.lines.map((line) => line.sentence),
      );
      return `${KIND_WORDS[row.kind]}${row.of > 1 ? `, ${sentenceCount(row.of)}` : ''}. ${texts}`;
    }
    case 'origin':
      return row.side === 'original'
        ? `${sentenceCount(row.sentences)} stood here, now in paragraph ${row.paragraph}. ${spoken(original, [row.line.sentence])}`
        : `${sentenceCount(row.sentences)} of paragraph ${row.paragraph} ${row.sentences === 1 ? 'stands' : 'stand'} here now. ${spoken(modified, [row.line.sentence])}`;
    case 'pair': {
      const group = groups[row.group]!;
      const parts = partWords(group, row.parts);
      const word = row.kind === 'typography' ? 'Differs in typography only' : KIND_WORDS[row.kind];
      const dim = row.kind === 'typography' ? undefined : dimKindOf(group);
      const alike = isRewritten(comparison, group) ? [alikeWords(group.similarity)] : [];
      const facts = [word + (parts ? ` ${parts}` : ''), ...checkKindsOf(group), ...alike, ...(dim ? [dim] : [])];
      const head = `${facts.join(', ')}${spokenMove(comparison, row.move)}.`;
      if (row.kind === 'unchanged') return `${head} ${spoken(modified, group.modified)}`;
      const shown = (side: Side) => row[side].flatMap((line) => (line.type === 'sentence' ? [line.sentence] : []));
      return `${head} Original: ${spoken(original, shown('original'))} Modified: ${spoken(modified, shown('modified'))}`;
    }
  }
}

function spokenMove({ moves }: Comparison, move: number | undefined): string {
  return move === undefined ? '' : `, moved ${distanceWords(moves[move]!.distance)}`;
}

function spoken(story: Story, sentences: readonly number[]): string {
  return sentences.map((index) => textOf(story, story.sentences[index]!)).join(' ');
}
