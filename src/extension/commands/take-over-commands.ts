import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { type Change, kindsOf } from '../../presentation/changes.ts';
import { KIND_GLYPHS, kindLabel } from '../../presentation/kind-labels.ts';
import { CHANGE_KINDS, type ChangeKind } from '../../presentation/kinds.ts';
import { takeBackActions, takeBackEdit } from '../../presentation/take-over-words.ts';
import { tallyWords } from '../../presentation/tally.ts';
import type { Side } from '../../story/side.ts';
import { numberWords, ofCount } from '../../text/wording.ts';
import type { Comparisons } from '../comparisons.ts';
import { choose, inform, note } from '../messages.ts';
import type { ChangeChooser, ChosenChanges } from '../take-over/chosen-changes.ts';
import { requestIn, TAKE_OVER_COMMAND, type TakeOverRequest } from '../take-over/request.ts';
import { oneStory, stillComparing, type Taker } from '../take-over/taker.ts';

/** Registers the commands that take changes over into one of the stories. */
export function registerTakeOver(comparisons: Comparisons, chooser: ChangeChooser, taker: Taker): vscode.Disposable[] {
  const register = vscode.commands.registerCommand;
  const chosen =
    (side: Side, place = false) =>
    async (entry?: unknown, entries?: unknown) => {
      const found = await chooser.choose(entry, entries);
      if (!found) return;
      if (place && !found.changes.some(({ moved }) => moved)) return note(l10n.t('this sentence did not move'));
      await takeChosen(found, side, place);
    };
  return [
    register('storyDiff.takeBackChange', chosen('modified')),
    register('storyDiff.moveBack', chosen('modified', true)),
    register('storyDiff.applyToOriginal', chosen('original')),
    register('storyDiff.takeBackAll', () => takeBackAll()),
    register(TAKE_OVER_COMMAND, async (argument?: unknown) => {
      const request = requestIn(argument);
      if (request) await takeRequested(request);
    }),
  ];

  async function takeChosen({ open, compared, changes }: ChosenChanges, side: Side, place: boolean): Promise<void> {
    const groups = changes.flatMap((change) => [...change.groups]);
    const [action] = changes.length === 1 ? takeBackActions(changes[0]!) : [];
    // One change at a time is reworded or moved; several are taken over whole.
    const part = place ? 'place' : side === 'modified' ? action?.part : undefined;
    const done = side === 'original' ? appliedWords() : place ? movedBackWords() : action?.done;
    await taker.take({ open, compared, groups, side, part, done: done ?? tookBackWords(changes.length) });
  }

  async function takeRequested({ original, modified, version, groups, side, part, edit, take }: TakeOverRequest) {
    const open = comparisons.find(vscode.Uri.parse(original), vscode.Uri.parse(modified));
    const compared = open?.session.compared;
    if (!open || (compared && compared.version !== version)) return note(l10n.t('this change is not there any more'));
    const group = compared?.comparison.groups[groups[0]!];
    if (compared && (!group || groups.some((index) => !compared.comparison.groups[index]))) return;
    if (compared && edit !== undefined && (groups.length > 1 || !group?.edits[edit])) return;
    await taker.take({ open, compared, groups, side, part, edit, take, done: doneWords() });

    function doneWords(): string {
      if (side === 'original') return appliedWords();
      if (!compared || !group) return '';
      if (edit !== undefined) return takeBackEdit(compared.comparison, group, edit).done;
      const { kind, moved } = group;
      const [action] = takeBackActions({ kind: kind === 'unchanged' ? 'moved' : kind, moved, groups });
      return part === 'place' ? movedBackWords() : action!.done;
    }
  }

  async function takeBackAll(): Promise<void> {
    const open = comparisons.current;
    const compared = open?.session.compared;
    if (!open) return inform(l10n.t('Compare two stories first.'));
    if (open.session.isOneStory) return inform(oneStory());
    if (!compared) return inform(stillComparing());
    const { list } = compared;
    const of = (kind: ChangeKind): readonly Change[] => list.changes.filter((change) => kindsOf(change).includes(kind));
    const kinds = CHANGE_KINDS.map((kind) => ({ kind, changes: of(kind) })).filter(({ changes }) => changes.length > 0);
    if (kinds.length === 0 && list.counts.moved === 0) return note(l10n.t('no changes'));
    const choices = [
      {
        icon: 'discard',
        label: l10n.t({ message: 'All Changes', comment: ['What to take back.'] }),
        description: l10n.t({
          message: 'the modified story becomes the original',
          comment: ['What happens when all changes are taken back.'],
        }),
        value: 'all' as const,
      },
      ...kinds.map(({ kind, changes }) => ({
        icon: KIND_GLYPHS[kind],
        label: kindLabel(kind),
        description: tallyWords({ count: list.counts[kind], places: changes.length }),
        value: kind,
      })),
    ];
    const kind = await choose(choices, {
      title: l10n.t({ message: 'Take Back All', comment: ['Asks for the kind of changes to take back.'] }),
      placeHolder: l10n.t('Which changes?'),
      marked: kinds[0]?.kind,
    });
    if (!kind) return;
    if (kind === 'all')
      return taker.take({ open, compared, groups: 'all', side: 'modified', done: l10n.t('Took back all changes') });
    const changes = of(kind);
    await taker.take({
      open,
      compared,
      groups: changes.flatMap(({ groups }) => [...groups]),
      side: 'modified',
      part: kind === 'moved' ? 'place' : 'wording',
      done: l10n.t({
        message: 'Took back {0}: {1}',
        args: [numberWords(changes.length), kindLabel(kind)],
        comment: ['{0} counts changes; {1} is their kind, such as "Edited".'],
      }),
    });
  }
}

function appliedWords(): string {
  return l10n.t({ message: 'Applied to the original', comment: ['What was done with a change.'] });
}

function movedBackWords(): string {
  return l10n.t({ message: 'Moved back', comment: ['What was done with a sentence that had moved.'] });
}

function tookBackWords(changes: number): string {
  return ofCount(changes, l10n.t('Took back {0} change', changes), l10n.t('Took back {0} changes', changes));
}
