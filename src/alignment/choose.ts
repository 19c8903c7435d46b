import { LIKENESS_NAMES } from './features/likeness.ts';
import { findBestPairs } from './features/rivals.ts';
import { copyOf, type Partners, pairAlongNeighbours, pairInOrder, selectIdentical } from './identical.ts';
import type { Link } from './link.ts';
import type { Prepared } from './prepare.ts';
import { dropStrays } from './strays.ts';

/**
 * Where both sentences of a link have a more probable one, the link joins two groups. Below this probability it is left out:
 * cross-validated on the gold, five in nineteen of such links are true.
 */
const MIN_PROBABILITY_BETWEEN_GROUPS = 0.5;

/**
 * A part of a split that the whole covers less than this of must be at least this probable: a sentence that was added beside an
 * edited one shares a word or two with the original. Cross-validated on the gold, 35 of 93 such links are true.
 */
const MIN_COVERED = 0.25;
const MIN_PROBABILITY_UNCOVERED = 0.55;
const CONTAINMENT_LIGHT = LIKENESS_NAMES.indexOf('containment light');

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
  // A part of a split or merge, whose whole has a more probable part, and of which that whole says next to nothing.
  const isUncoveredPart = (pair: number) => {
    const own = probability[pair]!;
    if (own >= MIN_PROBABILITY_UNCOVERED) return false;
    const [ofOriginal, ofModified] = readCoverage(prepared, pair);
    const isPartOfOriginal = probability[best[pairs.original[pair]!]!]! > own && ofModified < MIN_COVERED;
    return isPartOfOriginal || (probability[bestBack[pairs.modified[pair]!]!]! > own && ofOriginal < MIN_COVERED);
  };
  const identical = settleRepeated(prepared, best, bestBack, threshold);
  const links: Link[] = [];
  for (let index = 0; index < identical.length; index++) {
    const partner = identical[index]!;
    let isOpen = partner >= 0;
    for (let pair = pairs.row[index]!; pair < pairs.row[index + 1]!; pair++) {
      if (probability[pair]! < threshold || gluesGroups(pair) || isUncoveredPart(pair)) continue;
      const other = pairs.modified[pair]!;
      if (other === partner) continue;
      if (isOpen && partner < other) {
        links.push({ original: index, modified: partner, probability: 1 });
        isOpen = false;
      }
      links.push({ original: index, modified: other, probability: probability[pair]! });
    }
    if (isOpen) links.push({ original: index, modified: partner, probability: 1 });
  }
  return dropStrays(links);
}

/** The shares of the weight of the original and of the modified sentence of a pair that the other one has as well. */
function readCoverage({ light, likeness }: Prepared, pair: number): [ofOriginal: number, ofModified: number] {
  const at = pair * LIKENESS_NAMES.length + CONTAINMENT_LIGHT;
  const [ofLight, ofHeavy] = [likeness[at]!, likeness[at + 1]!];
  return light[pair] === 1 ? [ofLight, ofHeavy] : [ofHeavy, ofLight];
}

/**
 * Finds the identical partner of each original sentence, or -1. A sentence that stands more than once goes with its
 * neighbours, reworded ones as well; those that no neighbour decides are paired in order.
 */
function settleRepeated(
  { keys, areApart, settled, pairs, probability }: Prepared,
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
  pairAlongNeighbours(keys, anchors, areApart);
  pairInOrder(keys, anchors, areApart);
  return selectIdentical(keys, anchors).original;
}
