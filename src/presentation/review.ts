import * as l10n from '@vscode/l10n';
import type { Comparison } from '../comparison/comparison.ts';
import { numberWords } from '../text/wording.ts';
import { ChangeList } from './change-list.ts';
import { type Change, kindsOf } from './changes.ts';
import { CHANGE_KINDS, type ChangeKind, type CountedKind, countedKindsOf } from './kinds.ts';
import type { Tally } from './tally.ts';

/** What the reader of a comparison has ticked off as reviewed, and what is left. Every view counts by it. */
export class Review {
  readonly list: ChangeList;
  /** The groups that were ticked off. A change is reviewed when all of its groups are. */
  readonly groups: ReadonlySet<number>;
  /** The stops of next and previous: those that are not reviewed. */
  readonly open: readonly Change[];
  /** As {@link ChangeList.counts}, but without what was checked: "to check" counts down. */
  readonly counts: Readonly<Record<CountedKind, number>>;
  readonly #reviewed: ReadonlySet<Change>;
  readonly #open: ReadonlySet<Change>;
  /** Of each kind, how many groups are in no change that is reviewed. */
  readonly #openCounts: Record<CountedKind, number>;

  /** @param groups indices of groups; those that are part of no change do not count */
  constructor(list: ChangeList, groups: Iterable<number> = []) {
    const { comparison } = list;
    this.list = list;
    this.groups = new Set([...groups].filter((group) => list.changeOf(group)));
    this.#reviewed = new Set(
      this.groups.size === 0 ? [] : list.changes.filter((change) => change.groups.every((at) => this.groups.has(at))),
    );
    this.open = list.stops.filter((change) => !this.#reviewed.has(change));
    this.#open = new Set(this.open);
    this.#openCounts = { ...list.counts };
    for (const { groups } of this.#reviewed)
      for (const group of groups)
        for (const kind of countedKindsOf(comparison.groups[group]!)) this.#openCounts[kind]--;
    this.counts = { ...list.counts, 'to check': this.#openCounts['to check'] };
  }

  /** How many of the changes that next and previous walk through are reviewed. */
  get reviewed(): number {
    return this.of - this.open.length;
  }

  /** How many changes there are to review. */
  get of(): number {
    return this.list.stops.length;
  }

  isReviewed(change: Change): boolean {
    return this.#reviewed.has(change);
  }

  /** Whether the change that a group is part of was reviewed; false for one that is part of none. */
  isGroupReviewed(group: number): boolean {
    const change = this.list.changeOf(group);
    return change !== undefined && this.#reviewed.has(change);
  }

  /** Whether the change that a group is part of is still to be reviewed; false for one that is part of none. */
  isGroupOpen(group: number): boolean {
    const change = this.list.changeOf(group);
    return change !== undefined && this.#open.has(change);
  }

  /** Whether the change that a group is part of was reviewed; undefined for a group that is part of none. */
  tickOf(group: number): boolean | undefined {
    return this.list.changeOf(group) && this.isGroupReviewed(group);
  }

  /** The open stops that are found under a kind; all of them when no kind is given. */
  openOfKind(kind: ChangeKind | undefined): readonly Change[] {
    return kind ? this.open.filter((change) => kindsOf(change).includes(kind)) : this.open;
  }

  /** The kinds that occur among the open stops, in their order. */
  tallies(): Tally[] {
    return CHANGE_KINDS.map((kind) => ({
      kind,
      count: this.#openCounts[kind],
      places: this.openOfKind(kind).length,
    })).filter(({ places }) => places > 0);
  }
}

/** "5 of 14 reviewed", "All 14 reviewed"; undefined while nothing is. */
export function reviewWords({ reviewed, of }: Pick<Review, 'reviewed' | 'of'>): string | undefined {
  if (reviewed === 0) return undefined;
  const count = numberWords(of);
  return reviewed === of && of > 1
    ? l10n.t({ message: 'All {0} reviewed', args: [count], comment: ['{0} counts changes.'] })
    : l10n.t({
        message: '{0} of {1} reviewed',
        args: [numberWords(reviewed), count],
        comment: ['Both numbers count changes.'],
      });
}

/** What is said of a change that was ticked off, behind its kind: "reviewed". */
export function reviewedWord(): string {
  return l10n.t({ message: 'reviewed', comment: ['Of a change that was ticked off: "Edited, reviewed".'] });
}

/** How much is reviewed now: "5 of 14 reviewed.", "Nothing reviewed." */
export function reviewedNow(review: Pick<Review, 'reviewed' | 'of'>): string {
  return `${soFar(review)}.`;
}

/** Says that changes were ticked off or opened again: "5 of 14 reviewed.", "Open again. 4 of 14 reviewed." */
export function tickedWords(reviewed: boolean, review: Pick<Review, 'reviewed' | 'of'>): string {
  if (reviewed) return reviewedNow(review);
  return l10n.t({
    message: 'Open again. {0}.',
    args: [soFar(review)],
    comment: ['A change was opened again; {0} is "4 of 14 reviewed" or "Nothing reviewed".'],
  });
}

function soFar(review: Pick<Review, 'reviewed' | 'of'>): string {
  return reviewWords(review) ?? l10n.t({ message: 'Nothing reviewed', comment: ['No change was ticked off.'] });
}

/** A comparison of which nothing was ticked off. */
export function unreviewed(comparison: Comparison): Review {
  return new Review(new ChangeList(comparison));
}
