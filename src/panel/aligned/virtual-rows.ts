import { defaultRangeExtractor, elementScroll, observeElementOffset, observeElementRect } from '@tanstack/virtual-core';
import type { ReactiveControllerHost } from 'lit';
import { VirtualList, withKept } from '../drawing/virtual-list.ts';

/** What the virtual list needs to know of the rows. */
export interface RowSource {
  readonly scroller: HTMLElement | null;
  readonly count: number;
  key(index: number): string;
  /** A row's height in px before it is measured. */
  estimate(index: number): number;
  /** A row that stays in the page although it is out of view, because it has the focus. */
  readonly kept: number | undefined;
}

/** The distance between the window's edge and a row that is brought into view. */
const CLEARANCE_PX = 8;
/** Space below the last row. */
const END_PX = 24;
/** A row is taken to fill the window when at most this much of the window's height is left. */
const TALL_ROW_MARGIN_PX = 48;
/** Rows that are drawn beyond each edge of the window, so that a scroll finds them drawn. */
const OVERSCAN_ROWS = 6;

/** The rows of the aligned layout. Only those in view are in the page, however long the story. */
export class VirtualRows extends VirtualList {
  /** How far below the window's upper edge a row stands after the list has scrolled to it. */
  #clearancePx = CLEARANCE_PX;

  readonly #source: () => RowSource;

  constructor(owner: ReactiveControllerHost, source: () => RowSource) {
    super(owner);
    this.#source = source;
  }

  override hostConnected(): void {
    super.hostConnected();
    // A row at the window's upper edge may turn out taller than was guessed. It then grows below the edge, so that what
    // is hidden of it stays the same; only rows that are wholly hidden push the rest down.
    this.virtualizer.shouldAdjustScrollPositionOnItemSizeChange = (item, _delta, { scrollOffset }) =>
      item.end <= (scrollOffset ?? 0);
  }

  /** The first row in view, and how many px of it are out of view above. */
  get top(): { index: number; hidden: number } | undefined {
    // The element knows best: the virtualizer may not have had the latest scroll event yet.
    const offset = this.virtualizer.scrollElement?.scrollTop ?? 0;
    const item = this.virtualizer.getVirtualItemForOffset(offset);
    return item && { index: item.index, hidden: offset - item.start };
  }

  /** Whether exactly `hidden` pixels of the row are out of view above, by the heights that are known now. */
  isAt({ index, hidden }: { index: number; hidden: number }): boolean {
    const item = this.virtualizer.measurementsCache[index];
    const offset = this.virtualizer.scrollElement?.scrollTop ?? 0;
    return item !== undefined && Math.abs(offset - item.start - hidden) < 1;
  }

  /** The first and the last row in view. */
  get visible(): { first: number; last: number } | undefined {
    const { scrollElement, scrollRect } = this.virtualizer;
    if (!scrollElement || !scrollRect) return undefined;
    const first = this.virtualizer.getVirtualItemForOffset(scrollElement.scrollTop);
    const last = this.virtualizer.getVirtualItemForOffset(scrollElement.scrollTop + scrollRect.height);
    return first && last && { first: first.index, last: last.index };
  }

  /** Measures a drawn row, now and whenever its height changes: for Lit's `ref` on every row. */
  readonly measure = (element?: Element): void => {
    this.virtualizer.measureElement((element as HTMLElement | undefined) ?? null);
  };

  /** Forgets all heights, because the width of the columns has changed. */
  forget(): void {
    this.virtualizer.measure();
  }

  /** Scrolls so that `hidden` px of the row are out of view above. */
  scrollTo({ index, hidden }: { index: number; hidden: number }): void {
    // By index: the virtualizer then corrects the scroll while the rows above are measured.
    this.#clearancePx = -hidden;
    this.virtualizer.setOptions(this.options());
    this.virtualizer.scrollToIndex(index, { align: 'start' });
  }

  /** Brings a row into view if it is not. A reader who comes from far away finds it in the middle of the window. */
  reveal(index: number, from: 'near' | 'far'): void {
    const { scrollOffset, scrollRect, measurementsCache } = this.virtualizer;
    const item = measurementsCache[index];
    const height = scrollRect?.height ?? 0;
    const top = scrollOffset ?? 0;
    const visible = item && item.start >= top && item.end <= top + height;
    if (visible) return;
    this.#clearancePx = CLEARANCE_PX;
    this.virtualizer.setOptions(this.options());
    const tall = item && item.size > height - TALL_ROW_MARGIN_PX;
    this.virtualizer.scrollToIndex(index, { align: tall ? 'start' : from === 'far' ? 'center' : 'auto' });
  }

  protected override options() {
    const { scroller, count, key, estimate, kept } = this.#source();
    return {
      count,
      getScrollElement: () => scroller,
      estimateSize: estimate,
      getItemKey: key,
      overscan: OVERSCAN_ROWS,
      paddingStart: 0,
      paddingEnd: END_PX,
      scrollPaddingStart: this.#clearancePx,
      scrollPaddingEnd: CLEARANCE_PX,
      rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) => {
        return withKept(defaultRangeExtractor(range), kept, count);
      },
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      onChange: this.redraw,
    };
  }
}
