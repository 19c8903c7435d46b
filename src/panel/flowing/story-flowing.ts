import * as l10n from '@vscode/l10n';
import {
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  render,
  type TemplateResult,
} from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Comparison } from '../../comparison/comparison.ts';
import type { Filter } from '../../presentation/filter.ts';
import type { SentencePlace } from '../../presentation/group-sentences.ts';
import { NO_PINS, type Pins } from '../../presentation/pairing-words.ts';
import { type Review, unreviewed } from '../../presentation/review.ts';
import { paragraphNumber } from '../../presentation/words.ts';
import { otherSide, SIDES, type Side } from '../../story/side.ts';
import { textOf } from '../../story/story.ts';
import { type Anchor, findAnchor } from '../anchor.ts';
import { FrameDrawing } from '../drawing/frame-drawing.ts';
import type { Jump, SentenceWindow } from '../map/story-map.ts';
import { SentenceKeys, sentenceFinder, sentenceKeys } from '../sentence-keys.ts';
import { FlowingColumn } from './column.ts';
import { type Flowing, type FlowingSentence, flowingOf, flowingSentences, spokenSentence } from './flowing.ts';
import { Glide } from './glide.ts';
import { handLines, type SoughtPartner } from './hand-lines.ts';
import { groupExtents, type LaneView, laneShapes, tickOf } from './lane.ts';
import { anchorsOf, NO_ANCHORS } from './level.ts';
import { counterpartOf, levelEdgesOf } from './level-edges.ts';
import { FlowingParagraphs } from './paragraphs.ts';
import { ScrollSync } from './scroll-sync.ts';
import { groupAt, sentenceAt } from './targets.ts';
import { laneView, paragraphView } from './view.ts';

/** Where the flowing layout is scrolled to: a sentence, and how far below the window's top it stands, in px. */
export interface FlowingAnchor extends Anchor {
  readonly at: number;
}

/** The group that the `mark` event asks to tick off, or to open again. */
export interface Mark {
  readonly group: number;
  readonly byKey: boolean;
}

/** The page is laid out for a narrow panel below this width of the window, as flowing.css has it. */
const NARROW_BELOW_PX = 900;
/** Height of a line of prose, in px, as flowing.css has it: in a wide and in a narrow panel. */
const LINE_HEIGHT_PX = 23;
const NARROW_LINE_HEIGHT_PX = 20;
/** What a column is wider than its text, in px, until a paragraph is drawn and can be measured. */
const TEXT_INSET_PX = 140;

/** Both stories as running text, side by side. Ribbons between them join the sentences that belong together. */
export class StoryFlowing extends LitElement {
  static override properties: PropertyDeclarations = {
    comparison: { attribute: false },
    review: { attribute: false },
    pressed: { attribute: false },
    pins: { attribute: false },
    sought: { attribute: false },
    focusedGroup: { attribute: false },
    hovered: { state: true },
    stop: { state: true },
    textWidth: { state: true },
    narrow: { state: true },
  };
  comparison: Comparison | undefined;
  /** What of the comparison is reviewed. Stories to be read while they are compared have none. */
  review: Review | undefined;
  /** The kinds that are shown with their marks; empty for all. */
  pressed: Filter = new Set();
  pins: Pins = NO_PINS;
  /** The sentence whose partner the reader is choosing, if they are. */
  sought: SoughtPartner | undefined;
  focusedGroup: number | undefined;
  protected hovered: number | undefined;
  /** The sentence of each side that Tab leads to. */
  protected stop: Readonly<Record<Side, number>> = { original: 0, modified: 0 };
  protected textWidth = 500;
  protected narrow = isNarrow();

  get #lane(): HTMLElement {
    return this.querySelector<HTMLElement>('.flow-lane')!;
  }

  get #originalColumn(): HTMLElement {
    return this.querySelector<HTMLElement>('.flow-column.original')!;
  }

  get #modifiedColumn(): HTMLElement {
    return this.querySelector<HTMLElement>('.flow-column.modified')!;
  }

  #flowing: Flowing | undefined;
  readonly #sentences: Record<Side, Map<number, FlowingSentence[]>> = {
    original: new Map(),
    modified: new Map(),
  };
  readonly #columns: Record<Side, FlowingColumn> = {
    original: this.#column('original'),
    modified: this.#column('modified'),
  };
  readonly #paragraphs: Record<Side, FlowingParagraphs> = {
    original: new FlowingParagraphs(this.#columns.original, (index) => this.#paragraphView('original', index)),
    modified: new FlowingParagraphs(this.#columns.modified, (index) => this.#paragraphView('modified', index)),
  };
  readonly #sync = new ScrollSync(this.#columns);
  /** The side that the reader is at. */
  #entered: Side = 'modified';
  readonly #glide = new Glide();
  /** The last `window` event, so that none is sent twice. */
  #sentWindow = '';
  readonly #drawing = new FrameDrawing(
    this,
    () => this.#resized(),
    () => this.#draw(),
  );

  /** The page's own style sheets dress the stories, so they have no shadow. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Brings a group into view with both sides level, and gives it the focus. */
  reveal(group: number, takeFocus = true): void {
    const found = this.comparison?.groups[group];
    if (!found) return;
    const side: Side = found.modified.length ? 'modified' : 'original';
    this.#goTo(side, found[side][0]!, takeFocus);
  }

  /** Brings a sentence to the reading line and the other column level with it. The focus stays where it is: for the map. */
  show({ side, sentence }: Jump): void {
    this.#sync.bringToReadingLine(side, sentence);
    this.#settle();
    this.requestUpdate();
  }

  /** The place to come back to; undefined before anything is shown. */
  get anchor(): FlowingAnchor | undefined {
    const { comparison } = this;
    const { leader: side, place } = this.#sync;
    if (!comparison || !place) return undefined;
    return { side, key: sentenceKeys(comparison[side])[place.sentence]!, ...place };
  }

  /** Comes back to a place of this comparison, or of an earlier one. */
  restore(anchor: FlowingAnchor): void {
    const found = this.comparison && findAnchor(new SentenceKeys(this.comparison), anchor);
    if (!found) return;
    this.#sync.pin(found.side, { sentence: found.sentence, at: anchor.at });
    this.requestUpdate();
  }

  /** Gives the focus to what a sentence is a version of, if anything is, and brings both level. */
  goToCounterpart(side: Side, sentence: number): void {
    const { comparison } = this;
    const group = this.#flowing?.index.groupOf(side, sentence);
    const found = comparison && group !== undefined ? counterpartOf(comparison, side, sentence, group) : undefined;
    if (found !== undefined) this.#goTo(otherSide(side), found);
  }

  /** Makes a sentence the one that the reader is at, and scrolls nothing. */
  resume({ side, sentence }: SentencePlace): void {
    this.#entered = side;
    this.stop = { ...this.stop, [side]: sentence };
    this.focusedGroup = this.#flowing?.index.groupOf(side, sentence);
  }

  /** Gives the focus to the sentence that the reader is at, and scrolls nothing. */
  focusElement(): void {
    this.#sentenceElement(this.#entered, this.stop[this.#entered])?.focus({ preventScroll: true });
  }

  #column(side: Side): FlowingColumn {
    const source = () => ({
      scroller: this.hasUpdated ? this.#scrollerOf(side) : null,
      story: this.comparison?.[side],
      kept: this.comparison?.[side].sentences[this.stop[side]]?.paragraph,
      textWidth: this.textWidth,
      lineHeight: this.#lineHeight,
    });
    return new FlowingColumn(this, source, (top) => this.#sync.expect(side, top));
  }

  #scrollerOf(side: Side): HTMLElement {
    return side === 'original' ? this.#originalColumn : this.#modifiedColumn;
  }

  get #lineHeight(): number {
    return this.narrow ? NARROW_LINE_HEIGHT_PX : LINE_HEIGHT_PX;
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { comparison } = this;
    if (changed.has('comparison')) {
      const before = changed.get('comparison') as Comparison | undefined;
      this.#sync.linkBy(comparison ? anchorsOf(comparison) : NO_ANCHORS);
      this.hovered = undefined;
      if (before && comparison) this.#carryOver(before, comparison);
    }
    if (!changed.has('comparison') && !changed.has('pressed') && !changed.has('review')) return;
    this.#flowing = comparison && flowingOf(this.review ?? unreviewed(comparison), this.pressed);
    for (const side of SIDES) {
      this.#sentences[side].clear();
      if (changed.has('comparison')) this.#paragraphs[side].forget();
    }
  }

  /** Finds the sentences that the reader was at in a new comparison. */
  #carryOver(before: Comparison, comparison: Comparison): void {
    const find = {
      original: sentenceFinder(before.original, comparison.original),
      modified: sentenceFinder(before.modified, comparison.modified),
    };
    this.stop = { original: find.original(this.stop.original), modified: find.modified(this.stop.modified) };
    this.#sync.carryOver(find[this.#sync.leader]);
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('comparison') || changed.has('textWidth')) {
      // The columns look for their scroller, and for what is in view, only at the next update.
      this.requestUpdate();
    }
    for (const side of SIDES) this.#paragraphs[side].draw(this.#scrollerOf(side).firstElementChild as HTMLElement);
    this.#settle();
    this.#drawing.soon();
  }

  /** Scrolls both columns to where they belong, after something was measured or pinned. */
  #settle(): void {
    const { leader } = this.#sync;
    if (this.#sync.target(otherSide(leader)) !== undefined) this.#glide.stop();
    for (const side of [leader, otherSide(leader)]) {
      const target = this.#sync.target(side);
      if (target !== undefined) this.#columns[side].scrollTo(target);
    }
  }

  #onScroll(side: Side, { currentTarget }: Event): void {
    this.#drawing.soon();
    const target = this.#sync.takeScroll(side, (currentTarget as HTMLElement).scrollTop);
    // A column that glides looks in each frame where it belongs.
    if (target === undefined || this.#glide.active) return;
    const other = otherSide(side);
    const column = this.#columns[other];
    if (!this.#sync.isFar(other, target)) {
      column.scrollTo(target);
      return;
    }
    this.#glide.start({
      now: () => column.offset,
      target: () => (this.#sync.leader === side ? this.#sync.level : undefined),
      scrollTo: (height) => column.scrollTo(height),
      jumped: (by) => this.#sayJump(other, by),
    });
  }

  /** Says for a moment where a column went that did not glide. */
  #sayJump(side: Side, by: number): void {
    const story = this.comparison?.[side];
    const [first] = this.#columns[side].inView ?? [];
    if (!story || first === undefined) return;
    this.#scrollerOf(side).dataset.went = `${by < 0 ? '↑' : '↓'} ¶${paragraphNumber(story, first)}`;
  }

  readonly #onJumpSaid = ({ currentTarget }: AnimationEvent): void => {
    delete (currentTarget as HTMLElement).dataset.went;
  };

  /** The reader turns the wheel over a column, touches it or takes its scroll bar. */
  readonly #onHand = {
    handleEvent: (event: Event): void => this.#takeHand(event.currentTarget as Element),
    passive: true,
  };

  #takeHand(column: Element): void {
    const side: Side = column === this.#originalColumn ? 'original' : 'modified';
    if (side !== this.#sync.leader) this.#glide.stop();
    this.#sync.takeHand(side);
  }

  /** The wheel scrolls over the lane as well. */
  #onLaneWheel({ deltaY, deltaMode }: WheelEvent): void {
    this.#sync.takeHand(this.#sync.leader);
    const lines = deltaMode === WheelEvent.DOM_DELTA_LINE ? this.#lineHeight : 1;
    this.#scrollerOf(this.#sync.leader).scrollBy({ top: deltaY * lines });
  }

  #resized(): void {
    this.narrow = isNarrow();
    const prose = this.querySelector<HTMLElement>('.flow-prose');
    const width = Math.round(prose?.clientWidth ?? this.clientWidth / 2 - TEXT_INSET_PX);
    if (width !== this.textWidth && width > 0) {
      this.#sync.pinTop();
      this.textWidth = width;
      for (const side of SIDES) this.#paragraphs[side].forget();
    }
    this.#drawing.soon();
  }

  #draw(): void {
    const { comparison } = this;
    const lane = this.#lane;
    const flowing = this.#flowing;
    const columns = this.#columns;
    if (!lane) return;
    if (!comparison || !flowing) {
      render(nothing, lane);
      return;
    }
    this.#sync.noteTop();
    const { clientWidth: width, clientHeight: height } = lane;
    const offsets = { original: columns.original.offset, modified: columns.modified.offset };
    const drawn = { original: columns.original.drawn, modified: columns.modified.drawn };
    const view: LaneView = {
      width,
      height,
      narrow: this.narrow,
      drawn: {
        ...(drawn.original ? { original: drawn.original } : {}),
        ...(drawn.modified ? { modified: drawn.modified } : {}),
      },
      extent: (side, sentence) => {
        const { top, bottom } = columns[side].place(sentence);
        return { top: top - offsets[side], bottom: bottom - offsets[side] };
      },
      line: (side, sentence) => columns[side].place(sentence).line - offsets[side] + this.#lineHeight / 2,
    };
    const shown = [this.focusedGroup, this.hovered].filter((group) => group !== undefined);
    const groups = new Set(flowing.plain ? [] : shown);
    const pointedOut = [...groups].flatMap((group) => groupExtents(comparison, group, view));
    const shapes = laneShapes(comparison, flowing, view);
    const tick = this.focusedGroup === undefined ? undefined : tickOf(shapes, flowing, this.focusedGroup, view);
    const lines = handLines(this.pins, this.sought, view);
    render(laneView({ shapes, width, height, pointedOut, groups, tick, lines }), lane, { host: this });
    this.#sendWindow();
  }

  #sendWindow(): void {
    const { original, modified } = this.#columns;
    const [before, after] = [original.inView, modified.inView];
    const words = `${before} ${after}`;
    if (words === this.#sentWindow) return;
    this.#sentWindow = words;
    const detail: SentenceWindow = { ...(before ? { original: before } : {}), ...(after ? { modified: after } : {}) };
    this.dispatchEvent(new CustomEvent('window', { bubbles: true, detail }));
  }

  /** Gives a sentence the focus, brings it into view and its counterpart level with it. */
  #goTo(side: Side, sentence: number, takeFocus = true): void {
    const group = this.#flowing?.index.groupOf(side, sentence);
    if (group === undefined) return;
    this.#entered = side;
    this.stop = { ...this.stop, [side]: sentence };
    this.#sync.bringIntoView(side, sentence);
    this.#point(side, sentence, group);
    this.#settle();
    if (takeFocus)
      void this.updateComplete.then(() => this.#sentenceElement(side, sentence)?.focus({ preventScroll: true }));
  }

  /** Makes a sentence's group the one with the focus, and keeps it level. */
  #point(side: Side, sentence: number, group: number): void {
    const { comparison } = this;
    const linked = comparison && !this.#flowing?.plain;
    this.#sync.keepLevel(linked ? levelEdgesOf(comparison, side, sentence, group) : undefined);
    if (this.focusedGroup === group) return;
    this.focusedGroup = group;
    this.dispatchEvent(new CustomEvent<number>('focus-group', { bubbles: true, detail: group }));
  }

  #sentenceElement(side: Side, sentence: number): HTMLElement | null {
    return this.querySelector(`[data-side="${side}"][data-sentence="${sentence}"]`);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const found = sentenceAt(event.target);
    const { comparison } = this;
    const flowing = this.#flowing;
    if (!found || !comparison || !flowing || event.altKey || event.metaKey || event.ctrlKey) return;
    const { side, sentence } = found;
    const last = comparison[side].sentences.length - 1;
    const cross = () => this.goToCounterpart(side, sentence);
    const actions = new Map<string, () => void>([
      ['ArrowDown', () => this.#goTo(side, Math.min(last, sentence + 1))],
      ['ArrowUp', () => this.#goTo(side, Math.max(0, sentence - 1))],
      ['Home', () => this.#goTo(side, 0)],
      ['End', () => this.#goTo(side, last)],
      ['ArrowLeft', () => side === 'modified' && cross()],
      ['ArrowRight', () => side === 'original' && cross()],
      ['c', cross],
      ['Enter', () => this.#open({ side, sentence })],
      ['v', () => this.#mark({ group: flowing.index.groupOf(side, sentence), byKey: true })],
    ]);
    const action = actions.get(event.key);
    // Other keys, such as Page Down, may scroll the column.
    if (!action) {
      this.#takeHand(this.#scrollerOf(side));
      return;
    }
    event.preventDefault();
    action();
  };

  #mark(detail: Mark): void {
    this.dispatchEvent(new CustomEvent<Mark>('mark', { bubbles: true, detail }));
  }

  #open(detail: Jump): void {
    this.dispatchEvent(new CustomEvent<Jump>('open', { bubbles: true, detail }));
  }

  readonly #onClick = (event: MouseEvent): void => {
    const found = sentenceAt(event.target);
    const selecting = document.getSelection()?.isCollapsed === false;
    if (found && !selecting && event.detail < 2) this.#goTo(found.side, found.sentence);
  };

  readonly #onLaneClick = ({ target }: MouseEvent): void => {
    const tick = (target as Element).closest('[data-mark]');
    if (tick) {
      this.#mark({ group: Number(tick.getAttribute('data-mark')), byKey: false });
      return;
    }
    const link = (target as Element).closest('[data-to-sentence]');
    if (link) {
      const { comparison } = this;
      const to = link.getAttribute('data-to-side') as Side;
      const sentence = Number(link.getAttribute('data-to-sentence'));
      const group = this.#flowing?.index.groupOf(to, sentence);
      const here = comparison && group !== undefined ? counterpartOf(comparison, to, sentence, group) : undefined;
      // The sentence beside the link stays where it is, and the one that the link names comes to it.
      if (here !== undefined) this.#goTo(otherSide(to), here, false);
      return;
    }
    const group = groupAt(target);
    if (group !== undefined) this.reveal(group);
  };

  readonly #onDoubleClick = ({ target }: MouseEvent): void => {
    const found = sentenceAt(target);
    if (found) this.#open(found);
  };

  readonly #onFocus = ({ target }: FocusEvent): void => {
    const found = sentenceAt(target);
    const group = found && this.#flowing?.index.groupOf(found.side, found.sentence);
    if (!found || group === undefined || group === this.focusedGroup) return;
    this.#entered = found.side;
    this.stop = { ...this.stop, [found.side]: found.sentence };
    this.#point(found.side, found.sentence, group);
  };

  readonly #onPointerOver = ({ target }: PointerEvent): void => {
    this.hovered = this.#flowing?.plain ? undefined : groupAt(target);
  };

  readonly #onPointerLeave = (): void => {
    this.hovered = undefined;
  };

  protected override render(): TemplateResult {
    return html`${this.#columnView('original')}
      <div class="flow-lane" aria-hidden="true" @wheel=${{ handleEvent: (event: WheelEvent) => this.#onLaneWheel(event), passive: true }}
        @click=${this.#onLaneClick} @pointerover=${this.#onPointerOver} @pointerleave=${this.#onPointerLeave}></div>
      ${this.#columnView('modified')}`;
  }

  #columnView(side: Side): TemplateResult {
    const name = side === 'original' ? l10n.t('Original story') : l10n.t('Modified story');
    return html`<div class="flow-column ${side}" role="region" aria-label=${name}
        @scroll=${(event: Event) => this.#onScroll(side, event)} @keydown=${this.#onKey} @click=${this.#onClick}
        @dblclick=${this.#onDoubleClick} @focusin=${this.#onFocus} @pointerover=${this.#onPointerOver}
        @animationend=${this.#onJumpSaid} @wheel=${this.#onHand} @touchmove=${this.#onHand} @pointerdown=${this.#onHand}
        @pointerleave=${this.#onPointerLeave}>
      <div class="flow-content" .style=${this.#columns[side].style}></div>
    </div>`;
  }

  #paragraphView(side: Side, index: number): TemplateResult {
    const { comparison } = this;
    const flowing = this.#flowing;
    if (!comparison || !flowing) return html``;
    const story = comparison[side];
    const known = this.#sentences[side];
    const sentences = known.get(index) ?? flowingSentences(flowing, side, index, this.pressed);
    known.set(index, sentences);
    // A paragraph is drawn anew only for a change that concerns it.
    const within = (group: number | undefined) =>
      !flowing.plain && sentences.some((sentence) => sentence.group === group) ? group : undefined;
    const focused = within(this.focusedGroup);
    const hovered = within(this.hovered);
    const stop = sentences.some(({ sentence }) => sentence === this.stop[side]) ? this.stop[side] : undefined;
    const spoken = ({ sentence }: FlowingSentence) =>
      flowing.plain
        ? textOf(story, story.sentences[sentence]!)
        : spokenSentence(flowing.review, side, sentence, this.pins);
    return html`${guard([sentences, focused, hovered, stop], () =>
      paragraphView(story, side, index, sentences, { focused, hovered, stop }, spoken),
    )}`;
  }
}

function isNarrow(): boolean {
  return window.innerWidth < NARROW_BELOW_PX;
}

customElements.define('story-flowing', StoryFlowing);
