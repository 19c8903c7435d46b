import * as vscode from 'vscode';
import { isMostlyMoved } from '../../comparison/mostly-moved.ts';
import { type InlineMarks, inlineMarks } from '../../presentation/one-text/marks.ts';
import type { Side } from '../../story/side.ts';
import type { Span } from '../../story/story.ts';
import type { Compared, Session } from '../session/session.ts';
import { type InlineKind, inlineShows } from '../session/settings.ts';
import { sideOf } from '../session/stories.ts';
import { Decorations } from './decorations.ts';
import type { InlineState } from './state.ts';

/** The most letters of omitted text that are shown in a line which does not wrap. */
const UNWRAPPED_LENGTH = 60;

/** The marks of one comparison for both stories. */
interface Marks {
  readonly compared: Compared;
  readonly original: InlineMarks;
  readonly modified: InlineMarks;
  /** More than half moved: order is the background then. */
  readonly quietMoves: boolean;
}

/**
 * Marks a session's comparison in the editors of its stories, as long as it is on and its comparison is the current
 * one: two comparisons that share a story must not both mark it.
 */
export class InlineView implements vscode.Disposable, vscode.InlayHintsProvider {
  readonly #hintsChanged = new vscode.EventEmitter<void>();
  readonly #decorations = new Decorations();
  readonly #disposables: vscode.Disposable[];
  #marks: Marks | undefined;
  #on = true;
  #current = true;

  readonly onDidChangeInlayHints = this.#hintsChanged.event;
  /** What the editors of the modified and of the original story show; nothing where none is open. */
  state: InlineState | undefined;
  originalState: InlineState | undefined;

  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
    this.#disposables = [
      this.#hintsChanged,
      this.#decorations,
      vscode.languages.registerInlayHintsProvider([{ language: '*' }, { scheme: '*' }], this),
      session.onDidChange(() => this.#refresh()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#decorate()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('editor') || event.affectsConfiguration('storyDiff.inline')) this.#refresh();
      }),
    ];
    this.#refresh();
  }

  get isOn(): boolean {
    return this.#on;
  }

  toggle(): void {
    this.#on = !this.#on;
    this.#refresh();
  }

  /** Whether this comparison is the one last used. */
  setCurrent(current: boolean): void {
    if (this.#current === current) return;
    this.#current = current;
    this.#refresh();
  }

  dispose(): void {
    this.#on = false;
    this.#refresh();
    for (const disposable of this.#disposables) disposable.dispose();
  }

  provideInlayHints(document: vscode.TextDocument, range: vscode.Range): vscode.InlayHint[] {
    if (!this.state || this.#sideOf(document) !== 'modified') return [];
    const wraps = editorSetting<string>(document, 'wordWrap') !== 'off';
    return this.state.gone
      .filter(({ position }) => range.contains(position))
      .map(({ position, text }) => {
        const hint = new vscode.InlayHint(position, wraps ? text : shortened(text));
        hint.tooltip = `Omitted: ${text.trim()}`;
        return hint;
      });
  }

  #refresh(): void {
    const { compared } = this.#session;
    if (!this.#on || !this.#current || !compared) this.#marks = undefined;
    else if (this.#marks?.compared !== compared) {
      const { comparison } = compared;
      const [original, modified] = [inlineMarks(comparison, 'original'), inlineMarks(comparison, 'modified')];
      this.#marks = { compared, original, modified, quietMoves: isMostlyMoved(comparison) };
    }
    this.#decorate();
    this.#hintsChanged.fire();
  }

  #sideOf({ uri }: vscode.TextDocument): Side | undefined {
    return this.#session.holds(uri) ? sideOf(this.#session, uri) : undefined;
  }

  #decorate(): void {
    const states: Record<Side, InlineState | undefined> = {
      original: undefined,
      modified: undefined,
    };
    for (const editor of vscode.window.visibleTextEditors) {
      const { document } = editor;
      const side = this.#sideOf(document);
      if (side && this.#marks && !isCompared(document, this.#marks.compared, side)) {
        states[side] = side === 'modified' ? this.state : this.originalState;
        continue; // VS Code moves the old marks along until the new comparison comes
      }
      const state =
        side &&
        this.#marks &&
        (states[side] ?? placed(chosen(this.#marks[side], inlineShows(document.uri), side), document));
      if (side) states[side] = state;
      const hints = editorSetting<string>(document, 'inlayHints.enabled') ?? 'on';
      this.#decorations.show(editor, state, {
        side: side ?? 'modified',
        quietMoves: this.#marks?.quietMoves ?? false,
        // Without hints omitted text would leave no trace in the text itself.
        goneAsGlyphs: hints === 'off' || hints === 'offUnlessPressed',
      });
    }
    this.state = states.modified;
    this.originalState = states.original;
  }
}

/**
 * Whether a document holds the text that was compared. Its version tells, but a document that VS Code closed and opened
 * again counts its versions anew.
 */
function isCompared(document: vscode.TextDocument, compared: Compared, side: Side): boolean {
  const version = compared[`${side}DocumentVersion`];
  return document.version === version || document.getText() === compared.comparison[side].text;
}

function editorSetting<Value>(document: vscode.TextDocument, name: string): Value | undefined {
  return vscode.workspace.getConfiguration('editor', document).get<Value>(name);
}

/** Where lines do not wrap, a long text would push the rest of its line out of sight; the tooltip has the whole. */
function shortened(text: string): string {
  const letters = [...text];
  return letters.length <= UNWRAPPED_LENGTH ? text : `${letters.slice(0, UNWRAPPED_LENGTH).join('').trimEnd()}… `;
}

/** The marks that the reader wants to see. */
function chosen(marks: InlineMarks, shows: ReadonlySet<InlineKind>, side: Side): InlineMarks {
  return {
    alone: shows.has(side === 'modified' ? 'added' : 'omitted') ? marks.alone : [],
    changed: shows.has('changed') ? marks.changed : [],
    moved: shows.has('moved') ? marks.moved : [],
    gone: marks.gone.filter(({ what }) => shows.has(what === 'words' ? 'changed' : 'omitted')),
  };
}

function placed(marks: InlineMarks, document: vscode.TextDocument): InlineState {
  const range = ({ start, end }: Span) => new vscode.Range(document.positionAt(start), document.positionAt(end));
  return {
    alone: marks.alone.map(range),
    changed: marks.changed.map(range),
    moved: marks.moved.map(range),
    gone: marks.gone.map(({ place, text }) => ({ position: document.positionAt(place), text })),
  };
}
