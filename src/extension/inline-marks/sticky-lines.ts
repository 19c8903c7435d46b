import * as vscode from 'vscode';

/** How long VS Code needs to take marks away, and then to notice another value of an option, in milliseconds. */
const NOTICE_MS = 50;

/**
 * Redraws the headings that stick to the top of the editors of a document: they keep marks that were taken away, until some
 * option changes.
 */
export function redrawStickyLines(document: vscode.TextDocument): void {
  const { On, Off } = vscode.TextEditorLineNumbersStyle;
  setTimeout(() => {
    for (const editor of vscode.window.visibleTextEditors) {
      const { lineNumbers } = editor.options;
      if (editor.document !== document || lineNumbers === undefined) continue;
      editor.options.lineNumbers = lineNumbers === Off ? On : Off;
      setTimeout(() => {
        editor.options.lineNumbers = lineNumbers;
      }, NOTICE_MS);
    }
  }, NOTICE_MS);
}
