import * as vscode from 'vscode';
import { isConverted } from '../../conversion/endings.ts';
import type { TrackedView } from '../../conversion/tracked-view.ts';

/** The scheme of the documents with the text of files that are no text. */
export const CONVERTED_SCHEME = 'storydiff-text';

/** The document with the text of a file, whose tab has the name of the file. */
function convertedUri(file: vscode.Uri, view: TrackedView, label = ''): vscode.Uri {
  const query = JSON.stringify([file.toString(), view]);
  return vscode.Uri.from({ scheme: CONVERTED_SCHEME, path: file.path + label, query });
}

/** The address of a file as a story: a file that is no text is read as the document with its text. */
export function toStory(uri: vscode.Uri): vscode.Uri {
  const isFile = uri.scheme !== CONVERTED_SCHEME && uri.scheme !== 'untitled' && isConverted(uri.path);
  return isFile ? convertedUri(uri, 'accepted') : uri;
}

/** The two versions that are in a Word document with tracked changes. */
export function trackedVersions(file: vscode.Uri): { readonly original: vscode.Uri; readonly modified: vscode.Uri } {
  return {
    original: convertedUri(file, 'rejected', ' (all changes rejected)'),
    modified: convertedUri(file, 'accepted', ' (all changes accepted)'),
  };
}

export function isConvertedStory(story: vscode.Uri): boolean {
  return story.scheme === CONVERTED_SCHEME;
}

/** The file that a story is in. */
export function fileOf(story: vscode.Uri): vscode.Uri {
  return isConvertedStory(story) ? sourceOf(story).file : story;
}

/** What a document with the text of a file was made from. */
export function sourceOf(story: vscode.Uri): { readonly file: vscode.Uri; readonly view: TrackedView } {
  const [file, view] = JSON.parse(story.query) as [string, TrackedView];
  return { file: vscode.Uri.parse(file, true), view };
}
