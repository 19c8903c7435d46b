import { findWords } from '../text/words.ts';
import type { Prepared } from './prepare.ts';

/** Two sentences share at least this of their words, function words as well, for their place to tell that they are a pair. */
const MIN_SHARED_WORDS = 0.6;
/** The probability of such a pair. */
const IN_PLACE_PROBABILITY = 0.6;

/**
 * Raises the probability of pairs whose place tells: the sentences before them are identical, so are those after them, and
 * nearly all of their words are the same. A short sentence with its one word of meaning replaced shares no other.
 */
export function completeInPlace(prepared: Prepared): Float32Array {
  return prepared.probability.map((own, pair) =>
    own < IN_PLACE_PROBABILITY && isInPlace(prepared, pair) ? IN_PLACE_PROBABILITY : own,
  );
}

/** Whether the place of a pair tells that one sentence is a version of the other. */
export function isInPlace({ partners, pairs, terms }: Prepared, pair: number): boolean {
  const index = pairs.original[pair]!;
  const other = pairs.modified[pair]!;
  const isPartner = (step: number) => {
    const neighbour = partners.original[index + step];
    return neighbour !== undefined && neighbour >= 0 && neighbour === other + step;
  };
  if (!isPartner(-1) || !isPartner(1)) return false;
  return shareOfWords(terms.original.texts[index]!, terms.modified.texts[other]!) >= MIN_SHARED_WORDS;
}

/** Dice's coefficient of the words of two sentences, each as often as it stands there; marks do not count. */
function shareOfWords(text: string, otherText: string): number {
  const words = wordsOf(text);
  const others = wordsOf(otherText);
  const left = new Map<string, number>();
  for (const word of words) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of others) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    shared++;
    left.set(word, count - 1);
  }
  return (2 * shared) / (words.length + others.length || 1);
}

function wordsOf(text: string): string[] {
  return findWords(text)
    .map((word) => word.text.toLowerCase())
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}
