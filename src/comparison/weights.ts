import type { IndexedStory } from '../story/indexed-story.ts';
import { hashText } from '../text/hash.ts';
import { countWords } from '../text/words.ts';

/** The weight of one word. A weight is the number of words times this, plus a fingerprint below it. */
export const WORD_WEIGHT = 2 ** 12;

/**
 * Weighs the sentences of a story, to choose which of two must count as moved: a sentence weighs its words. A fingerprint
 * of the text breaks ties, so that the choice is the same when the sides are swapped.
 */
export class Weights {
  /** Weights by the id of a sentence; zero where it was not weighed yet. */
  #known = new Float64Array(0);

  /** Returns a function that weighs a sentence of the story, given by its index. */
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
  return Math.max(1, countWords(text)) * WORD_WEIGHT + ((hashText(text) >>> 0) % (WORD_WEIGHT - 1));
}
