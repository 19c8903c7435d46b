import * as l10n from '@vscode/l10n';
import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Comparison } from '../../comparison/comparison.ts';
import type { Filter } from '../../presentation/filter.ts';
import { type MapPlaces, markerOf, placeStories, sentenceAt } from '../../presentation/map/places.ts';
import type { MapShapes } from '../../presentation/map/shape.ts';
import { shapesOf } from '../../presentation/map/shapes.ts';
import { type Review, unreviewed } from '../../presentation/review.ts';
import type { Side } from '../../story/side.ts';
import { FrameDrawing } from '../drawing/frame-drawing.ts';
import { ThemeChanges } from '../theme/theme-changes.ts';
import { drawMap, mapColors } from './map-drawing.ts';
import { previewView } from './map-preview.ts';
import { mapWords, windowWords } from './map-words.ts';

/** First and last sentence in view on each side. A side without a sentence in view is left out. */
export type SentenceWindow = Readonly<Partial<Record<Side, readonly [number, number]>>>;

/** The sentence that the map's `jump` event asks to bring into view. */
export interface Jump {
  readonly side: Side;
  readonly sentence: number;
}

/** Both stories in a narrow picture: the sentences along its edges, the links between them, and the sentences in view. */
export class StoryMap extends LitElement {
  static override properties: PropertyDeclarations = {
    comparison: { attribute: false },
    review: { attribute: false },
    pressed: { attribute: false },
    window: { attribute: false },
    focusedGroup: { attribute: false },
    size: { state: true },
    dragging: { state: true },
    pointed: { state: true },
  };
  comparison: Comparison | undefined;
  /** What of the comparison is reviewed, and so faded. */
  review: Review | undefined;
  /** The kinds that are not faded; empty for all. */
  pressed: Filter = new Set();
  window: SentenceWindow | undefined;
  focusedGroup: number | undefined;
  protected size = { width: 0, height: 0 };
  /** The story whose window the reader drags; undefined while nothing is dragged. */
  protected dragging: Side | undefined;
  /** The sentence under the pointer, and how far down the window it is pointed at, in px. */
  protected pointed: (Jump & { readonly y: number }) | undefined;

  get #canvas(): HTMLCanvasElement {
    return this.querySelector<HTMLCanvasElement>('canvas')!;
  }

  #places: MapPlaces | undefined;
  #shapes: MapShapes | undefined;
  readonly #drawing = new FrameDrawing(
    this,
    () => this.#measure(),
    () => this.#draw(),
  );

  constructor() {
    super();
    new ThemeChanges(this, () => this.#drawing.soon());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.tabIndex = 0;
    this.setAttribute('role', 'slider');
    this.setAttribute('aria-orientation', 'vertical');
    this.addEventListener('pointerdown', this.#onPointerDown);
    this.addEventListener('pointermove', this.#onPointerMove);
    this.addEventListener('pointerleave', this.#onPointerLeave);
    this.addEventListener('lostpointercapture', this.#onPointerEnd);
    this.addEventListener('keydown', this.#onKey);
  }

  /** The page's own style sheets dress the map, so it has no shadow. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  #measure(): void {
    const { clientWidth: width, clientHeight: height } = this;
    if (width !== this.size.width || height !== this.size.height) this.size = { width, height };
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('comparison') || changed.has('size'))
      this.#places = this.comparison && placeStories(this.comparison, this.size);
    if (['comparison', 'review', 'size', 'pressed'].some((name) => changed.has(name)))
      this.#shapes = this.#places && shapesOf(this.#shownReview(this.comparison!), this.#places, this.pressed);
    if (changed.has('comparison'))
      this.setAttribute('aria-label', this.comparison ? mapWords(this.comparison) : l10n.t('Map'));
    this.#describeWindow();
  }

  /** Stories that are still compared have none. */
  #shownReview(comparison: Comparison): Review {
    return this.review ?? unreviewed(comparison);
  }

  /** The story that the arrow keys scroll: the modified one, unless it is empty. */
  get #scrolled(): Side {
    return this.comparison?.modified.sentences.length ? 'modified' : 'original';
  }

  #describeWindow(): void {
    const { comparison } = this;
    const scrolled = this.#scrolled;
    const count = comparison?.[scrolled].sentences.length ?? 0;
    const range = this.window?.[scrolled];
    this.setAttribute('aria-valuemin', String(Math.min(1, count)));
    this.setAttribute('aria-valuemax', String(count));
    this.setAttribute('aria-valuenow', String(Math.min(count, (range?.[0] ?? 0) + 1)));
    const words = comparison && range ? windowWords(comparison, scrolled, range) : '';
    this.setAttribute('aria-valuetext', words || l10n.t('Nothing in view'));
  }

  protected override updated(changed: PropertyValues): void {
    if (['comparison', 'review', 'size', 'pressed', 'focusedGroup'].some((name) => changed.has(name)))
      this.#drawing.soon();
  }

  #draw(): void {
    const { comparison } = this;
    const canvas = this.#canvas;
    const places = this.#places;
    const shapes = this.#shapes;
    const context = canvas?.getContext('2d');
    if (!context) return;
    const scale = window.devicePixelRatio;
    const [width, height] = [Math.round(this.size.width * scale), Math.round(this.size.height * scale)];
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    context.setTransform(scale, 0, 0, scale, 0, 0);
    context.clearRect(0, 0, width, height);
    if (!comparison || !places || !shapes) return;
    const focused = this.focusedGroup === undefined ? undefined : comparison.groups[this.focusedGroup];
    drawMap(context, places, shapes, focused, mapColors(this));
  }

  readonly #onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    this.dragging = this.#sideAt(event);
    this.setPointerCapture(event.pointerId);
    this.#jumpTo(event);
  };

  readonly #onPointerMove = (event: PointerEvent): void => {
    if (this.dragging) this.#jumpTo(event);
    const side = this.dragging ?? this.#sideAt(event);
    const sentence = this.#places && sentenceAt(this.#places, side, event.clientY - this.getBoundingClientRect().top);
    this.pointed = sentence === undefined ? undefined : { side, sentence, y: event.clientY };
  };

  readonly #onPointerLeave = (): void => {
    this.pointed = undefined;
  };

  /** The story that a pointer is over; the other one when that is empty. */
  #sideAt({ clientX }: PointerEvent): Side {
    const { left, width } = this.getBoundingClientRect();
    const side: Side = clientX - left < width / 2 ? 'original' : 'modified';
    return this.comparison?.[side].sentences.length ? side : this.#scrolled;
  }

  readonly #onPointerEnd = (): void => {
    this.dragging = undefined;
  };

  #jumpTo({ clientY }: PointerEvent): void {
    if (!this.#places || !this.dragging) return;
    const sentence = sentenceAt(this.#places, this.dragging, clientY - this.getBoundingClientRect().top);
    if (sentence !== undefined) this.#jump(this.dragging, sentence);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const { comparison } = this;
    const scrolled = this.#scrolled;
    if (!comparison || event.ctrlKey || event.altKey || event.metaKey) return;
    const last = comparison[scrolled].sentences.length - 1;
    const [from, to] = this.window?.[scrolled] ?? [0, 0];
    const page = Math.max(1, to - from);
    const targets = new Map([
      ['ArrowUp', from - 1],
      ['ArrowLeft', from - 1],
      ['ArrowDown', from + 1],
      ['ArrowRight', from + 1],
      ['PageUp', from - page],
      ['PageDown', from + page],
      ['Home', 0],
      ['End', last],
    ]);
    const target = targets.get(event.key);
    if (target === undefined || last < 0) return;
    event.preventDefault();
    this.#jump(scrolled, Math.max(0, Math.min(last, target)));
  };

  #jump(side: Side, sentence: number): void {
    this.dispatchEvent(new CustomEvent<Jump>('jump', { bubbles: true, detail: { side, sentence } }));
  }

  protected override render(): TemplateResult {
    return html`<canvas aria-hidden="true"></canvas>${this.#markerView('original')}${this.#markerView('modified')}
      ${this.comparison && this.pointed ? previewView(this.comparison, this.pointed) : nothing}`;
  }

  #markerView(side: Side): TemplateResult | typeof nothing {
    const range = this.window?.[side];
    const marker = range && this.#places && markerOf(this.#places, side, range);
    if (!marker) return nothing;
    const style = `transform: translateY(${marker.top}px); height: ${marker.height}px`;
    return html`<div class="map-marker ${side}" aria-hidden="true" .style=${style}></div>`;
  }
}

customElements.define('story-map', StoryMap);
