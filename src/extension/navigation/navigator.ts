import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { ChangeList } from '../../presentation/change-list.ts';
import type { Change } from '../../presentation/changes.ts';
import type { ChangeKind } from '../../presentation/kinds.ts';
import { sentenceAt, spanOfChange, spansOf } from '../../presentation/places.ts';
import type { Review } from '../../presentation/review.ts';
import {
  comparePlaces,
  type Direction,
  placeAmong,
  sameSpan,
  takeStep,
  type WalkPlace,
} from '../../presentation/step.ts';
import { stepWords } from '../../presentation/step-words.ts';
import { otherSide, type Side } from '../../story/side.ts';
import type { Span } from '../../story/story.ts';
import type { Comparisons, OpenComparison } from '../comparisons.ts';
import type { InlineDocuments } from '../documents/inline-documents.ts';
import { SENTENCES_SCHEME } from '../documents/sentence-diffs.ts';
import { note } from '../messages.ts';
import { documentOf, isOfDocument } from '../passages/passage-uri.ts';
import type { Compared } from '../session/session.ts';
import { sideNear, sidesOf } from '../session/sides.ts';
import { openStory } from '../session/stories.ts';
import { StoryEditors, selectSpan } from '../session/story-editors.ts';
import type { StoryPlace } from './actions.ts';
import type { ActiveStory, StoryEditor } from './active-story.ts';
import { stepInDiffEditor, stepInInlineDocument } from './pair-walk.ts';

/** A place in a compared story, and the group of its sentence. */
interface Located {
  readonly open: OpenComparison;
  readonly list: ChangeList;
  readonly side: Side;
  readonly group: number;
  /** UTF-16 offset. */
  readonly at: number;
}

/** How a story is opened. */
interface Opening {
  /** When the reader asked for it, as {@link StoryEditors.ask} tells. */
  readonly asked?: number;
  readonly span?: Span;
  readonly viewColumn?: vscode.ViewColumn | undefined;
  readonly preserveFocus?: boolean;
}

/** Leads from change to change and from a sentence to its counterpart, in editors and in the panel. */
export class Navigator {
  readonly #comparisons: Comparisons;
  readonly #active: ActiveStory;
  readonly #inlineDocuments: Pick<InlineDocuments, 'active'>;
  readonly #editors = new StoryEditors();
  /** The change that the last step in an editor selected. */
  #visited: { readonly change: Change; readonly side: Side } | undefined;

  constructor(comparisons: Comparisons, active: ActiveStory, inlineDocuments: Pick<InlineDocuments, 'active'>) {
    this.#comparisons = comparisons;
    this.#active = active;
    this.#inlineDocuments = inlineDocuments;
  }

  /**
   * Goes to the next or previous change, of one kind if one is given, in the view of the comparison that is active; when
   * none is, in the panel, or in the modified story where there is no panel. VS Code's diff editor knows no kinds.
   */
  async step(direction: Direction, kind?: ChangeKind): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const inline = this.#inlineDocuments.active;
    if (editor && inline) return stepInInlineDocument(inline, editor, direction, kind);
    if (editor?.document.uri.scheme === SENTENCES_SCHEME) return stepInDiffEditor(direction);
    const shown = this.#active.shown ?? (await this.#openWithoutPanel());
    if (shown) return this.#stepInEditor(shown, direction, kind);
    const { panel, session } = this.#comparisons.current!;
    if (!kind) return panel!.step(direction);
    if (!session.compared) return;
    const review = this.#comparisons.current!.review.of(session.compared);
    const stops = review.openOfKind(kind);
    const step = takeStep(placeOfGroup(review.list, stops, panel!.shown?.group), direction, stops.length);
    if (step) panel!.revealGroup(stops[step.stop]!.groups[0]!);
    // The panel says itself where the step led.
    note(stepWords(step, { direction, kind, reviewed: review.reviewed > 0 }));
  }

  /** Goes from a sentence to what it is a version of; where that stands in several places, shows them in a peek. */
  async goToCounterpart(place?: StoryPlace, viewColumn?: vscode.ViewColumn): Promise<void> {
    const asked = this.#editors.ask();
    const located = await this.#locate(place);
    if (!located) return;
    const { open, list, side, group } = located;
    const { comparison } = list;
    const other = otherSide(side);
    const spans = spansOf(comparison, comparison.groups[group]!, other);
    if (spans.length > 1 && viewColumn === undefined) return this.#peek(located);
    const shown = await this.#open(open, other, { asked, span: spans[0]!, viewColumn });
    if (shown && comparison.groups[group]![other].length === 0)
      note(other === 'modified' ? l10n.t('Omitted: it stood here.') : l10n.t('Added: it would stand here.'));
  }

  /** Shows the counterpart of a sentence in a peek below it. */
  async peekCounterpart(place?: StoryPlace): Promise<void> {
    const located = await this.#locate(place);
    if (located) await this.#peek(located);
  }

  /** Shows a sentence's group in the panel, opening it when need be. */
  async showInPanel(place?: StoryPlace): Promise<void> {
    const located = await this.#locate(place);
    if (!located) return;
    const { open, group } = located;
    if (!open.panel) await this.#comparisons.show(open.session.original, open.session.modified);
    open.panel?.revealGroup(group);
  }

  /** Goes to the change at a place: in the panel if it is the active tab, else in the active story, else in the modified one. */
  async goToChange(place: StoryPlace): Promise<void> {
    const asked = this.#editors.ask();
    const located = await this.#locate(place);
    if (!located) return;
    const { open, list, group } = located;
    if (open.panel?.active) return open.panel.revealGroup(group);
    const change = list.changeOf(group);
    const side = this.#active.shown?.comparison === open ? this.#active.shown.side : 'modified';
    const { comparison } = list;
    const span = change
      ? spanOfChange(comparison, change, side)
      : spansOf(comparison, comparison.groups[group]!, side)[0]!;
    await this.#open(open, side, { asked, span, preserveFocus: true });
    this.#visited = change && { change, side };
  }

  /** The review of the current comparison. */
  get review(): Review | undefined {
    return this.#comparisons.current?.review.current;
  }

  /** Opens the modified story's editor, when the current comparison has no panel. */
  async #openWithoutPanel(): Promise<StoryEditor | undefined> {
    const comparison = this.#comparisons.current!;
    if (comparison.panel) return undefined;
    const editor = await this.#open(comparison, 'modified');
    return editor && { comparison, editor, side: 'modified' };
  }

  async #stepInEditor(shown: StoryEditor, direction: Direction, kind?: ChangeKind): Promise<void> {
    const { comparison: open, side, editor } = shown;
    const compared = await compareNow(open, editor.document);
    if (!compared) return;
    const { comparison } = compared;
    const review = open.review.of(compared);
    const stops = review
      .openOfKind(kind)
      .map((change) => ({ change, span: spanOfChange(comparison, change, side) }))
      .sort((a, b) => comparePlaces(a.span, b.span));
    const { document, selection } = editor;
    const selected = { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
    const visited = this.#visited?.side === side ? this.#visited.change : undefined;
    const at = stops.findIndex(({ change, span }) => change === visited && sameSpan(span, selected));
    const spans = stops.map(({ span }) => span);
    const step = takeStep(at < 0 ? placeAmong(spans, selected) : { at }, direction, stops.length);
    const reviewed = review.reviewed > 0;
    if (!step) return note(stepWords(step, { direction, kind, reviewed }));
    const { change, span } = stops[step.stop]!;
    selectSpan(editor, span);
    this.#visited = { change, side };
    const missing = comparison.groups[change.groups[0]!]![side].length === 0;
    note(stepWords(step, { direction, kind, reviewed, arrival: { kind: change.kind, missing } }));
  }

  async #peek({ open, list, side, group, at }: Located): Promise<void> {
    const { comparison } = list;
    const other = otherSide(side);
    const editor = await this.#open(open, side);
    if (!editor) return;
    const target = await openStory(open.session[other]);
    const locations = spansOf(comparison, comparison.groups[group]!, other).map(
      (span) => new vscode.Location(target.uri, rangeIn(target, span)),
    );
    const position = editor.document.positionAt(at);
    await vscode.commands.executeCommand(
      'editor.action.peekLocations',
      editor.document.uri,
      position,
      locations,
      'peek',
    );
  }

  /** Finds the sentence at a place, else at the caret of the active story; shows a message when that is no place. */
  async #locate(place?: StoryPlace): Promise<Located | undefined> {
    const { shown } = this.#active;
    const story = place ? vscode.Uri.parse(place.story) : shown?.editor.document.uri;
    const open = story && this.#comparisons.holding(story);
    if (!story || !open) {
      note(l10n.t('Put the caret into a story that is being compared.'));
      return undefined;
    }
    const document = await vscode.workspace.openTextDocument(documentOf(story));
    const compared = await compareNow(open, document);
    if (!compared) return undefined;
    const at = place ? place.at : document.offsetAt(shown!.editor.selection.active);
    const side = sideNear(compared, story, at);
    const sentence = sentenceAt(compared.comparison[side], at);
    if (sentence === undefined) return undefined;
    const { list } = compared;
    return { open, list, side, group: list.index.groupOf(side, sentence), at };
  }

  /** Opens a story where it is in sight, else in the column that is given, with a span of it selected. */
  async #open({ session }: OpenComparison, side: Side, opening: Opening = {}): Promise<vscode.TextEditor | undefined> {
    const { asked, span, viewColumn, preserveFocus = false } = opening;
    const uri = session[side];
    const visible = vscode.window.visibleTextEditors.find(({ document }) => isOfDocument(uri, document.uri));
    const options = {
      preview: false,
      preserveFocus,
      viewColumn: visible?.viewColumn ?? viewColumn ?? vscode.ViewColumn.Active,
    };
    return this.#editors.open(uri, span, options, asked);
  }
}

/** The comparison of a document's text as it is now. Compares again when text was typed or the sides were swapped. */
async function compareNow({ session }: OpenComparison, document: vscode.TextDocument): Promise<Compared | undefined> {
  const current = () => {
    const { compared } = session;
    const [side] = sidesOf(session, document.uri);
    const holds = side && compared?.[side].toString() === session[side].toString();
    return holds && compared[`${side}DocumentVersion`] === document.version ? compared : undefined;
  };
  if (!current()) await session.compare();
  return current();
}

function rangeIn(document: vscode.TextDocument, { start, end }: Span): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/** Where a reader in a group is among stops; before the first when no group is given. */
function placeOfGroup(list: ChangeList, stops: readonly Change[], group = -1): WalkPlace {
  const change = list.changeOf(group);
  const at = change ? stops.indexOf(change) : -1;
  if (at >= 0) return { at };
  const before = stops.findIndex(({ groups }) => groups[0]! > group);
  return { before: before < 0 ? stops.length : before };
}
