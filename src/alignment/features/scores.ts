import type { Partners } from '../identical.ts';
import type { Pairs } from '../pairs.ts';

/** How probable so far that two sentences belong together, 0 for those that are no pair or not there at all. */
export function readScores({
  partners,
  pairs,
  probability,
}: {
  readonly partners: Partners;
  readonly pairs: Pairs;
  readonly probability: Float32Array;
}): (index: number, other: number) => number {
  const { row, modified } = pairs;
  const count = partners.original.length;
  const others = partners.modified.length;
  return (index, other) => {
    if (index < 0 || other < 0 || index >= count || other >= others) return 0;
    if (partners.original[index]! >= 0) return partners.original[index] === other ? 1 : 0;
    let from = row[index]!;
    let to = row[index + 1]!;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (modified[middle]! < other) from = middle + 1;
      else to = middle;
    }
    return from < row[index + 1]! && modified[from] === other ? probability[from]! : 0;
  };
}
