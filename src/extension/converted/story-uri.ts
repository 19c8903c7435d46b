import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { isConverted } from '../../conversion/endings.ts';
import type { TrackedView } from '../../conversion/tracked-view.ts';
import { VERSION_SCHEME } from '../versions/version-uri.ts';

/** The scheme of the documents with the text of files that are no text. */
export const CONVERTED_SCHEME = 'storydiff-text';

/** What a document with the text of a file was made from. */
interface Source {
  readonly file: vscode.Uri;
  readonly view: TrackedView;
  /** Whether it is the file as it is saved, whatever its editor has by now. */
  readonly saved: boolean;
}

/** Schemes of documents that are text whatever their names end in. */
const TEXT_SCHEMES: ReadonlySet<string> = new Set([CONVERTED_SCHEME, VERSION_SCHEME, 'untitled']);

/** The document with the text of a file. @param title what its tab says, made of the name of the file */
function convertedUri({ file, view, saved }: Source, title = (name: string) => name): vscode.Uri {
  const query = JSON.stringify([file.toString(), view, ...(saved ? ['saved'] : [])]);
  const at = file.path.lastIndexOf('/') + 1;
  const path = file.path.slice(0, at) + title(file.path.slice(at));
  return vscode.Uri.from({ scheme: CONVERTED_SCHEME, path, query });
}

/** The address of a file as a story: a file that is no text is read as the document with its text. */
export function toStory(uri: vscode.Uri): vscode.Uri {
  const isFile = !TEXT_SCHEMES.has(uri.scheme) && isConverted(uri.path);
  return isFile ? convertedUri({ file: uri, view: 'accepted', saved: false }) : uri;
}

/** The two versions that are in a Word document with tracked changes. */
export function trackedVersions(file: vscode.Uri): { readonly original: vscode.Uri; readonly modified: vscode.Uri } {
  return {
    original: convertedUri({ file, view: 'rejected', saved: false }, (name) =>
      l10n.t('{0} (all changes rejected)', name),
    ),
    modified: convertedUri({ file, view: 'accepted', saved: false }, (name) =>
      l10n.t('{0} (all changes accepted)', name),
    ),
  };
}

/** The text of a file as it is saved: a page of the web may be open with other text. */
export function savedVersion(file: vscode.Uri): vscode.Uri {
  return convertedUri({ file, view: 'accepted', saved: true }, (name) => l10n.t('{0} (in file)', name));
}

export function isConvertedStory(story: vscode.Uri): boolean {
  return story.scheme === CONVERTED_SCHEME;
}

/** The file that a story is in. */
export function fileOf(story: vscode.Uri): vscode.Uri {
  return isConvertedStory(story) ? sourceOf(story).file : story;
}

/** What a document with the text of a file was made from. */
export function sourceOf(story: vscode.Uri): Source {
  const [file, view, saved] = JSON.parse(story.query) as [string, TrackedView, 'saved'?];
  return { file: vscode.Uri.parse(file, true), view, saved: saved === 'saved' };
}
