import * as vscode from 'vscode';
import type { Side } from '../../story/side.ts';
import type { InlineState } from './state.ts';

/** The sign of a sentence that stands elsewhere. */
const MOVED = '⇅';
/** High contrast has no such background; there the border that VS Code gives inserted text tells. */
const INSERTED =
  'background-color: var(--vscode-diffEditor-insertedTextBackground) !important; outline: 1px dashed var(--vscode-diffEditor-insertedTextBorder, transparent) !important';

const REMOVED =
  'background-color: var(--vscode-diffEditor-removedTextBackground); outline: 1px dashed var(--vscode-diffEditor-removedTextBorder, transparent)';

export interface Look {
  readonly side: Side;
  /** Moved sentences get a sign but no wash. */
  readonly quietMoves: boolean;
  /** Omitted text is a short attachment, since hints are switched off. */
  readonly goneAsGlyphs: boolean;
}

/**
 * The decoration types of one inline view. Text that is not in the document is an inlay hint; its look comes from a
 * decoration whose range strictly contains the hint's place (`gone`), and another undoes that look for the two
 * neighbouring characters. Of two types that set the same property the one created first wins, so their order matters:
 * a neighbour that was added or changed must still look so.
 */
export class Decorations implements vscode.Disposable {
  readonly #moved = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('storyDiff.movedBackground'),
    before: { contentText: MOVED, color: new vscode.ThemeColor('diffEditor.move.border') },
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  readonly #movedQuietly = vscode.window.createTextEditorDecorationType({
    before: { contentText: MOVED, color: new vscode.ThemeColor('editorLineNumber.foreground') },
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  readonly #addedSentence = vscode.window.createTextEditorDecorationType({
    textDecoration: `none !important; ${INSERTED}`,
    overviewRulerColor: new vscode.ThemeColor('editorOverviewRuler.addedForeground'),
    overviewRulerLane: vscode.OverviewRulerLane.Left,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  readonly #addedWords = vscode.window.createTextEditorDecorationType({
    textDecoration: `underline !important; ${INSERTED}`,
    overviewRulerColor: new vscode.ThemeColor('editorOverviewRuler.modifiedForeground'),
    overviewRulerLane: vscode.OverviewRulerLane.Left,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  readonly #neighbour = vscode.window.createTextEditorDecorationType({
    textDecoration: 'none !important; background-color: transparent !important; outline: none !important',
    color: new vscode.ThemeColor('editor.foreground'),
    rangeBehavior: vscode.DecorationRangeBehavior.OpenOpen,
  });
  readonly #gone = vscode.window.createTextEditorDecorationType({
    textDecoration: `line-through 1px var(--vscode-editorError-foreground); ${REMOVED}`,
    color: new vscode.ThemeColor('editor.foreground'),
    overviewRulerColor: new vscode.ThemeColor('editorOverviewRuler.deletedForeground'),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
  });

  readonly #omittedSentence = vscode.window.createTextEditorDecorationType({
    textDecoration: `none; ${REMOVED}`,
    overviewRulerColor: new vscode.ThemeColor('editorOverviewRuler.deletedForeground'),
    overviewRulerLane: vscode.OverviewRulerLane.Left,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  readonly #omittedWords = vscode.window.createTextEditorDecorationType({
    textDecoration: `line-through; ${REMOVED}`,
    overviewRulerColor: new vscode.ThemeColor('editorOverviewRuler.modifiedForeground'),
    overviewRulerLane: vscode.OverviewRulerLane.Left,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  readonly #goneGlyph = vscode.window.createTextEditorDecorationType({
    overviewRulerColor: new vscode.ThemeColor('editorOverviewRuler.deletedForeground'),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
  });

  /** Shows the marks in an editor, and takes away those that were there before. */
  show(editor: vscode.TextEditor, state: InlineState | undefined, look: Look): void {
    const { document } = editor;
    const at = (offset: number) => document.positionAt(offset);
    const { alone = [], changed = [], moved = [], gone = [] } = state ?? {};
    const modified = look.side === 'modified';
    const places = look.goneAsGlyphs ? [] : gone.map(({ position }) => document.offsetAt(position));
    editor.setDecorations(this.#addedSentence, modified ? alone : []);
    editor.setDecorations(this.#addedWords, modified ? changed : []);
    editor.setDecorations(this.#omittedSentence, modified ? [] : alone);
    editor.setDecorations(this.#omittedWords, modified ? [] : changed);
    editor.setDecorations(this.#moved, look.quietMoves ? [] : moved);
    editor.setDecorations(this.#movedQuietly, look.quietMoves ? moved : []);
    editor.setDecorations(
      this.#neighbour,
      places.flatMap((p) => [new vscode.Range(at(p - 1), at(p)), new vscode.Range(at(p), at(p + 1))]),
    );
    editor.setDecorations(
      this.#gone,
      places.map((p) => new vscode.Range(at(p - 1), at(p + 1))),
    );
    editor.setDecorations(this.#goneGlyph, look.goneAsGlyphs ? gone.map(glyph) : []);
  }

  dispose(): void {
    for (const type of [
      ...[this.#moved, this.#movedQuietly, this.#addedSentence, this.#addedWords, this.#neighbour, this.#gone],
      ...[this.#omittedSentence, this.#omittedWords, this.#goneGlyph],
    ])
      type.dispose();
  }
}

/** A short piece of omitted text, whole on hover: attachments never wrap. */
function glyph({ position, text }: InlineState['gone'][number]): vscode.DecorationOptions {
  const words = text.trim().split(' ');
  const contentText = words.length > 4 ? `${words.slice(0, 4).join(' ')} … ` : `${words.join(' ')} `;
  return {
    range: new vscode.Range(position, position.translate(0, 1)),
    hoverMessage: new vscode.MarkdownString().appendText(`Omitted: ${text.trim()}`),
    renderOptions: {
      before: {
        contentText,
        textDecoration: `line-through; ${REMOVED}`,
        color: new vscode.ThemeColor('editor.foreground'),
      },
    },
  };
}
