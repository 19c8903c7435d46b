import * as vscode from 'vscode';
import type { Side } from '../../story/side.ts';
import type { Comparisons, OpenComparison } from '../comparisons.ts';
import { sideNear } from '../session/sides.ts';

/** An editor that shows a story of an open comparison. */
export interface StoryEditor {
  readonly comparison: OpenComparison;
  readonly side: Side;
  readonly editor: vscode.TextEditor;
}

/**
 * Follows the active editor: its comparison becomes the current one, and the context key `storyDiff.inComparedStory`
 * says whether there is one.
 */
export class ActiveStory implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #disposables: vscode.Disposable[];
  readonly #comparisons: Comparisons;
  /** The last value of the context key. */
  #inside: boolean | undefined;

  /** Fires when another editor becomes active, and when the current comparison changes. */
  readonly onDidChange = this.#changed.event;

  constructor(comparisons: Comparisons) {
    this.#comparisons = comparisons;
    this.#disposables = [
      this.#changed,
      vscode.window.onDidChangeActiveTextEditor(() => this.#follow()),
      comparisons.onDidChangeCurrent(() => this.#follow()),
    ];
    this.#follow();
  }

  /** The active editor, when it shows a story of an open comparison. */
  get shown(): StoryEditor | undefined {
    const editor = vscode.window.activeTextEditor;
    const comparison = editor && this.#comparisons.holding(editor.document.uri);
    if (!comparison) return undefined;
    const { document, selection } = editor;
    const side = sideNear(comparison.session, document.uri, document.offsetAt(selection.active));
    return { comparison, editor, side };
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #follow(): void {
    const { shown } = this;
    const inside = shown !== undefined;
    if (inside !== this.#inside) void vscode.commands.executeCommand('setContext', 'storyDiff.inComparedStory', inside);
    this.#inside = inside;
    if (shown && !this.#comparisons.current?.session.holds(shown.editor.document.uri))
      this.#comparisons.use(shown.comparison);
    this.#changed.fire();
  }
}
