import * as l10n from '@vscode/l10n';
import type { Comparison, Group, Move } from '../../comparison/comparison.ts';
import { type Span, type Story, textOf } from '../../story/story.ts';
import { needsBlank } from '../../text/blanks.ts';
import { collapseSpace } from '../../text/typography.ts';
import { numberWords } from '../../text/wording.ts';
import { ComparisonIndex } from '../comparison-index.ts';
import { showControls } from '../controls.ts';
import { kindCount } from '../kind-count.ts';
import { editKindWord, kindWord } from '../kind-labels.ts';
import { isQuiet } from '../kinds.ts';
import { movedFromWords, unchangedCount } from '../words.ts';
import { isSelected, isSentenceKind, type SelectableKind, type Selection, selectableKindsOf } from './selection.ts';

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

/**
 * The comparison as lines to read in a terminal, in the order of the modified story; unchanged runs are one line each. Where
 * kinds are asked for, only the lines and counts of these.
 */
export function* reportText(comparison: Comparison, paint: Paint, selection?: Selection): Generator<string> {
  const { groups, counts } = comparison;
  const index = new ComparisonIndex(comparison);
  let unchanged = 0;
  for (const [at, group] of groups.entries()) {
    const moveIndex = index.moveOf(at);
    const move = moveIndex === undefined ? undefined : comparison.moves[moveIndex];
    if (selection) {
      if (isSelected(group, selection)) yield writeLine(comparison, group, move, paint);
      continue;
    }
    if (group.kind === 'unchanged' && !move) {
      unchanged++;
      continue;
    }
    if (unchanged) yield paint.dim(`  … ${unchangedCount(unchanged)}`);
    unchanged = 0;
    yield writeLine(comparison, group, move, paint);
  }
  if (unchanged) yield paint.dim(`  … ${unchangedCount(unchanged)}`);
  yield '';
  yield Object.entries(selection ? countSelected(comparison, selection) : counts)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => countedWords(kind as keyof typeof counts | SelectableKind, count))
    .join(', ');
}

/** How many groups there are of each of the kinds. */
function countSelected({ groups }: Comparison, selection: NonNullable<Selection>): Record<string, number> {
  const kinds = groups.flatMap(selectableKindsOf);
  return Object.fromEntries([...selection].map((kind) => [kind, kinds.filter((found) => found === kind).length]));
}

function countedWords(kind: SelectableKind | 'unchanged', count: number): string {
  if (kind === 'unchanged' || isSentenceKind(kind)) return kindCount(kind, count);
  return l10n.t({
    message: '{count} {about}',
    args: { count: numberWords(count), about: editKindWord(kind) },
    comment: ['A number and what it counts, in a list: "3 figure" are three edits that are about a figure.'],
  });
}

function writeLine(comparison: Comparison, group: Group, move: Move | undefined, paint: Paint): string {
  const { original, modified } = comparison;
  const sentences = (story: Story, indices: readonly number[]) =>
    indices.map((index) => showControls(collapseSpace(textOf(story, story.sentences[index]!)))).join(' ');
  if (group.kind === 'omitted') return `− ${paint.omitted(sentences(original, group.original))}`;
  if (group.kind === 'added') return `+ ${paint.added(sentences(modified, group.modified))}`;
  const glyph = group.kind === 'unchanged' ? ' ' : '~';
  const text =
    group.kind === 'unchanged' ? paint.dim(sentences(modified, group.modified)) : markEdits(comparison, group, paint);
  const labels = [
    ...(group.kind === 'unchanged' || group.kind === 'edited' ? [] : [kindWord(group.kind)]),
    ...group.editKinds.map(editKindWord),
    ...(move ? [movedFromWords(comparison, group, move)] : []),
  ];
  return `${move ? '⇄' : glyph} ${text}${labels.length ? paint.dim(`  (${labels.join(', ')})`) : ''}`;
}

/**
 * The modified sentences with the words that went before those that came. Struck words keep the blanks that they had in
 * the original: "again [-and-]{+,+} then". Edits of typography are marked only where there are no others.
 */
function markEdits({ original, modified }: Comparison, group: Group, paint: Paint): string {
  return group.modified
    .map((index) => {
      const sentence = modified.sentences[index]!;
      const inside = ({ start, end }: Span) => start >= sentence.start && end <= sentence.end;
      let text = '';
      let at = sentence.start;
      for (const edit of group.edits) {
        if (!inside(edit.modified) || (isQuiet(edit) && !group.typographyOnly)) continue;
        text += showControls(modified.text.slice(at, edit.modified.start));
        const gone = showControls(collapseSpace(textOf(original, edit.original)));
        const come = showControls(textOf(modified, edit.modified));
        const spacedBefore = isBlank(modified.text, edit.modified.start - 1) && edit.modified.start > sentence.start;
        if (gone && text && !spacedBefore && isBlank(original.text, edit.original.start - 1)) text += ' ';
        if (gone) text += paint.omitted(gone);
        if (gone && come && (spacedBefore || needsBlank(gone, come))) text += ' ';
        if (come) text += paint.added(come);
        at = edit.modified.end;
        const goesOn = at < sentence.end && !isBlank(modified.text, at);
        if (gone && !come && goesOn && isBlank(original.text, edit.original.end)) text += ' ';
      }
      return collapseSpace(text + showControls(modified.text.slice(at, sentence.end)));
    })
    .join(paint.dim(' / '));
}

function isBlank(text: string, at: number): boolean {
  return /^\s$/u.test(text.charAt(at));
}
