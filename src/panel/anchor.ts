import type { SentencePlace } from '../presentation/group-sentences.ts';
import { otherSide } from '../story/side.ts';
import type { SentenceKeys } from './sentence-keys.ts';

/** A sentence to come back to, in this comparison or in the next one of the same stories. */
export interface Anchor extends SentencePlace {
  readonly key: string;
}

/** The anchor of a sentence. */
export function anchorAt(keys: SentenceKeys, { side, sentence }: SentencePlace): Anchor {
  return { side, sentence, key: keys.of(side)[sentence]! };
}

/**
 * Finds the sentence of an anchor, on the other side as well: the sides may have been swapped. When it is gone, finds the
 * sentence that has its index now, or the last one; undefined when that story is empty.
 */
export function findAnchor(keys: SentenceKeys, { side, sentence, key }: Anchor): SentencePlace | undefined {
  for (const candidate of [side, otherSide(side)]) {
    const found = keys.of(candidate).indexOf(key);
    if (found >= 0) return { side: candidate, sentence: found };
  }
  const last = keys.of(side).length - 1;
  return last < 0 ? undefined : { side, sentence: Math.min(sentence, last) };
}
