import type { Comparison } from '../comparison/comparison.ts';
import type { Side } from '../story/side.ts';
import { type Change, changesOf, kindsOf } from './changes.ts';
import { CHANGE_KINDS, type ChangeKind, type CountedKind, countKinds } from './kinds.ts';
import { groupOfSentence } from './places.ts';

/** How much there is of a kind: sentences (or pairs of them), and the places where they stand together. */
export interface Tally {
  readonly kind: ChangeKind;
  /** As the panel's header counts. */
  readonly count: number;
  /** As next and previous count. */
  readonly places: number;
}

/** The changes of one comparison, told once for all that show them. */
export class ChangeList {
  readonly comparison: Comparison;
  /** With those of typography alone. */
  readonly changes: readonly Change[];
  /** What next and previous walk through. */
  readonly stops: readonly Change[];
  /** Sentences of each kind, as the panel's header counts them. */
  readonly counts: Readonly<Record<CountedKind, number>>;
  #groups: Record<Side, Int32Array> | undefined;

  constructor(comparison: Comparison) {
    this.comparison = comparison;
    this.counts = countKinds(comparison);
    this.changes = changesOf(comparison);
    this.stops = this.changes.filter(({ typography }) => !typography);
  }

  /** The group that a sentence is in. */
  groupOf(side: Side, sentence: number): number {
    const { comparison } = this;
    this.#groups ??= {
      original: groupOfSentence(comparison, 'original'),
      modified: groupOfSentence(comparison, 'modified'),
    };
    return this.#groups[side][sentence]!;
  }

  /** The change that a group is part of, if any. */
  changeWith(group: number): Change | undefined {
    return this.changes.find(({ groups }) => groups.includes(group));
  }

  /** The kinds that occur among the stops, in their order. */
  tallies(): Tally[] {
    return CHANGE_KINDS.map((kind) => ({
      kind,
      count: this.counts[kind],
      places: this.stops.filter((change) => kindsOf(change).includes(kind)).length,
    })).filter(({ places }) => places > 0);
  }
}

/** "4", "4 in 3 places". */
export function tallyWords({ count, places }: Pick<Tally, 'count' | 'places'>): string {
  return places === count ? String(count) : `${count} in ${places} ${places === 1 ? 'place' : 'places'}`;
}

/** Keeps the list of each comparison for as long as the comparison is kept. */
export class ChangeLists {
  readonly #known = new WeakMap<Comparison, ChangeList>();

  of(comparison: Comparison): ChangeList {
    const list = this.#known.get(comparison) ?? new ChangeList(comparison);
    this.#known.set(comparison, list);
    return list;
  }
}
