import * as l10n from '@vscode/l10n';
import type { Group, WordEdit } from '../comparison/comparison.ts';
import { SIDES, type Side } from '../story/side.ts';
import { type Story, textOf } from '../story/story.ts';
import { collapseSpace } from '../text/typography.ts';
import { ofCount } from '../text/wording.ts';
import type { ChangeList } from './change-list.ts';
import type { Change } from './changes.ts';
import { editKindWord, kindWord } from './kind-labels.ts';
import { checkKindsOf } from './kinds.ts';
import { paragraphNumber } from './words.ts';

/**
 * A change as words alone, for who listens to it: what became of which sentences, both wordings, and each word that
 * went, came or was replaced. No sign and no colour is needed to understand it.
 */
export function spokenChange(list: ChangeList, change: Change): string {
  const { comparison, stops } = list;
  const groups = change.groups.map((index) => comparison.groups[index]!);
  const move = change.move === undefined ? undefined : comparison.moves[change.move];
  const moved = move && movedWords(move.distance);
  const what = moved === undefined || change.kind !== 'moved' ? [kindWord(change.kind)] : [];
  const checks = [...new Set(groups.flatMap(checkKindsOf))];
  const wordings = SIDES.map((side) =>
    wording(
      comparison[side],
      side,
      groups.flatMap((group) => group[side]),
    ),
  );
  return [
    headWords(stops.indexOf(change), stops.length, [...what, ...(moved === undefined ? [] : [moved])].join(', ')),
    ...(checks.length ? [l10n.t('To check: {0}.', checks.map(editKindWord).join(', '))] : []),
    ...wordings,
    ...groups.flatMap(({ edits }) => edits).map((edit) => editWords(comparison, edit)),
    '',
  ].join('\n');
}

/** @param at index of the change among the stops; below 0 for one that is none */
function headWords(at: number, of: number, what: string): string {
  if (at < 0)
    return l10n.t({
      message: 'A change that is not counted: {0}.',
      args: [what],
      comment: ['{0} is "typography only" or the like.'],
    });
  return l10n.t({
    message: 'Change {number} of {of}: {what}.',
    args: { number: at + 1, of, what },
    comment: ['{what} is "omitted", or "edited, moved up 3 sentences".'],
  });
}

function movedWords(distance: number): string {
  const sentences = Math.abs(distance);
  return distance < 0
    ? ofCount(sentences, l10n.t('moved up {0} sentence', sentences), l10n.t('moved up {0} sentences', sentences))
    : ofCount(sentences, l10n.t('moved down {0} sentence', sentences), l10n.t('moved down {0} sentences', sentences));
}

/** "Original, paragraph 3: …" */
function wording(story: Story, side: Side, sentences: Group[Side]): string {
  const isOriginal = side === 'original';
  if (sentences.length === 0) return isOriginal ? l10n.t('Original: nothing.') : l10n.t('Modified: nothing.');
  const [first, last] = [sentences[0]!, sentences.at(-1)!].map((sentence) => paragraphNumber(story, sentence));
  const words = sentences.map((sentence) => collapseSpace(textOf(story, story.sentences[sentence]!))).join(' ');
  const parts = { first: first!, last: last!, words };
  if (first === last)
    return isOriginal
      ? l10n.t('Original, paragraph {first}: {words}', parts)
      : l10n.t('Modified, paragraph {first}: {words}', parts);
  return isOriginal
    ? l10n.t('Original, paragraphs {first} to {last}: {words}', parts)
    : l10n.t('Modified, paragraphs {first} to {last}: {words}', parts);
}

function editWords(comparison: ChangeList['comparison'], edit: WordEdit): string {
  const words = (side: Side) => collapseSpace(textOf(comparison[side], edit[side])).trim();
  const [before, after] = [words('original'), words('modified')];
  if (!before) return l10n.t({ message: 'Put in: {0}', args: [after], comment: ['{0} is words that came.'] });
  return after
    ? l10n.t('Replaced: {before}; by: {after}', { before, after })
    : l10n.t({ message: 'Left out: {0}', args: [before], comment: ['{0} is words that went.'] });
}
