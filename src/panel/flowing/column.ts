import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type VirtualItem,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import type { ReactiveControllerHost } from 'lit';
import type { Side } from '../../story/side.ts';
import type { Story } from '../../story/story.ts';
import { VirtualList } from '../drawing/virtual-list.ts';
import { guessedBoxes, type LineBox, type SentenceBox, sentenceBoxes } from './boxes.ts';
import type { ScrollEcho } from './sync.ts';

/** What a column must know of the story that it shows. */
export interface ColumnSource {
  readonly scroller: HTMLElement | null;
  readonly story: Story | undefined;
  /** A paragraph that stays in the page wherever the reader scrolls, because it has the focus. */
  readonly kept: number | undefined;
  /** Width of the text and height of a line, in px. */
  readonly textWidth: number;
  readonly lineHeight: number;
}

type Options = VirtualizerOptions<HTMLElement, HTMLElement>;

/** What the style sheet gives a paragraph, in px. */
const GAP = 10;
const LETTER = 7;
/** Above and below the story, in px. */
const START = 8;
const END = 48;

/** One story's prose, of which only the paragraphs in view are in the page. Heights are px from the story's start. */
export class FlowingColumn extends VirtualList {
  /** Blank space above and below the story, so that any of its sentences can be level with any other. */
  #above = 0;
  #below = 0;
  #boxes = new WeakMap<Element, SentenceBox[]>();

  readonly #side: Side;
  readonly #echo: ScrollEcho;
  readonly #source: () => ColumnSource;

  constructor(owner: ReactiveControllerHost, side: Side, echo: ScrollEcho, source: () => ColumnSource) {
    super(owner);
    this.#side = side;
    this.#echo = echo;
    this.#source = source;
  }

  /** Height of the window that the story is seen through. */
  get windowHeight(): number {
    return this.#source().scroller?.clientHeight ?? 0;
  }

  /** What is at the window's top; negative where there is blank space above the story. */
  get offset(): number {
    return (this.#source().scroller?.scrollTop ?? 0) - this.#above;
  }

  /** Where the story begins and how much room it is given, as styles of its element. */
  get style(): string {
    return `margin-top: ${this.#above}px; height: ${this.height + END + this.#below}px`;
  }

  /** Measures a paragraph that has been drawn, from now on whenever its height changes; without one, forgets those that are gone. */
  measure(element?: HTMLElement): void {
    this.virtualizer.measureElement(element ?? null);
  }

  /** Forgets where the sentences stand: the story or its width has changed. */
  forget(): void {
    this.#boxes = new WeakMap();
    this.virtualizer.measure();
  }

  /** Scrolls a height to the window's top, with blank space above or below the story where that takes some. */
  scrollTo(offset: number): void {
    const { scroller } = this.#source();
    const content = scroller?.firstElementChild as HTMLElement | null | undefined;
    if (!scroller || !content) return;
    const to = Math.round(offset);
    this.#above = Math.max(0, -to);
    this.#below = Math.max(0, to + this.windowHeight - this.height - END);
    const { style } = this;
    if (content.style.cssText !== style) content.style.cssText = style;
    const top = Math.max(0, to);
    const before = scroller.scrollTop;
    // Where it is already: writing it again would stop a scrolling of the reader's that has just begun.
    if (Math.abs(before - top) < 1) return;
    scroller.scrollTop = top;
    // As the browser rounds it.
    this.#echo.expect(this.#side, scroller.scrollTop);
    if (scroller.scrollTop === before) return;
    // The virtual list draws what is in view before the next frame, not after it.
    scroller.dispatchEvent(new Event('scroll'));
  }

  /** Where a sentence stands: measured when it is drawn, else guessed. */
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

  /** First and last sentence of the paragraphs in view. */
  get drawn(): [number, number] | undefined {
    const { story } = this.#source();
    const { offset, windowHeight } = this;
    const seen = this.items.filter(
      ({ start, end, index }) =>
        end - GAP > offset && start < offset + windowHeight && index < (story?.paragraphs.length ?? 0),
    );
    if (!story || seen.length === 0) return undefined;
    return [story.paragraphs[seen[0]!.index]!.first, story.paragraphs[seen.at(-1)!.index]!.last - 1];
  }

  /** First and last sentence in view. */
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
      const boxes = measuredBoxes(element, lineHeight);
      this.#boxes.set(element, boxes);
      return boxes;
    }
    const { first, last } = story!.paragraphs[paragraph]!;
    const lengths = story!.sentences.slice(first, last).map(({ start, end }) => end - start);
    return guessedBoxes(lengths, (item?.size ?? lineHeight) - GAP, lineHeight);
  }

  protected override options() {
    const { scroller, story, kept } = this.#source();
    const count = story?.paragraphs.length ?? 0;
    return {
      count,
      getScrollElement: () => scroller,
      estimateSize: (index: number) => this.#estimate(index),
      getItemKey: (index: number) => index,
      overscan: 5,
      paddingStart: START,
      rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) => {
        // With blank space above, the window shows what stands that much higher.
        let first = range.startIndex;
        const highest = (this.#measurement(first)?.start ?? 0) - this.#above;
        while (first > 0 && this.#measurement(first)!.start > highest) first--;
        const indexes = defaultRangeExtractor({ ...range, startIndex: first });
        if (kept === undefined || kept >= count || indexes.includes(kept)) return indexes;
        return [...indexes, kept].sort((a, b) => a - b);
      },
      scrollToFn: ((offset, options, instance) => {
        elementScroll(offset, options, instance);
        if (scroller) this.#echo.expect(this.#side, scroller.scrollTop);
      }) as Options['scrollToFn'],
      observeElementRect,
      observeElementOffset,
      // A measurement made while the paragraphs are being drawn asks for another drawing after this one.
      onChange: () => void this.owner.updateComplete.then(() => this.owner.requestUpdate()),
    };
  }

  #estimate(index: number): number {
    const { story, textWidth, lineHeight } = this.#source();
    const { start, end } = story!.paragraphs[index]!;
    return Math.ceil(((end - start) * LETTER) / Math.max(60, textWidth)) * lineHeight + GAP;
  }
}

function measuredBoxes(element: HTMLElement, lineHeight: number): SentenceBox[] {
  const prose = element.querySelector('.flow-prose')!;
  const { left, right } = prose.getBoundingClientRect();
  const rightToLeft = getComputedStyle(prose).direction === 'rtl';
  const lines = [...prose.querySelectorAll('[data-sentence]')].map((sentence): [LineBox, LineBox] | undefined => {
    const rects = sentence.getClientRects();
    return rects.length ? [rects[0]!, rects[rects.length - 1]!] : undefined;
  });
  return sentenceBoxes(lines, { left, right, rightToLeft }, element.getBoundingClientRect().top, lineHeight);
}
