import { chooseLinks } from './choose.ts';
import { type PairingConstraints, readConstraints, type SentencePair } from './constraints.ts';
import { completeHalves } from './halves.ts';
import { completeInPlace } from './in-place.ts';
import { keepApart } from './keep-apart.ts';
import type { Link } from './link.ts';
import { FORESTS } from './model/forests.ts';
import { DEFAULT_THRESHOLD } from './model/threshold.ts';
import { type Forest, readForest } from './model/trees.ts';
import { type Prepared, prepare } from './prepare.ts';
import { raiseRetold } from './retelling.ts';
import { blendRounds, prunePairs, type Round, runRound } from './rounds.ts';
import { type Entry, lookUpPairs, setAside } from './set-aside.ts';
import { SentencePool } from './terms/sentence-pool.ts';

/** How to align two stories. Indices of {@link PairingConstraints} are those of the sentences. */
export interface AlignOptions extends PairingConstraints {
  /** BCP 47 tag of the language that both stories are in. */
  readonly lang?: string;
  /** Two sentences are linked from this probability on, 0 to 1: the higher, the fewer and surer the links. */
  readonly threshold?: number;
}

const MODELS: readonly Forest[] = FORESTS.map(readForest);

/** What is kept of an alignment for the next one, of nearly the same stories. */
interface Memory {
  readonly original: readonly Entry[];
  readonly modified: readonly Entry[];
  readonly prepared: Prepared;
  readonly rounds: readonly Round[];
}

/** With more sentences in the pool that no story has any more, a new pool is made. */
const MAX_STALE_SENTENCES = 10_000;

/**
 * Aligns two stories, incrementally as they are edited: it remembers the last alignment and does not do again what an edit
 * did not touch. The links are always those that a new aligner would find.
 */
export class Aligner {
  #pool = new SentencePool();
  #memory: Memory | undefined;

  /**
   * Links the sentences of two stories that are versions of each other.
   * @param original the sentences of the original, in reading order; white space around and in them does not count, nor does
   * how letters with accents are written
   * @param modified those of the modified story
   * @returns the links in order of the original index, then of the modified one; a sentence may have several links, or none.
   * Near-linear in the number of sentences. Links of pairs that are to be together have the probability 1.
   * @throws {RangeError} when `together` or `apart` names no sentence, or both say the opposite
   */
  align(original: readonly string[], modified: readonly string[], options: AlignOptions = {}): Link[] {
    const threshold = options.threshold ?? DEFAULT_THRESHOLD;
    const constraints = readConstraints(options, original.length, modified.length);
    if (!constraints) return this.#alignEntries(original, modified, threshold, []);
    const rest = setAside(original, modified, constraints);
    return rest.complete(this.#alignEntries(rest.original, rest.modified, threshold, rest.apart));
  }

  #alignEntries(
    original: readonly Entry[],
    modified: readonly Entry[],
    threshold: number,
    apart: readonly SentencePair[],
  ): Link[] {
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
      apart.length > 0 ? lookUpPairs(apart) : undefined,
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
    const { prepared: before, probability } = rounds.at(-1)!;
    state = { ...state, probability: blendRounds(before.probability, probability) };
    state = { ...state, probability: raiseRetold(state) };
    state = { ...state, probability: completeHalves(state) };
    const links = chooseLinks({ ...state, probability: completeInPlace(state) }, threshold);
    return keepApart(links, apart, original.length, modified.length);
  }

  /** Looks the keys of sentences up. Most stand where they stood the last time, counted from the front or from the back. */
  #keysOf(
    sentences: readonly Entry[],
    last: readonly Entry[] = [],
    lastKeys: Int32Array = new Int32Array(),
  ): Int32Array {
    const keys = new Int32Array(sentences.length);
    const shift = sentences.length - last.length;
    for (let index = 0; index < keys.length; index++) {
      const sentence = sentences[index]!;
      if (sentence === last[index]) keys[index] = lastKeys[index]!;
      else if (sentence === last[index - shift]) keys[index] = lastKeys[index - shift]!;
      else if (typeof sentence === 'number') keys[index] = this.#pool.placeholderKey(sentence);
      else keys[index] = this.#pool.keyOf(sentence);
    }
    return keys;
  }
}

/** Links the sentences of two stories once: see {@link Aligner.align}. */
export function alignSentences(
  original: readonly string[],
  modified: readonly string[],
  options: AlignOptions = {},
): Link[] {
  return new Aligner().align(original, modified, options);
}
