import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Comparison } from '../../../comparison/comparison.ts';
import { type Anchor, anchorOf, rowOfAnchor } from '../anchor.ts';
import { type Direction, stepFrom } from '../changes.ts';
import type { Side, ToPanel } from '../protocol.ts';
import type { AlignedRows, Row } from '../row.ts';
import { alignedRows, openableKeys } from '../rows.ts';
import { type Verdict, verdictOf } from '../verdict.ts';
import { estimateHeight } from './estimate.ts';
import { glyph } from './glyphs.ts';
import { namesView, toolbarView } from './header-view.ts';
import { host } from './host.ts';
import { recall, remember } from './memory.ts';
import { plainView } from './plain-view.ts';
import { rowView } from './row-view.ts';
import { VirtualRows } from './virtual-rows.ts';

type Shown = Extract<ToPanel, { type: 'comparison' }>;

/** Work that is over sooner is not worth a word. */
const PATIENCE = 300;
/** So long after the last scrolling its place is remembered. */
const REMEMBER = 200;

/** The page of the side-by-side panel: keeps what the reader unfolded, focused and scrolled to, and draws it. */
@customElement('story-panel')
export class StoryPanel extends LitElement {
  @state() private shown: Shown | undefined;
  @state() private aligned: AlignedRows | undefined;
  @state() private computing = false;
  @state() private trouble: string | undefined;
  @state() private markEach = false;
  @state() private origin: number | undefined;
  /** The row that Tab leads to; the one that has, or last had, the focus. */
  @state() private focused = 0;
  /** Whether the reader has been in the rows: before that no row is "the current change". */
  @state() private entered = false;
  /** For screen readers: what just happened that cannot be seen where the focus is. */
  @state() private status = '';
  @state() private columnWidth = 500;
  @query('.rows') private readonly scroller!: HTMLElement | null;

  private readonly opened = new Set<string>();
  private verdict: Verdict | undefined;
  private patience: number | undefined;
  private remembering: number | undefined;
  private restore: (() => void) | undefined;
  private observed: HTMLElement | undefined;
  /** What was at the top of the window when it last scrolled: when the width changes, it is too late to ask. */
  private place: { index: number; hidden: number } | undefined;
  private readonly resizes = new ResizeObserver(() => this.resized());
  private readonly virtual = new VirtualRows(this, () => ({
    scroller: this.hasUpdated ? this.scroller : null,
    count: this.rows.length,
    key: (index) => this.rows[index]?.key ?? String(index),
    estimate: (index) => estimateHeight(this.shown!.comparison, this.rows[index]!, this.columnWidth),
    kept: this.entered ? this.focused : undefined,
  }));

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('message', this.onMessage);
    window.addEventListener('keydown', this.onKey);
    host.postMessage({ type: 'ready' });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('message', this.onMessage);
    window.removeEventListener('keydown', this.onKey);
    this.resizes.disconnect();
  }

  /** The page's own style sheets dress the panel, so it has no shadow. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  private get rows(): readonly Row[] {
    return this.verdict && this.verdict.type !== 'identical' ? [] : (this.aligned?.rows ?? []);
  }

  private get comparison(): Comparison | undefined {
    return this.shown?.comparison;
  }

  private readonly onMessage = ({ data }: MessageEvent<ToPanel>): void => {
    switch (data.type) {
      case 'comparison':
        this.show(data);
        break;
      case 'computing':
        clearTimeout(this.patience);
        this.patience = window.setTimeout(() => {
          this.computing = true;
        }, PATIENCE);
        break;
      case 'trouble':
        this.settle();
        this.trouble = data.message;
        break;
      case 'step':
        this.step(data.direction);
        break;
      case 'reveal':
        this.reveal(data.group);
    }
  };

  private settle(): void {
    clearTimeout(this.patience);
    this.computing = false;
    this.trouble = undefined;
  }

  private readonly cancel = (): void => {
    this.settle();
    host.postMessage({ type: 'cancel' });
  };

  private show(shown: Shown): void {
    this.settle();
    const memory = this.shown ? undefined : recall();
    if (memory) this.markEach = memory.markEach;
    for (const key of memory?.opened ?? []) this.opened.add(key);
    this.origin = undefined;
    this.keepingPlace(() => {
      this.shown = shown;
      this.verdict = verdictOf(shown.comparison);
      this.layOut();
    });
    const { aligned } = this;
    if (!memory || !aligned) return;
    const { focus, top } = memory;
    if (focus) this.focused = rowOfAnchor(aligned, focus) ?? 0;
    this.entered = focus !== undefined;
    const index = top && rowOfAnchor(aligned, top.anchor);
    if (index !== undefined) this.restore = () => this.virtual.scrollTo({ index, hidden: top!.hidden });
  }

  /** Remembers, a little later, what is opened, focused and in view. */
  private rememberSoon(): void {
    clearTimeout(this.remembering);
    this.remembering = window.setTimeout(() => {
      const { comparison, aligned } = this;
      if (!comparison || !aligned || this.rows.length === 0) return;
      const { top } = this.virtual;
      const anchor = top && anchorOf(comparison, aligned, top.index);
      const focus = this.entered ? anchorOf(comparison, aligned, this.focused) : undefined;
      remember({
        markEach: this.markEach,
        opened: [...this.opened],
        ...(anchor ? { top: { anchor, hidden: top.hidden } } : {}),
        ...(focus ? { focus } : {}),
      });
    }, REMEMBER);
  }

  private layOut(): void {
    if (!this.comparison) return;
    this.aligned = alignedRows(this.comparison, {
      markEach: this.markEach,
      opened: this.opened,
      ...(this.origin === undefined ? {} : { origin: this.origin }),
    });
  }

  /** Changes the rows while the sentence at the top of the window, and the one with the focus, stay where they are. */
  private keepingPlace(change: () => void): void {
    const before = this.comparison;
    const { aligned } = this;
    const anchor = (index: number | undefined): Anchor | undefined =>
      before && aligned && index !== undefined ? anchorOf(before, aligned, index) : undefined;
    const top = this.rows.length > 0 ? this.virtual.top : undefined;
    const scrolled = (this.scroller?.scrollTop ?? 0) > 0;
    const topAnchor = anchor(top?.index);
    const focusAnchor = anchor(this.focused);
    const hadFocus = this.scroller?.contains(document.activeElement) === true;
    change();
    if (!this.aligned) return;
    if (focusAnchor) this.focused = rowOfAnchor(this.aligned, focusAnchor) ?? 0;
    this.focused = Math.max(0, Math.min(this.focused, this.aligned.rows.length - 1));
    const index = topAnchor && rowOfAnchor(this.aligned, topAnchor);
    this.restore = () => {
      if (scrolled && top && index !== undefined) this.virtual.scrollTo({ index, hidden: top.hidden });
      if (hadFocus && !this.scroller?.contains(document.activeElement)) this.focusElement();
    };
  }

  private resized(): void {
    const { scroller } = this;
    const cell = scroller?.querySelector<HTMLElement>('.cell.original');
    const width = Math.round(cell?.clientWidth ?? (scroller ? scroller.clientWidth / 2 - 100 : 500));
    if (!scroller || width === this.columnWidth) return;
    const { place } = this;
    this.columnWidth = width;
    this.virtual.forget();
    this.restore = () => {
      for (const drawn of this.querySelectorAll('.place')) this.virtual.measure(drawn);
      if (place) this.virtual.scrollTo(place);
    };
  }

  protected override updated(changed: PropertyValues): void {
    const { scroller } = this;
    if (changed.has('shown') || changed.has('aligned') || changed.has('focused') || changed.has('entered')) {
      this.report();
      this.rememberSoon();
    }
    if (scroller && this.observed !== scroller) {
      this.resizes.disconnect();
      this.resizes.observe(scroller);
      this.observed = scroller;
      // The virtualizer finds its scroller only when it is asked again.
      this.requestUpdate();
      return;
    }
    const { restore } = this;
    this.restore = undefined;
    restore?.();
  }

  private report(): void {
    if (!this.shown || !this.aligned) return;
    const row = this.entered ? this.rows[this.focused] : undefined;
    const group = row?.type === 'pair' ? row.group : row && 'groups' in row ? row.groups[0] : undefined;
    const { version } = this.shown;
    const message = { type: 'shown', version, rows: this.rows.length, changes: this.changeCount } as const;
    host.postMessage(group === undefined ? message : { ...message, group });
  }

  private get changeCount(): number {
    return this.rows.length > 0 ? (this.aligned?.changes.length ?? 0) : 0;
  }

  /** Gives a row the focus and brings it into view. */
  private focusRow(index: number, from: 'near' | 'far'): void {
    this.focused = index;
    this.entered = true;
    this.virtual.reveal(index, from);
    void this.updateComplete.then(() => this.focusElement());
  }

  private focusElement(): void {
    this.querySelector<HTMLElement>(`[data-index="${this.focused}"] > .row`)?.focus({ preventScroll: true });
  }

  private step(direction: Direction): void {
    if (!this.aligned || this.changeCount === 0) return;
    // A reader who has not been in the rows yet begins with what is in view.
    const here = this.entered ? this.focused : (this.virtual.top?.index ?? 0) - 1;
    const step = stepFrom(this.aligned, here, direction);
    if (!step) return;
    this.status = !step.wrapped
      ? ''
      : direction === 'next'
        ? 'No more changes below. Back at the first change.'
        : 'No more changes above. Now at the last change.';
    this.focusRow(this.aligned.changes[step.change]!.row, 'far');
  }

  private reveal(group: number): void {
    const found = this.comparison?.groups[group];
    if (!found) return;
    const side = found.modified.length ? 'modified' : 'original';
    this.goTo(side, found[side][0]!);
  }

  private goTo(side: Side, sentence: number): void {
    const find = () => this.rows[this.aligned!.rowOf[side][sentence]!];
    const row = find();
    if (!row || !this.aligned) return;
    if (row.type === 'fold') this.toggle(row);
    this.focusRow(this.aligned.rowOf[side][sentence]!, 'far');
  }

  private readonly toggle = (row: Row): void => {
    const { comparison, aligned } = this;
    if (!comparison || !aligned) return;
    const keys = openableKeys(comparison, aligned, row);
    if (keys.length === 0) return;
    const open = row.type === 'fold' ? row.unfolded : !(row.type === 'pair' && row.clipped);
    for (const key of keys) {
      if (open) this.opened.delete(key);
      else this.opened.add(key);
    }
    this.layOut();
    const index = this.rows.findIndex(({ key }) => key === row.key);
    if (index >= 0) this.focusRow(index, 'near');
  };

  private readonly visitOrigin = (move: number): void => {
    this.origin = move;
    this.keepingPlace(() => this.layOut());
    const index = this.rows.findIndex((row) => row.type === 'origin');
    if (index >= 0) this.focusRow(index, 'far');
  };

  private readonly leaveOrigin = (): void => {
    const move = this.origin;
    this.origin = undefined;
    this.keepingPlace(() => this.layOut());
    const index = this.rows.findIndex((row) => 'move' in row && row.move === move);
    if (index >= 0) this.focusRow(index, 'far');
  };

  private readonly toggleMarks = (): void => {
    this.keepingPlace(() => {
      this.markEach = !this.markEach;
      this.origin = undefined;
      this.layOut();
    });
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'F7' || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.step(event.shiftKey ? 'previous' : 'next');
  };

  private onScroll(): void {
    this.place = this.virtual.top;
    this.rememberSoon();
  }

  private onRowsKey(event: KeyboardEvent): void {
    const row = this.rows[this.focused];
    const onButton = (event.target as Element).closest('button') !== null;
    if (!row || event.altKey || event.metaKey) return;
    const last = this.rows.length - 1;
    const keys: Record<string, () => void> = {
      ArrowDown: () => this.focusRow(Math.min(last, this.focused + 1), 'near'),
      ArrowUp: () => this.focusRow(Math.max(0, this.focused - 1), 'near'),
      Home: () => this.focusRow(0, 'near'),
      End: () => this.focusRow(last, 'near'),
      ArrowRight: () => isClosed(row) && this.toggle(row),
      ArrowLeft: () => isOpen(row) && this.toggle(row),
      Escape: () => this.origin !== undefined && this.leaveOrigin(),
      ...(onButton
        ? {}
        : {
            Enter: () => (row.type === 'fold' ? this.toggle(row) : this.openRow(row)),
            ' ': () => this.toggle(row),
          }),
    };
    const action = keys[event.key];
    if (!action || (event.ctrlKey && event.key !== 'Home' && event.key !== 'End')) return;
    event.preventDefault();
    action();
  }

  private openRow(row: Row): void {
    if (row.type === 'origin') this.leaveOrigin();
    if (row.type === 'origin' || row.type === 'fold') return;
    const side = row.type === 'block' && row.kind === 'omitted' ? 'original' : 'modified';
    const line = row.type === 'block' ? row.lines[0]! : row.modified[0]!;
    host.postMessage({ type: 'open', side, sentence: line.sentence });
  }

  private onRowsFocus(event: FocusEvent): void {
    const place = (event.target as Element).closest<HTMLElement>('[data-index]');
    if (!place) return;
    this.focused = indexOf(place);
    this.entered = true;
  }

  private onRowsClick(event: MouseEvent): void {
    const target = event.target as Element;
    const place = target.closest<HTMLElement>('[data-index]');
    const row = place && this.rows[indexOf(place)];
    const selecting = document.getSelection()?.isCollapsed === false;
    // The second click of a double click must not undo the first.
    if (!row || target.closest('button') || event.detail > 1 || selecting) return;
    if (row.type === 'fold' || (row.type === 'pair' && row.kind === 'unchanged')) this.toggle(row);
  }

  private onDoubleClick(event: MouseEvent): void {
    const sentence = (event.target as Element).closest<HTMLElement>('[data-sentence]');
    if (!sentence) return;
    const side = sentence.getAttribute('data-side') as Side;
    host.postMessage({ type: 'open', side, sentence: Number(sentence.getAttribute('data-sentence')) });
  }

  /** Text is selected within one column: a reader copies from one story, not from both in turns. */
  private onPointerDown(event: PointerEvent): void {
    const sentence = (event.target as Element).closest<HTMLElement>('[data-side]');
    this.scroller?.setAttribute('data-selecting', sentence?.getAttribute('data-side') ?? '');
  }

  private readonly rowActions = {
    toggle: this.toggle,
    visitOrigin: this.visitOrigin,
    leaveOrigin: this.leaveOrigin,
    goTo: (side: Side, sentence: number) => this.goTo(side, sentence),
  };

  private readonly headerActions = {
    step: (direction: Direction) => this.step(direction),
    cancel: () => this.cancel(),
    swap: () => host.postMessage({ type: 'swap' }),
    open: (side: Side) => host.postMessage({ type: 'open', side }),
  };

  protected override render(): TemplateResult {
    const { shown, comparison } = this;
    const current = this.entered ? this.rows[this.focused]?.change : undefined;
    return html`${toolbarView(comparison, this.computing, { current, of: this.changeCount }, this.headerActions)}
      <div class="progress ${this.computing ? 'running' : ''}" aria-hidden="true"></div>
      ${shown ? namesView(shown, shown.comparison, this.headerActions) : nothing}
      ${this.noticeView()}
      <div class="content">${this.contentView()}</div>
      <div class="status" role="status">${this.status}</div>`;
  }

  private noticeView(): TemplateResult | typeof nothing {
    if (this.trouble !== undefined)
      return html`<div class="notice trouble" role="alert">${glyph('error')}<span>${this.trouble}</span></div>`;
    const { verdict } = this;
    if (verdict && verdict.type !== 'identical' && verdict.type !== 'both empty')
      return html`<div class="notice verdict" role="status">${glyph('warning')}
        <span><b>${verdict.title}</b> ${verdict.detail}</span></div>`;
    const shuffled = this.aligned?.shuffled;
    if (!shuffled || verdict) return nothing;
    return html`<div class="notice shuffled">${glyph('arrow-swap')}
      <span><b>${shuffled.moved} of ${shuffled.kept}</b> kept sentences stand in another order.
        <span class="more">Numbers in the margin: the paragraph in each story.</span></span>
      <button class="link" @click=${this.toggleMarks}>${this.markEach ? 'Mark none' : 'Mark each'}</button></div>`;
  }

  private contentView(): TemplateResult {
    const { comparison, verdict } = this;
    if (!comparison) return html`<div class="rows"></div>`;
    if (verdict?.type === 'both empty') return html`<div class="rows">${messageView('info', verdict)}</div>`;
    if (verdict && verdict.type !== 'identical')
      return html`<div class="rows plain" tabindex="0" role="region" aria-label="Both stories"
        @dblclick=${this.onDoubleClick} @pointerdown=${this.onPointerDown}>${plainView(comparison)}</div>`;
    return html`<div class="rows aligned" @scroll=${this.onScroll} @keydown=${this.onRowsKey} @focusin=${this.onRowsFocus} @click=${this.onRowsClick}
        @dblclick=${this.onDoubleClick} @pointerdown=${this.onPointerDown}>
      <div class="canvas" role="list" aria-label="Comparison" .style=${`height: ${this.virtual.height}px`}>
        ${this.rowsView(comparison)}
      </div>
      ${verdict ? messageView('pass', verdict) : nothing}
    </div>`;
  }

  private rowsView(comparison: Comparison): unknown {
    const context = { comparison, rows: this.rows.length, focused: this.focused, actions: this.rowActions };
    return repeat(
      this.virtual.items.filter(({ index }) => index < this.rows.length),
      ({ index }) => this.rows[index]!.key,
      ({ index, start }) => {
        const row = this.rows[index]!;
        return html`<div class="place ${gapAbove(row)}" data-index=${index} role="presentation"
          .style=${`top: ${start}px`} ${ref(this.virtual.measure)}>${rowView(row, index, context)}</div>`;
      },
    );
  }
}

function messageView(icon: string, { title, detail }: Verdict): TemplateResult {
  return html`<div class="message" role="status">${glyph(icon)}<div><b>${title}</b><p class="dim">${detail}</p></div></div>`;
}

function gapAbove(row: Row): string {
  if (row.spaced) return 'spaced';
  return (row.type === 'block' && row.first > 1) || (row.type === 'pair' && row.continues) ? 'joined' : '';
}

/** The index of the row drawn in a place. */
function indexOf(place: Element): number {
  return Number(place.getAttribute('data-index'));
}

function isOpen(row: Row): boolean {
  return row.type === 'fold' ? row.unfolded : row.type === 'pair' && row.kind === 'unchanged' && !row.clipped;
}

function isClosed(row: Row): boolean {
  return row.type === 'fold' ? !row.unfolded : row.type === 'pair' && row.clipped;
}
