import type { Comparison, Group, WordEdit } from '../comparison/comparison.ts';
import type { TakeOverOptions } from '../comparison/take-over/options.ts';
import type { Side } from '../story/side.ts';
import { textOf } from '../story/story.ts';
import { collapseSpace } from '../text/typography.ts';
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
  const count = groups.length;
  const sentences = (verb: string, adjective: string) =>
    count === 1 ? `${verb} ${adjective} Sentence` : `${verb} ${count} ${adjective} Sentences`;
  const some = (word: string) => (count === 1 ? word : `${word} ${count}`);
  if (kind === 'omitted') return [{ title: sentences('Restore', 'Omitted'), done: some('Restored') }];
  if (kind === 'added') return [{ title: sentences('Remove', 'Added'), done: some('Removed') }];
  const back: TakeOverAction = { title: 'Move Back', done: 'Moved back', part: 'place' };
  if (kind === 'moved') return [back];
  const wording: TakeOverAction = { title: 'Take Back Wording', done: 'Taken back', part: 'wording' };
  return moved ? [wording, back] : [wording];
}

/** How many changes are left after one was taken over: "2 changes left." */
export function changesLeftWords(count: number): string {
  if (count === 0) return 'No changes left.';
  return count === 1 ? '1 change left.' : `${count.toLocaleString('en')} changes left.`;
}

/** At most this many letters of an edit stand in its action. */
const MAX_QUOTED_LENGTH = 32;

/** What can be done with one word edit of a group in the modified story. */
export function takeBackEdit(comparison: Comparison, group: Pick<Group, 'edits'>, edit: number): TakeOverAction {
  const { original, modified } = group.edits[edit]!;
  const [old, now] = [textOf(comparison.original, original), textOf(comparison.modified, modified)];
  return old
    ? { title: `Put Back “${quote(old)}”`, done: '1 put back', edit }
    : { title: `Remove “${quote(now)}”`, done: '1 removed', edit };
}

/** What a screen reader says of a chosen word edit: "Put Back “four”. Edit 1 of 2. R does it." */
export function spokenEdit(
  comparison: Comparison,
  group: Pick<Group, 'edits'>,
  edit: number,
  { place, of }: { readonly place: number; readonly of: number },
): string {
  return `${takeBackEdit(comparison, group, edit).title}. Edit ${place} of ${of}. R does it.`;
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
