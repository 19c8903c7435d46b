import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Comparisons } from '../comparisons.ts';
import type { InlineDocuments } from '../documents/inline-documents.ts';
import type { SentenceDiffs } from '../documents/sentence-diffs.ts';
import { inform, note, warn } from '../messages.ts';
import { currentOrPickedPair } from './pick-pair.ts';

/**
 * Registers the commands of the documents that are made from two stories. Those that open one take two URIs, original
 * and modified, from other extensions.
 */
export function registerDocumentCommands(
  comparisons: Comparisons,
  inlineDocuments: InlineDocuments,
  sentenceDiffs: SentenceDiffs,
): vscode.Disposable[] {
  const register = vscode.commands.registerCommand;
  return [
    register('storyDiff.showInlineComparison', (original?: vscode.Uri, modified?: vscode.Uri) =>
      open(inlineDocuments, original, modified),
    ),
    register('storyDiff.openInDiffEditor', (original?: vscode.Uri, modified?: vscode.Uri) =>
      open(sentenceDiffs, original, modified),
    ),
    register('storyDiff.toggleInlineOrder', () => {
      const { active } = inlineDocuments;
      if (!active) return inform(l10n.t('Show the inline comparison first.'));
      active.toggleOrder();
      note(
        active.order === 'original'
          ? l10n.t('in the order of the original story')
          : l10n.t('in the order of the modified story'),
      );
    }),
    register('storyDiff.foldUnchanged', async () => {
      const { active } = inlineDocuments;
      if (!active) return inform(l10n.t('Show the inline comparison first.'));
      if (active.changes?.folds.length) await vscode.commands.executeCommand('editor.foldAll');
      else note(l10n.t('no long unchanged passage to fold'));
    }),
  ];

  /** From a menu come arguments of other kinds than URIs: those do not count. */
  async function open(view: InlineDocuments | SentenceDiffs, original?: unknown, modified?: unknown): Promise<void> {
    const given = original instanceof vscode.Uri && modified instanceof vscode.Uri && { original, modified };
    const pair = given || (await currentOrPickedPair(comparisons));
    const trouble = pair && (await view.show(pair));
    if (!trouble) return;
    const { message, cure } = trouble;
    const anyway = l10n.t({
      message: 'Compare Anyway',
      comment: ['A button: compare the stories although they are very long.'],
    });
    if (cure !== 'Compare Anyway') void warn(message);
    else if (await warn(message, anyway)) await view.show(pair, true);
  }
}
