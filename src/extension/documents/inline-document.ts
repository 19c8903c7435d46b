import * as vscode from 'vscode';
import { placeChanges } from '../../presentation/one-text/stops.ts';
import { marksToShow } from '../../presentation/one-text/story-parts.ts';
import { type MarkKind, type TrackChanges, trackChanges } from '../../presentation/one-text/track-changes.ts';
import { type Unrelated, unrelatedOf } from '../../presentation/unrelated.ts';
import { otherSide, type Side } from '../../story/side.ts';
import type { OpenComparison } from '../comparisons.ts';
import type { Compared } from '../session/session.ts';
import type { MarkTypes } from './mark-types.ts';
import type { PairDocument } from './pair-documents.ts';
import { placeAfterEdit, placeInOtherOrder } from './scroll-anchor.ts';

/** What the editors of the document show, as last set; for tests. */
export type ShownMarks = readonly { readonly kind: MarkKind; readonly range: vscode.Range }[];

/** What the document was made from and what it came to. */
interface Made {
  readonly compared: Compared;
  readonly base: Side;
  readonly changes: TrackChanges;
  /** Next to nothing is in common: then lines above the text say so and whose it is, and whole sentences have no marks. */
  readonly unrelated: Unrelated | undefined;
}

/** One inline comparison document: a text made of both stories, which follows their comparison. */
export class InlineDocument implements PairDocument {
  uris: readonly vscode.Uri[];
  /** The marks in the editors that are in sight; none before its text has arrived there. */
  shown: ShownMarks = [];
  /** The text in these editors that is told to be reviewed. */
  shownReviewed: readonly vscode.Range[] = [];
  readonly comparison: OpenComparison;
  #base: Side = 'modified';
  #made: Made | undefined;
  /** Where the top of an editor is to be once the new text has arrived. */
  readonly #tops = new Map<vscode.TextEditor, number>();
  readonly #disposables: vscode.Disposable[];
  readonly #markTypes: MarkTypes;
  readonly #tell: (uri: vscode.Uri) => void;

  /** @param tell tells VS Code to ask for the text anew. */
  constructor(
    uris: readonly vscode.Uri[],
    comparison: OpenComparison,
    markTypes: MarkTypes,
    tell: (uri: vscode.Uri) => void,
  ) {
    this.uris = uris;
    this.comparison = comparison;
    this.#markTypes = markTypes;
    this.#tell = tell;
    this.#disposables = [
      comparison.session.onDidChange(() => this.#refresh()),
      comparison.review.onDidChange(() => this.#mark()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#mark()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#isThis(document) && this.#arrived(document)),
    ];
    this.#make();
  }

  get uri(): vscode.Uri {
    return this.uris[0]!;
  }

  /** The story whose order it has. */
  get order(): Side {
    return this.#base;
  }

  /** What it was made from and what it came to; none before the first comparison. */
  get made(): Made | undefined {
    return this.#made;
  }

  /** Its text, marks and folds; none before the first comparison. */
  get changes(): TrackChanges | undefined {
    return this.#made?.changes;
  }

  toggleOrder(): void {
    this.#base = otherSide(this.#base);
    this.#refresh();
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
    this.shown = [];
    this.shownReviewed = [];
  }

  #make(): void {
    const { compared } = this.comparison.session;
    if (!compared || (this.#made?.compared === compared && this.#made.base === this.#base)) return;
    const changes = trackChanges(compared.alone, this.#base);
    this.#made = { compared, base: this.#base, changes, unrelated: unrelatedOf(compared.comparison) };
  }

  #refresh(): void {
    const before = this.#made;
    this.#make();
    const after = this.#made;
    if (!after || after === before) return;
    if (before && before.changes.text !== after.changes.text) {
      this.#tops.clear();
      for (const editor of this.#editors()) {
        const [top] = editor.visibleRanges;
        if (!top || editor.document.getText() !== before.changes.text) continue;
        const offset = editor.document.offsetAt(top.start);
        if (before.base !== after.base)
          this.#tops.set(editor, placeInOtherOrder(before.changes, after.changes, offset));
        else {
          const place = placeAfterEdit(before.changes.text, after.changes.text, offset);
          if (place.shifted) this.#tops.set(editor, place.offset);
        }
      }
    }
    this.#tell(this.uri);
    this.#mark();
  }

  /** Of two texts in quick succession VS Code may settle on the first: then it is told again. */
  #arrived(document: vscode.TextDocument): void {
    if (document.getText() === this.changes?.text) this.#mark();
    else this.#tell(this.uri);
  }

  /** Marks the editors in sight, as soon as they have the text that the marks belong to. */
  #mark(): void {
    const made = this.#made;
    if (!made) return;
    const { changes, compared, unrelated } = made;
    const editors = this.#editors();
    const document = editors[0]?.document;
    if (!document || document.getText() !== changes.text) return;
    const at = (offset: number) => document.positionAt(offset);
    this.shown = marksToShow(changes, unrelated).map(({ kind, start, end }) => ({
      kind,
      range: new vscode.Range(at(start), at(end)),
    }));
    const review = this.comparison.review.of(compared);
    const reviewed = review.list.changes.filter((change) => review.isReviewed(change));
    this.shownReviewed = placeChanges(changes, reviewed).map(
      ({ span: { start, end } }) => new vscode.Range(at(start), at(end)),
    );
    for (const editor of editors) {
      this.#markTypes.show(editor, this.shown, changes.quietMoves, this.shownReviewed);
      const top = this.#tops.get(editor);
      if (top !== undefined) editor.revealRange(new vscode.Range(at(top), at(top)), vscode.TextEditorRevealType.AtTop);
    }
    this.#tops.clear();
  }

  #editors(): vscode.TextEditor[] {
    return vscode.window.visibleTextEditors.filter(({ document }) => this.#isThis(document));
  }

  #isThis(document: vscode.TextDocument): boolean {
    return document.uri.toString() === this.uri.toString();
  }
}
