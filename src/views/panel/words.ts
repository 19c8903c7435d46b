import type { Comparison, Group, Kind } from '../../comparison/comparison.ts';
import { type Story, textOf } from '../../story/story.ts';
import type { Row } from './row.ts';

/** The kinds as they are called on screen. */
export const KIND_WORDS: Readonly<Record<Kind | 'moved', string>> = {
  omitted: 'Omitted',
  added: 'Added',
  edited: 'Edited',
  split: 'Split',
  merged: 'Merged',
  recast: 'Recast',
  moved: 'Moved',
  unchanged: 'Unchanged',
};

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

/** Where a move came from: "from ¶8, up 5". */
export function moveWords(comparison: Comparison, move: number): string {
  const { groups, distance } = comparison.moves[move]!;
  const sentence = comparison.groups[groups[0]!]!.original[0]!;
  return `from ¶${comparison.original.sentences[sentence]!.paragraph + 1}, ${distanceWords(distance)}`;
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
      return `${sentenceCount(row.groups.length, 'unchanged')}${spokenMove(comparison, row.move)}, ${row.unfolded ? 'unfolded' : 'folded'}.`;
    case 'block': {
      const story = row.kind === 'omitted' ? original : modified;
      const texts = spoken(
        story,
        row.lines.map((line) => line.sentence),
      );
      return `${KIND_WORDS[row.kind]}${row.of > 1 ? `, ${sentenceCount(row.of)}` : ''}. ${texts}`;
    }
    case 'origin':
      return `${sentenceCount(row.sentences)} stood here, now in paragraph ${row.paragraph}. ${spoken(original, [row.line.sentence])}`;
    case 'pair': {
      const group = groups[row.group]!;
      const parts = partWords(group, row.parts);
      const facts = [
        KIND_WORDS[row.kind] + (parts ? ` ${parts}` : ''),
        ...(group.typographyOnly ? ['typography'] : []),
      ];
      const head = `${facts.join(', ')}${spokenMove(comparison, row.move)}.`;
      if (row.kind === 'unchanged') return `${head} ${spoken(modified, group.modified)}`;
      const shown = row.modified.flatMap((line) => (line.type === 'sentence' ? [line.sentence] : []));
      return `${head} Original: ${spoken(original, group.original)} Modified: ${spoken(modified, shown)}`;
    }
  }
}

function spokenMove({ moves }: Comparison, move: number | undefined): string {
  return move === undefined ? '' : `, moved ${distanceWords(moves[move]!.distance)}`;
}

function spoken(story: Story, sentences: readonly number[]): string {
  return sentences.map((index) => textOf(story, story.sentences[index]!)).join(' ');
}
