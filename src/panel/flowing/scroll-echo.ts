import type { Side } from '../../story/side.ts';

/** Two scroll positions that differ by less are the same to a browser, in px. */
const MIN_SCROLL_PX = 0.5;

/**
 * Tells a scroll of the reader from one that the page made itself. The browser reports both with the same event, and
 * only the reader's may move the other column.
 */
export class ScrollEcho {
  readonly #expected: Record<Side, number> = { original: 0, modified: 0 };

  /** Notes the `scrollTop`, in px, that the page has just given a column. */
  expect(side: Side, top: number): void {
    this.#expected[side] = top;
  }

  /** How far the reader has scrolled a column since the last call, in px; undefined when the page scrolled it there. */
  takeScroll(side: Side, top: number): number | undefined {
    const by = top - this.#expected[side];
    if (Math.abs(by) < MIN_SCROLL_PX) return undefined;
    this.#expected[side] = top;
    return by;
  }
}
