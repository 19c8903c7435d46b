import * as vscode from 'vscode';

/** The scheme of passages: their addresses name a part of a document, and open as that document. */
const PASSAGE_SCHEME = 'story-passage';

/** The address of a passage of a document. */
export function passageUri(name: string, document: vscode.Uri, id: string): vscode.Uri {
  // The last part of the path is the name, so a slash would cut it.
  return vscode.Uri.from({
    scheme: PASSAGE_SCHEME,
    path: `/${name.replaceAll('/', '∕')}`,
    query: JSON.stringify([document.toString(), id]),
  });
}

/** Whether it is the address of a passage. */
export function isPassage({ scheme }: vscode.Uri): boolean {
  return scheme === PASSAGE_SCHEME;
}

/** The document that a story is read from: the one that a passage is a part of, else the story itself. */
export function documentOf(story: vscode.Uri): vscode.Uri {
  if (!isPassage(story)) return story;
  try {
    const [document] = JSON.parse(story.query) as [unknown];
    return typeof document === 'string' ? vscode.Uri.parse(document, true) : story;
  } catch {
    return story; // nobody but the extension makes such addresses, yet anybody can write one
  }
}

/** Whether a story is read from this document. */
export function isOfDocument(story: vscode.Uri, document: vscode.Uri): boolean {
  return documentOf(story).toString() === document.toString();
}
