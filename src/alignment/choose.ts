import { findBestPairs } from './features/rivals.ts';
import { copyOf, type Partners, pairAlongNeighbours, pairInOrder } from './identical.ts';
import type { Link } from './link.ts';
import type { Prepared } from './prepare.ts';

/**
 * Where both sentences of a link have a more probable one, the link joins two groups. Below this probability it is left out:
 * cross-validated on the gold, five in nineteen of such links are true.
 */
const MIN_PROBABILITY_BETWEEN_GROUPS = 0.5;

/** Chooses the links: identical sentences, and pairs at or above the threshold. By original and then modified index. */
export function chooseLinks(prepared: Prepared, threshold: number): Link[] {
  const { pairs, probability } = prepared;
  const best = findBestPairs(pairs.row, undefined, probability).pair;
  const bestBack = findBestPairs(pairs.column, pairs.byColumn, probability).pair;
  const gluesGroups = (pair: number) => {
    const own = probability[pair]!;
    if (own >= MIN_PROBABILITY_BETWEEN_GROUPS) return false;
    const betterThere = probability[best[pairs.original[pair]!]!]! > own;
    return betterThere && probability[bestBack[pairs.modified[pair]!]!]! > own;
  };
  const identical = settleRepeated(prepared, best, bestBack, threshold);
  const links: Link[] = [];
  for (let index = 0; index < identical.length; index++) {
    const partner = identical[index]!;
    let isOpen = partner >= 0;
    for (let pair = pairs.row[index]!; pair < pairs.row[index + 1]!; pair++) {
      if (probability[pair]! < threshold || gluesGroups(pair)) continue;
      const other = pairs.modified[pair]!;
      if (isOpen && partner < other) {
        links.push({ original: index, modified: partner, probability: 1 });
        isOpen = false;
      }
      links.push({ original: index, modified: other, probability: probability[pair]! });
    }
    if (isOpen) links.push({ original: index, modified: partner, probability: 1 });
  }
  return links;
}

/**
 * Finds the identical partner of each original sentence, or -1. A sentence that stands more than once goes with its
 * neighbours, reworded ones as well; those that no neighbour decides are paired in order.
 */
function settleRepeated(
  { keys, settled, pairs, probability }: Prepared,
  best: Int32Array,
  bestBack: Int32Array,
  threshold: number,
): Int32Array {
  const anchors: Partners = copyOf(settled);
  for (let index = 0; index < best.length; index++) {
    const pair = best[index]!;
    if (pair < 0 || probability[pair]! < threshold) continue;
    const other = pairs.modified[pair]!;
    if (bestBack[other] !== pair) continue;
    anchors.original[index] = other;
    anchors.modified[other] = index;
  }
  pairAlongNeighbours(keys, anchors);
  pairInOrder(keys, anchors);
  return anchors.original.map((partner, index) =>
    partner >= 0 && keys.original[index] === keys.modified[partner] ? partner : -1,
  );
}
