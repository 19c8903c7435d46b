import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { sentenceAt, spansOf } from '../presentation/places.ts';
import { SIDES } from '../story/side.ts';
import type { Comparisons, OpenComparison } from './comparisons.ts';
import { note } from './messages.ts';
import { isOfDocument } from './passages/passage-uri.ts';
import { sideAt } from './session/sides.ts';

const MEMORY_KEY = 'storyDiff.storyFollows';

/**
 * Keeps a panel and the editors of its stories, where both are in sight, at the same sentence. The panel follows the
 * caret; whether the stories follow the panel is the reader's choice, which the workspace remembers.
 */
export class Follow implements vscode.Disposable {
  readonly #comparisons: Comparisons;
  readonly #memory: vscode.Memento;
  readonly #disposables: vscode.Disposable[];
  /** The editor whose caret the panel follows as soon as its text has been compared. */
  #awaited: vscode.TextEditor | undefined;
  /** The group that the stories were last brought to. */
  readonly #brought = new WeakMap<OpenComparison, number>();

  constructor(comparisons: Comparisons, memory: vscode.Memento) {
    this.#comparisons = comparisons;
    this.#memory = memory;
    this.#disposables = [
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
        // Not when an editor is opened or a command selects: then nobody has moved the caret.
        if (kind !== undefined && textEditor === vscode.window.activeTextEditor) this.#followCaret(textEditor);
      }),
      comparisons.onDidCompare(() => this.#awaited && this.#followCaret(this.#awaited)),
      comparisons.onDidShow((comparison) => this.#followPanel(comparison)),
      vscode.commands.registerCommand('storyDiff.toggleStoryFollows', () => this.#toggle()),
    ];
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #followCaret(editor: vscode.TextEditor): void {
    this.#awaited = undefined;
    const { document } = editor;
    const { session, panel } = this.#comparisons.holding(document.uri) ?? {};
    if (!session || !panel?.visible || panel.active) return;
    const { compared } = session;
    const offset = document.offsetAt(editor.selection.active);
    const side = sideAt(session, document.uri, offset);
    if (!side) return;
    if (!compared || compared[`${side}DocumentVersion`] !== document.version) {
      this.#awaited = editor;
      return;
    }
    const sentence = sentenceAt(compared.comparison[side], offset);
    if (sentence !== undefined) panel.follow({ version: compared.version, side, sentence });
  }

  /** Brings the stories that are in sight to the group that the panel is at. */
  #followPanel(comparison: OpenComparison): void {
    const { session, panel } = comparison;
    const group = panel?.shown?.group;
    if (!this.#memory.get(MEMORY_KEY, false) || group === undefined || !session.compared) return;
    if (!panel?.active || this.#brought.get(comparison) === group) return;
    this.#brought.set(comparison, group);
    const { compared } = session;
    const found = compared.comparison.groups[group];
    if (!found || panel.shown?.version !== compared.version) return;
    for (const editor of vscode.window.visibleTextEditors)
      for (const side of SIDES) {
        const { document } = editor;
        const isThis = isOfDocument(compared[side], document.uri);
        if (!isThis || document.version !== compared[`${side}DocumentVersion`]) continue;
        const { start, end } = spansOf(compared.comparison, found, side)[0]!;
        const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
        editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
      }
  }

  async #toggle(): Promise<void> {
    const follows = !this.#memory.get(MEMORY_KEY, false);
    await this.#memory.update(MEMORY_KEY, follows);
    note(follows ? l10n.t('the stories follow the panel') : l10n.t('the stories stay where they are'));
  }
}
