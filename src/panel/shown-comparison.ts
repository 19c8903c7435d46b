import type { Comparison } from '../comparison/comparison.ts';
import { ChangeList } from '../presentation/change-list.ts';
import { ReadingOrder } from '../presentation/reading-order.ts';
import { Review } from '../presentation/review.ts';
import { type Shuffled, shuffledOf } from '../presentation/shuffled.ts';
import type { AlignedRows } from './aligned/row.ts';
import { alignedRows } from './aligned/rows.ts';
import type { Choices } from './header/choices.ts';
import { type Headline, headlineOf, showsRows } from './header/headline.ts';
import type { Layout } from './protocol.ts';
import { SentenceKeys } from './sentence-keys.ts';
import { Stops } from './stops.ts';
import type { PlacedTrace } from './traces/trace.ts';

/** How a comparison is laid out. */
export interface Arrangement {
  readonly choices: Choices;
  /** The layout on screen. */
  readonly layout: Layout;
  /** The move whose other place is shown. */
  readonly origin: number | undefined;
  readonly traces: readonly PlacedTrace[];
}

/** A comparison as the page shows it: its changes, what of them is reviewed, the order in which it is read, and its rows. */
export class ShownComparison {
  readonly comparison: Comparison;
  readonly list: ChangeList;
  /** The keys of its sentences. */
  readonly keys: SentenceKeys;
  readonly headline: Headline | undefined;
  readonly shuffled: Shuffled | undefined;
  review: Review;
  /** The order in which the page is read. */
  order: ReadingOrder;
  /** The stops in it, which are the same in every layout; there since it was laid out. */
  stops!: Stops;
  /** Only while the aligned layout is on screen. */
  aligned: AlignedRows | undefined;
  /** The move whose other place the rows show. */
  #origin: number | undefined;

  /** @param reviewed the groups that the reader ticked off */
  constructor(comparison: Comparison, reviewed: readonly number[], order: Choices['order']) {
    this.comparison = comparison;
    this.list = new ChangeList(comparison);
    this.keys = new SentenceKeys(comparison);
    this.headline = headlineOf(comparison);
    this.shuffled = shuffledOf(comparison);
    this.review = new Review(this.list, reviewed);
    this.order = new ReadingOrder(comparison, order);
  }

  /** Whether there are rows to filter, fold and step through. */
  get hasRows(): boolean {
    return showsRows(this.headline);
  }

  /** Takes in what is reviewed now. It is to be laid out anew then. */
  takeInReview(reviewed: readonly number[]): void {
    this.review = new Review(this.list, reviewed);
  }

  /** Whether it is laid out with the other place of this move, in this layout. */
  isLaidOut(layout: Layout, origin: number | undefined): boolean {
    return this.#origin === origin && (layout === 'aligned') === (this.aligned !== undefined);
  }

  layOut({ choices, layout, origin, traces }: Arrangement): void {
    const { order, filter, folding, markEach } = choices;
    if (this.order.lead !== order) this.order = new ReadingOrder(this.comparison, order);
    this.stops = new Stops(this.review, this.order, this.hasRows ? filter : new Set());
    const rowChoices = { folding, markEach, traces, ...(origin === undefined ? {} : { origin }) };
    this.aligned = layout === 'aligned' ? alignedRows(this.stops, this.keys, rowChoices) : undefined;
    this.#origin = origin;
  }
}
