import { chooseLinks } from './choose.ts';
import { completeHalves } from './halves.ts';
import type { Link } from './link.ts';
import { FORESTS } from './model/forests.ts';
import { DEFAULT_THRESHOLD } from './model/threshold.ts';
import { type Forest, readForest } from './model/trees.ts';
import { type Prepared, prepare } from './prepare.ts';
import { prunePairs, type Round, runRound } from './rounds.ts';
import { SentencePool } from './terms/sentence-pool.ts';

export interface AlignOptions {
  /** BCP 47 tag of the language that both stories are in. */
  readonly lang?: string;
  /** Probability from which on two sentences are linked; higher links fewer and surer ones. */
  readonly threshold?: number;
}

const MODELS: readonly Forest[] = FORESTS.map(readForest);

/** What an alignment leaves for the next one of nearly the same stories. */
interface Memory {
  readonly original: readonly string[];
  readonly modified: readonly string[];
  readonly prepared: Prepared;
  readonly rounds: readonly Round[];
}

/** The pool is made anew when it holds this many sentences that no story has any more. */
const MAX_STALE_SENTENCES = 10_000;

/**
 * Aligns two stories again and again as they are edited: what an edit did not touch is not done again, and the links
 * are those that a first alignment would find.
 */
export class Aligner {
  #pool = new SentencePool();
  #memory: Memory | undefined;

  /** Links between the sentences of two stories, by original and then modified index. */
  align(original: readonly string[], modified: readonly string[], options: AlignOptions = {}): Link[] {
    if (this.#pool.size > original.length + modified.length + MAX_STALE_SENTENCES) {
      this.#pool = new SentencePool();
      this.#memory = undefined;
    }
    const last = this.#memory;
    const { prepared, edit } = prepare(
      this.#pool,
      this.#keysOf(original, last?.original, last?.prepared.keys.original),
      this.#keysOf(modified, last?.modified, last?.prepared.keys.modified),
      last?.prepared,
    );
    const rounds: Round[] = [];
    let state = prepared;
    MODELS.forEach((forest, number) => {
      state = prunePairs(state, number);
      const round = runRound(state, forest, last && edit && { round: last.rounds[number]!, edit });
      rounds.push(round);
      state = { ...state, probability: round.probability };
    });
    this.#memory = { original, modified, prepared, rounds };
    return chooseLinks({ ...state, probability: completeHalves(state) }, options.threshold ?? DEFAULT_THRESHOLD);
  }

  /** The keys of sentences, many of which are at the same place from the front or the back as the last time. */
  #keysOf(
    sentences: readonly string[],
    last: readonly string[] = [],
    lastKeys: Int32Array = new Int32Array(),
  ): Int32Array {
    const keys = new Int32Array(sentences.length);
    const shift = sentences.length - last.length;
    for (let index = 0; index < keys.length; index++) {
      const sentence = sentences[index]!;
      if (sentence === last[index]) keys[index] = lastKeys[index]!;
      else if (sentence === last[index - shift]) keys[index] = lastKeys[index - shift]!;
      else keys[index] = this.#pool.keyOf(sentence);
    }
    return keys;
  }
}

/** Links between the sentences of two stories, by original and then modified index. */
export function alignSentences(
  original: readonly string[],
  modified: readonly string[],
  options: AlignOptions = {},
): Link[] {
  return new Aligner().align(original, modified, options);
}
