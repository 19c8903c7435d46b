import { type Candidates, findCandidates } from './candidates.ts';
import { firstGuess, measureLikeness, orient } from './features/likeness.ts';
import { copyOf, type Partners, pairAlongNeighbours, pairInOrder, pairUnique, type TextKeys } from './identical.ts';
import type { Pairs } from './pairs.ts';
import type { SentencePool } from './terms/sentence-pool.ts';
import { readTerms, type Terms } from './terms/terms.ts';
import { type Edit, readEdit } from './update/edit.ts';
import { findSteadyPairs } from './update/kept-pairs.ts';

/** All that is known of two stories, at first before any model has looked at them. */
export interface Prepared {
  readonly terms: Terms;
  readonly keys: TextKeys;
  /** Identical sentences that stand once, and those beside them: decided. */
  readonly settled: Partners;
  /** These and the repeated ones in order, until their reworded neighbours are known. */
  readonly partners: Partners;
  readonly candidates: Candidates;
  /** The candidates that are still possible. */
  readonly pairs: Pairs;
  readonly light: Uint8Array;
  readonly likeness: Float32Array;
  /** How probable each pair is so far, 0 to 1: at first a guess by likeness alone. */
  readonly probability: Float32Array;
}

/** `original` and `modified` are the keys of their sentences in the pool. What an edit left is taken from the last time. */
export function prepare(
  pool: SentencePool,
  original: Int32Array,
  modified: Int32Array,
  before?: Prepared,
): { prepared: Prepared; edit?: Edit } {
  const keys = { original, modified, count: pool.size };
  const partners = pairUnique(keys);
  pairAlongNeighbours(keys, partners);
  const settled = copyOf(partners);
  pairInOrder(keys, partners);
  const terms = readTerms(pool, original, modified, partners.original, partners.modified);
  const edit = before && readEdit(before, { keys, terms, partners });
  const candidates = findCandidates(terms, partners, before && edit && { ...before, edit });
  const { pairs } = candidates;
  const light = orient(terms, pairs);
  const known = before && edit && { rows: before.likeness, pairs: findSteadyPairs(pairs, before.pairs, edit) };
  const likeness = measureLikeness(terms, pairs, light, known);
  const probability = firstGuess(likeness, pairs.count);
  const prepared = { keys, settled, terms, partners, candidates, pairs, light, likeness, probability };
  return edit ? { prepared, edit } : { prepared };
}
