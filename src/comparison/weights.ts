import type { IndexedStory } from '../story/indexed-story.ts';
import { hashText } from '../text/hash.ts';
import { countWords } from '../text/words.ts';

/** Fingerprints are below this; a weight is its words times this, and the fingerprint. */
export const WORD = 2 ** 12;

/**
 * What the sentences of a story weigh when one must move for another: their words, and below them a fingerprint of
 * their text. Of two orders that move as many words, the same one is chosen whichever side is called the original.
 */
export class Weights {
  /** By the sentence's id: zero when it was not weighed yet. */
  #known = new Float64Array(0);

  /** Says what a sentence of the reading weighs, by its index. */
  of({ texts, ids }: IndexedStory): (index: number) => number {
    return (index) => {
      const id = ids[index]!;
      if (id >= this.#known.length) {
        const more = new Float64Array(2 * id + texts.length);
        more.set(this.#known);
        this.#known = more;
      }
      if (this.#known[id] === 0) this.#known[id] = weigh(texts[index]!);
      return this.#known[id]!;
    };
  }
}

function weigh(text: string): number {
  return Math.max(1, countWords(text)) * WORD + ((hashText(text) >>> 0) % (WORD - 1));
}
