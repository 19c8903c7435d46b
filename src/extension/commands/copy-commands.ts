import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Comparisons } from '../comparisons.ts';
import { copyChanges, copySummary } from '../copy-summary.ts';
import { inform } from '../messages.ts';
import type { ChangeChooser } from '../take-over/chosen-changes.ts';

/** Registers the commands that copy changes: all of them, and those that are chosen in the list or at the caret. */
export function registerCopy(comparisons: Comparisons, chooser: ChangeChooser): vscode.Disposable[] {
  const register = vscode.commands.registerCommand;
  return [
    register('storyDiff.copySummary', async () => {
      const { current } = comparisons;
      if (!current) return inform(l10n.t('Compare two stories first.'));
      await copySummary(current);
    }),
    register('storyDiff.copyMarked', async (entry?: unknown, entries?: unknown) => {
      const found = await chooser.choose(entry, entries);
      if (found) await copyChanges(found.compared, found.changes, found.open.panel);
    }),
  ];
}
