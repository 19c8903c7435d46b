import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type VirtualItem,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import type { ReactiveControllerHost } from 'lit';
import type { Story } from '../../story/story.ts';
import { VirtualList, withKept } from '../drawing/virtual-list.ts';
import { estimateBoxes, type LineBox, layOutBoxes, type SentenceBox } from './boxes.ts';
import type { ScrolledColumn } from './scroll-sync.ts';

/** What a column needs to know of the story that it shows. */
export interface ColumnSource {
  readonly scroller: HTMLElement | null;
  readonly story: Story | undefined;
  /** A paragraph that stays in the page although it is out of view, because it has the focus. */
  readonly kept: number | undefined;
  /** Width of the text and height of a line, in px. */
  readonly textWidth: number;
  readonly lineHeight: number;
}

type Options = VirtualizerOptions<HTMLElement, HTMLElement>;

/** Space below each paragraph, as flowing.css has it. */
const PARAGRAPH_GAP_PX = 10;
/** Width of an average letter in the font of the stories: only for estimates. */
const LETTER_WIDTH_PX = 7;
/** The estimate takes a text column to be at least this wide. */
const MIN_TEXT_WIDTH_PX = 60;
/** Space above the first and below the last paragraph. */
const START_PX = 8;
const END_PX = 48;
/** Paragraphs that are drawn beyond each edge of the window, so that a scroll finds them drawn. */
const OVERSCAN_PARAGRAPHS = 5;

/**
 * One story as prose in a scrolled element. Only the paragraphs in view are in the page. All heights are px from the
 * story's start, measured where a paragraph is drawn and estimated elsewhere.
 */
export class FlowingColumn extends VirtualList implements ScrolledColumn {
  /** Blank space above and below the story, in px: with it, any of its sentences can be level with any other. */
  #abovePx = 0;
  #belowPx = 0;
  #boxes = new WeakMap<Element, SentenceBox[]>();

  readonly #source: () => ColumnSource;
  readonly #onOwnScroll: (top: number) => void;

  /** @param onOwnScroll is told each `scrollTop`, in px, that the page itself gives the column */
  constructor(owner: ReactiveControllerHost, source: () => ColumnSource, onOwnScroll: (top: number) => void) {
    super(owner);
    this.#source = source;
    this.#onOwnScroll = onOwnScroll;
  }

  /** Height of the window that the story is seen through, in px. */
  get windowHeight(): number {
    return this.#source().scroller?.clientHeight ?? 0;
  }

  /** Height of a line of text, in px. */
  get lineHeight(): number {
    return this.#source().lineHeight;
  }

  /** The height at the window's top; negative where blank space is shown above the story. */
  get offset(): number {
    return (this.#source().scroller?.scrollTop ?? 0) - this.#abovePx;
  }

  /** The styles that give the story's element its place and its height. */
  get style(): string {
    return `margin-top: ${this.#abovePx}px; height: ${this.height + END_PX + this.#belowPx}px`;
  }

  /**
   * Measures a paragraph that has been drawn, now and whenever its height changes. Without an element, forgets the
   * paragraphs that have left the page.
   */
  measure(element?: HTMLElement): void {
    this.virtualizer.measureElement(element ?? null);
  }

  /** Forgets where the sentences stand, because the story or its width has changed. */
  forget(): void {
    this.#boxes = new WeakMap();
    this.virtualizer.measure();
  }

  /** Scrolls a height to the window's top. Adds blank space above or below the story if the height needs it. */
  scrollTo(offset: number): void {
    const { scroller } = this.#source();
    const content = scroller?.firstElementChild as HTMLElement | null | undefined;
    if (!scroller || !content) return;
    const to = Math.round(offset);
    this.#abovePx = Math.max(0, -to);
    this.#belowPx = Math.max(0, to + this.windowHeight - this.height - END_PX);
    const { style } = this;
    if (content.style.cssText !== style) content.style.cssText = style;
    const top = Math.max(0, to);
    const before = scroller.scrollTop;
    // It is there already. Writing `scrollTop` again would stop a smooth scroll that the reader has just begun.
    if (Math.abs(before - top) < 1) return;
    scroller.scrollTop = top;
    // The browser rounds what is written, so the page reads it again.
    this.#onOwnScroll(scroller.scrollTop);
    if (scroller.scrollTop === before) return;
    // With this event the virtual list draws the new paragraphs in the same frame, not in the one after it.
    scroller.dispatchEvent(new Event('scroll'));
  }

  /** Where a sentence stands: measured when it is drawn, else estimated. */
  place(sentence: number): SentenceBox {
    const { story } = this.#source();
    const found = story?.sentences[sentence];
    if (!story || !found) return { top: 0, bottom: 0, line: 0 };
    const item = this.#measurement(found.paragraph);
    const box = this.#boxesOf(found.paragraph, item)[sentence - story.paragraphs[found.paragraph]!.first];
    const start = item?.start ?? 0;
    return box
      ? { top: start + box.top, bottom: start + box.bottom, line: start + box.line }
      : { top: start, bottom: start, line: start };
  }

  /** First and last sentence of the paragraphs in view; undefined when none is. */
  get drawn(): [number, number] | undefined {
    const { story } = this.#source();
    const { offset, windowHeight } = this;
    const seen = this.items.filter(
      ({ start, end, index }) =>
        end - PARAGRAPH_GAP_PX > offset && start < offset + windowHeight && index < (story?.paragraphs.length ?? 0),
    );
    if (!story || seen.length === 0) return undefined;
    return [story.paragraphs[seen[0]!.index]!.first, story.paragraphs[seen.at(-1)!.index]!.last - 1];
  }

  /** First and last sentence in view; undefined when none is. */
  get inView(): [number, number] | undefined {
    const range = this.drawn;
    if (!range) return undefined;
    let [first, last] = range;
    const { offset, windowHeight } = this;
    while (first < last && this.place(first).bottom <= offset) first++;
    while (last > first && this.place(last).top >= offset + windowHeight) last--;
    return [first, last];
  }

  #measurement(paragraph: number): VirtualItem | undefined {
    return this.virtualizer.measurementsCache[paragraph];
  }

  #boxesOf(paragraph: number, item: VirtualItem | undefined): SentenceBox[] {
    const { story, lineHeight } = this.#source();
    const element = item && this.virtualizer.elementsCache.get(item.key);
    if (element?.isConnected) {
      const known = this.#boxes.get(element);
      if (known) return known;
      const boxes = measureBoxes(element, lineHeight);
      this.#boxes.set(element, boxes);
      return boxes;
    }
    const { first, last } = story!.paragraphs[paragraph]!;
    const lengths = story!.sentences.slice(first, last).map(({ start, end }) => end - start);
    return estimateBoxes(lengths, (item?.size ?? lineHeight) - PARAGRAPH_GAP_PX, lineHeight);
  }

  protected override options() {
    const { scroller, story, kept } = this.#source();
    const count = story?.paragraphs.length ?? 0;
    return {
      count,
      getScrollElement: () => scroller,
      estimateSize: (index: number) => this.#estimate(index),
      getItemKey: (index: number) => index,
      overscan: OVERSCAN_PARAGRAPHS,
      paddingStart: START_PX,
      rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) => {
        // The virtualizer does not know of the blank space above the story: the window begins that much further up.
        let first = range.startIndex;
        const highest = (this.#measurement(first)?.start ?? 0) - this.#abovePx;
        while (first > 0 && this.#measurement(first)!.start > highest) first--;
        return withKept(defaultRangeExtractor({ ...range, startIndex: first }), kept, count);
      },
      scrollToFn: ((offset, options, instance) => {
        elementScroll(offset, options, instance);
        if (scroller) this.#onOwnScroll(scroller.scrollTop);
      }) as Options['scrollToFn'],
      observeElementRect,
      observeElementOffset,
      onChange: this.redraw,
    };
  }

  #estimate(index: number): number {
    const { story, textWidth, lineHeight } = this.#source();
    const { start, end } = story!.paragraphs[index]!;
    const lines = Math.ceil(((end - start) * LETTER_WIDTH_PX) / Math.max(MIN_TEXT_WIDTH_PX, textWidth));
    return lines * lineHeight + PARAGRAPH_GAP_PX;
  }
}

function measureBoxes(element: HTMLElement, lineHeight: number): SentenceBox[] {
  const prose = element.querySelector('.flow-prose')!;
  const { left, right } = prose.getBoundingClientRect();
  const rightToLeft = getComputedStyle(prose).direction === 'rtl';
  const lines = [...prose.querySelectorAll('[data-sentence]')].map((sentence): [LineBox, LineBox] | undefined => {
    const rects = sentence.getClientRects();
    return rects.length ? [rects[0]!, rects[rects.length - 1]!] : undefined;
  });
  return layOutBoxes(lines, { left, right, rightToLeft }, element.getBoundingClientRect().top, lineHeight);
}
