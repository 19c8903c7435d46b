import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { spokenChange } from '../../presentation/spoken-change.ts';
import type { ChangeChooser } from '../take-over/chosen-changes.ts';

/** No story has this scheme: see `isMadeOfPair`. */
const SCHEME = 'story-diff-change';

/**
 * *Read Change Aloud*: the change at hand as plain text in a read-only document, where a screen reader goes through it
 * by letters, words and lines.
 */
export function registerReadChange(chooser: ChangeChooser): vscode.Disposable[] {
  // There is one such document: what is read next takes the place of what was read before.
  const tab = l10n.t({ message: 'Change', comment: ['The name of a tab with one change in words.'] });
  const address = vscode.Uri.from({ scheme: SCHEME, path: `/${tab}` });
  let text = '';
  const changed = new vscode.EventEmitter<vscode.Uri>();
  return [
    changed,
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: () => text,
    }),
    vscode.commands.registerCommand('storyDiff.readChangeAloud', async (entry?: unknown, entries?: unknown) => {
      const found = await chooser.choose(entry, entries);
      if (!found) return;
      text = found.changes.map((change) => spokenChange(found.compared.list, change)).join('\n');
      changed.fire(address);
      const document = await vscode.workspace.openTextDocument(address);
      const editor = await vscode.window.showTextDocument(document, { preview: true });
      const start = new vscode.Position(0, 0);
      editor.selection = new vscode.Selection(start, start);
    }),
  ];
}
