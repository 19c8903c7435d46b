import type { Comparison } from '../comparison/comparison.ts';
import { type Change, kindsOf, listChanges } from './changes.ts';
import { ComparisonIndex } from './comparison-index.ts';
import { CHANGE_KINDS, type ChangeKind, type CountedKind, countKinds } from './kinds.ts';

/** How often a kind occurs: its sentences (or pairs of them), and the places where they stand together. */
export interface Tally {
  readonly kind: ChangeKind;
  /** As the panel's header counts. */
  readonly count: number;
  /** As next and previous count. */
  readonly places: number;
}

/** The changes of one comparison, listed once for all views, and the look-ups that these need. */
export class ChangeList {
  readonly comparison: Comparison;
  readonly index: ComparisonIndex;
  /** All changes, also those of typography alone, in the order of the modified story. */
  readonly changes: readonly Change[];
  /** The changes that next and previous walk through: not those of typography alone. */
  readonly stops: readonly Change[];
  /** Sentences of each kind, as the panel's header counts them. */
  readonly counts: Readonly<Record<CountedKind, number>>;
  /** For each group the index of its change, or -1. */
  readonly #changeOf: Int32Array;

  constructor(
    comparison: Comparison,
    index = new ComparisonIndex(comparison),
    counts = countKinds(comparison),
    changes = listChanges(index),
  ) {
    this.comparison = comparison;
    this.index = index;
    this.counts = counts;
    this.changes = changes;
    this.stops = this.changes.filter(({ typography }) => !typography);
    this.#changeOf = new Int32Array(comparison.groups.length).fill(-1);
    this.changes.forEach(({ groups }, change) => {
      for (const group of groups) this.#changeOf[group] = change;
    });
  }

  /** Lists the changes with pauses: for a thread that serves a reader meanwhile. Each step is linear in the groups. */
  static *inSteps(comparison: Comparison): Generator<void, ChangeList> {
    const index = new ComparisonIndex(comparison);
    yield;
    const counts = countKinds(comparison);
    yield;
    const changes = listChanges(index);
    yield;
    return new ChangeList(comparison, index, counts, changes);
  }

  /** The change that a group is part of, if any. */
  changeOf(group: number): Change | undefined {
    return this.changes[this.#changeOf[group] ?? -1];
  }

  /** The stops that are found under a kind; all of them when no kind is given. */
  stopsOfKind(kind: ChangeKind | undefined): readonly Change[] {
    return kind ? this.stops.filter((change) => kindsOf(change).includes(kind)) : this.stops;
  }

  /** The kinds that occur among the stops, in their order. */
  tallies(): Tally[] {
    return CHANGE_KINDS.map((kind) => ({
      kind,
      count: this.counts[kind],
      places: this.stopsOfKind(kind).length,
    })).filter(({ places }) => places > 0);
  }
}

/** "4", "4 in 3 places". */
export function tallyWords({ count, places }: Pick<Tally, 'count' | 'places'>): string {
  return places === count ? String(count) : `${count} in ${places} ${places === 1 ? 'place' : 'places'}`;
}
