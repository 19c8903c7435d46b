import * as vscode from 'vscode';

/** The two stories of a comparison. */
export interface StoryPair {
  readonly original: vscode.Uri;
  readonly modified: vscode.Uri;
}

/**
 * The address of a document made from two stories. It carries both, so that its text can be made for whoever asks for
 * it, whether or not they are being compared already.
 * @param label what the tab shows
 * @param part tells documents of the same pair apart
 */
export function pairUri(scheme: string, label: string, { original, modified }: StoryPair, part = ''): vscode.Uri {
  const query = JSON.stringify([original.toString(), modified.toString(), part]);
  // A tab shows the last part of the path, and the name of a branch may hold a slash.
  return vscode.Uri.from({ scheme, path: `/${label.replaceAll('/', '∕')}`, query });
}

/** The stories that the address of such a document carries. */
export function pairOf(uri: vscode.Uri): StoryPair & { readonly part: string } {
  const [original, modified, part] = JSON.parse(uri.query) as [string, string, string];
  return { original: vscode.Uri.parse(original, true), modified: vscode.Uri.parse(modified, true), part };
}

/** Whether it is the address of a document made from two stories, which is no story. */
export function isMadeOfPair(uri: vscode.Uri): boolean {
  return uri.scheme.startsWith('story-diff-');
}
