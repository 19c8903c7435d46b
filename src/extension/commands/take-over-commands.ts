import * as vscode from 'vscode';
import { type Change, kindsOf } from '../../presentation/changes.ts';
import { KIND_GLYPHS, KIND_WORDS } from '../../presentation/kind-labels.ts';
import { CHANGE_KINDS, type ChangeKind } from '../../presentation/kinds.ts';
import { takeBackActions, takeBackEdit } from '../../presentation/take-over-words.ts';
import { tallyWords } from '../../presentation/tally.ts';
import type { Side } from '../../story/side.ts';
import type { Comparisons } from '../comparisons.ts';
import { choose, inform, note } from '../messages.ts';
import type { ChangeChooser, ChosenChanges } from '../take-over/chosen-changes.ts';
import { requestIn, TAKE_OVER_COMMAND, type TakeOverRequest } from '../take-over/request.ts';
import { ONE_STORY, STILL_COMPARING, type Taker } from '../take-over/taker.ts';

/** Registers the commands that take changes over into one of the stories. */
export function registerTakeOver(comparisons: Comparisons, chooser: ChangeChooser, taker: Taker): vscode.Disposable[] {
  const register = vscode.commands.registerCommand;
  const chosen =
    (side: Side, place = false) =>
    async (entry?: unknown, entries?: unknown) => {
      const found = await chooser.choose(entry, entries);
      if (!found) return;
      if (place && !found.changes.some(({ moved }) => moved)) return note('this sentence did not move');
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
    const done = side === 'original' ? 'Applied to the original' : place ? 'Moved back' : action?.done;
    await taker.take({ open, compared, groups, side, part, done: done ?? `Took back ${changes.length} changes` });
  }

  async function takeRequested({ original, modified, version, groups, side, part, edit, take }: TakeOverRequest) {
    const open = comparisons.find(vscode.Uri.parse(original), vscode.Uri.parse(modified));
    const compared = open?.session.compared;
    if (!open || (compared && compared.version !== version)) return note('this change is not there any more');
    const group = compared?.comparison.groups[groups[0]!];
    if (compared && (!group || groups.some((index) => !compared.comparison.groups[index]))) return;
    if (compared && edit !== undefined && (groups.length > 1 || !group?.edits[edit])) return;
    await taker.take({ open, compared, groups, side, part, edit, take, done: doneWords() });

    function doneWords(): string {
      if (side === 'original') return 'Applied to the original';
      if (!compared || !group) return '';
      if (edit !== undefined) return takeBackEdit(compared.comparison, group, edit).done;
      const { kind, moved } = group;
      const [action] = takeBackActions({ kind: kind === 'unchanged' ? 'moved' : kind, moved, groups });
      return part === 'place' ? 'Moved back' : action!.done;
    }
  }

  async function takeBackAll(): Promise<void> {
    const open = comparisons.current;
    const compared = open?.session.compared;
    if (!open) return inform('Compare two stories first.');
    if (open.session.isOneStory) return inform(ONE_STORY);
    if (!compared) return inform(STILL_COMPARING);
    const { list } = compared;
    const of = (kind: ChangeKind): readonly Change[] => list.changes.filter((change) => kindsOf(change).includes(kind));
    const kinds = CHANGE_KINDS.map((kind) => ({ kind, changes: of(kind) })).filter(({ changes }) => changes.length > 0);
    if (kinds.length === 0 && list.counts.moved === 0) return note('no changes');
    const choices = [
      {
        icon: 'discard',
        label: 'All Changes',
        description: 'the modified story becomes the original',
        value: 'all' as const,
      },
      ...kinds.map(({ kind, changes }) => ({
        icon: KIND_GLYPHS[kind],
        label: KIND_WORDS[kind],
        description: tallyWords({ count: list.counts[kind], places: changes.length }),
        value: kind,
      })),
    ];
    const kind = await choose(choices, {
      title: 'Take Back All',
      placeHolder: 'Which changes?',
      marked: kinds[0]?.kind,
    });
    if (!kind) return;
    if (kind === 'all')
      return taker.take({ open, compared, groups: 'all', side: 'modified', done: 'Took back all changes' });
    const changes = of(kind);
    await taker.take({
      open,
      compared,
      groups: changes.flatMap(({ groups }) => [...groups]),
      side: 'modified',
      part: kind === 'moved' ? 'place' : 'wording',
      done: `Took back ${changes.length.toLocaleString('en')}: ${KIND_WORDS[kind]}`,
    });
  }
}
