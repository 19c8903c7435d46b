import type { Grams, SentencePool } from './sentence-pool.ts';

/**
 * The words of both stories as numbers. Every sum over weights is of whole numbers, so that it is the same whichever
 * side comes first.
 */
export interface Terms {
  readonly original: SideTerms;
  readonly modified: SideTerms;
  /** Weight of a stem in 1/256 nats by stem id: how rare it is in the two stories, less for function words. */
  readonly weight: Int32Array;
  /** Hash of each stem by stem id: orders stems alike whichever side comes first. */
  readonly hash: Int32Array;
  /** Number of stem ids. */
  readonly stems: number;
  /** Number of gram ids, word pairs and letter trigrams alike. */
  readonly grams: number;
}

/**
 * One story's terms. Words are listed only for the sentences to be compared, those without a partner: the entries of sentence
 * `i` lie at `[start[i], start[i + 1])` of the matching array.
 */
export interface SideTerms {
  readonly count: number;
  /** The sentences in canonical form, every run of white space as one space. */
  readonly texts: readonly string[];
  /** How many tokens stand before each sentence, and in the whole story. */
  readonly tokensBefore: Int32Array;
  /** Tokens in reading order: stem ids. */
  readonly tokens: Int32Array;
  readonly tokenStart: Int32Array;
  /** Distinct stems in order of first appearance. */
  readonly stems: Int32Array;
  readonly stemStart: Int32Array;
  /** Kind of each distinct stem: bits of `TokenKind`. */
  readonly stemKind: Int32Array;
  /** Sum of the weights of the distinct stems of each sentence, and of their squares. */
  readonly weight: Float64Array;
  readonly norm: Float64Array;
  /** Distinct letter trigrams of the words, and distinct pairs of neighbouring stems: where they lie in the pool's. */
  readonly trigrams: Ranges;
  readonly bigrams: Ranges;
  /** The mark each sentence ends with (full stop, question …), 0 for none, and whether it holds a quotation. */
  readonly endMark: Uint8Array;
  readonly quoted: Uint8Array;
  /** What each sentence is, a `LineKind`. */
  readonly lineKind: Uint8Array;
}

/** Those of sentence `i` are `items[start[i], end[i])`; none for the others. */
export interface Ranges {
  readonly items: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
}

/** Weights are whole numbers of this many to the nat. */
const WEIGHTS_PER_NAT = 256;
export const NATS_PER_WEIGHT = 1 / WEIGHTS_PER_NAT;
/** Share of its weight that a function word keeps: what served the alignment of the gold best. */
const FUNCTION_WORD_SHARE = 0.3;

/** Reads the terms of both stories, given by the keys of their sentences; the words only of sentences without a partner. */
export function readTerms(
  pool: SentencePool,
  original: Int32Array,
  modified: Int32Array,
  originalPartners: Int32Array,
  modifiedPartners: Int32Array,
): Terms {
  const { vocabulary } = pool;
  const weight = weigh(pool, original, modified);
  return {
    original: readSide(pool, original, weight, originalPartners),
    modified: readSide(pool, modified, weight, modifiedPartners),
    weight,
    hash: vocabulary.stems.hashes,
    stems: vocabulary.stems.size,
    grams: vocabulary.grams.size,
  };
}

function weigh({ stems, vocabulary }: SentencePool, original: Int32Array, modified: Int32Array): Int32Array {
  const frequency = new Int32Array(vocabulary.stems.size);
  for (const keys of [original, modified])
    for (const key of keys)
      for (let at = stems.start.items[key]!; at < stems.start.items[key + 1]!; at++)
        frequency[stems.items.items[at]!]!++;
  const sentences = original.length + modified.length;
  const rarities: number[] = [];
  return frequency.map((count, stem) => {
    // A stem that only an earlier version had.
    if (count === 0) return 0;
    rarities[count] ??= rarityOf(sentences, count);
    return Math.round(WEIGHTS_PER_NAT * rarities[count] * (vocabulary.isFunctionStem(stem) ? FUNCTION_WORD_SHARE : 1));
  });
}

/**
 * Inverse document frequency in nats, log(1 + sentences / frequency), of both counts rounded to quarters of an octave:
 * a stem keeps its weight when one sentence of a long story changes. Costs nothing in the F1 of the gold.
 */
function rarityOf(sentences: number, frequency: number): number {
  return Math.log(1 + 2 ** ((quarterOctaves(sentences) - quarterOctaves(frequency)) / 4));
}

function quarterOctaves(count: number): number {
  return Math.round(4 * Math.log2(count));
}

function readSide(pool: SentencePool, keys: Int32Array, weights: Int32Array, partners: Int32Array): SideTerms {
  const count = keys.length;
  const tokensBefore = new Int32Array(count + 1);
  for (let index = 0; index < count; index++) {
    const key = keys[index]!;
    tokensBefore[index + 1] = tokensBefore[index]! + pool.tokens.start.items[key + 1]! - pool.tokens.start.items[key]!;
  }
  const open = keys.map((key, index) => (partners[index]! < 0 ? key : -1));
  for (const key of open) if (key >= 0) pool.readGrams(key);
  const tokens = gather(open, pool.tokens.items.items, pool.tokens.start.items);
  const stems = gather(open, pool.stems.items.items, pool.stems.start.items);
  const stemKinds = gather(open, pool.stemKinds.items, pool.stems.start.items);
  const weight = new Float64Array(count);
  const norm = new Float64Array(count);
  const endMark = new Uint8Array(count);
  const quoted = new Uint8Array(count);
  const lineKind = new Uint8Array(count);
  const texts: string[] = [];
  for (let index = 0; index < count; index++) {
    const key = keys[index]!;
    texts.push(pool.texts[key]!);
    endMark[index] = pool.endMarks.items[key]!;
    quoted[index] = pool.quoted.items[key]!;
    lineKind[index] = pool.lineKinds.items[key]!;
    for (let at = stems.start[index]!; at < stems.start[index + 1]!; at++) {
      const own = weights[stems.items[at]!]!;
      weight[index]! += own;
      norm[index]! += own * own;
    }
  }
  return {
    count,
    texts,
    tokensBefore,
    tokens: tokens.items,
    tokenStart: tokens.start,
    stems: stems.items,
    stemStart: stems.start,
    stemKind: stemKinds.items,
    weight,
    norm,
    trigrams: findRanges(open, pool.trigrams),
    bigrams: findRanges(open, pool.bigrams),
    endMark,
    quoted,
    lineKind,
  };
}

interface Lists {
  readonly items: Int32Array;
  readonly start: Int32Array;
}

/** Gathers the entries of the keys, one after the other; none for -1. */
function gather(keys: Int32Array, items: Int32Array, start: Int32Array): Lists {
  const starts = new Int32Array(keys.length + 1);
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index]!;
    starts[index + 1] = starts[index]! + (key < 0 ? 0 : start[key + 1]! - start[key]!);
  }
  const gathered = new Int32Array(starts[keys.length]!);
  let next = 0;
  for (const key of keys)
    if (key >= 0) for (let at = start[key]!; at < start[key + 1]!; at++) gathered[next++] = items[at]!;
  return { items: gathered, start: starts };
}

function findRanges(keys: Int32Array, { items, start, end }: Grams): Ranges {
  return {
    items: items.items,
    start: keys.map((key) => (key < 0 ? 0 : start.items[key]!)),
    end: keys.map((key) => (key < 0 ? 0 : end.items[key]!)),
  };
}
