import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { type InlineMarks, StoryMarks } from '../../presentation/one-text/marks.ts';
import type { RulerMarks } from '../../presentation/one-text/ruler.ts';
import { type Shuffled, shuffledOf, shuffledWords } from '../../presentation/shuffled.ts';
import { type Unrelated, unrelatedOf, unrelatedWords } from '../../presentation/unrelated.ts';
import { otherSide, type Side } from '../../story/side.ts';
import type { Span } from '../../story/story.ts';
import { changeLinks } from '../hover/change-links.ts';
import { note } from '../messages.ts';
import type { StoryPlace } from '../navigation/actions.ts';
import { toPlainText } from '../plain-text.ts';
import type { ComparisonReview } from '../review/comparison-review.ts';
import type { Compared, Session } from '../session/session.ts';
import { inlineShows } from '../session/settings.ts';
import { sideAt, sidesOf } from '../session/sides.ts';
import { storyName, writableOf } from '../session/stories.ts';
import { changesAt } from '../take-over/changes-at.ts';
import { Decorations, type Drawing, MOVED_SIGN } from './decorations.ts';
import { drawingOf, hasSignHint, stateOf } from './drawing.ts';
import { showsHints } from './editor-settings.ts';
import { HintsNews } from './hints-news.ts';
import { areWithin, spansInSight, withMargin } from './in-sight.ts';
import { KeptDocuments } from './kept-documents.ts';
import { Omissions, OmittedHint } from './omissions.ts';
import { joinRulers, OverviewRulers, rulerRanges } from './overview-rulers.ts';
import { chooseMarks, type PlacedMarks, placeMarks } from './placed-marks.ts';
import type { InlineState } from './state.ts';
import { redrawStickyLines } from './sticky-lines.ts';

/** The marks of one comparison for both stories. */
interface Marks extends Readonly<Record<Side, StoryMarks>> {
  readonly compared: Compared;
  /** More than half moved: then one line says so, and moves are marked only on demand. */
  readonly shuffled: Shuffled | undefined;
  /** Next to nothing is in common: then one line says so, and nothing else is marked. */
  readonly unrelated: Unrelated | undefined;
}

/**
 * Marks a session's comparison in the editors of its stories, as long as it is on and its comparison is the current
 * one: two comparisons that share a story must not both mark it. The work grows with what is in sight, not with the story;
 * only the overview ruler looks at all of it, in slices.
 */
export class InlineView implements vscode.Disposable, vscode.InlayHintsProvider, vscode.CodeLensProvider {
  readonly #hintsChanged = new vscode.EventEmitter<void>();
  readonly #lensesChanged = new vscode.EventEmitter<void>();
  readonly #hintsNews = new HintsNews(
    () => this.#hintsChanged.fire(),
    () => vscode.window.visibleTextEditors.map(({ document }) => document),
  );
  readonly #decorations = new Decorations();
  readonly #kept = new KeptDocuments();
  readonly #omissions = new Omissions();
  readonly #rulers = new OverviewRulers();
  readonly #disposables: vscode.Disposable[];
  readonly #session: Session;
  readonly #review: ComparisonReview;
  #marks: Marks | undefined;
  #on = true;
  #current = true;
  #disposed = false;
  /** Whether moves are marked also where most of the story moved. */
  #markEach = false;
  /** What each editor has marks for, in UTF-16 offsets; none for an editor without. */
  readonly #covered = new WeakMap<vscode.TextEditor, readonly Span[]>();
  /** The overview rulers that each editor shows, one a side. */
  readonly #ruled = new WeakMap<vscode.TextEditor, readonly RulerMarks[]>();
  /** Documents whose marks have gone, but perhaps not yet from the headings that stick to the top. */
  readonly #cleared = new WeakSet<vscode.TextDocument>();

  readonly onDidChangeInlayHints = this.#hintsChanged.event;
  readonly onDidChangeCodeLenses = this.#lensesChanged.event;
  /** What the editors of the modified and of the original story show; nothing where none is open. */
  state: InlineState | undefined;
  originalState: InlineState | undefined;

  /** @param review what of the comparison is reviewed */
  constructor(session: Session, review: ComparisonReview) {
    this.#session = session;
    this.#review = review;
    const everywhere = [{ language: '*' }, { scheme: '*' }];
    this.#disposables = [
      this.#hintsNews,
      this.#hintsChanged,
      this.#lensesChanged,
      this.#decorations,
      this.#kept,
      vscode.languages.registerInlayHintsProvider(everywhere, this),
      vscode.languages.registerCodeLensProvider(everywhere, this),
      session.onDidChange(() => this.#refresh()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#drawAll()),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.#drawWhatCame(textEditor)),
      vscode.window.onDidChangeTextEditorSelection((event) => this.#unfoldClicked(event)),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('editor') || event.affectsConfiguration('storyDiff.inline')) this.#show();
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

  /** Marks each move of a story that is mostly in another order, or none. */
  toggleMarkEach(): void {
    this.#markEach = !this.#markEach;
    this.#show();
  }

  /** Shows long omitted texts in full: the one at a place, else those in the line of the caret. */
  unfold(place?: StoryPlace): void {
    const editor = vscode.window.activeTextEditor;
    const story = place?.story ?? editor?.document.uri.toString();
    const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === story);
    const span = place ? { start: place.at, end: place.at } : editor && caretLine(editor);
    if (document && span && !this.#unfoldWithin(document, span)) note(l10n.t('no folded omission in this line'));
  }

  /** Folds all long omitted texts again. */
  foldAll(): void {
    this.#omissions.foldAll();
    this.#show();
  }

  /** Whether this comparison is the one last used. */
  setCurrent(current: boolean): void {
    if (this.#current === current) return;
    this.#current = current;
    this.#refresh();
  }

  dispose(): void {
    this.#on = false;
    this.#disposed = true;
    this.#refresh();
    for (const disposable of this.#disposables) disposable.dispose();
  }

  provideInlayHints(document: vscode.TextDocument, range: vscode.Range): vscode.InlayHint[] {
    this.#hintsNews.noteQuestion(document);
    const part = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    const sides = this.#sidesOf(document);
    if (sides.length === 0 && this.#cleared.delete(document)) redrawStickyLines(document);
    return sides.flatMap((side) => this.#hintsOf(document, this.#marksIn(document, side, [part])));
  }

  #hintsOf(document: vscode.TextDocument, marks: PlacedMarks): vscode.InlayHint[] {
    const story = document.uri.toString();
    const omitted = marks.gone.map(({ at, omitted }) => {
      const place = this.#omissions.isFolded(omitted, document) ? { story, at } : undefined;
      const label = this.#omissions.labelOf(omitted, document);
      const links = async () => (omitted.what === 'sentences' ? this.#linksAt(document, at) : '');
      return new OmittedHint(document.positionAt(at), label, omitted, place, links);
    });
    const signs = marks.moved.filter((sentence) => sentence.opens && hasSignHint(sentence, marks));
    return [...omitted, ...signs.map(({ start }) => new vscode.InlayHint(document.positionAt(start), MOVED_SIGN))];
  }

  async resolveInlayHint(hint: vscode.InlayHint): Promise<vscode.InlayHint> {
    if (hint instanceof OmittedHint) await hint.addHover();
    return hint;
  }

  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    return this.#sidesOf(document).flatMap((side) => this.#lensesOf(document, side));
  }

  #lensesOf(document: vscode.TextDocument, side: Side): vscode.CodeLens[] {
    if (!this.#marks) return [];
    const { shuffled, unrelated, compared } = this.#marks;
    const start = document.positionAt(compared.passages[side]?.start ?? 0);
    const top = new vscode.Range(start, start);
    if (unrelated) {
      const title = l10n.t({
        message: '{what}, so nothing is marked. Compared with {story}',
        args: { what: unrelatedWords(unrelated), story: storyName(compared[otherSide(side)]) },
        comment: ['{what} is "No sentence in common", or "Hardly a sentence in common: 1 of 58".'],
      });
      return [new vscode.CodeLens(top, { title: toPlainText(title), command: '' })];
    }
    if (!shuffled || !inlineShows(document.uri).has('moved')) return [];
    return [
      new vscode.CodeLens(top, { title: `${MOVED_SIGN} ${shuffledWords(shuffled)}`, command: '' }),
      new vscode.CodeLens(top, {
        title: this.#markEach
          ? l10n.t({ message: 'Mark None', comment: ['A button: mark none of the sentences that moved.'] })
          : l10n.t({ message: 'Mark Each', comment: ['A button: mark each of the sentences that moved.'] }),
        command: 'storyDiff.toggleMoveMarks',
      }),
    ];
  }

  /** Takes up a new comparison, or none. */
  #refresh(): void {
    const { compared } = this.#session;
    const before = this.#marks;
    if (!this.#on || !this.#current || !compared) this.#marks = undefined;
    else if (before?.compared !== compared) {
      const { index } = compared.list;
      this.#marks = {
        compared,
        original: new StoryMarks(index, 'original'),
        modified: new StoryMarks(index, 'modified'),
        shuffled: shuffledOf(compared.comparison),
        unrelated: unrelatedOf(compared.comparison),
      };
    }
    if (this.#marks !== before) this.#show();
  }

  /** Shows the marks anew: other ones, or others of them. */
  #show(): void {
    this.#rulers.reset();
    this.#drawAll();
    this.#hintsNews.announce();
    this.#lensesChanged.fire();
  }

  #drawAll(): void {
    this.state = undefined;
    this.originalState = undefined;
    for (const editor of vscode.window.visibleTextEditors) this.#draw(editor);
  }

  /** Draws an editor when it has scrolled to what has no marks yet. */
  #drawWhatCame(editor: vscode.TextEditor): void {
    const covered = this.#covered.get(editor);
    if (covered && !areWithin(spansInSight(editor), covered)) this.#draw(editor);
  }

  #draw(editor: vscode.TextEditor): void {
    const { document } = editor;
    const sides = this.#sidesOf(document);
    const parts = spansInSight(editor).map(withMargin);
    if (sides.length === 0) {
      this.#clear(editor);
      return;
    }
    const drawings: Partial<Record<Side, Drawing>> = {};
    for (const side of sides) {
      const marks = this.#marksIn(document, side, parts);
      const state = stateOf(document, marks, this.#omissions);
      drawings[side] = drawingOf(document, marks, state, this.#omissions);
      if (side === 'modified') this.state = state;
      else this.originalState = state;
    }
    this.#covered.set(editor, parts);
    this.#decorations.draw(editor, drawings);
    this.#drawRuler(editor, sides);
  }

  #clear(editor: vscode.TextEditor): void {
    const { document } = editor;
    this.#covered.delete(editor);
    this.#ruled.delete(editor);
    if (!this.#decorations.clear(editor) || document.languageId !== 'markdown') return;
    // Its hints go when VS Code asks for them anew, or with this view.
    if (showsHints(document) && !this.#disposed) this.#cleared.add(document);
    else redrawStickyLines(document);
  }

  /** Draws the overview ruler of an editor, now or as soon as its marks are gathered. */
  #drawRuler(editor: vscode.TextEditor, sides: readonly Side[]): void {
    const { document } = editor;
    const marks = this.#marks;
    if (!marks) return;
    for (const side of sides)
      if (!this.#rulers.of(side))
        void this.#rulers.gather(side, marks[side], this.#chooserFor(document.uri, side), () => {
          for (const shown of vscode.window.visibleTextEditors) {
            const own = this.#sidesOf(shown.document);
            if (own.includes(side)) this.#drawRuler(shown, own);
          }
        });
    const rulers = sides.flatMap((side) => this.#rulers.of(side) ?? []);
    const known = this.#ruled.get(editor);
    if (rulers.length < sides.length || rulers.every((ruler, at) => ruler === known?.[at])) return;
    this.#ruled.set(editor, rulers);
    const ranges = rulers.map((ruler, at) =>
      rulerRanges(document, ruler, this.#kept.of(document, sides[at]!, marks.compared)),
    );
    this.#decorations.drawRuler(editor, joinRulers(ranges));
  }

  /** The sides whose stories are marked in a document: both where they are two passages of it. */
  #sidesOf({ uri }: vscode.TextDocument): readonly Side[] {
    const compared = this.#marks?.compared;
    return compared ? sidesOf(compared, uri) : [];
  }

  /** The marks of parts of a document as it is now. */
  #marksIn(document: vscode.TextDocument, side: Side, parts: readonly Span[]): PlacedMarks {
    const marks = this.#marks!;
    const kept = this.#kept.of(document, side, marks.compared);
    return placeMarks(marks[side], kept, parts, this.#chooserFor(document.uri, side));
  }

  #chooserFor(story: vscode.Uri, side: Side): (marks: InlineMarks) => InlineMarks {
    const shows = this.#marks?.unrelated ? new Set<never>() : inlineShows(story);
    const moves = !this.#marks?.shuffled || this.#markEach;
    return (marks) => chooseMarks(marks, shows, side, moves);
  }

  /** What can be done with what a story lacks at an offset, as links; none while the document is newer than the comparison. */
  async #linksAt(document: vscode.TextDocument, at: number): Promise<string> {
    const compared = this.#marks?.compared;
    const side = compared && sideAt(compared, document.uri, at);
    if (!side || document.version !== compared[`${side}DocumentVersion`]) return '';
    const { groups } = compared.comparison;
    const change = changesAt(compared.list, side, at).find((one) => groups[one.groups[0]!]![side].length === 0);
    if (!change) return '';
    return changeLinks(compared, change.groups[0]!, this.#review.of(compared), await writableOf(this.#session));
  }

  #unfoldClicked({ textEditor, kind, selections }: vscode.TextEditorSelectionChangeEvent): void {
    const [caret] = selections;
    if (kind !== vscode.TextEditorSelectionChangeKind.Mouse || selections.length > 1 || !caret?.isEmpty) return;
    const at = textEditor.document.offsetAt(caret.active);
    this.#unfoldWithin(textEditor.document, { start: at, end: at });
  }

  /** Unfolds what is folded in a part of a document. Returns whether there was any. */
  #unfoldWithin(document: vscode.TextDocument, span: Span): boolean {
    const gone = this.#sidesOf(document).flatMap((side) => this.#marksIn(document, side, [span]).gone);
    const folded = gone.filter(({ omitted }) => this.#omissions.isFolded(omitted, document));
    for (const { omitted } of folded) this.#omissions.unfold(omitted);
    if (folded.length > 0) this.#show();
    return folded.length > 0;
  }
}

function caretLine({ document, selection }: vscode.TextEditor): Span {
  const { range } = document.lineAt(selection.active.line);
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}
