import type { Score } from './scores.ts';

/** How many sentences before and after a pair, on either side, {@link measureNeighbours} reads. */
export const NEIGHBOUR_REACH = 2;

/** How many numbers {@link measureNeighbours} writes. */
export const NEIGHBOUR_MEASURES = 6;

/**
 * Measures how probable the pairs around a pair are. Writes six numbers into `result`: for the pairs of the sentences
 * before and of those after, the higher and the lower probability; the sum for the pairs two sentences before and after;
 * the highest for the original sentence with a neighbour of the modified one, and the other way round; and the highest for
 * a neighbour before with a neighbour after.
 */
export function measureNeighbours(score: Score, index: number, other: number, result: Float64Array): void {
  const before = score(index - 1, other - 1);
  const after = score(index + 1, other + 1);
  result[0] = Math.max(before, after);
  result[1] = Math.min(before, after);
  result[2] =
    score(index - NEIGHBOUR_REACH, other - NEIGHBOUR_REACH) + score(index + NEIGHBOUR_REACH, other + NEIGHBOUR_REACH);
  result[3] = Math.max(score(index, other - 1), score(index, other + 1));
  result[4] = Math.max(score(index - 1, other), score(index + 1, other));
  result[5] = Math.max(score(index - 1, other + 1), score(index + 1, other - 1));
}
