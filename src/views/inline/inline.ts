import * as vscode from 'vscode';
import type { Compared, Session } from '../../extension/session.ts';
import type { Span } from '../../story/story.ts';
import { Decorations } from './decorations.ts';
import { type GoneText, type InlineMarks, inlineMarks, mostlyMoved } from './marks.ts';

/** The most letters of omitted text that are shown in a line which does not wrap. */
const UNWRAPPED_LENGTH = 60;

/** What the editors of the modified document show, as last set; for tests. */
export interface InlineState {
  readonly added: readonly vscode.Range[];
  readonly changed: readonly vscode.Range[];
  readonly moved: readonly vscode.Range[];
  readonly gone: readonly { readonly position: vscode.Position; readonly text: string }[];
}

/** Marks a session's comparison in the editors of the modified story, as long as it is on. */
export class InlineView implements vscode.Disposable, vscode.InlayHintsProvider {
  private readonly hintsChanged = new vscode.EventEmitter<void>();
  private readonly decorations = new Decorations();
  private readonly disposables: vscode.Disposable[];
  private marks: { readonly marks: InlineMarks; readonly compared: Compared; readonly quietMoves: boolean } | undefined;
  private on = true;

  readonly onDidChangeInlayHints = this.hintsChanged.event;
  state: InlineState | undefined;

  private readonly session: Session;

  constructor(session: Session) {
    this.session = session;
    this.disposables = [
      this.hintsChanged,
      this.decorations,
      vscode.languages.registerInlayHintsProvider([{ language: '*' }, { scheme: '*' }], this),
      session.onDidChange(() => this.refresh()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.decorate()),
    ];
    this.refresh();
  }

  get isOn(): boolean {
    return this.on;
  }

  toggle(): void {
    this.on = !this.on;
    this.refresh();
  }

  dispose(): void {
    this.on = false;
    this.refresh();
    for (const disposable of this.disposables) disposable.dispose();
  }

  provideInlayHints(document: vscode.TextDocument, range: vscode.Range): vscode.InlayHint[] {
    if (!this.state || !this.isModified(document)) return [];
    const wraps = vscode.workspace.getConfiguration('editor', document).get('wordWrap') !== 'off';
    return this.state.gone
      .filter(({ position }) => range.contains(position))
      .map(({ position, text }) => {
        const hint = new vscode.InlayHint(position, wraps ? text : shortened(text));
        hint.tooltip = `Omitted: ${text.trim()}`;
        hint.textEdits = [vscode.TextEdit.insert(position, text)];
        return hint;
      });
  }

  private refresh(): void {
    const { compared } = this.session;
    if (!this.on || !compared) this.marks = undefined;
    else if (this.marks?.compared !== compared) {
      const { comparison } = compared;
      this.marks = { marks: inlineMarks(comparison), compared, quietMoves: mostlyMoved(comparison) };
    }
    this.decorate();
    this.hintsChanged.fire();
  }

  private isModified(document: vscode.TextDocument): boolean {
    return document.uri.toString() === this.session.modified.toString();
  }

  private decorate(): void {
    const editors = vscode.window.visibleTextEditors.filter((editor) => this.isModified(editor.document));
    const document = editors[0]?.document;
    const stale = document && this.marks && document.version !== this.marks.compared.modifiedDocumentVersion;
    if (stale) return; // VS Code moves the old marks along until the new comparison comes
    this.state = document && this.marks ? placed(this.marks.marks, document) : undefined;
    this.decorations.show(editors, this.state, this.marks?.quietMoves ?? false);
  }
}

/** Where lines do not wrap, a long text would push the rest of its line out of sight; the tooltip has the whole. */
function shortened(text: string): string {
  const letters = [...text];
  return letters.length <= UNWRAPPED_LENGTH ? text : `${letters.slice(0, UNWRAPPED_LENGTH).join('').trimEnd()}… `;
}

function placed(marks: InlineMarks, document: vscode.TextDocument): InlineState {
  const range = ({ start, end }: Span) => new vscode.Range(document.positionAt(start), document.positionAt(end));
  return {
    added: marks.added.map(range),
    changed: marks.changed.map(range),
    moved: marks.moved.map(range),
    gone: marks.gone.map(({ place, text }: GoneText) => ({ position: document.positionAt(place), text })),
  };
}
