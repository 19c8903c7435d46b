import { placesByKey, startsOf } from './counting-sort.ts';
import { IntList } from './int-list.ts';
import type { Terms } from './terms/terms.ts';

/** Pairs of an original and a modified sentence that may be versions of each other, by original and then modified index. */
export interface Pairs {
  readonly count: number;
  readonly original: Int32Array;
  readonly modified: Int32Array;
  /** The pairs of original sentence `i` lie at `[row[i], row[i + 1])`. */
  readonly row: Int32Array;
  /** The pairs of modified sentence `j` are `byColumn[column[j], column[j + 1])`, by original index. */
  readonly column: Int32Array;
  readonly byColumn: Int32Array;
}

/** Pairs in any order, as they are found. */
export class PairList {
  readonly original = new IntList();
  readonly modified = new IntList();

  push(original: number, modified: number): void {
    this.original.push(original);
    this.modified.push(modified);
  }
}

/** Sorts the pairs of a list, and leaves out those that stand there twice. Linear. */
export function sortPairs(
  { original: { items: lefts, length }, modified: { items: rights } }: PairList,
  terms: Terms,
): Pairs {
  const originals = terms.original.count;
  const modifieds = terms.modified.count;
  // Two counting sorts: by modified, then stably by original.
  const byModified = placesByKey(rights, length, modifieds).places;
  const order = placesByKey(lefts, length, originals, byModified).places;
  let count = 0;
  const original = new Int32Array(length);
  const modified = new Int32Array(length);
  for (const at of order) {
    const left = lefts[at]!;
    const right = rights[at]!;
    if (count > 0 && original[count - 1] === left && modified[count - 1] === right) continue;
    original[count] = left;
    modified[count++] = right;
  }
  return indexPairs(original.slice(0, count), modified.slice(0, count), originals, modifieds);
}

/** Selects some of the pairs; `chosen` ascending. */
export function selectPairs(pairs: Pairs, chosen: Int32Array): Pairs {
  const original = chosen.map((pair) => pairs.original[pair]!);
  const modified = chosen.map((pair) => pairs.modified[pair]!);
  return indexPairs(original, modified, pairs.row.length - 1, pairs.column.length - 1);
}

/** Indexes pairs that are sorted by original and then modified index, of stories with so many sentences. */
export function indexPairs(original: Int32Array, modified: Int32Array, originals: number, modifieds: number): Pairs {
  const count = original.length;
  const row = startsOf(original, count, originals);
  const { start: column, places: byColumn } = placesByKey(modified, count, modifieds);
  return { count, original, modified, row, column, byColumn };
}
