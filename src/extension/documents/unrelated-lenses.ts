import * as vscode from 'vscode';
import { linesAbove } from '../../presentation/one-text/story-parts.ts';
import type { TrackChanges } from '../../presentation/one-text/track-changes.ts';
import type { Unrelated } from '../../presentation/unrelated.ts';
import { toPlainText } from '../plain-text.ts';
import type { Compared } from '../session/session.ts';
import { storyName } from '../session/stories.ts';

/**
 * The lines above an inline comparison of two stories with next to nothing in common.
 * @param document the document, with the text of `changes`
 */
export function unrelatedLenses(
  document: vscode.TextDocument,
  unrelated: Unrelated,
  changes: TrackChanges,
  compared: Compared,
): vscode.CodeLens[] {
  const names = { original: storyName(compared.original), modified: storyName(compared.modified) };
  return linesAbove(changes, unrelated, names).map(({ start, words }) => {
    const at = document.positionAt(start);
    return new vscode.CodeLens(new vscode.Range(at, at), { title: toPlainText(words), command: '' });
  });
}
