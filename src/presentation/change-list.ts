import type { Comparison } from '../comparison/comparison.ts';
import { type Change, listChanges } from './changes.ts';
import { ComparisonIndex } from './comparison-index.ts';
import { type CountedKind, countKinds } from './kinds.ts';

/** The changes of one comparison, listed once for all views, and the look-ups that these need. */
export class ChangeList {
  readonly comparison: Comparison;
  readonly index: ComparisonIndex;
  /** All changes, also those of typography alone, in the order of the modified story. */
  readonly changes: readonly Change[];
  /** The changes that next and previous walk through until they are reviewed: not those of typography alone. */
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
}
