import * as l10n from '@vscode/l10n';
import type { Comparison, Group, WordEdit } from '../comparison/comparison.ts';
import type { TakeOverOptions } from '../comparison/take-over/options.ts';
import type { Side } from '../story/side.ts';
import { textOf } from '../story/story.ts';
import { collapseSpace } from '../text/typography.ts';
import { numberWords, ofCount } from '../text/wording.ts';
import type { Change } from './changes.ts';

/** One way to take a change over into the modified story. */
export interface TakeOverAction extends TakeOverOptions {
  /** On a button or in a menu: "Restore Omitted Sentence". */
  readonly title: string;
  /** Said when it is done: "Restored". */
  readonly done: string;
}

/** What can be done with a change in the modified story; the likeliest first. */
export function takeBackActions({ kind, moved, groups }: Pick<Change, 'kind' | 'moved' | 'groups'>): TakeOverAction[] {
  if (kind === 'omitted') return [restoreAction(groups.length)];
  if (kind === 'added') return [removeAction(groups.length)];
  const back: TakeOverAction = {
    title: l10n.t({
      message: 'Move Back',
      comment: ['A command: move the sentence back to where it stood in the original.'],
    }),
    done: l10n.t({ message: 'Moved back', comment: ['What was done with a sentence that had moved.'] }),
    part: 'place',
  };
  if (kind === 'moved') return [back];
  const wording: TakeOverAction = {
    title: l10n.t({
      message: 'Take Back Wording',
      comment: ['A command: give the modified story the words of the original again.'],
    }),
    done: l10n.t({ message: 'Taken back', comment: ['What was done with the wording of a sentence.'] }),
    part: 'wording',
  };
  return moved ? [wording, back] : [wording];
}

function restoreAction(sentences: number): TakeOverAction {
  if (sentences === 1)
    return {
      title: l10n.t({ message: 'Restore Omitted Sentence', comment: ['A command.'] }),
      done: l10n.t({ message: 'Restored', comment: ['What was done with an omitted sentence.'] }),
    };
  const args = [sentences];
  return {
    title: l10n.t({ message: 'Restore {0} Omitted Sentences', args, comment: ['A command.'] }),
    done: l10n.t({ message: 'Restored {0}', args, comment: ['What was done with so many omitted sentences.'] }),
  };
}

function removeAction(sentences: number): TakeOverAction {
  if (sentences === 1)
    return {
      title: l10n.t({ message: 'Remove Added Sentence', comment: ['A command.'] }),
      done: l10n.t({ message: 'Removed', comment: ['What was done with an added sentence.'] }),
    };
  const args = [sentences];
  return {
    title: l10n.t({ message: 'Remove {0} Added Sentences', args, comment: ['A command.'] }),
    done: l10n.t({ message: 'Removed {0}', args, comment: ['What was done with so many added sentences.'] }),
  };
}

/** How many changes are left after one was taken over: "2 changes left." */
export function changesLeftWords(count: number): string {
  if (count === 0) return l10n.t('No changes left.');
  const number = numberWords(count);
  return ofCount(count, l10n.t('{0} change left.', number), l10n.t('{0} changes left.', number));
}

/** At most this many letters of an edit stand in its action. */
const MAX_QUOTED_LENGTH = 32;

/** What can be done with one word edit of a group in the modified story. */
export function takeBackEdit(comparison: Comparison, group: Pick<Group, 'edits'>, edit: number): TakeOverAction {
  const { original, modified } = group.edits[edit]!;
  const [old, now] = [textOf(comparison.original, original), textOf(comparison.modified, modified)];
  return old
    ? {
        title: l10n.t({
          message: 'Put Back “{0}”',
          args: [quote(old)],
          comment: ['A command: give the modified story these words of the original again.'],
        }),
        done: l10n.t({ message: '1 put back', comment: ['What was done with some words of a sentence.'] }),
        edit,
      }
    : {
        title: l10n.t({
          message: 'Remove “{0}”',
          args: [quote(now)],
          comment: ['A command: take these words out of the modified story.'],
        }),
        done: l10n.t({ message: '1 removed', comment: ['What was done with some words of a sentence.'] }),
        edit,
      };
}

/** What a screen reader says of a chosen word edit: "Put Back “four”. Edit 1 of 2. R does it." */
export function spokenEdit(
  comparison: Comparison,
  group: Pick<Group, 'edits'>,
  edit: number,
  { place, of }: { readonly place: number; readonly of: number },
): string {
  return l10n.t({
    message: '{action}. Edit {place} of {of}. R does it.',
    args: { action: takeBackEdit(comparison, group, edit).title, place, of },
    comment: ['For screen readers. An edit is some words that were changed; R is a key.'],
  });
}

/** The word edit at an offset of a story: its index in the group's edits; -1 where there is none. */
export function editAt(edits: readonly WordEdit[], side: Side, offset: number): number {
  const isAt = (edit: WordEdit) => offset >= edit[side].start && offset <= edit[side].end;
  const filled = edits.findIndex((edit) => isAt(edit) && edit[side].end > edit[side].start);
  return filled >= 0 ? filled : edits.findIndex(isAt);
}

function quote(text: string): string {
  const letters = [...collapseSpace(text)];
  return letters.length > MAX_QUOTED_LENGTH ? `${letters.slice(0, MAX_QUOTED_LENGTH).join('')}…` : letters.join('');
}
