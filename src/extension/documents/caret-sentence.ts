import type * as vscode from 'vscode';
import type { ShownSentence } from '../../presentation/one-text/track-changes.ts';
import type { InlineDocument } from './inline-document.ts';

/**
 * The sentence at the caret of an inline comparison; where two meet, the later one.
 * @returns undefined between two paragraphs; `newer` while the editor still has the text of an older comparison
 */
export function sentenceAtCaret(
  { changes }: Pick<InlineDocument, 'changes'>,
  { document, selection }: vscode.TextEditor,
): ShownSentence | 'newer' | undefined {
  if (!changes || document.getText() !== changes.text) return 'newer';
  const at = document.offsetAt(selection.active);
  return changes.sentences.findLast(({ start, end }) => start <= at && at <= end);
}
