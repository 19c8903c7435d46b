import type { Pairs } from '../pairs.ts';
import { type Edit, lastPlace } from './edit.ts';

/** Finds, for each pair, the pair of the same two sentences the last time, or -1. */
export function findLastPairs(pairs: Pairs, last: Pairs, { original, modified }: Edit): Int32Array {
  const result = new Int32Array(pairs.count).fill(-1);
  for (let index = 0; index + 1 < pairs.row.length; index++) {
    const before = lastPlace(original.kept, index);
    if (before < 0) continue;
    let at = last.row[before]!;
    const end = last.row[before + 1]!;
    for (let pair = pairs.row[index]!; pair < pairs.row[index + 1]!; pair++) {
      const other = lastPlace(modified.kept, pairs.modified[pair]!);
      if (other < 0) continue;
      while (at < end && last.modified[at]! < other) at++;
      if (at < end && last.modified[at] === other) result[pair] = at;
    }
  }
  return result;
}

/** Finds the same, but -1 also where the words of one of the two sentences weigh otherwise now. */
export function findSteadyPairs(pairs: Pairs, last: Pairs, edit: Edit): Int32Array {
  return findLastPairs(pairs, last, edit).map((before, pair) =>
    edit.original.steady[pairs.original[pair]!] && edit.modified.steady[pairs.modified[pair]!] ? before : -1,
  );
}
