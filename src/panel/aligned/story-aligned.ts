import * as l10n from '@vscode/l10n';
import { html, LitElement, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Comparison } from '../../comparison/comparison.ts';
import { firstSentenceOf, type SentencePlace } from '../../presentation/group-sentences.ts';
import { NO_PINS, type Pins } from '../../presentation/pairing-words.ts';
import { isKeyOf, type RowActionName } from '../../presentation/row-actions.ts';
import { otherSide, type Side } from '../../story/side.ts';
import { textOf } from '../../story/story.ts';
import type { Anchor } from '../anchor.ts';
import { openContextMenu } from '../context-menu.ts';
import type { SentenceWindow } from '../map/story-map.ts';
import type { Order } from '../protocol.ts';
import { sideText } from '../side-text.ts';
import type { FormerRow } from '../traces/trace.ts';
import { anchorOfRow, rowOfAnchor } from './anchor.ts';
import type { ChosenEdit } from './chosen-edit.ts';
import { EditChoice } from './edit-choice.ts';
import { estimateHeight } from './estimate.ts';
import { type AlignedRows, type Row, traceOf } from './row.ts';
import { actionsOfRow } from './row-tools.ts';
import { type RowActions, rowView } from './row-view.ts';
import { sentencesOf } from './rows.ts';
import { VirtualRows } from './virtual-rows.ts';

/** How an action was asked for. */
export interface ActManner {
  /** All that the action is on, where the row shows more changes than that of the sentence. */
  readonly groups?: readonly number[] | undefined;
  /** One word edit alone. */
  readonly edit?: number | undefined;
  readonly byKey?: boolean;
}

/** What the rows ask of the panel. */
export interface AlignedActions extends Omit<RowActions, 'act' | 'chooseEdit' | 'takeEdit'> {
  act(action: RowActionName, place: SentencePlace, how: ActManner): void;
  /** Says something to a screen reader. */
  announce(words: string): void;
  /** Tells that the focus, or the rows in view, have changed. */
  looked(): void;
}

/** Where a reader is among the rows: the row at the window's top with the px of it that are out of view, and the focus. */
export interface ReadingPlace {
  readonly top?: { readonly anchor: Anchor; readonly hidden: number };
  readonly focus?: Anchor;
}

/** The aligned layout: a row for every pair. The reader's place and the focus stay when the rows change. */
export class StoryAligned extends LitElement {
  static override properties: PropertyDeclarations = {
    comparison: { attribute: false },
    aligned: { attribute: false },
    order: { attribute: false },
    pins: { attribute: false },
    actions: { attribute: false },
    letters: { attribute: false },
    focused: { state: true },
    entered: { state: true },
    column: { state: true },
    columnWidth: { state: true },
  };
  comparison!: Comparison;
  aligned!: AlignedRows;
  order: Order = 'modified';
  pins: Pins = NO_PINS;
  actions!: AlignedActions;
  /** Another value says that the font is another: then every row has another height. */
  letters: unknown;
  /** The row that Tab leads to: the one that has, or last had, the focus. */
  protected focused = 0;
  /** Whether the reader has been in the rows. Before that no row is the current one. */
  protected entered = false;
  /** The column that the reader is in: Enter opens its story. */
  protected column: Side = 'modified';
  protected columnWidth = 500;

  /** Brings the reader back to a place, once the rows are drawn. */
  #restore: (() => void) | undefined;
  /**
   * The place that was last scrolled to, by the reader or by the panel. When the width changes, it is too late to ask
   * what is at the top.
   */
  #place: { index: number; hidden: number } | undefined;
  readonly #edits = new EditChoice(this, () => ({
    comparison: this.comparison,
    row: this.#rows[this.focused],
    announce: (words) => this.actions.announce(words),
    takeOver: (chosen, side, byKey) => this.#takeEdit(chosen, side, byKey),
  }));
  readonly #resizes = new ResizeObserver(() => this.#resized());
  readonly #virtual = new VirtualRows(this, () => ({
    scroller: this.isConnected ? this : null,
    count: this.#rows.length,
    key: (index) => this.#rows[index]?.key ?? String(index),
    estimate: (index) => estimateHeight(this.comparison, this.#rows[index]!, this.columnWidth),
    kept: this.entered ? this.focused : undefined,
  }));

  override connectedCallback(): void {
    super.connectedCallback();
    this.classList.add('rows', 'aligned');
    this.addEventListener('scroll', this.#onScroll, { passive: true });
    this.addEventListener('keydown', this.#onKey);
    this.addEventListener('focusin', this.#onFocus);
    this.addEventListener('click', this.#onClick);
    this.addEventListener('focusout', this.#onFocusOut);
    this.addEventListener('pointerover', this.#onPointerOver);
    this.#resizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizes.disconnect();
    this.removeEventListener('scroll', this.#onScroll);
    this.removeEventListener('keydown', this.#onKey);
    this.removeEventListener('focusin', this.#onFocus);
    this.removeEventListener('click', this.#onClick);
    this.removeEventListener('focusout', this.#onFocusOut);
    this.removeEventListener('pointerover', this.#onPointerOver);
  }

  /** The page's own style sheets dress the rows, so they have no shadow. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  get #rows(): readonly Row[] {
    return this.aligned?.rows ?? [];
  }

  /** Index of the row that the next step starts from. Of a reader who was never in the rows, the one above the window. */
  get here(): number {
    return this.entered ? this.focused : (this.#virtual.top?.index ?? 0) - 1;
  }

  /** Index of the row that the reader is in; undefined before the reader has been in any. */
  get current(): number | undefined {
    return this.entered ? this.focused : undefined;
  }

  /** Where the reader is, to come back to. */
  get readingPlace(): ReadingPlace {
    const { top } = this.#virtual;
    const anchor = top && anchorOfRow(this.comparison, this.aligned, top.index);
    const focus = this.entered ? anchorOfRow(this.comparison, this.aligned, this.focused) : undefined;
    return { ...(anchor ? { top: { anchor, hidden: top.hidden } } : {}), ...(focus ? { focus } : {}) };
  }

  /** The sentences in view of the story whose order the rows follow. Those of the other may stand anywhere in it. */
  get window(): SentenceWindow {
    const { visible } = this.#virtual;
    if (!visible) return {};
    const rows = this.#rows.slice(visible.first, visible.last + 1);
    const seen = rows.flatMap((row) => sentencesOf(this.comparison, row, this.order));
    return seen.length > 0 ? { [this.order]: [seen[0]!, seen.at(-1)!] } : {};
  }

  /** Brings the reader back to a place. */
  goBack({ top, focus }: ReadingPlace): void {
    if (focus) this.focused = rowOfAnchor(this.aligned, focus) ?? 0;
    this.entered = focus !== undefined;
    const index = top && rowOfAnchor(this.aligned, top.anchor);
    if (index !== undefined) this.#restore = () => this.#scrollToPlace({ index, hidden: top!.hidden });
    this.requestUpdate();
  }

  /** How the row of a sentence looks, before something of it is taken over. */
  formerRow({ side, sentence }: SentencePlace): FormerRow | undefined {
    const index = this.aligned.rowOf[side][sentence];
    const row = index === undefined ? undefined : this.#rows[index];
    const drawn = row && this.querySelector<HTMLElement>(`[data-index="${index}"] > .row`);
    return row && drawn ? { height: drawn.offsetHeight, spaced: row.spaced, isPair: row.type === 'pair' } : undefined;
  }

  /** What was taken over at the rows in view, and at the one with the focus. */
  get tracesInView(): ReadonlySet<number> {
    const { first = 0, last = -1 } = this.#virtual.visible ?? {};
    const rows = this.#rows.slice(first, last + 1);
    if (this.contains(document.activeElement)) rows.push(...this.#rows.slice(this.focused, this.focused + 1));
    return new Set(rows.flatMap((row) => traceOf(row)?.take ?? []));
  }

  /** Makes the row where something was taken over the current one, and gives its link the focus that undoes it. */
  async focusUndo(take: number): Promise<void> {
    const index = this.#rows.findIndex((row) => traceOf(row)?.take === take);
    if (index < 0) return;
    this.show(index, 'still', false);
    await this.updateComplete;
    const link = this.querySelector<HTMLElement>(`[data-index="${index}"] .undo`);
    if (link) link.focus({ preventScroll: true });
    else this.focusElement();
  }

  /**
   * Makes a row the current one and brings it into view, unless the window is to stay `still`. It gets the focus, unless
   * `focus` is false.
   */
  show(index: number, from: 'near' | 'far' | 'still', focus = true): void {
    this.focused = index;
    this.entered = true;
    if (from !== 'still') this.#virtual.reveal(index, from);
    if (focus) void this.updateComplete.then(() => this.focusElement());
  }

  /** Gives the current row the focus. */
  focusElement(): void {
    this.querySelector<HTMLElement>(`[data-index="${this.focused}"] > .row`)?.focus({ preventScroll: true });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('aligned')) this.#keepPlace(changed.get('aligned'), changed.get('comparison') ?? this.comparison);
    if (changed.has('letters') && this.hasUpdated) this.#remeasure();
    if (changed.has('aligned')) this.#edits.leave();
  }

  /** After the rows changed, the sentence at the window's top and the one with the focus stay where they are. */
  #keepPlace(before: AlignedRows | undefined, comparison: Comparison): void {
    if (!before) return;
    const anchor = (index: number | undefined) =>
      index === undefined ? undefined : anchorOfRow(comparison, before, index);
    const { top } = this.#virtual;
    const topAnchor = this.scrollTop > 0 ? anchor(top?.index) : undefined;
    const focusAnchor = anchor(this.focused);
    const hadFocus = this.contains(document.activeElement);
    if (focusAnchor) this.focused = rowOfAnchor(this.aligned, focusAnchor) ?? 0;
    this.focused = Math.max(0, Math.min(this.focused, this.#rows.length - 1));
    const index = topAnchor && rowOfAnchor(this.aligned, topAnchor);
    this.#restore = () => {
      if (top && index !== undefined) this.#scrollToPlace({ index, hidden: top.hidden });
      if (hadFocus && !this.contains(document.activeElement)) this.focusElement();
    };
  }

  #scrollToPlace(place: { index: number; hidden: number }): void {
    this.#place = place;
    this.#virtual.scrollTo(place);
  }

  #resized(): void {
    const cell = this.querySelector<HTMLElement>('.pair > .cell.original, .block > .cell');
    const width = Math.round(cell?.clientWidth ?? this.clientWidth / 2 - CELL_INSET_PX);
    if (width <= 0 || width === this.columnWidth) return;
    this.columnWidth = width;
    this.#remeasure();
  }

  #remeasure(): void {
    const place = this.#place;
    this.#virtual.forget();
    this.#restore = () => {
      for (const drawn of this.querySelectorAll('.place')) this.#virtual.measure(drawn);
      if (place) this.#scrollToPlace(place);
    };
  }

  protected override firstUpdated(): void {
    // The virtualizer looks for its scroller only at the next update.
    this.requestUpdate();
  }

  protected override updated(changed: PropertyValues): void {
    const restore = this.#restore;
    this.#restore = undefined;
    restore?.();
    this.#edits.place();
    if (changed.has('aligned') || changed.has('focused') || changed.has('entered')) this.actions.looked();
  }

  readonly #onScroll = (): void => {
    this.#edits.follow();
    // More of a row may be out of view than its whole height, while that is a guess: then the next row seems to be at
    // the top. The place that the panel scrolled to stays the right one until the reader scrolls.
    if (!this.#place || !this.#virtual.isAt(this.#place)) this.#place = this.#virtual.top;
    this.actions.looked();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const row = this.#rows[this.focused];
    const onButton = (event.target as Element).closest('button') !== null;
    if (!row || event.altKey || event.metaKey) return;
    const last = this.#rows.length - 1;
    const actions = new Map<string, () => void>([
      ['ArrowDown', () => this.show(Math.min(last, this.focused + 1), 'near')],
      ['ArrowUp', () => this.show(Math.max(0, this.focused - 1), 'near')],
      ['Home', () => this.show(0, 'near')],
      ['End', () => this.show(last, 'near')],
      ['ArrowRight', () => (isClosed(row) ? this.actions.toggle(row) : this.#edits.step(1))],
      ['ArrowLeft', () => (this.#edits.chosen ? this.#edits.step(-1) : isOpen(row) && this.actions.toggle(row))],
      ['Escape', () => this.#leave()],
    ]);
    // A button takes these keys itself.
    if (!onButton) {
      const folds = row.type === 'fold' || row.type === 'others';
      if (folds) actions.set('Enter', () => this.actions.toggle(row));
      if (row.type === 'origin') for (const key of ['Enter', 'c']) actions.set(key, () => this.actions.leaveOrigin());
      actions.set(' ', () => this.actions.toggle(row));
      actions.set('.', () => this.#openMenu());
    }
    const action = this.#rowActionOf(row, event, onButton) ?? actions.get(event.key);
    const commands = event.ctrlKey || event.metaKey;
    if (!action || (commands && event.key.length > 1 && event.key !== 'Home' && event.key !== 'End')) return;
    event.preventDefault();
    action();
  };

  /** The action on the row's sentences that a key stands for, if any. */
  #rowActionOf(row: Row, event: KeyboardEvent, onButton: boolean): (() => void) | undefined {
    if (onButton && event.key === 'Enter') return undefined;
    // Ctrl+C copies what is selected, if anything is.
    const selecting = document.getSelection()?.isCollapsed === false;
    const action = actionsOfRow(this.comparison, row, this.pins).find((action) => isKeyOf(action, event));
    const side = this.#edits.chosen && sideOfKey(event);
    if (side) return () => this.#edits.take(side, true);
    return action && !(selecting && event.key.toLowerCase() === 'c')
      ? () => this.#act(row, action.name, true)
      : undefined;
  }

  /** Closes what the reader opened last in the row: a chosen edit, else the other place of a move. */
  #leave(): void {
    if (this.#edits.chosen) this.#edits.leave();
    else this.actions.leaveOrigin();
  }

  readonly #onPointerOver = ({ target }: Event): void => this.#edits.pointOut(target as Element);

  readonly #onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    if (!this.contains(relatedTarget as Node | null)) this.#edits.leave();
  };

  #openMenu(): void {
    const more = this.querySelector(`[data-index="${this.focused}"] .more`);
    if (more) openContextMenu(more);
  }

  /** Does something with the sentence of a row that the reader is at: the first one of the column that they are in. A block is taken over whole. */
  #act(row: Row, action: RowActionName, byKey = false): void {
    const { column } = this;
    // The line above an unfolded run stands for the sentences below it.
    const shown = row.type === 'fold' ? { ...row, unfolded: false } : row;
    const side = sentencesOf(this.comparison, shown, column).length > 0 ? column : otherSide(column);
    const sentence = sentencesOf(this.comparison, shown, side)[0];
    const groups = row.type === 'block' ? row.groups : undefined;
    if (sentence !== undefined) this.actions.act(action, { side, sentence }, { groups, byKey });
  }

  /** Takes one word edit over into a story. */
  #takeEdit({ group, edit }: ChosenEdit, side: Side, byKey: boolean): void {
    const place = firstSentenceOf(this.comparison.groups[group]!);
    this.actions.act(side === 'modified' ? 'takeBackWording' : 'applyToOriginal', place, { edit, byKey });
  }

  /** Goes to the other place of a move or of a part; where both sides stand in this row, to the other column. */
  goToCounterpart(index: number): void {
    const row = this.#rows[index];
    if (!row) return;
    if ('move' in row && row.move !== undefined) this.actions.visitOrigin(row.move);
    else if (row.type === 'pair') {
      const side = LEADING_SIDES.find((side) => row[side].some((line) => line.type === 'ghost'));
      const ghost = side && row[side].find((line) => line.type === 'ghost');
      if (ghost) this.actions.goTo(side, ghost.sentence);
      else this.#changeColumn(row);
    }
  }

  #changeColumn(row: Row): void {
    this.column = otherSide(this.column);
    const story = this.comparison[this.column];
    const words = sentencesOf(this.comparison, row, this.column).map((index) => textOf(story, story.sentences[index]!));
    this.actions.announce(sideText(this.column, words.join(' ')));
  }

  readonly #onFocus = (event: FocusEvent): void => {
    const place = (event.target as Element).closest<HTMLElement>('[data-index]');
    if (!place) return;
    this.focused = indexOf(place);
    this.entered = true;
    this.#edits.follow();
  };

  readonly #onClick = (event: MouseEvent): void => {
    const target = event.target as Element;
    const place = target.closest<HTMLElement>('[data-index]');
    const row = place && this.#rows[indexOf(place)];
    const selecting = document.getSelection()?.isCollapsed === false;
    // The second click of a double click must not undo the first.
    if (!row || target.closest('button, .edit-bar') || event.detail > 1 || selecting) return;
    const mark = target.closest<HTMLElement>('[data-edit]');
    if (row.type === 'pair' && mark && !isClosed(row)) this.#edits.choose(row, Number(mark.dataset.edit));
    else if (this.#edits.chosen) this.#edits.leave();
    else if (isClosed(row) || isOpen(row)) this.actions.toggle(row);
  };

  readonly #rowActions: RowActions = {
    toggle: (row) => this.actions.toggle(row),
    visitOrigin: (move) => this.actions.visitOrigin(move),
    leaveOrigin: () => this.actions.leaveOrigin(),
    goTo: (side, sentence) => this.actions.goTo(side, sentence),
    act: (row, action) => this.#act(row, action),
    undo: (take) => this.actions.undo(take),
    chooseEdit: (by) => this.#edits.step(by),
    takeEdit: () => this.#edits.take('modified'),
  };

  protected override render(): TemplateResult {
    const { comparison, focused, column, order, pins } = this;
    const { chosen } = this.#edits;
    const actions = this.#rowActions;
    const context = { comparison, rows: this.#rows.length, focused, column, order, pins, chosen, actions };
    return html`<div class="canvas" role="feed" aria-label=${l10n.t('Comparison')} .style=${`height: ${this.#virtual.height}px`}>
      ${repeat(
        this.#virtual.items.filter(({ index }) => index < this.#rows.length),
        ({ index }) => this.#rows[index]!.key,
        ({ index, start }) => {
          const row = this.#rows[index]!;
          return html`<div class="place ${gapAbove(row)}" data-index=${index} role="presentation"
            .style=${`top: ${start}px`} ${ref(this.#virtual.measure)}>${rowView(row, index, context)}</div>`;
        },
      )}
    </div>`;
  }
}

/** Both sides, the one first that the rows follow unless the reader asks otherwise. */
const LEADING_SIDES: readonly Side[] = ['modified', 'original'];
/** What half of the element is wider than a cell, in px, until a row is drawn and can be measured. */
const CELL_INSET_PX = 100;

/** The CSS class for the gap between a row and the one above it. */
function gapAbove(row: Row): string {
  if (row.spaced) return 'spaced';
  return (row.type === 'block' && row.first > 1) || (row.type === 'pair' && row.continues) ? 'joined' : '';
}

/** The story that a chosen word edit is taken over into by a key, if by this one. */
function sideOfKey({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): Side | undefined {
  if (key.toLowerCase() !== 'r' || ctrlKey || metaKey) return undefined;
  return shiftKey ? 'original' : 'modified';
}

/** The index of the row drawn in a place. */
function indexOf(place: Element): number {
  return Number(place.getAttribute('data-index'));
}

/** Whether a row shows in full what it could fold away or cut. */
function isOpen(row: Row): boolean {
  if (row.type === 'fold' || row.type === 'others') return row.unfolded;
  return row.type === 'pair' && (row.kind === 'unchanged' || row.kind === 'typography') && !row.clipped;
}

/** Whether a row folds something away or cuts it. */
function isClosed(row: Row): boolean {
  return row.type === 'fold' || row.type === 'others' ? !row.unfolded : row.type === 'pair' && row.clipped;
}

customElements.define('story-aligned', StoryAligned);
