import { defaultRangeExtractor, elementScroll, observeElementOffset, observeElementRect } from '@tanstack/virtual-core';
import type { ReactiveControllerHost } from 'lit';
import { VirtualList } from '../drawing/virtual-list.ts';

/** What the virtual rows must know of the rows themselves. */
export interface RowSource {
  readonly scroller: HTMLElement | null;
  readonly count: number;
  key(index: number): string;
  /** A guess at a row's height, until it is measured. */
  estimate(index: number): number;
  /** A row that stays in the page wherever the reader scrolls, because it has the focus. */
  readonly kept: number | undefined;
}

/** How far from the window's edge a row is brought, in px. */
const CLEARANCE = 8;

/** Draws only the rows in view, however long the story: TanStack's virtualizer as a Lit controller. */
export class VirtualRows extends VirtualList {
  /** How far below the window's upper edge the row that is scrolled to comes to stand. */
  #clearance = CLEARANCE;

  readonly #source: () => RowSource;

  constructor(owner: ReactiveControllerHost, source: () => RowSource) {
    super(owner);
    this.#source = source;
  }

  /** The first row in view, and how much of it is out of view. */
  get top(): { index: number; hidden: number } | undefined {
    // Asked of the element: the virtualizer may not have heard of the latest scrolling yet.
    const offset = this.virtualizer.scrollElement?.scrollTop ?? 0;
    const item = this.virtualizer.getVirtualItemForOffset(offset);
    return item && { index: item.index, hidden: offset - item.start };
  }

  /** The first and the last row in view. */
  get visible(): { first: number; last: number } | undefined {
    const { scrollElement, scrollRect } = this.virtualizer;
    if (!scrollElement || !scrollRect) return undefined;
    const first = this.virtualizer.getVirtualItemForOffset(scrollElement.scrollTop);
    const last = this.virtualizer.getVirtualItemForOffset(scrollElement.scrollTop + scrollRect.height);
    return first && last && { first: first.index, last: last.index };
  }

  /** For Lit's `ref` on every drawn row. */
  readonly measure = (element?: Element): void => {
    this.virtualizer.measureElement((element as HTMLElement | undefined) ?? null);
  };

  /** Forgets all heights: the columns have another width. */
  forget(): void {
    this.virtualizer.measure();
  }

  /** Scrolls so that `hidden` pixels of the row are out of view above. */
  scrollTo({ index, hidden }: { index: number; hidden: number }): void {
    // By index, because the virtualizer then follows the row while the rows above it are measured.
    this.#clearance = -hidden;
    this.virtualizer.setOptions(this.options());
    this.virtualizer.scrollToIndex(index, { align: 'start' });
  }

  /** Brings a row into view: just so, or to the middle when it is out of view and a reader comes from afar. */
  reveal(index: number, from: 'near' | 'far'): void {
    const { scrollOffset, scrollRect, measurementsCache } = this.virtualizer;
    const item = measurementsCache[index];
    const height = scrollRect?.height ?? 0;
    const top = scrollOffset ?? 0;
    const visible = item && item.start >= top && item.end <= top + height;
    if (visible) return;
    this.#clearance = CLEARANCE;
    this.virtualizer.setOptions(this.options());
    const tall = item && item.size > height - 48;
    this.virtualizer.scrollToIndex(index, { align: tall ? 'start' : from === 'far' ? 'center' : 'auto' });
  }

  protected override options() {
    const { scroller, count, key, estimate, kept } = this.#source();
    return {
      count,
      getScrollElement: () => scroller,
      estimateSize: estimate,
      getItemKey: key,
      overscan: 6,
      paddingStart: 0,
      paddingEnd: 24,
      scrollPaddingStart: this.#clearance,
      scrollPaddingEnd: CLEARANCE,
      rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) => {
        const indexes = defaultRangeExtractor(range);
        if (kept === undefined || kept >= count || indexes.includes(kept)) return indexes;
        return [...indexes, kept].sort((a, b) => a - b);
      },
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      // A measurement made while the rows are being drawn asks for another drawing after this one.
      onChange: () => void this.owner.updateComplete.then(() => this.owner.requestUpdate()),
    };
  }
}
