import { html, LitElement, nothing, type PropertyValues, render, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import type { Comparison } from '../../comparison/comparison.ts';
import { otherSide, SIDES, type Side } from '../../story/side.ts';
import { textOf } from '../../story/story.ts';
import type { Anchor } from '../anchor.ts';
import { FrameDrawing } from '../drawing/frame-drawing.ts';
import type { Filter } from '../header/filter.ts';
import type { Jump, SentenceWindow } from '../map/story-map.ts';
import { sentenceKeys } from '../sentence-keys.ts';
import { FlowingColumn } from './column.ts';
import { type Flowing, type FlowingSentence, flowingOf, flowingSentences, spokenSentence } from './flowing.ts';
import { groupExtents, type LaneView, laneShapes } from './lane.ts';
import { FlowingParagraphs } from './paragraphs.ts';
import { type Anchors, anchorsOf, follow, levelOffset, ScrollEcho } from './sync.ts';
import { laneView, paragraphView } from './view.ts';

/** The scroll place of the flowing layout: a sentence and how far below the window's top it stands, in px. */
export interface FlowingAnchor extends Anchor {
  readonly at: number;
}

/** A sentence, or the place behind one, that is to be level with one of the other side. */
interface Edge {
  readonly sentence: number;
  readonly edge: 'line' | 'bottom';
}

/** Both stories as they read, side by side, with ribbons between what belongs together. */
@customElement('story-flowing')
export class StoryFlowing extends LitElement {
  @property({ attribute: false }) comparison: Comparison | undefined;
  /** What the filter asks for; empty for all. */
  @property({ attribute: false }) pressed: Filter = new Set();
  @property({ attribute: false }) focusedGroup: number | undefined;
  @state() private hovered: number | undefined;
  /** The sentence of each side that Tab leads to. */
  @state() private stop: Readonly<Record<Side, number>> = { original: 0, modified: 0 };
  @state() private textWidth = 500;
  /** As the style sheet has it. */
  @state() private narrow = window.innerWidth < 900;
  @query('.flow-lane', true) private readonly lane!: HTMLElement;
  @query('.flow-column.original', true) private readonly originalColumn!: HTMLElement;
  @query('.flow-column.modified', true) private readonly modifiedColumn!: HTMLElement;

  #flowing: Flowing | undefined;
  #anchors: Anchors = { original: [], modified: [] };
  readonly #sentences: Record<Side, Map<number, FlowingSentence[]>> = {
    original: new Map(),
    modified: new Map(),
  };
  readonly #echo = new ScrollEcho();
  readonly #columns: Record<Side, FlowingColumn> = {
    original: this.#column('original'),
    modified: this.#column('modified'),
  };
  readonly #paragraphs: Record<Side, FlowingParagraphs> = {
    original: new FlowingParagraphs(this.#columns.original, (index) => this.#paragraphView('original', index)),
    modified: new FlowingParagraphs(this.#columns.modified, (index) => this.#paragraphView('modified', index)),
  };
  /** The column that the reader scrolled last; the other one follows it. */
  #leader: Side = 'modified';
  /** The two places that are kept level while they are in view. */
  #level: Readonly<Record<Side, Edge>> | undefined;
  /** A sentence that keeps its height in the window until the reader scrolls, whatever is measured or laid out anew. */
  #pin: { readonly sentence: number; readonly at: number } | undefined;
  /** What was at the window's top when it was drawn last: when the width changes, it is too late to ask. */
  #top: { readonly sentence: number; readonly at: number } | undefined;
  #said = '';
  readonly #drawing = new FrameDrawing(
    this,
    () => this.#resized(),
    () => this.#draw(),
  );

  /** The page's own style sheets dress the stories, so they have no shadow. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Brings a group into view, its two sides level, and gives it the focus. */
  reveal(group: number, takeFocus = true): void {
    const found = this.comparison?.groups[group];
    if (!found) return;
    const side: Side = found.modified.length ? 'modified' : 'original';
    this.#goTo(side, found[side][0]!, takeFocus);
  }

  /** Brings a sentence to the reading line, the other column level with it, without giving it the focus: for the map. */
  show({ side, sentence }: Jump): void {
    this.#leader = side;
    this.#level = undefined;
    this.#pin = { sentence, at: this.#columns[side].windowHeight / 3 };
    this.#settle();
    this.requestUpdate();
  }

  /** The place to come back to; undefined before anything is shown. */
  get anchor(): FlowingAnchor | undefined {
    const { comparison } = this;
    const leader = this.#leader;
    const place = this.#pin ?? this.#topPlace();
    if (!comparison || !place) return undefined;
    return { side: leader, key: sentenceKeys(comparison[leader])[place.sentence]!, ...place };
  }

  /** Comes back to a place of this comparison or of one before. */
  restore({ side, key, sentence, at }: FlowingAnchor): void {
    const { comparison } = this;
    if (!comparison) return;
    for (const candidate of [side, otherSide(side)]) {
      const found = sentenceKeys(comparison[candidate]).indexOf(key);
      if (found < 0 && candidate === side) continue;
      const last = comparison[side].sentences.length - 1;
      if (found < 0 && last < 0) return;
      this.#leader = found < 0 ? side : candidate;
      this.#pin = { sentence: found < 0 ? Math.min(sentence, last) : found, at };
      break;
    }
    this.#level = undefined;
    this.requestUpdate();
  }

  #column(side: Side): FlowingColumn {
    return new FlowingColumn(this, side, this.#echo, () => ({
      scroller: this.hasUpdated ? this.#scrollerOf(side) : null,
      story: this.comparison?.[side],
      kept: this.comparison?.[side].sentences[this.stop[side]]?.paragraph,
      textWidth: this.textWidth,
      lineHeight: this.#lineHeight,
    }));
  }

  #scrollerOf(side: Side): HTMLElement {
    return side === 'original' ? this.originalColumn : this.modifiedColumn;
  }

  /** As the style sheet gives it, in px. */
  get #lineHeight(): number {
    return this.narrow ? 20 : 23;
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { comparison } = this;
    if (changed.has('comparison')) {
      const before = changed.get('comparison') as Comparison | undefined;
      this.#anchors = comparison ? anchorsOf(comparison) : { original: [], modified: [] };
      this.hovered = undefined;
      this.#level = undefined;
      if (before && comparison) this.#carryOver(before, comparison);
    }
    if (!changed.has('comparison') && !changed.has('pressed')) return;
    this.#flowing = comparison && flowingOf(comparison, this.pressed);
    for (const side of SIDES) {
      this.#sentences[side].clear();
      if (changed.has('comparison')) this.#paragraphs[side].forget();
    }
  }

  /** Finds the sentences that the reader was at in a new comparison. */
  #carryOver(before: Comparison, comparison: Comparison): void {
    const place = this.#pin ?? this.#top;
    for (const side of SIDES) {
      const [old, now] = [sentenceKeys(before[side]), sentenceKeys(comparison[side])];
      const last = Math.max(0, now.length - 1);
      const found = (sentence: number) => {
        const index = now.indexOf(old[sentence] ?? '');
        return index < 0 ? Math.min(sentence, last) : index;
      };
      this.stop = { ...this.stop, [side]: found(this.stop[side]) };
      if (place && side === this.#leader && place.sentence > 0)
        this.#pin = { ...place, sentence: found(place.sentence) };
    }
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('comparison') || changed.has('textWidth')) {
      // The columns find their scrollers, and what is in view, only when they are asked again.
      this.requestUpdate();
    }
    for (const side of SIDES) this.#paragraphs[side].draw(this.#scrollerOf(side).firstElementChild as HTMLElement);
    this.#settle();
    this.#drawing.soon();
  }

  /** Puts the pinned sentence, and what is level with it, where they belong after something was measured. */
  #settle(): void {
    const leader = this.#leader;
    const pin = this.#pin;
    const lead = this.#columns[leader];
    if (pin) lead.scrollTo(lead.place(pin.sentence).line - pin.at);
    if (pin || this.#level) this.#followTo(this.#levelOffset(lead.offset));
  }

  #followTo(offset: number | undefined): void {
    if (offset !== undefined) this.#columns[otherSide(this.#leader)].scrollTo(offset);
  }

  /** Where the following column is level with the leading one; undefined when nothing links them. */
  #levelOffset(leading: number): number | undefined {
    const columns = this.#columns;
    const leader = this.#leader;
    const level = this.#level;
    const follower = otherSide(leader);
    if (level) return this.#edge(follower, level[follower]) - (this.#edge(leader, level[leader]) - leading);
    if (this.#anchors[leader].length === 0) return undefined;
    const places = {
      place: (side: Side, sentence: number) => columns[side].place(sentence),
      height: (side: Side) => columns[side].height,
    };
    return levelOffset(this.#anchors, places, leader, leading, columns[leader].windowHeight);
  }

  #edge(side: Side, { sentence, edge }: Edge): number {
    return sentence < 0 ? 0 : this.#columns[side].place(sentence)[edge];
  }

  #onScroll(side: Side, { currentTarget }: Event): void {
    const by = this.#echo.scrolled(side, (currentTarget as HTMLElement).scrollTop);
    this.#drawing.soon();
    if (by === undefined) return;
    this.#leader = side;
    this.#pin = undefined;
    const lead = this.#columns[side];
    const follower = this.#columns[otherSide(side)];
    if (this.#level) {
      const height = this.#edge(side, this.#level[side]) - lead.offset;
      if (height < -this.#lineHeight || height > lead.windowHeight) this.#level = undefined;
    }
    const level = this.#levelOffset(lead.offset);
    const before = this.#levelOffset(lead.offset - by);
    if (this.#level) this.#followTo(level);
    else if (level !== undefined && before !== undefined)
      this.#followTo(follow(follower.offset, before, level, by, lead.windowHeight));
  }

  /** From the first touch on the reader decides what is in view: a scrolling that begins gently is not held back. */
  readonly #onHand = {
    handleEvent: (): void => {
      this.#pin = undefined;
    },
    passive: true,
  };

  /** Over the lane, too, the wheel scrolls. */
  #onLaneWheel({ deltaY, deltaMode }: WheelEvent): void {
    const lines = deltaMode === WheelEvent.DOM_DELTA_LINE ? this.#lineHeight : 1;
    this.#scrollerOf(this.#leader).scrollBy({ top: deltaY * lines });
  }

  #resized(): void {
    this.narrow = window.innerWidth < 900;
    const prose = this.querySelector<HTMLElement>('.flow-prose');
    const width = Math.round(prose?.clientWidth ?? this.clientWidth / 2 - 140);
    if (width !== this.textWidth && width > 0) {
      this.#pin ??= this.#top;
      this.textWidth = width;
      for (const side of SIDES) this.#paragraphs[side].forget();
    }
    this.#drawing.soon();
  }

  /** The first sentence in view of the leading column; at the story's very top none, so that it stays there. */
  #topPlace(): { sentence: number; at: number } | undefined {
    const lead = this.#columns[this.#leader];
    const sentence = lead.inView?.[0];
    return sentence === undefined ? undefined : { sentence, at: lead.place(sentence).line - lead.offset };
  }

  #draw(): void {
    const { comparison, lane } = this;
    const flowing = this.#flowing;
    const columns = this.#columns;
    if (!lane) return;
    if (!comparison || !flowing) {
      render(nothing, lane);
      return;
    }
    if (!this.#pin) this.#top = this.#topPlace();
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
    render(laneView({ shapes, width, height, pointedOut, groups }), lane, { host: this });
    this.#sayWindow();
  }

  #sayWindow(): void {
    const { original, modified } = this.#columns;
    const [before, after] = [original.inView, modified.inView];
    const words = `${before} ${after}`;
    if (words === this.#said) return;
    this.#said = words;
    const detail: SentenceWindow = { ...(before ? { original: before } : {}), ...(after ? { modified: after } : {}) };
    this.dispatchEvent(new CustomEvent('window', { bubbles: true, detail }));
  }

  /** Gives a sentence the focus, brings it into view and its counterpart level with it. */
  #goTo(side: Side, sentence: number, takeFocus = true): void {
    const group = this.#flowing?.groupOf[side][sentence];
    if (group === undefined) return;
    this.stop = { ...this.stop, [side]: sentence };
    const column = this.#columns[side];
    const { line, bottom } = column.place(sentence);
    const { offset, windowHeight } = column;
    const inView = line >= offset && bottom <= offset + windowHeight;
    this.#leader = side;
    this.#pin = { sentence, at: inView ? line - offset : windowHeight / 3 };
    this.#point(side, sentence, group);
    this.#settle();
    if (takeFocus)
      void this.updateComplete.then(() => this.#sentenceElement(side, sentence)?.focus({ preventScroll: true }));
  }

  /** Makes a sentence's group the one with the focus, and keeps it level. */
  #point(side: Side, sentence: number, group: number): void {
    this.#level = this.#flowing?.plain ? undefined : this.#levelOf(side, sentence, group);
    if (this.focusedGroup === group) return;
    this.focusedGroup = group;
    this.dispatchEvent(new CustomEvent<number>('focus-group', { bubbles: true, detail: group }));
  }

  #levelOf(side: Side, sentence: number, group: number): Readonly<Record<Side, Edge>> {
    const found = this.comparison!.groups[group]!;
    const counterpart = this.#counterpart(side, sentence, group);
    const mine: Edge = { sentence, edge: 'line' };
    // Where nothing answers to it: behind the sentence that it would follow.
    const theirs: Edge =
      counterpart === undefined
        ? { sentence: found.after ?? -1, edge: 'bottom' }
        : { sentence: counterpart, edge: 'line' };
    return side === 'original' ? { original: mine, modified: theirs } : { original: theirs, modified: mine };
  }

  #counterpart(side: Side, sentence: number, group: number): number | undefined {
    const found = this.comparison!.groups[group]!;
    const others = found[otherSide(side)];
    return others[Math.min(found[side].indexOf(sentence), others.length - 1)];
  }

  #sentenceElement(side: Side, sentence: number): HTMLElement | null {
    return this.querySelector(`[data-side="${side}"][data-sentence="${sentence}"]`);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const found = sentenceAt(event.target);
    if (!found || !this.comparison || !this.#flowing || event.altKey || event.metaKey || event.ctrlKey) return;
    const { side, sentence } = found;
    const last = this.comparison[side].sentences.length - 1;
    const cross = () => {
      const counterpart = this.#counterpart(side, sentence, this.#flowing!.groupOf[side][sentence]!);
      if (counterpart !== undefined) this.#goTo(otherSide(side), counterpart);
    };
    const keys: Record<string, () => void> = {
      ArrowDown: () => this.#goTo(side, Math.min(last, sentence + 1)),
      ArrowUp: () => this.#goTo(side, Math.max(0, sentence - 1)),
      Home: () => this.#goTo(side, 0),
      End: () => this.#goTo(side, last),
      ArrowLeft: () => side === 'modified' && cross(),
      ArrowRight: () => side === 'original' && cross(),
      c: cross,
      Enter: () => this.#open({ side, sentence }),
    };
    const action = keys[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  };

  #open(detail: Jump): void {
    this.dispatchEvent(new CustomEvent<Jump>('open', { bubbles: true, detail }));
  }

  readonly #onClick = (event: MouseEvent): void => {
    const found = sentenceAt(event.target);
    const selecting = document.getSelection()?.isCollapsed === false;
    if (found && !selecting && event.detail < 2) this.#goTo(found.side, found.sentence);
  };

  readonly #onLaneClick = ({ target }: MouseEvent): void => {
    const link = (target as Element).closest('[data-to-sentence]');
    if (link) {
      const to = link.getAttribute('data-to-side') as Side;
      const sentence = Number(link.getAttribute('data-to-sentence'));
      const group = this.#flowing?.groupOf[to][sentence];
      const here = group === undefined ? undefined : this.#counterpart(to, sentence, group);
      // What is read stays where it is; its counterpart comes to it.
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
    const group = found && this.#flowing?.groupOf[found.side][found.sentence];
    if (!found || group === undefined || group === this.focusedGroup) return;
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
    const name = side === 'original' ? 'Original story' : 'Modified story';
    return html`<div class="flow-column ${side}" role="region" aria-label=${name}
        @scroll=${(event: Event) => this.#onScroll(side, event)} @keydown=${this.#onKey} @click=${this.#onClick}
        @dblclick=${this.#onDoubleClick} @focusin=${this.#onFocus} @pointerover=${this.#onPointerOver}
        @wheel=${this.#onHand} @touchmove=${this.#onHand}
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
    const sentences = known.get(index) ?? flowingSentences(comparison, flowing, side, index, this.pressed);
    known.set(index, sentences);
    // What concerns a paragraph is all that it is drawn anew for.
    const within = (group: number | undefined) =>
      !flowing.plain && sentences.some((sentence) => sentence.group === group) ? group : undefined;
    const focused = within(this.focusedGroup);
    const hovered = within(this.hovered);
    const stop = sentences.some(({ sentence }) => sentence === this.stop[side]) ? this.stop[side] : undefined;
    const spoken = ({ group, sentence }: FlowingSentence) =>
      flowing.plain ? textOf(story, story.sentences[sentence]!) : spokenSentence(comparison, group, side, sentence);
    return html`${guard([sentences, focused, hovered, stop], () =>
      paragraphView(story, side, index, sentences, { focused, hovered, stop }, spoken),
    )}`;
  }
}

function sentenceAt(target: EventTarget | null): Jump | undefined {
  const element = (target as Element | null)?.closest?.('[data-sentence]');
  if (!element) return undefined;
  return { side: element.getAttribute('data-side') as Side, sentence: Number(element.getAttribute('data-sentence')) };
}

function groupAt(target: EventTarget | null): number | undefined {
  const group = (target as Element | null)?.closest?.('[data-group]')?.getAttribute('data-group');
  return group ? Number(group) : undefined;
}
