import * as vscode from 'vscode';
import type { InlineState } from './inline.ts';

/** The sign of a sentence that stands elsewhere. */
const MOVED = '⇅';
/** High contrast has no such background; there the border that VS Code gives inserted text tells. */
const INSERTED =
  'background-color: var(--vscode-diffEditor-insertedTextBackground) !important; outline: 1px dashed var(--vscode-diffEditor-insertedTextBorder, transparent) !important';

/**
 * The decoration types of one inline view. Text that is not in the document is an inlay hint; its look comes from a
 * decoration whose range strictly contains the hint's place (`gone`), and another undoes that look for the two
 * neighbouring characters. Of two types that set the same property the one created first wins, so their order matters:
 * a neighbour that was added or changed must still look so.
 */
export class Decorations implements vscode.Disposable {
  private readonly moved = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('storyDiff.movedBackground'),
    before: { contentText: MOVED, color: new vscode.ThemeColor('diffEditor.move.border') },
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  private readonly movedQuietly = vscode.window.createTextEditorDecorationType({
    before: { contentText: MOVED, color: new vscode.ThemeColor('editorLineNumber.foreground') },
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  private readonly added = vscode.window.createTextEditorDecorationType({
    textDecoration: `none !important; ${INSERTED}`,
    overviewRulerColor: new vscode.ThemeColor('editorOverviewRuler.addedForeground'),
    overviewRulerLane: vscode.OverviewRulerLane.Left,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  private readonly changed = vscode.window.createTextEditorDecorationType({
    textDecoration: `underline !important; ${INSERTED}`,
    overviewRulerColor: new vscode.ThemeColor('editorOverviewRuler.modifiedForeground'),
    overviewRulerLane: vscode.OverviewRulerLane.Left,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  private readonly neighbour = vscode.window.createTextEditorDecorationType({
    textDecoration: 'none !important; background-color: transparent !important; outline: none !important',
    color: new vscode.ThemeColor('editor.foreground'),
    rangeBehavior: vscode.DecorationRangeBehavior.OpenOpen,
  });
  private readonly gone = vscode.window.createTextEditorDecorationType({
    textDecoration:
      'line-through 1px var(--vscode-editorError-foreground); background-color: var(--vscode-diffEditor-removedTextBackground); outline: 1px dashed var(--vscode-diffEditor-removedTextBorder, transparent)',
    color: new vscode.ThemeColor('editor.foreground'),
    overviewRulerColor: new vscode.ThemeColor('editorOverviewRuler.deletedForeground'),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
  });

  /** Shows the marks in these editors of one document, and nothing where there are none. */
  show(editors: readonly vscode.TextEditor[], state: InlineState | undefined, quietMoves: boolean): void {
    for (const editor of editors) {
      const { document } = editor;
      const at = (offset: number) => document.positionAt(offset);
      const places = (state?.gone ?? []).map(({ position }) => document.offsetAt(position));
      editor.setDecorations(this.added, state?.added ?? []);
      editor.setDecorations(this.changed, state?.changed ?? []);
      editor.setDecorations(this.moved, quietMoves ? [] : (state?.moved ?? []));
      editor.setDecorations(this.movedQuietly, quietMoves ? (state?.moved ?? []) : []);
      editor.setDecorations(
        this.neighbour,
        places.flatMap((p) => [new vscode.Range(at(p - 1), at(p)), new vscode.Range(at(p), at(p + 1))]),
      );
      editor.setDecorations(
        this.gone,
        places.map((p) => new vscode.Range(at(p - 1), at(p + 1))),
      );
    }
  }

  dispose(): void {
    for (const type of [this.moved, this.movedQuietly, this.gone, this.neighbour, this.added, this.changed])
      type.dispose();
  }
}
