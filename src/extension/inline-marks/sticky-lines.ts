import * as vscode from 'vscode';

/** When VS Code has taken marks away: mostly at once, on a busy machine later. In milliseconds. */
const GONE_AFTER_MS = [50, 1_000];
/** How long VS Code needs to notice another value of an option, in milliseconds. */
const NOTICE_MS = 50;

/**
 * Redraws the headings that stick to the top of the editors of a document: they keep marks that were taken away, until line
 * numbers are drawn in another way.
 */
export function redrawStickyLines(document: vscode.TextDocument): void {
  for (const delay of GONE_AFTER_MS)
    setTimeout(() => {
      for (const editor of vscode.window.visibleTextEditors) if (editor.document === document) blinkLineNumbers(editor);
    }, delay);
}

function blinkLineNumbers({ options }: vscode.TextEditor): void {
  const { lineNumbers } = options;
  if (lineNumbers === undefined) return;
  const { On, Relative } = vscode.TextEditorLineNumbersStyle;
  options.lineNumbers = lineNumbers === Relative ? On : Relative;
  setTimeout(() => {
    options.lineNumbers = lineNumbers;
  }, NOTICE_MS);
}
