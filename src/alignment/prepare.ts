import { findCandidates, type Pairs } from './candidates.ts';
import {
  copyOf,
  type Partners,
  pairAlongNeighbours,
  pairInOrder,
  pairUnique,
  readTextKeys,
  type TextKeys,
} from './identical.ts';
import { firstGuess, measureLikeness, orient } from './likeness.ts';
import { readTerms, type Terms } from './terms.ts';

/** All that is known of two stories, at first before any model has looked at them. */
export interface Prepared {
  readonly terms: Terms;
  readonly keys: TextKeys;
  /** Identical sentences that stand once, and those beside them: decided. */
  readonly settled: Partners;
  /** These and the repeated ones in order, until their reworded neighbours are known. */
  readonly partners: Partners;
  /** Candidates among the others. */
  readonly pairs: Pairs;
  readonly light: Uint8Array;
  readonly likeness: Float32Array;
  /** How probable each pair is so far, 0 to 1: at first a guess by likeness alone. */
  readonly probability: Float32Array;
}

export function prepare(original: readonly string[], modified: readonly string[]): Prepared {
  const keys = readTextKeys(original, modified);
  const partners = pairUnique(keys);
  pairAlongNeighbours(keys, partners);
  const settled = copyOf(partners);
  pairInOrder(keys, partners);
  const isOpen = (partner: number) => (partner < 0 ? 1 : 0);
  const terms = readTerms(
    original,
    modified,
    Uint8Array.from(partners.original, isOpen),
    Uint8Array.from(partners.modified, isOpen),
  );
  const pairs = findCandidates(terms, partners);
  const light = orient(original, modified, terms, pairs);
  const likeness = measureLikeness(original, modified, terms, pairs, light);
  return { keys, settled, terms, partners, pairs, light, likeness, probability: firstGuess(likeness, pairs.count) };
}
