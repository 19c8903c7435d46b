import type { ChangeList } from '../presentation/change-list.ts';
import { type Filter, passes } from '../presentation/filter.ts';
import type { ReadingOrder } from '../presentation/reading-order.ts';
import type { Review } from '../presentation/review.ts';
import type { WalkPlace } from '../presentation/step.ts';

/**
 * The stops of next and previous, in the order in which the page is read. They come from the comparison alone, so they
 * are the same in every layout. Without pressed toggles they are the open changes, but for those of typography alone.
 * With pressed toggles they are what these show: the parts of changes that are not reviewed, and runs of neighbours that
 * are no change.
 */
export class Stops {
  readonly review: Review;
  readonly order: ReadingOrder;
  /** The pressed toggles. */
  readonly filter: Filter;
  /** The groups of each stop, in reading order. */
  readonly groups: readonly (readonly number[])[];
  /** For each group the index of its stop, or -1. */
  readonly #stopOf: Int32Array;

  constructor(review: Review, order: ReadingOrder, filter: Filter) {
    this.review = review;
    this.order = order;
    this.filter = filter;
    const inOrder = (a: number, b: number) => order.compareGroups(a, b);
    this.groups = groupsOfStops(review, filter)
      .map((groups) => [...groups].sort(inOrder))
      .sort(([a], [b]) => inOrder(a!, b!));
    this.#stopOf = new Int32Array(review.list.comparison.groups.length).fill(-1);
    this.groups.forEach((groups, stop) => {
      for (const group of groups) this.#stopOf[group] = stop;
    });
  }

  get list(): ChangeList {
    return this.review.list;
  }

  /** How many there are. */
  get length(): number {
    return this.groups.length;
  }

  /** The index of the stop that a group is part of, if any. */
  stopOf(group: number): number | undefined {
    const stop = this.#stopOf[group];
    return stop === undefined || stop < 0 ? undefined : stop;
  }

  /** Where a reader in a group is among the stops; before the first when no group is given. */
  placeOf(group: number | undefined): WalkPlace {
    if (group === undefined) return { before: 0 };
    const at = this.stopOf(group);
    if (at !== undefined) return { at };
    const before = this.groups.findIndex(([first]) => this.order.compareGroups(first!, group) > 0);
    return { before: before < 0 ? this.length : before };
  }
}

/** The groups of each stop, in the order of the modified story. */
function groupsOfStops(review: Review, filter: Filter): (readonly number[])[] {
  if (filter.size === 0) return review.open.map(({ groups }) => groups);
  const { comparison, changes } = review.list;
  const shown = (index: number) => passes(review, index, filter) && !review.isGroupReviewed(index);
  const found: number[][] = changes.map(({ groups }) => groups.filter(shown)).filter((groups) => groups.length > 0);
  const walked = new Set(found.flat());
  let last: number[] | undefined;
  comparison.groups.forEach((_, index) => {
    if (walked.has(index) || !shown(index)) return;
    if (last?.at(-1) === index - 1) last.push(index);
    else {
      last = [index];
      found.push(last);
    }
  });
  return found;
}
