import type { IndexedStory } from '../story/indexed-story.ts';
import { canonicalForm } from '../text/canonical.ts';
import { hashText } from '../text/hash.ts';
import { countWords } from '../text/words.ts';

/** The weight of one word. What a weight is above a whole number of words is a fingerprint, which is smaller than this. */
export const WEIGHT_OF_WORD = 2 ** 12;

/**
 * Weighs sentences, to decide which of two that crossed counts as moved. A sentence weighs its words, and a fingerprint of its
 * text that is less than a word. Because of the fingerprint two sentences rarely weigh the same, so the same one is chosen
 * whichever story is called the original. Remembers what it weighed.
 */
export class Weights {
  /** By the sentence's id: its weight, zero while it was not weighed. */
  #known = new Float64Array(0);

  /** Makes a function that says what a sentence of the story weighs, by its index. */
  of({ texts, ids }: IndexedStory): (index: number) => number {
    return (index) => {
      const id = ids[index]!;
      if (id >= this.#known.length) {
        const more = new Float64Array(2 * id + texts.length);
        more.set(this.#known);
        this.#known = more;
      }
      if (this.#known[id] === 0) this.#known[id] = weigh(canonicalForm(texts[index]!));
      return this.#known[id]!;
    };
  }
}

function weigh(text: string): number {
  return Math.max(1, countWords(text)) * WEIGHT_OF_WORD + ((hashText(text) >>> 0) % (WEIGHT_OF_WORD - 1));
}
