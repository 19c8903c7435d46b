import type { Comparison, Group } from '../comparison/comparison.ts';
import { type Span, type Story, textOf } from '../story/story.ts';
import { collapseSpace } from '../text/typography.ts';

/** How marks look: terminal colours, or signs where there are none. */
export interface Paint {
  omitted(text: string): string;
  added(text: string): string;
  dim(text: string): string;
}

export const PLAIN: Paint = {
  omitted: (text) => `[-${text}-]`,
  added: (text) => `{+${text}+}`,
  dim: (text) => text,
};

export const COLOURED: Paint = {
  omitted: (text) => `\u001b[9;31m${text}\u001b[0m`,
  added: (text) => `\u001b[4;32m${text}\u001b[0m`,
  dim: (text) => `\u001b[2m${text}\u001b[0m`,
};

/** The comparison as lines to read in a terminal, in the order of the modified story; unchanged runs are one line each. */
export function* textReport(comparison: Comparison, paint: Paint): Generator<string> {
  const { groups, counts } = comparison;
  const moves = new Map(comparison.moves.flatMap(({ groups, distance }) => groups.map((group) => [group, distance])));
  let unchanged = 0;
  for (const [index, group] of groups.entries()) {
    const distance = moves.get(index);
    if (group.kind === 'unchanged' && distance === undefined) {
      unchanged++;
      continue;
    }
    if (unchanged) yield paint.dim(`  … ${unchangedSentences(unchanged)}`);
    unchanged = 0;
    yield line(comparison, group, distance, paint);
  }
  if (unchanged) yield paint.dim(`  … ${unchangedSentences(unchanged)}`);
  yield '';
  yield Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${count} ${kind}`)
    .join(', ');
}

function unchangedSentences(count: number): string {
  return count === 1 ? '1 unchanged sentence' : `${count} unchanged sentences`;
}

function line(comparison: Comparison, group: Group, distance: number | undefined, paint: Paint): string {
  const { original, modified } = comparison;
  const sentences = (story: Story, indices: readonly number[]) =>
    indices.map((index) => collapseSpace(textOf(story, story.sentences[index]!))).join(' ');
  if (group.kind === 'omitted') return `− ${paint.omitted(sentences(original, group.original))}`;
  if (group.kind === 'added') return `+ ${paint.added(sentences(modified, group.modified))}`;
  const glyph = group.kind === 'unchanged' ? ' ' : '~';
  const text =
    group.kind === 'unchanged' ? paint.dim(sentences(modified, group.modified)) : edited(comparison, group, paint);
  const labels = [
    ...(group.kind === 'unchanged' || group.kind === 'edited' ? [] : [group.kind]),
    ...group.editKinds,
    ...(distance === undefined ? [] : [fromWhere(original, group.original[0]!, distance)]),
  ];
  return `${distance === undefined ? glyph : '⇄'} ${text}${labels.length ? paint.dim(`  (${labels.join(', ')})`) : ''}`;
}

function fromWhere(original: Story, sentence: number, distance: number): string {
  const paragraph = original.sentences[sentence]!.paragraph + 1;
  return `moved from ¶${paragraph}, ${distance < 0 ? 'up' : 'down'} ${Math.abs(distance)}`;
}

/** The modified sentences with the words that went before those that came. */
function edited({ original, modified }: Comparison, group: Group, paint: Paint): string {
  return group.modified
    .map((index) => {
      const sentence = modified.sentences[index]!;
      const inside = ({ start, end }: Span) => start >= sentence.start && end <= sentence.end;
      let text = '';
      let at = sentence.start;
      for (const edit of group.edits) {
        if (!inside(edit.modified)) continue;
        text += modified.text.slice(at, edit.modified.start);
        const gone = collapseSpace(textOf(original, edit.original));
        const come = textOf(modified, edit.modified);
        if (gone && !come && text && !/\s$/u.test(text)) text += ' ';
        if (gone) text += paint.omitted(gone);
        if (gone && come) text += ' ';
        if (come) text += paint.added(come);
        at = edit.modified.end;
      }
      return collapseSpace(text + modified.text.slice(at, sentence.end));
    })
    .join(paint.dim(' / '));
}
