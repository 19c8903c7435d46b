import * as vscode from 'vscode';
import { findStoryParts } from '../../presentation/one-text/story-parts.ts';
import type { TrackChanges } from '../../presentation/one-text/track-changes.ts';
import { type Unrelated, unrelatedWords } from '../../presentation/unrelated.ts';
import { toPlainText } from '../plain-text.ts';
import type { Compared } from '../session/session.ts';
import { storyName } from '../session/stories.ts';

/**
 * The lines above an inline comparison of two stories with next to nothing in common: one sentence that says so, and the
 * name of each story where its text begins, since no mark tells them apart.
 * @param document the document, with the text of `changes`
 */
export function unrelatedLenses(
  document: vscode.TextDocument,
  unrelated: Unrelated,
  changes: TrackChanges,
  compared: Compared,
): vscode.CodeLens[] {
  const lens = (offset: number, words: string) => {
    const at = document.positionAt(offset);
    return new vscode.CodeLens(new vscode.Range(at, at), { title: toPlainText(words), command: '' });
  };
  const parts = findStoryParts(changes).map(({ side, start }) =>
    lens(start, `${storyName(compared[side])} (${side} story)`),
  );
  return [lens(0, `${unrelatedWords(unrelated)}, so neither what was omitted nor what was added is marked.`), ...parts];
}
