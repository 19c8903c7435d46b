import * as vscode from 'vscode';
import { ComparisonIndex } from '../../presentation/comparison-index.ts';
import { type InlineMarks, StoryMarks } from '../../presentation/one-text/marks.ts';
import type { OmittedText } from '../../presentation/one-text/omitted.ts';
import { gatherRulerMarks, type RulerMarks } from '../../presentation/one-text/ruler.ts';
import { type Shuffled, shuffledOf, shuffledWords } from '../../presentation/shuffled.ts';
import { SIDES, type Side } from '../../story/side.ts';
import type { Span } from '../../story/story.ts';
import { escapeMarkdown } from '../hover/markdown.ts';
import { note } from '../messages.ts';
import type { StoryPlace } from '../navigation/actions.ts';
import type { Compared, Session } from '../session/session.ts';
import { inlineShows } from '../session/settings.ts';
import { sideOf } from '../session/stories.ts';
import { Decorations, glyph, MOVED_SIGN } from './decorations.ts';
import { doInSlices } from './in-slices.ts';
import { KeptText } from './kept-text.ts';
import { chooseMarks, type PlacedMarks, type PlacedOmission, placeMarks } from './placed-marks.ts';
import type { InlineState } from './state.ts';

/** Omitted text with more UTF-16 units than this is folded: some seven rows. */
const MAX_UNFOLDED_LENGTH = 600;
/** In a line that does not wrap a longer text would push the rest of the line out of sight. */
const MAX_UNWRAPPED_LENGTH = 60;
/** Marks reach this many screens beyond what is in sight, so that they are there when it scrolls. */
const MARGIN_SCREENS = 2;
/** A screen counts as at least this many UTF-16 units: one of short lines may be followed by one of long ones. */
const MIN_SCREEN_LENGTH = 4_000;
/** How long VS Code needs to take marks away, and then to notice another value of an option, in milliseconds. */
const REDRAW_MS = 50;
/** Letters that run from right to left. */
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;
/** Whether a line runs from right to left is told by at most this many UTF-16 units of it. */
const MAX_SCRIPT_SAMPLE = 2_000;

/** The marks of one comparison for both stories. */
interface Marks extends Readonly<Record<Side, StoryMarks>> {
  readonly compared: Compared;
  /** More than half moved: then one line says so, and moves are marked only on demand. */
  readonly shuffled: Shuffled | undefined;
}

/** A document of a story, and what of its compared text is still there. */
interface Kept {
  readonly compared: Compared;
  readonly text: KeptText;
  /** `TextDocument.version` that this holds for. */
  version: number;
}

/**
 * Marks a session's comparison in the editors of its stories, as long as it is on and its comparison is the current
 * one: two comparisons that share a story must not both mark it. The work grows with what is in sight, not with the story;
 * only the overview ruler looks at all of it, in slices.
 */
export class InlineView implements vscode.Disposable, vscode.InlayHintsProvider, vscode.CodeLensProvider {
  readonly #hintsChanged = new vscode.EventEmitter<void>();
  readonly #lensesChanged = new vscode.EventEmitter<void>();
  readonly #decorations = new Decorations();
  readonly #disposables: vscode.Disposable[];
  readonly #session: Session;
  #marks: Marks | undefined;
  #on = true;
  #disposed = false;
  #current = true;
  /** Whether moves are marked also where most of the story moved. */
  #markEach = false;
  /** Long omissions that the reader has unfolded, by their words. */
  readonly #unfolded = new Set<string>();
  readonly #kept: Record<Side, Kept | undefined> = { original: undefined, modified: undefined };
  /** What each editor has marks for, in UTF-16 offsets; none for an editor without. */
  readonly #covered = new WeakMap<vscode.TextEditor, readonly Span[]>();
  readonly #rulers: Record<Side, RulerMarks | undefined> = { original: undefined, modified: undefined };
  readonly #gathering: Record<Side, Generator<void, RulerMarks> | undefined> = {
    original: undefined,
    modified: undefined,
  };
  /** Documents whose marks have gone, but perhaps not yet from the headings that stick to the top. */
  readonly #cleared = new WeakSet<vscode.TextDocument>();
  /** The overview ruler that each editor shows. */
  readonly #ruled = new WeakMap<vscode.TextEditor, RulerMarks>();

  readonly onDidChangeInlayHints = this.#hintsChanged.event;
  readonly onDidChangeCodeLenses = this.#lensesChanged.event;
  /** What the editors of the modified and of the original story show; nothing where none is open. */
  state: InlineState | undefined;
  originalState: InlineState | undefined;

  constructor(session: Session) {
    this.#session = session;
    const everywhere = [{ language: '*' }, { scheme: '*' }];
    this.#disposables = [
      this.#hintsChanged,
      this.#lensesChanged,
      this.#decorations,
      vscode.languages.registerInlayHintsProvider(everywhere, this),
      vscode.languages.registerCodeLensProvider(everywhere, this),
      session.onDidChange(() => this.#refresh()),
      vscode.workspace.onDidChangeTextDocument((event) => this.#follow(event)),
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
    if (document && span && !this.#unfoldWithin(document, span)) note('there is no folded omission in this line.');
  }

  /** Folds all long omitted texts again. */
  foldAll(): void {
    this.#unfolded.clear();
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
    const side = this.#sideOf(document);
    const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    const marks = side && this.#marksIn(document, side, [span]);
    if (!marks) {
      if (this.#cleared.delete(document)) redrawStickyLines(document);
      return [];
    }
    const limit = maxLengthIn(document);
    const signs = marks.moved.filter((sentence) => sentence.opens && hasSignHint(sentence, marks));
    return [
      ...marks.gone.map((place) => new OmittedHint(document.positionAt(place.at), this.#labelOf(place, limit), place)),
      ...signs.map(({ start }) => new vscode.InlayHint(document.positionAt(start), MOVED_SIGN)),
    ];
  }

  /** Makes the hover when it is asked for: it has the whole text. */
  resolveInlayHint(hint: vscode.InlayHint): vscode.InlayHint {
    if (!(hint instanceof OmittedHint)) return hint;
    const { omitted, at } = hint.place;
    hint.tooltip = omittedHover(omitted);
    if (this.#isFolded(omitted, MAX_UNWRAPPED_LENGTH)) {
      const place: StoryPlace = { story: this.#session.modified.toString(), at };
      const argument = encodeURIComponent(JSON.stringify([place]));
      hint.tooltip.appendMarkdown(`\n\n[Show in the text](command:storyDiff.showOmittedText?${argument})`);
      hint.tooltip.isTrusted = { enabledCommands: ['storyDiff.showOmittedText'] };
    }
    return hint;
  }

  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    const shuffled = this.#sideOf(document) && this.#marks?.shuffled;
    if (!shuffled || !inlineShows(document.uri).has('moved')) return [];
    const top = new vscode.Range(0, 0, 0, 0);
    const { count, of } = shuffledWords(shuffled);
    const title = this.#markEach ? 'Mark None' : 'Mark Each';
    return [
      new vscode.CodeLens(top, { title: `${MOVED_SIGN} ${count} ${of}`, command: '' }),
      new vscode.CodeLens(top, { title, command: 'storyDiff.toggleMoveMarks' }),
    ];
  }

  #refresh(): void {
    const { compared } = this.#session;
    if (!this.#on || !this.#current || !compared) this.#marks = undefined;
    else if (this.#marks?.compared !== compared) {
      const index = new ComparisonIndex(compared.comparison);
      this.#marks = {
        compared,
        original: new StoryMarks(index, 'original'),
        modified: new StoryMarks(index, 'modified'),
        shuffled: shuffledOf(compared.comparison),
      };
    } else return; // nothing new but a word of trouble
    this.#show();
  }

  /** Shows the marks anew: other ones, or others of them. */
  #show(): void {
    for (const side of SIDES) {
      this.#rulers[side] = undefined;
      this.#gathering[side] = undefined;
    }
    this.#drawAll();
    this.#hintsChanged.fire();
    this.#lensesChanged.fire();
  }

  #sideOf({ uri }: vscode.TextDocument): Side | undefined {
    return this.#session.holds(uri) ? sideOf(this.#session, uri) : undefined;
  }

  #drawAll(): void {
    this.state = undefined;
    this.originalState = undefined;
    for (const editor of vscode.window.visibleTextEditors) this.#draw(editor);
  }

  /** Draws an editor when it has scrolled to what has no marks yet. */
  #drawWhatCame(editor: vscode.TextEditor): void {
    const covered = this.#covered.get(editor);
    if (!covered || spansInSight(editor).every((span) => covered.some((part) => contains(part, span)))) return;
    this.#draw(editor);
  }

  #draw(editor: vscode.TextEditor): void {
    const { document } = editor;
    const side = this.#sideOf(document);
    const parts = side && spansInSight(editor).map(withMargin);
    const marks = parts && this.#marksIn(document, side, parts);
    if (!marks) {
      this.#covered.delete(editor);
      this.#ruled.delete(editor);
      if (this.#decorations.clear(editor) && document.languageId === 'markdown') {
        // Its hints go when VS Code asks for them anew, or with this view.
        if (hasHints(document) && !this.#disposed) this.#cleared.add(document);
        else redrawStickyLines(document);
      }
      return;
    }
    this.#covered.set(editor, parts);
    const at = (offset: number) => document.positionAt(offset);
    const rangeOf = ({ start, end }: Span) => new vscode.Range(at(start), at(end));
    const around = (place: number) => new vscode.Range(at(place - 1), at(place + 1));
    const limit = maxLengthIn(document);
    const hints = hasHints(document);
    const { gone } = marks;
    const opening = marks.moved.filter(({ opens }) => opens);
    const folded = gone.filter(({ at: place, omitted }) => this.#isFolded(omitted, limit) && standsAlone(place, gone));
    const lines = new Set(gone.map(({ at: place }) => at(place).line));
    const state: InlineState = {
      alone: marks.alone.map(rangeOf),
      changed: marks.changed.map(rangeOf),
      moved: marks.moved.map(rangeOf),
      gone: gone.map((place) => ({ position: at(place.at), text: this.#labelOf(place, limit) })),
    };
    this.#decorations.draw(
      editor,
      {
        ...state,
        moved: joinTouching(marks.moved).map(rangeOf),
        omittedLines: hints ? [...lines].map((line) => new vscode.Range(line, 0, line, 0)) : [],
        foldedHints: hints ? folded.map(({ at: place }) => around(place)) : [],
        signHints: hints
          ? opening.filter((sentence) => hasSignHint(sentence, marks)).map(({ start }) => around(start))
          : [],
        signed: opening.filter((sentence) => !hints || !hasSignHint(sentence, marks)).map(rangeOf),
        glyphs: hints
          ? []
          : gone.map(({ at: place, omitted }) => glyph(at(place), omitted.text, omittedHover(omitted))),
        rightToLeft: rightToLeftLines(document, state),
      },
      side,
    );
    if (side === 'modified') this.state = state;
    else this.originalState = state;
    this.#drawRuler(editor, side);
  }

  /** The marks of parts of a document as it is now; undefined where nothing is to be marked. */
  #marksIn(document: vscode.TextDocument, side: Side, parts: readonly Span[]): PlacedMarks | undefined {
    if (!this.#marks) return undefined;
    const kept = this.#keptIn(document, side, this.#marks.compared);
    return placeMarks(this.#marks[side], kept, parts, this.#chooserFor(document.uri, side));
  }

  #chooserFor(story: vscode.Uri, side: Side): (marks: InlineMarks) => InlineMarks {
    const shows = inlineShows(story);
    const moves = !this.#marks?.shuffled || this.#markEach;
    return (marks) => chooseMarks(marks, shows, side, moves);
  }

  /**
   * What is left of the text that was compared. The version tells, and the changes since are followed; but a document that
   * VS Code closed and opened again counts its versions anew.
   */
  #keptIn(document: vscode.TextDocument, side: Side, compared: Compared): KeptText {
    const known = this.#kept[side];
    if (known?.compared === compared && known.version === document.version) return known.text;
    const { text } = compared.comparison[side];
    const same = document.version === compared[`${side}DocumentVersion`];
    const kept = same ? new KeptText(text.length) : KeptText.between(text, document.getText());
    this.#kept[side] = { compared, text: kept, version: document.version };
    return kept;
  }

  #follow({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const side = contentChanges.length > 0 ? this.#sideOf(document) : undefined;
    const kept = side && this.#kept[side];
    if (!kept || kept.version !== document.version - 1) return;
    kept.text.apply(contentChanges);
    kept.version = document.version;
  }

  /** Gathers the marks of a whole story for the overview ruler, unless a newer comparison comes first. */
  async #gatherRuler(side: Side, marks: StoryMarks): Promise<void> {
    const gathering = gatherRulerMarks(marks, this.#chooserFor(this.#session[side], side));
    this.#gathering[side] = gathering;
    const gathered = await doInSlices(gathering, () => this.#gathering[side] === gathering);
    if (!gathered) return;
    this.#rulers[side] = gathered;
    for (const editor of vscode.window.visibleTextEditors)
      if (this.#sideOf(editor.document) === side) this.#drawRuler(editor, side);
  }

  /** Draws the overview ruler of an editor, now or as soon as its marks are gathered. */
  #drawRuler(editor: vscode.TextEditor, side: Side): void {
    if (!this.#marks) return;
    const ruler = this.#rulers[side];
    if (!ruler) {
      if (!this.#gathering[side]) void this.#gatherRuler(side, this.#marks[side]);
      return;
    }
    if (this.#ruled.get(editor) === ruler) return;
    this.#ruled.set(editor, ruler);
    const { document } = editor;
    const kept = this.#keptIn(document, side, this.#marks.compared);
    const ranges = (spans: readonly Span[]) =>
      spans.flatMap((span) => {
        const now = kept.spanNow(span);
        return now ? [new vscode.Range(document.positionAt(now.start), document.positionAt(now.end))] : [];
      });
    this.#decorations.drawRuler(editor, {
      came: ranges(ruler.came),
      changed: ranges(ruler.changed),
      went: ranges(ruler.went),
    });
  }

  #isFolded(omitted: OmittedText, limit: number): boolean {
    return omitted.isLongerThan(limit) && !this.#unfolded.has(omitted.words);
  }

  #labelOf({ omitted }: PlacedOmission, limit: number): string {
    const text = this.#isFolded(omitted, limit) ? omitted.folded : omitted.text;
    // In a line from right to left the blank at the end of a row would be drawn at the other edge.
    return RIGHT_TO_LEFT.test(text.slice(0, MAX_SCRIPT_SAMPLE)) ? text.trim() : text;
  }

  #unfoldClicked({ textEditor, kind, selections }: vscode.TextEditorSelectionChangeEvent): void {
    const [caret] = selections;
    if (kind !== vscode.TextEditorSelectionChangeKind.Mouse || selections.length > 1 || !caret?.isEmpty) return;
    const at = textEditor.document.offsetAt(caret.active);
    this.#unfoldWithin(textEditor.document, { start: at, end: at });
  }

  /** Unfolds what is folded in a part of a document. Returns whether there was any. */
  #unfoldWithin(document: vscode.TextDocument, span: Span): boolean {
    if (this.#sideOf(document) !== 'modified') return false;
    const limit = maxLengthIn(document);
    const gone = this.#marksIn(document, 'modified', [span])?.gone ?? [];
    const folded = gone.filter(({ omitted }) => this.#isFolded(omitted, limit));
    for (const { omitted } of folded) this.#unfolded.add(omitted.words);
    if (folded.length > 0) this.#show();
    return folded.length > 0;
  }
}

/** A hint with omitted text. VS Code hands it back when its hover is wanted. */
class OmittedHint extends vscode.InlayHint {
  readonly place: PlacedOmission;

  constructor(position: vscode.Position, label: string, place: PlacedOmission) {
    super(position, label);
    this.place = place;
  }
}

function omittedHover({ words }: OmittedText): vscode.MarkdownString {
  return new vscode.MarkdownString(`**Omitted:** ${escapeMarkdown(words)}`);
}

/**
 * Whether a block wears its sign as a hint. At the start of the story no decoration reaches a hint alone, nor where omitted
 * text stands at the same place: there the sign is an attachment, which may push the last letter of a row out of sight.
 */
function hasSignHint({ start }: Span, { gone }: PlacedMarks): boolean {
  return start > 0 && gone.every(({ at }) => at !== start);
}

/** Whether an omission has its place to itself, so that it can look unlike others. */
function standsAlone(place: number, gone: readonly PlacedOmission[]): boolean {
  return gone.filter(({ at }) => at === place).length === 1;
}

function hasHints(document: vscode.TextDocument): boolean {
  const hints = editorSetting<string>(document, 'inlayHints.enabled') ?? 'on';
  return hints !== 'off' && hints !== 'offUnlessPressed';
}

/** Omitted text with more UTF-16 units than this is folded in a document. */
function maxLengthIn(document: vscode.TextDocument): number {
  return editorSetting<string>(document, 'wordWrap') === 'off' ? MAX_UNWRAPPED_LENGTH : MAX_UNFOLDED_LENGTH;
}

function editorSetting<Value>(document: vscode.TextDocument, name: string): Value | undefined {
  return vscode.workspace.getConfiguration('editor', document).get<Value>(name);
}

/** What an editor shows, in UTF-16 offsets; its start while it is not drawn yet. */
function spansInSight({ document, visibleRanges }: vscode.TextEditor): Span[] {
  if (visibleRanges.length === 0) return [{ start: 0, end: 0 }];
  return visibleRanges.map(({ start, end }) => ({ start: document.offsetAt(start), end: document.offsetAt(end) }));
}

function withMargin({ start, end }: Span): Span {
  const margin = MARGIN_SCREENS * Math.max(end - start, MIN_SCREEN_LENGTH);
  return { start: Math.max(0, start - margin), end: end + margin };
}

function contains(part: Span, { start, end }: Span): boolean {
  return part.start <= start && end <= part.end;
}

function caretLine({ document, selection }: vscode.TextEditor): Span {
  const { range } = document.lineAt(selection.active.line);
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

/** Joins spans of which one ends where the next begins. */
function joinTouching(spans: readonly Span[]): Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of spans) {
    const last = joined.at(-1);
    if (last?.end === start) last.end = end;
    else joined.push({ start, end });
  }
  return joined;
}

/** The lines with marks that run from right to left. */
function rightToLeftLines(document: vscode.TextDocument, { alone, changed, moved, gone }: InlineState): vscode.Range[] {
  const lines = new Set(gone.map(({ position }) => position.line));
  for (const { start, end } of [...alone, ...changed, ...moved])
    for (let line = start.line; line <= end.line; line++) lines.add(line);
  const texts = new Map(gone.map(({ position, text }) => [position.line, text]));
  const sample = (line: number) =>
    document.lineAt(line).text.slice(0, MAX_SCRIPT_SAMPLE) + (texts.get(line)?.slice(0, MAX_SCRIPT_SAMPLE) ?? '');
  return [...lines]
    .filter((line) => RIGHT_TO_LEFT.test(sample(line)))
    .map((line) => new vscode.Range(line, 0, line, 0));
}

/**
 * Redraws the headings that stick to the top of the editors of a document: they keep marks that were taken away, until some
 * option changes.
 */
function redrawStickyLines(document: vscode.TextDocument): void {
  const { On, Off } = vscode.TextEditorLineNumbersStyle;
  setTimeout(() => {
    for (const editor of vscode.window.visibleTextEditors) {
      const { lineNumbers } = editor.options;
      if (editor.document !== document || lineNumbers === undefined) continue;
      editor.options.lineNumbers = lineNumbers === Off ? On : Off;
      setTimeout(() => {
        editor.options.lineNumbers = lineNumbers;
      }, REDRAW_MS);
    }
  }, REDRAW_MS);
}
