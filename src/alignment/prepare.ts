import { type Candidates, findCandidates } from './candidates.ts';
import { findLight, guessProbability, measureLikeness } from './features/likeness.ts';
import {
  type AreApart,
  type Partners,
  pairAlongNeighbours,
  pairInOrder,
  pairUnique,
  selectIdentical,
  type TextKeys,
} from './identical.ts';
import type { Pairs } from './pairs.ts';
import type { SentencePool } from './terms/sentence-pool.ts';
import { readTerms, type Terms } from './terms/terms.ts';
import { type Edit, readEdit } from './update/edit.ts';
import { findSteadyPairs } from './update/kept-pairs.ts';

/** All that is known of two stories: at first before any model has looked at them, then after each round. */
export interface Prepared {
  readonly terms: Terms;
  readonly keys: TextKeys;
  readonly areApart: AreApart;
  /** Identical sentences whose text stands once, and identical ones beside them: these stay partners. */
  readonly settled: Partners;
  /** These, and repeated sentences paired in order: provisionally, until their reworded neighbours are known. */
  readonly partners: Partners;
  readonly candidates: Candidates;
  /** The candidates that are not pruned yet. */
  readonly pairs: Pairs;
  /** By pair: 1 where the original sentence is the light one. */
  readonly light: Uint8Array;
  /** By pair: a row of the features in `LIKENESS_NAMES`. */
  readonly likeness: Float32Array;
  /** By pair: the probability so far, 0 to 1; at first a guess by likeness alone. */
  readonly probability: Float32Array;
}

/**
 * Prepares two stories for the first round. `original` and `modified` are the keys of their sentences in the pool. What an
 * edit did not touch is taken from `before`, the last time; what changed since then is returned as `edit`. Two sentences that
 * `areApart` are no pair.
 */
export function prepare(
  pool: SentencePool,
  original: Int32Array,
  modified: Int32Array,
  before?: Prepared,
  areApart: AreApart = () => false,
): { prepared: Prepared; edit?: Edit } {
  const { items, ids } = pool.wordings;
  const keys = { original, modified, count: pool.size, wordings: items.items, wordingCount: ids.size };
  const sameWords = pairUnique(keys, areApart);
  pairAlongNeighbours(keys, sameWords, areApart);
  const settled = selectIdentical(keys, sameWords);
  pairInOrder(keys, sameWords, areApart);
  const partners = selectIdentical(keys, sameWords);
  const terms = readTerms(pool, original, modified, partners.original, partners.modified);
  const edit = before && readEdit(before, { keys, terms, partners });
  const candidates = findCandidates(terms, partners, areApart, before && edit && { ...before, edit });
  const { pairs } = candidates;
  const light = findLight(terms, pairs);
  const known = before && edit && { rows: before.likeness, pairs: findSteadyPairs(pairs, before.pairs, edit) };
  const likeness = measureLikeness(terms, pairs, light, known);
  const probability = guessProbability(likeness, pairs.count);
  const prepared = { keys, areApart, settled, terms, partners, candidates, pairs, light, likeness, probability };
  return edit ? { prepared, edit } : { prepared };
}
