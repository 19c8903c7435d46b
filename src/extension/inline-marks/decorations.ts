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

type Ranges = readonly vscode.Range[] | readonly vscode.DecorationOptions[];

/** The decoration types of one inline view. */
export class Decorations implements vscode.Disposable {
  readonly #types: Readonly<Record<keyof Drawing, Readonly<Record<Side, vscode.TextEditorDecorationType>>>> = {
    // A whole line includes the hints at its ends, also in an empty document.
    omittedLines: inBoth({ isWholeLine: true, textDecoration: hintStyle(HINT, OMITTED) }),
    foldedHints: inBoth({ textDecoration: hintStyle(THIS_HINT, FOLDED) }),
    signHints: inBoth({ textDecoration: hintStyle(THIS_HINT, SIGN) }),
    moved: inBoth({
      backgroundColor: new vscode.ThemeColor('storyDiff.movedBackground'),
      outline: '1px dotted var(--vscode-storyDiff-movedBorder, transparent)',
    }),
    signed: inBoth({
      before: { contentText: MOVED_SIGN, color: new vscode.ThemeColor('storyDiff.movedForeground') },
    }),
    alone: { original: markType(WENT), modified: markType(CAME) },
    changed: {
      original: markType({ ...WENT, textDecoration: 'line-through' }),
      modified: markType({ ...CAME, textDecoration: 'underline' }),
    },
    glyphs: inBoth({}),
    // VS Code isolates each piece of a line that is styled: then the pieces run the wrong way.
    rightToLeft: inBoth({ isWholeLine: true, textDecoration: '; unicode-bidi: normal !important' }),
  };
  readonly #rulers: Readonly<Record<RulerKind, vscode.TextEditorDecorationType>> = {
    came: rulerType('addedForeground', 'Left'),
    changed: rulerType('modifiedForeground', 'Left'),
    went: rulerType('deletedForeground', 'Right'),
  };
  /** The types that each editor has ranges of. */
  readonly #used = new WeakMap<vscode.TextEditor, Set<vscode.TextEditorDecorationType>>();

  /**
   * Draws in an editor of one story, or of two that are passages of its document, and takes away what was drawn before; the
   * overview ruler stays.
   */
  draw(editor: vscode.TextEditor, drawings: Partial<Readonly<Record<Side, Drawing>>>): void {
    for (const part of Object.keys(this.#types) as (keyof Drawing)[]) {
      const types = this.#types[part];
      const [original, modified] = [drawings.original?.[part] ?? [], drawings.modified?.[part] ?? []];
      if (types.original === types.modified) this.#set(editor, types.modified, [...original, ...modified] as Ranges);
      else {
        this.#set(editor, types.original, original);
        this.#set(editor, types.modified, modified);
      }
    }
  }

  /** Draws the overview ruler of an editor. */
  drawRuler(editor: vscode.TextEditor, ranges: Readonly<Record<RulerKind, readonly vscode.Range[]>>): void {
    for (const kind of Object.keys(this.#rulers) as RulerKind[]) this.#set(editor, this.#rulers[kind], ranges[kind]);
  }

  /** Takes everything away. Returns whether there was anything. */
  clear(editor: vscode.TextEditor): boolean {
    const used = [...(this.#used.get(editor) ?? [])];
    for (const type of used) this.#set(editor, type, []);
    return used.length > 0;
  }

  dispose(): void {
    const types = Object.values(this.#types).flatMap(({ original, modified }) => [original, modified]);
    for (const type of new Set([...types, ...Object.values(this.#rulers)])) type.dispose();
  }

  #set(editor: vscode.TextEditor, type: vscode.TextEditorDecorationType, ranges: Ranges): void {
    const used = this.#used.get(editor) ?? new Set();
    this.#used.set(editor, used);
    if (ranges.length > 0) used.add(type);
    else if (!used.delete(type)) return;
    editor.setDecorations(type, ranges as vscode.DecorationOptions[]);
  }
}

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

/** A type that looks the same in the editors of both stories. */
function inBoth(options: vscode.DecorationRenderOptions): Readonly<Record<Side, vscode.TextEditorDecorationType>> {
  const type = markType(options);
  return { original: type, modified: type };
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
