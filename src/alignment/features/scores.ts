import type { Partners } from '../identical.ts';
import type { Pairs } from '../pairs.ts';

/** Probability so far, 0 to 1, that two sentences, given by their indices, are versions of each other. */
export type Score = (index: number, other: number) => number;

/**
 * Looks the scores of two stories up: 1 for identical partners, the probability so far for a pair, 0 for any other two
 * sentences and for an index outside its story. One look-up is O(log n) in the number of pairs of the sentence.
 */
export function readScores({
  partners,
  pairs,
  probability,
}: {
  readonly partners: Partners;
  readonly pairs: Pairs;
  readonly probability: Float32Array;
}): Score {
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
