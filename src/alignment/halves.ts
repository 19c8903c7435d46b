import { findBestPairs, measureRivals, rivalOf } from './features/rivals.ts';
import type { Prepared } from './prepare.ts';

// A sentence is taken for the half that completes a whole when all of these hold:
/** It is at least this probable by itself. */
const MIN_HALF_PROBABILITY = 0.1;
/** It has no better use: no other partner is more probable than this. */
const MAX_OTHER_PROBABILITY = 0.3;
/** The whole has another partner, the other half, that is at least this probable. */
const MIN_RIVAL_PROBABILITY = 0.5;
/** It explains at least this share of the words that the other partners leave over. */
const MIN_EXPLAINED = 0.7;
/** It explains at least this share of all words of the whole. */
const MIN_GAIN = 0.15;
/**
 * The probability of such a half. Cross-validated, six pairs of the gold below 0.4 are such halves and five of them are
 * links: too few pairs to claim more than an even chance.
 */
const COMPLETED_PROBABILITY = 0.5;

/**
 * Completes split sentences: a part that, with another part, makes up a whole sentence is a version of it, though it does not
 * look like one by itself, and wherever it stands. Returns the probability of each pair, raised for such parts.
 */
export function completeHalves({ terms, pairs, light, probability }: Prepared): Float32Array {
  // Few pairs are in doubt, and only their sentences have to be looked at.
  const originals = new Uint8Array(terms.original.count);
  const modifieds = new Uint8Array(terms.modified.count);
  const isInDoubt = (own: number) => own >= MIN_HALF_PROBABILITY && own < COMPLETED_PROBABILITY;
  for (let pair = 0; pair < pairs.count; pair++) {
    if (!isInDoubt(probability[pair]!)) continue;
    originals[pairs.original[pair]!] = 1;
    modifieds[pairs.modified[pair]!] = 1;
  }
  const rivals = measureRivals(terms, pairs, probability, {
    original: { isWanted: (index) => originals[index] === 1 },
    modified: { isWanted: (index) => modifieds[index] === 1 },
  });
  const ofOriginal = { best: findBestPairs(pairs.row, undefined, probability), ...rivals.original };
  const ofModified = { best: findBestPairs(pairs.column, pairs.byColumn, probability), ...rivals.modified };
  return probability.map((own, pair) => {
    if (!isInDoubt(own)) return own;
    const [half, whole] = light[pair] === 1 ? [ofOriginal, ofModified] : [ofModified, ofOriginal];
    const [halfIndex, wholeIndex] =
      light[pair] === 1
        ? [pairs.original[pair]!, pairs.modified[pair]!]
        : [pairs.modified[pair]!, pairs.original[pair]!];
    const rival = rivalOf(whole.best, wholeIndex, pair);
    const other = rivalOf(half.best, halfIndex, pair);
    if (rival < 0 || probability[rival]! < MIN_RIVAL_PROBABILITY) return own;
    if (other >= 0 && probability[other]! > MAX_OTHER_PROBABILITY) return own;
    const gain = whole.gainOverOthers[pair]!;
    const leftOver = 1 - (whole.covered[pair]! - gain);
    return gain >= MIN_GAIN && gain >= MIN_EXPLAINED * leftOver ? COMPLETED_PROBABILITY : own;
  });
}
