import * as vscode from 'vscode';

/** A file is converted anew this long after the last keystroke in it, in milliseconds. */
const SETTLE_MS = 150;

/** The document of a file that VS Code has open as text with unsaved changes: of what is converted, a page of the web. */
export function findUnsaved(file: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(
    ({ uri, isDirty, isClosed }) => isDirty && !isClosed && uri.toString() === file.toString(),
  );
}

/** Follows the document of one file while it is edited, saved or taken back. */
export class TypingWatch implements vscode.Disposable {
  readonly #disposables: vscode.Disposable[];
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When its text was last another, in milliseconds since 1970; 0 while it never was. */
  changed = 0;

  /** @param tell is called once the keystrokes settle */
  constructor(file: vscode.Uri, tell: () => void) {
    const follow = ({ uri }: vscode.TextDocument) => {
      if (uri.toString() !== file.toString()) return;
      // Two changes within a millisecond are two changes.
      this.changed = Math.max(Date.now(), this.changed + 1);
      clearTimeout(this.#timer);
      this.#timer = setTimeout(tell, SETTLE_MS);
    };
    this.#disposables = [
      vscode.workspace.onDidChangeTextDocument(({ document }) => follow(document)),
      vscode.workspace.onDidCloseTextDocument(follow),
    ];
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const disposable of this.#disposables) disposable.dispose();
  }
}
