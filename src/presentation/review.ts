import type { ChangeList } from './change-list.ts';
import { type Change, kindsOf } from './changes.ts';
import { type ChangeKind, type CountedKind, checkKindsOf } from './kinds.ts';

/** What the reader of a comparison has ticked off as reviewed, and what is left. Every view counts by it. */
export class Review {
  readonly list: ChangeList;
  /** The groups that were ticked off. A change is reviewed when all of its groups are. */
  readonly groups: ReadonlySet<number>;
  /** The stops of next and previous: those that are not reviewed. */
  readonly open: readonly Change[];
  /** As {@link ChangeList.counts}, but without what was checked: "to check" counts down. */
  readonly counts: Readonly<Record<CountedKind, number>>;

  /** @param groups indices of groups; those that are part of no change do not count */
  constructor(list: ChangeList, groups: Iterable<number> = []) {
    const { comparison } = list;
    this.list = list;
    this.groups = new Set([...groups].filter((group) => list.changeOf(group)));
    this.open = list.stops.filter((change) => !this.isReviewed(change));
    let checked = 0;
    for (const group of this.groups) if (checkKindsOf(comparison.groups[group]!).length > 0) checked++;
    this.counts = { ...list.counts, 'to check': list.counts['to check'] - checked };
  }

  /** How many of the changes that next and previous walk through are reviewed. */
  get reviewed(): number {
    return this.of - this.open.length;
  }

  /** How many changes there are to review. */
  get of(): number {
    return this.list.stops.length;
  }

  isReviewed({ groups }: Pick<Change, 'groups'>): boolean {
    return groups.every((group) => this.groups.has(group));
  }

  /** Whether the change that a group is part of was reviewed; false for one that is part of none. */
  isGroupReviewed(group: number): boolean {
    const change = this.list.changeOf(group);
    return change !== undefined && this.isReviewed(change);
  }

  /** The open stops that are found under a kind; all of them when no kind is given. */
  openOfKind(kind: ChangeKind | undefined): readonly Change[] {
    return kind ? this.open.filter((change) => kindsOf(change).includes(kind)) : this.open;
  }
}

/** "5 of 14 reviewed", "All 14 reviewed"; undefined while nothing is. */
export function reviewWords({ reviewed, of }: Pick<Review, 'reviewed' | 'of'>): string | undefined {
  if (reviewed === 0) return undefined;
  const count = of.toLocaleString('en');
  return reviewed === of && of > 1 ? `All ${count} reviewed` : `${reviewed.toLocaleString('en')} of ${count} reviewed`;
}
