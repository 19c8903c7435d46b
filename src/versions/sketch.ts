import { Vocabulary } from '../alignment/terms/vocabulary.ts';

/**
 * The keys of a story: whole numbers below 2^40, ascending, each once. Two stories that share a key probably have a passage in
 * common. A story has {@link BANDS} keys for each of its passages at most.
 */
export type Sketch = Float64Array;

/**
 * A key stands for a band of minima of a passage. Two passages of which a share `s` of the stems is common (Jaccard) have the key
 * of one band in common with the probability s^ROWS, and that of some band with 1 − (1 − s^ROWS)^BANDS: .97 for s = .85, .41
 * for s = .5, .004 for s = .1.
 */
const BANDS = 4;
const ROWS = 3;
/** A sentence of fewer stems than this says too little: it is one passage with the next. */
const MIN_PASSAGE_STEMS = 4;
/** Keys have 40 bits: of 100 million keys, one in ten thousand is that of another passage by chance. */
const HIGH_BITS = 8;
export const KEY_HEX_DIGITS = 10;
const UNSIGNED_32 = 2 ** 32;
/** With more stems than this the vocabulary is made anew, so that it does not grow with an archive. */
const MAX_STEMS = 1_000_000;

/**
 * Makes sketches of stories by MinHash (Broder, On the resemblance and containment of documents, 1997) and banding (Leskovec,
 * Rajaraman and Ullman, Mining of Massive Datasets, 3.4). A signature of a whole story would miss a version that keeps a third
 * of it: the two have little in common of all that they say. So each passage, which is a sentence or a few short ones, has
 * a signature of its own: what was kept has the same ones, in whatever order.
 *
 * What counts are the aligner's stems without function words.
 */
export class Sketcher {
  #vocabulary = new Vocabulary();

  /**
   * Makes the sketch of a story.
   * @param sentences in reading order, without markup
   * @returns the same for the same sentences, whatever was read before; linear in their length. Empty for a story without stems.
   */
  sketch(sentences: readonly string[]): Sketch {
    if (this.#vocabulary.stems.size > MAX_STEMS) this.#vocabulary = new Vocabulary();
    const vocabulary = this.#vocabulary;
    const keys = new Set<number>();
    let passage = new Set<number>();
    for (const sentence of sentences) {
      vocabulary.read(sentence, (_word, stem) => {
        if (!vocabulary.isFunctionStem(stem)) passage.add(vocabulary.stems.hashes[stem]!);
      });
      if (passage.size < MIN_PASSAGE_STEMS) continue;
      addKeys(passage, keys);
      passage = new Set();
    }
    // A story that is too short for a passage is one.
    if (keys.size === 0 && passage.size > 0) addKeys(passage, keys);
    return Float64Array.from(keys).sort();
  }
}

function addKeys(stems: ReadonlySet<number>, keys: Set<number>): void {
  for (let band = 0; band < BANDS; band++) {
    let [low, high] = [band, band];
    for (let row = 0; row < ROWS; row++) {
      const seed = Math.imul(band * ROWS + row + 1, 0x9e3779b1); // 2^32 over the golden ratio: far apart
      let least = UNSIGNED_32;
      for (const stem of stems) least = Math.min(least, mix(stem ^ seed));
      low = mix(low ^ least);
      high = mix((high + 0x9e3779b1) ^ least);
    }
    keys.add((high >>> (32 - HIGH_BITS)) * UNSIGNED_32 + low);
  }
}

/** A permutation of the numbers of 32 bits: the finisher of MurmurHash3 (Appleby). */
function mix(number: number): number {
  let mixed = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** The share of the keys of the smaller sketch that the larger one has too, 0 to 1: Broder's containment, estimated. */
export function containment(a: Sketch, b: Sketch): number {
  const smaller = Math.min(a.length, b.length);
  return smaller === 0 ? 0 : countShared(a, b) / smaller;
}

function countShared(a: Sketch, b: Sketch): number {
  let shared = 0;
  for (let at = 0, other = 0; at < a.length && other < b.length; ) {
    const difference = a[at]! - b[other]!;
    if (difference === 0) shared++;
    if (difference <= 0) at++;
    if (difference >= 0) other++;
  }
  return shared;
}
