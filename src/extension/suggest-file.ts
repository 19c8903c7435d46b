import * as vscode from 'vscode';
import { documentOf } from './passages/passage-uri.ts';
import { canBeEdited } from './session/stories.ts';

/** What some file system takes in no name. */
const UNFIT = /[\\/:*?"<>|]/gu;

/**
 * Where a file made from a story may be saved: beside it, or in the workspace where the story lies in no folder.
 * @param name what the file would best be called
 * @returns undefined where there is no folder
 */
export function suggestFile(story: vscode.Uri, name: string): vscode.Uri | undefined {
  const document = documentOf(story);
  const isFile = document.scheme !== 'untitled' && canBeEdited(document);
  const folder = isFile ? vscode.Uri.joinPath(document, '..') : vscode.workspace.workspaceFolders?.[0]?.uri;
  return folder && vscode.Uri.joinPath(folder, name.replaceAll(UNFIT, '-'));
}
