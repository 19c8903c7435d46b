import * as vscode from 'vscode';
import type { InlineState } from './inline.ts';

const INSERTED = new vscode.ThemeColor('diffEditor.insertedTextBackground');

/**
 * The decoration types of one inline view. Text that is not in the document is an inlay hint; its look comes from a
 * decoration whose range strictly contains the hint's place, and another undoes that look for the two neighbours. Of
 * two types that set the same property the one created first wins, so their order here matters.
 */
export class Decorations implements vscode.Disposable {
  private readonly inserted = vscode.window.createTextEditorDecorationType({
    backgroundColor: INSERTED,
    overviewRulerColor: new vscode.ThemeColor('editorOverviewRuler.addedForeground'),
    overviewRulerLane: vscode.OverviewRulerLane.Left,
    light: { textDecoration: 'none; background-color: var(--vscode-diffEditor-insertedTextBackground) !important' },
    dark: { textDecoration: 'none; background-color: var(--vscode-diffEditor-insertedTextBackground) !important' },
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  private readonly changed = vscode.window.createTextEditorDecorationType({
    overviewRulerColor: new vscode.ThemeColor('editorOverviewRuler.modifiedForeground'),
    overviewRulerLane: vscode.OverviewRulerLane.Left,
    textDecoration: 'underline; background-color: var(--vscode-diffEditor-insertedTextBackground) !important',
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  private readonly moved = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('storyDiff.movedBackground'),
    before: { contentText: '⇅', color: new vscode.ThemeColor('diffEditor.move.border') },
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  private readonly movedQuietly = vscode.window.createTextEditorDecorationType({
    before: { contentText: '⇅', color: new vscode.ThemeColor('editorLineNumber.foreground') },
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  private readonly neighbour = vscode.window.createTextEditorDecorationType({
    textDecoration: 'none !important; background-color: transparent !important',
    color: new vscode.ThemeColor('editor.foreground'),
    rangeBehavior: vscode.DecorationRangeBehavior.OpenOpen,
  });
  private readonly gone = vscode.window.createTextEditorDecorationType({
    textDecoration:
      'line-through 1px var(--vscode-editorError-foreground); background-color: var(--vscode-diffEditor-removedTextBackground)',
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
      editor.setDecorations(this.inserted, state?.added ?? []);
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
    for (const type of [this.inserted, this.changed, this.moved, this.movedQuietly, this.neighbour, this.gone])
      type.dispose();
  }
}
