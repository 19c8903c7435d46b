import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Span } from '../../story/story.ts';
import type { Comparisons } from '../comparisons.ts';
import { isMadeOfPair } from '../documents/pair-uri.ts';
import { inform, note } from '../messages.ts';
import { documentOf } from '../passages/passage-uri.ts';
import { type Passages, selectedSpan } from '../passages/passages.ts';
import { fileName, storyName } from '../session/stories.ts';
import type { KeptTexts } from '../versions/kept-texts.ts';
import { keepClipboard } from './keep-clipboard.ts';

/** Registers the commands that compare a part of a document, and forgets the texts that are compared no more. */
export function registerPassageCommands(
  comparisons: Comparisons,
  passages: Passages,
  kept: KeptTexts,
): vscode.Disposable[] {
  let selected: vscode.Uri | undefined;
  const register = vscode.commands.registerCommand;
  return [
    register('storyDiff.selectTextForCompare', async () => {
      const passage = addSelection();
      if (!passage) return inform(nothingSelected());
      selected = passage;
      await vscode.commands.executeCommand('setContext', 'storyDiff.textSelected', true);
      note(l10n.t('{0} is the original; now select the modified text.', storyName(passage)));
    }),

    register('storyDiff.compareSelectionWithSelected', async () => {
      if (!selected) return inform(l10n.t('Select the original text first, then choose "Select Text for Compare".'));
      const original = selected;
      const modified = addSelection();
      if (!modified) return inform(nothingSelected());
      if (overlap(original, modified))
        return inform(l10n.t('The two texts overlap. Select text outside of the first one.'));
      await comparisons.show(original, modified);
    }),

    register('storyDiff.compareSelectionWithClipboard', async () => {
      const { editor, span } = findSelection() ?? {};
      if (!editor || !span) return inform(nothingSelected());
      const clipboard = await keepClipboard(kept, fileName(editor.document.uri));
      if (clipboard) await comparisons.show(clipboard, passages.add(editor.document, span));
    }),

    comparisons.onDidChangeCurrent(() => {
      const isCompared = (uri: vscode.Uri) => comparisons.holding(uri) !== undefined;
      kept.release(isCompared);
      passages.release((uri) => uri === selected || isCompared(uri));
    }),
  ];

  function addSelection(): vscode.Uri | undefined {
    const found = findSelection();
    return found && passages.add(found.editor.document, found.span);
  }

  function overlap(one: vscode.Uri, other: vscode.Uri): boolean {
    if (documentOf(one).toString() !== documentOf(other).toString()) return false;
    const [a, b] = [passages.lastSpanOf(one), passages.lastSpanOf(other)];
    return a !== undefined && b !== undefined && a.start < b.end && b.start < a.end;
  }
}

function nothingSelected(): string {
  return l10n.t('Select the text in an editor first.');
}

/** The selected text of the active editor; undefined where there is none, and in what the extension made of two stories. */
function findSelection(): { readonly editor: vscode.TextEditor; readonly span: Span } | undefined {
  const editor = vscode.window.activeTextEditor;
  const span = editor && !isMadeOfPair(editor.document.uri) ? selectedSpan(editor) : undefined;
  return editor && span && { editor, span };
}
