import { measureShare } from './share.ts';
import { containment, type Sketch, Sketcher } from './sketch.ts';

/** Of the stories that were held against one, at most this many are compared with it sentence by sentence. */
export const MAX_COMPARED = 20;

/** Another story, and how much of the shorter of the two the other one has: 0 to 1. */
export interface Match<Story> {
  readonly story: Story;
  readonly share: number;
}

interface Kept<Story> {
  readonly story: Story;
  readonly sentences: readonly string[];
  /** The share of keys in common. */
  readonly shared: number;
}

/**
 * Finds the stories that have most in common with one story. Each is held against it by its sketch, which is quick, and
 * only the likeliest are kept and compared: so memory does not grow with their number.
 */
export class BestMatches<Story> {
  readonly #sketcher = new Sketcher();
  readonly #sentences: readonly string[];
  readonly #sketch: Sketch;
  #kept: Kept<Story>[] = [];

  /** @param sentences of the one story, in reading order, without markup */
  constructor(sentences: readonly string[]) {
    this.#sentences = sentences;
    this.#sketch = this.#sketcher.sketch(sentences);
  }

  /** Holds another story against it. Of those that share as much, the ones that came first are kept. */
  add(story: Story, sentences: readonly string[]): void {
    const shared = containment(this.#sketch, this.#sketcher.sketch(sentences));
    // Stories of a few words have no keys: these are compared as long as there is room.
    const least = this.#kept.length < MAX_COMPARED ? -1 : this.#kept.at(-1)!.shared;
    if (shared <= least) return;
    const place = this.#kept.findLastIndex((kept) => kept.shared >= shared) + 1;
    this.#kept = this.#kept.toSpliced(place, 0, { story, sentences, shared }).slice(0, MAX_COMPARED);
  }

  /** Compares the likeliest. @returns those that have a sentence in common with it, the one with the largest share first */
  rank(): Match<Story>[] {
    return this.#kept
      .map(({ story, sentences }) => ({ story, share: measureShare(this.#sentences, sentences) }))
      .filter(({ share }) => share > 0)
      .sort((a, b) => b.share - a.share);
  }
}
