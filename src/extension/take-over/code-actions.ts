import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Change } from '../../presentation/changes.ts';
import { rowActionTitle } from '../../presentation/row-actions.ts';
import { editAt, takeBackActions, takeBackEdit } from '../../presentation/take-over-words.ts';
import type { Side } from '../../story/side.ts';
import { shownLanguage } from '../../text/wording.ts';
import type { Comparisons } from '../comparisons.ts';
import type { Compared } from '../session/session.ts';
import { sideAt } from '../session/sides.ts';
import { writableOf } from '../session/stories.ts';
import { changesAt } from './changes-at.ts';
import { requestFor, TAKE_OVER_COMMAND, type TakeOverRequest } from './request.ts';

/** Offers, at an inline mark, to take the change over: Ctrl+. and the lightbulb. Offers nothing while marks are off. */
export class TakeOverActions implements vscode.CodeActionProvider {
  readonly #comparisons: Comparisons;

  constructor(comparisons: Comparisons) {
    this.#comparisons = comparisons;
  }

  register(): vscode.Disposable {
    return vscode.languages.registerCodeActionsProvider([{ language: '*' }, { scheme: '*' }], this, {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    });
  }

  async provideCodeActions(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.CodeAction[]> {
    const open = this.#comparisons.holding(document.uri);
    const compared = open?.session.compared;
    if (!open?.inline.isOn || !compared) return [];
    const offset = document.offsetAt(range.start);
    const side = sideAt(compared, document.uri, offset);
    if (!side || document.version !== compared[`${side}DocumentVersion`]) return [];
    const changes = changesAt(compared.list, side, offset);
    if (changes.length === 0) return [];
    const writable = await writableOf(compared);
    return changes.flatMap((change) => [
      ...(writable.modified ? takeBack(compared, change, side, offset) : []),
      ...(writable.original
        ? [actionOf(rowActionTitle('applyToOriginal'), requestFor(compared, change.groups, 'original', {}))]
        : []),
    ]);
  }
}

function takeBack(compared: Compared, change: Change, side: Side, offset: number): vscode.CodeAction[] {
  const { comparison } = compared;
  const group = comparison.groups[change.groups[0]!]!;
  const edit = change.groups.length === 1 && group.edits.length > 1 ? editAt(group.edits, side, offset) : -1;
  const actions = [...(edit >= 0 ? [takeBackEdit(comparison, group, edit)] : []), ...takeBackActions(change)];
  return actions.map((action) => actionOf(action.title, requestFor(compared, change.groups, 'modified', action)));
}

function actionOf(title: string, request: TakeOverRequest): vscode.CodeAction {
  const words = l10n.t({
    message: 'Story Diff: {0}',
    args: [inSentenceCase(title)],
    comment: ['An action in the menu of a light bulb: {0} is what it does.'],
  });
  const action = new vscode.CodeAction(words, vscode.CodeActionKind.QuickFix);
  action.command = { command: TAKE_OVER_COMMAND, title, arguments: [request] };
  return action;
}

/**
 * "Restore omitted sentence": VS Code writes actions on code so. Words of the story stay as they are, and so does a title
 * in a language that does not write every word of it with a capital.
 */
function inSentenceCase(title: string): string {
  if (shownLanguage() !== 'en') return title;
  const [words = '', quoted = ''] = title.split(/(?=“)/u);
  return words.charAt(0) + words.slice(1).toLowerCase() + quoted;
}
