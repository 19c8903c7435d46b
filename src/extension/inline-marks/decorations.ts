import * as vscode from 'vscode';
import type { RulerKind } from '../../presentation/one-text/ruler.ts';
import type { Side } from '../../story/side.ts';

/** The sign of a block that stands elsewhere. */
export const MOVED_SIGN = '⇅';

/*
 * Text that is not in the document is an inlay hint. VS Code has no way to style one, but gives each a class that begins
 * with `dyn-rule`, and lets the CSS of a decoration hold a nested rule. So a decoration can style the hints in its range
 * and nothing else. This is no documented ground: where it fails, hints are grey, and the browser tests say so.
 */

/** The CSS of a decoration that styles hints alone. The empty value before it is dropped, so that text keeps its own. */
const hintStyle = (hint: string, css: string) => `; &${hint} { ${css} }`;
const HINT = '[class*="dyn-rule"]';
/** One hint alone: the class of a decoration around it outweighs the rule for the hints of its line. */
const THIS_HINT = `${HINT}[class*="ced-"]`;

const STRIKE = 'line-through 1px var(--vscode-diffEditor-removedTextBorder, var(--vscode-editorError-foreground))';
const OMITTED = `color: var(--vscode-editor-foreground) !important; background-color: var(--vscode-diffEditor-removedTextBackground) !important; text-decoration: ${STRIKE} !important`;
const FOLDED =
  'text-decoration: none !important; border-block: 1px solid var(--vscode-diffEditor-removedTextBorder, var(--vscode-editorError-foreground)) !important; cursor: pointer';
const SIGN =
  'color: var(--vscode-storyDiff-movedForeground) !important; background-color: transparent !important; text-decoration: none !important';

/** What is drawn in an editor. Ranges of a kind do not overlap, but for moved sentences, which lie below the others. */
export interface Drawing {
  /** Lines with omitted text in hints. */
  readonly omittedLines: readonly vscode.Range[];
  /** Around the place of a hint, one letter to each side. */
  readonly foldedHints: readonly vscode.Range[];
  readonly signHints: readonly vscode.Range[];
  /** Moved sentences, and those that wear the sign themselves because a hint cannot. */
  readonly moved: readonly vscode.Range[];
  readonly signed: readonly vscode.Range[];
  readonly alone: readonly vscode.Range[];
  readonly changed: readonly vscode.Range[];
  /** Omitted text in short, where hints are switched off. */
  readonly glyphs: readonly vscode.DecorationOptions[];
  /** Lines that run from right to left. */
  readonly rightToLeft: readonly vscode.Range[];
}

const NOTHING: Drawing = {
  omittedLines: [],
  foldedHints: [],
  signHints: [],
  moved: [],
  signed: [],
  alone: [],
  changed: [],
  glyphs: [],
  rightToLeft: [],
};

/** The decoration types of one inline view. */
export class Decorations implements vscode.Disposable {
  readonly #types = {
    // A whole line includes the hints at its ends, also in an empty document.
    omittedLines: markType({ isWholeLine: true, textDecoration: hintStyle(HINT, OMITTED) }),
    foldedHints: markType({ textDecoration: hintStyle(THIS_HINT, FOLDED) }),
    signHints: markType({ textDecoration: hintStyle(THIS_HINT, SIGN) }),
    moved: markType({
      backgroundColor: new vscode.ThemeColor('storyDiff.movedBackground'),
      outline: '1px dotted var(--vscode-storyDiff-movedBorder, transparent)',
    }),
    signed: markType({
      before: { contentText: MOVED_SIGN, color: new vscode.ThemeColor('storyDiff.movedForeground') },
    }),
    added: markType(CAME),
    addedWords: markType({ ...CAME, textDecoration: 'underline' }),
    omitted: markType(WENT),
    omittedWords: markType({ ...WENT, textDecoration: 'line-through' }),
    glyphs: markType({}),
    // VS Code isolates each piece of a line that is styled: then the pieces run the wrong way.
    rightToLeft: markType({ isWholeLine: true, textDecoration: '; unicode-bidi: normal !important' }),
  };
  readonly #rulers: Readonly<Record<RulerKind, vscode.TextEditorDecorationType>> = {
    came: rulerType('addedForeground', 'Left'),
    changed: rulerType('modifiedForeground', 'Left'),
    went: rulerType('deletedForeground', 'Right'),
  };
  /** The types that each editor has ranges of. */
  readonly #used = new WeakMap<vscode.TextEditor, Set<vscode.TextEditorDecorationType>>();

  /** Draws in the editor of a story, and takes away what was drawn before; the overview ruler stays. */
  draw(editor: vscode.TextEditor, drawing: Drawing, side: Side): void {
    const types = this.#types;
    const modified = side === 'modified';
    this.#set(editor, types.omittedLines, drawing.omittedLines);
    this.#set(editor, types.foldedHints, drawing.foldedHints);
    this.#set(editor, types.signHints, drawing.signHints);
    this.#set(editor, types.moved, drawing.moved);
    this.#set(editor, types.signed, drawing.signed);
    this.#set(editor, types.added, modified ? drawing.alone : []);
    this.#set(editor, types.addedWords, modified ? drawing.changed : []);
    this.#set(editor, types.omitted, modified ? [] : drawing.alone);
    this.#set(editor, types.omittedWords, modified ? [] : drawing.changed);
    this.#set(editor, types.glyphs, drawing.glyphs);
    this.#set(editor, types.rightToLeft, drawing.rightToLeft);
  }

  /** Draws the overview ruler of an editor. */
  drawRuler(editor: vscode.TextEditor, ranges: Readonly<Record<RulerKind, readonly vscode.Range[]>>): void {
    for (const kind of RULER_KINDS) this.#set(editor, this.#rulers[kind], ranges[kind]);
  }

  /** Takes everything away. Returns whether there was anything. */
  clear(editor: vscode.TextEditor): boolean {
    const any = (this.#used.get(editor)?.size ?? 0) > 0;
    this.draw(editor, NOTHING, 'modified');
    this.drawRuler(editor, { came: [], changed: [], went: [] });
    return any;
  }

  dispose(): void {
    for (const type of [...Object.values(this.#types), ...Object.values(this.#rulers)]) type.dispose();
  }

  #set(
    editor: vscode.TextEditor,
    type: vscode.TextEditorDecorationType,
    ranges: readonly vscode.Range[] | readonly vscode.DecorationOptions[],
  ): void {
    const used = this.#used.get(editor) ?? new Set();
    this.#used.set(editor, used);
    if (ranges.length > 0) used.add(type);
    else if (!used.delete(type)) return;
    editor.setDecorations(type, ranges as vscode.DecorationOptions[]);
  }
}

const RULER_KINDS: readonly RulerKind[] = ['came', 'changed', 'went'];

// High contrast has no such backgrounds; there the border that VS Code gives such text in its diff editor tells.
const CAME: vscode.DecorationRenderOptions = {
  backgroundColor: new vscode.ThemeColor('diffEditor.insertedTextBackground'),
  outline: '1px dashed var(--vscode-diffEditor-insertedTextBorder, transparent)',
};
const WENT: vscode.DecorationRenderOptions = {
  backgroundColor: new vscode.ThemeColor('diffEditor.removedTextBackground'),
  outline: '1px dashed var(--vscode-diffEditor-removedTextBorder, transparent)',
};

function markType(options: vscode.DecorationRenderOptions): vscode.TextEditorDecorationType {
  const rangeBehavior = vscode.DecorationRangeBehavior.ClosedClosed;
  return vscode.window.createTextEditorDecorationType({ rangeBehavior, ...options });
}

function rulerType(color: string, lane: 'Left' | 'Right'): vscode.TextEditorDecorationType {
  return markType({
    overviewRulerColor: new vscode.ThemeColor(`editorOverviewRuler.${color}`),
    overviewRulerLane: vscode.OverviewRulerLane[lane],
  });
}

/** A short piece of omitted text, whole on hover: attachments never wrap. */
export function glyph(
  position: vscode.Position,
  text: string,
  hoverMessage: vscode.MarkdownString,
): vscode.DecorationOptions {
  const words = text.trim().split(' ', 5);
  const contentText = words.length > 4 ? `${words.slice(0, 4).join(' ')} … ` : `${words.join(' ')} `;
  return {
    range: new vscode.Range(position, position.translate(0, 1)),
    hoverMessage,
    renderOptions: {
      before: {
        contentText,
        textDecoration: `${STRIKE}; background-color: var(--vscode-diffEditor-removedTextBackground)`,
        color: new vscode.ThemeColor('editor.foreground'),
      },
    },
  };
}
