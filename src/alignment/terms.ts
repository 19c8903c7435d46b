import { functionWords } from '../text/function-words.ts';

/**
 * The words of both stories as numbers. A word is known by its hash, its stem (the first letters) by another; every
 * sum over weights is of whole numbers, so that it is the same whichever side comes first.
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

/** One story's terms; the entries of sentence `i` lie at `[start[i], start[i + 1])` of the matching array. */
export interface SideTerms {
  readonly count: number;
  /** Tokens in reading order: stem ids. */
  readonly tokens: Int32Array;
  readonly tokenStart: Int32Array;
  /** Kind of each token: bits of {@link TokenKind}. */
  readonly tokenKind: Uint8Array;
  /** Distinct stems of each sentence, in order of first appearance. */
  readonly stems: Int32Array;
  readonly stemStart: Int32Array;
  /** Kind of each distinct stem; a capital that only opens the sentence says nothing. */
  readonly stemKind: Uint8Array;
  /** Sum of the weights of each sentence's distinct stems. */
  readonly weight: Float64Array;
  /** Sum of the squared weights. */
  readonly norm: Float64Array;
  /** Distinct letter trigrams of each sentence's words; empty for sentences not in the comparison. */
  readonly trigrams: Int32Array;
  readonly trigramStart: Int32Array;
  /** Distinct pairs of neighbouring stems. */
  readonly bigrams: Int32Array;
  readonly bigramStart: Int32Array;
}

export const TokenKind = { capital: 1, digit: 2, function: 4 } as const;

/** Letters of a word that make its stem: five letters do for English, Portuguese and German alike. */
const stemLength = 5;

/** What share of its weight a function word keeps (measured: design of the engine). */
const functionShare = 0.3;

const Separator = 0;
const Letter = 1;
const Digit = 2;
/** A letter of a script that writes no spaces between words; a term is two of them in a row. */
const Unspaced = 3;

/** Coarse class of a UTF-16 code unit. Surrogates count as letters: an emoji is a word. */
function classOf(code: number): number {
  if (code < 0x80) {
    if ((code | 32) >= 97 && (code | 32) <= 122) return Letter;
    return code >= 48 && code <= 57 ? Digit : Separator;
  }
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba ? Letter : Separator;
  if (code < 0x0e00) return code === 0xd7 || code === 0xf7 ? Separator : Letter;
  if (code < 0x1100) return code < 0x0f00 || code >= 0x1000 ? Unspaced : Letter;
  if (code < 0x2c00) return code >= 0x1780 && code < 0x1800 ? Unspaced : code >= 0x2000 ? Separator : Letter;
  if (code < 0x2e00) return Letter;
  if (code < 0x3040) return code === 0x3005 || code === 0x3007 ? Unspaced : Separator;
  if (code < 0xa000) return code === 0x30fb ? Separator : Unspaced;
  if (code < 0xfe00) return code >= 0xf900 && code < 0xfb00 ? Unspaced : Letter;
  if (code < 0xff00) return code >= 0xfe70 && code < 0xfeff ? Letter : Separator;
  if (code >= 0xff10 && code <= 0xff19) return Digit;
  return code >= 0xff66 && code <= 0xff9f ? Unspaced : code >= 0xff21 && code <= 0xff5a ? Letter : Separator;
}

/** Numbers the hashes it is given, 0, 1, 2 … */
class HashIds {
  size = 0;
  hashes: Int32Array = new Int32Array(1 << 10);
  private slots: Int32Array = new Int32Array(1 << 12);

  of(hash: number): number {
    let mask = this.slots.length - 1;
    let slot = slotOf(hash) & mask;
    for (;;) {
      const id = this.slots[slot]! - 1;
      if (id < 0) break;
      if (this.hashes[id] === hash) return id;
      slot = (slot + 1) & mask;
    }
    if (this.size === this.hashes.length) {
      this.hashes = grown(this.hashes, this.size * 2);
      this.slots = new Int32Array(this.size * 8);
      mask = this.slots.length - 1;
      for (let id = 0; id < this.size; id++) this.slots[this.freeSlot(this.hashes[id]!, mask)] = id + 1;
      slot = this.freeSlot(hash, mask);
    }
    this.hashes[this.size] = hash;
    this.slots[slot] = this.size + 1;
    return this.size++;
  }

  private freeSlot(hash: number, mask: number): number {
    let slot = slotOf(hash) & mask;
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
    return slot;
  }
}

function slotOf(hash: number): number {
  // The finisher of MurmurHash3: words that differ in one letter must not lie side by side.
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

function grown(array: Int32Array, length: number): Int32Array {
  const larger = new Int32Array(length);
  larger.set(array);
  return larger;
}

/** A list of whole numbers that grows. */
class IntList {
  length = 0;
  items: Int32Array = new Int32Array(1 << 12);

  push(item: number): void {
    if (this.length === this.items.length) this.items = grown(this.items, this.length * 2);
    this.items[this.length++] = item;
  }
}

interface Tokens {
  readonly items: IntList;
  readonly kinds: IntList;
  readonly words: IntList;
  readonly start: Int32Array;
}

/** Every word by id: the stem it has and where its letter trigrams lie in `trigrams`. */
class Vocabulary {
  readonly words = new HashIds();
  readonly stems = new HashIds();
  readonly grams = new HashIds();
  readonly stemOf = new IntList();
  readonly trigrams = new IntList();
  readonly trigramStart = new IntList();
  readonly functionStems = new Set<number>();
  /** Of all languages at once, as a story may quote another. */
  private readonly functionHashes = new Set(
    [...functionWords.values()].flatMap((words) => [...words].map((word) => hashOf(word, 0, word.length))),
  );

  constructor() {
    this.trigramStart.push(0);
  }

  /** Id of the word `text[start, end)`, text in lower case. */
  word(text: string, start: number, end: number): number {
    const hash = hashOf(text, start, end);
    const id = this.words.of(hash);
    if (id === this.stemOf.length) {
      const isFunctionWord = this.functionHashes.has(hash);
      // A function word is its own stem: "with" says nothing of "within".
      const stem = isFunctionWord ? hash : hashOf(text, start, Math.min(end, start + stemLength));
      const stemId = this.stems.of(isFunctionWord ? hash ^ 0x5bd1e995 : stem);
      this.stemOf.push(stemId);
      if (isFunctionWord) this.functionStems.add(stemId);
      else this.addTrigrams(text, start, end);
      this.trigramStart.push(this.trigrams.length);
    }
    return id;
  }

  private addTrigrams(text: string, start: number, end: number): void {
    let before = 32;
    // A word longer than this is no word; its features stay linear all the same.
    const last = Math.min(end, start + 64);
    for (let at = start; at < last; at++) {
      const here = text.charCodeAt(at);
      const next = at + 1 < last ? text.charCodeAt(at + 1) : 32;
      this.trigrams.push(this.grams.of(Math.imul(Math.imul(before, 0x01000193) ^ here, 0x01000193) ^ next));
      before = here;
    }
  }
}

/** FNV-1a over the UTF-16 code units. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

function tokenize(sentences: readonly string[], vocabulary: Vocabulary): Tokens {
  const items = new IntList();
  const kinds = new IntList();
  const words = new IntList();
  const start = new Int32Array(sentences.length + 1);
  const add = (lower: string, from: number, to: number, kind: number) => {
    const word = vocabulary.word(lower, from, to);
    const stem = vocabulary.stemOf.items[word]!;
    words.push(word);
    items.push(stem);
    kinds.push(kind | (vocabulary.functionStems.has(stem) ? TokenKind.function : 0));
  };
  for (let index = 0; index < sentences.length; index++) {
    const sentence = sentences[index]!;
    const lowered = sentence.toLowerCase();
    // A few capitals grow when lowered (İ): then capitals cannot be looked up by offset.
    const sameLength = lowered.length === sentence.length;
    for (let at = 0; at < lowered.length; ) {
      const first = classOf(lowered.charCodeAt(at));
      if (first === Separator) {
        at++;
      } else if (first === Unspaced) {
        const next = at + 1 < lowered.length && classOf(lowered.charCodeAt(at + 1)) === Unspaced;
        add(lowered, at, next ? at + 2 : at + 1, 0);
        at++;
      } else {
        const from = at;
        let kind = sameLength && lowered.charCodeAt(at) !== sentence.charCodeAt(at) ? TokenKind.capital : 0;
        let here = first;
        while (here === Letter || here === Digit) {
          if (here === Digit) kind |= TokenKind.digit;
          at++;
          here = at < lowered.length ? classOf(lowered.charCodeAt(at)) : Separator;
        }
        add(lowered, from, at, kind);
      }
    }
    start[index + 1] = items.length;
  }
  return { items, kinds, words, start };
}

/**
 * Reads the terms of both stories. `originalOpen[i]` and `modifiedOpen[j]` say which sentences are to be compared;
 * only those get grams, the others only count towards the rarity of stems.
 */
export function readTerms(
  original: readonly string[],
  modified: readonly string[],
  originalOpen: Uint8Array,
  modifiedOpen: Uint8Array,
): Terms {
  const vocabulary = new Vocabulary();
  const originalTokens = tokenize(original, vocabulary);
  const modifiedTokens = tokenize(modified, vocabulary);
  const count = vocabulary.stems.size;

  const frequency = new Int32Array(count);
  const seen = new Int32Array(count);
  const originalStems = distinctStems(originalTokens, frequency, seen, 0);
  const modifiedStems = distinctStems(modifiedTokens, frequency, seen, original.length);
  const weight = new Int32Array(count);
  const sentences = original.length + modified.length;
  for (let stem = 0; stem < count; stem++) {
    const rarity = rarityOf(sentences, frequency[stem]!);
    weight[stem] = Math.round(256 * rarity * (vocabulary.functionStems.has(stem) ? functionShare : 1));
  }
  const originalSide = sideTerms(originalTokens, originalStems, weight, vocabulary, originalOpen);
  const modifiedSide = sideTerms(modifiedTokens, modifiedStems, weight, vocabulary, modifiedOpen);
  return {
    original: originalSide,
    modified: modifiedSide,
    weight,
    hash: vocabulary.stems.hashes,
    stems: count,
    grams: vocabulary.grams.size,
  };
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

interface StemLists {
  readonly items: Int32Array;
  readonly kinds: Uint8Array;
  readonly start: Int32Array;
}

function distinctStems(tokens: Tokens, frequency: Int32Array, seen: Int32Array, offset: number): StemLists {
  const stems = new IntList();
  const kinds = new Uint8Array(tokens.items.length);
  const start = new Int32Array(tokens.start.length);
  const place = new Int32Array(seen.length);
  for (let index = 0; index + 1 < tokens.start.length; index++) {
    const first = tokens.start[index]!;
    for (let at = first; at < tokens.start[index + 1]!; at++) {
      const stem = tokens.items.items[at]!;
      if (seen[stem] !== offset + index + 1) {
        seen[stem] = offset + index + 1;
        frequency[stem]!++;
        place[stem] = stems.length;
        stems.push(stem);
      }
      const kind = tokens.kinds.items[at]!;
      kinds[place[stem]!]! |= at === first ? kind & ~TokenKind.capital : kind;
    }
    start[index + 1] = stems.length;
  }
  return { items: stems.items, kinds: kinds.slice(0, stems.length), start };
}

function sideTerms(
  tokens: Tokens,
  stems: StemLists,
  weights: Int32Array,
  vocabulary: Vocabulary,
  open: Uint8Array,
): SideTerms {
  const count = open.length;
  const weight = new Float64Array(count);
  const norm = new Float64Array(count);
  const trigrams = new IntList();
  const trigramStart = new Int32Array(count + 1);
  const bigrams = new IntList();
  const bigramStart = new Int32Array(count + 1);
  const { grams } = vocabulary;
  let seen = new Int32Array(1 << 12).fill(-1);
  const addOnce = (list: IntList, gram: number, index: number) => {
    if (gram >= seen.length) {
      const larger = new Int32Array(Math.max(gram + 1, seen.length * 2)).fill(-1);
      larger.set(seen);
      seen = larger;
    }
    if (seen[gram] === index) return;
    seen[gram] = index;
    list.push(gram);
  };
  for (let index = 0; index < count; index++) {
    for (let at = stems.start[index]!; at < stems.start[index + 1]!; at++) {
      const own = weights[stems.items[at]!]!;
      weight[index]! += own;
      norm[index]! += own * own;
    }
    if (open[index]) {
      let before = -1;
      for (let at = tokens.start[index]!; at < tokens.start[index + 1]!; at++) {
        const stem = tokens.items.items[at]!;
        const word = tokens.words.items[at]!;
        const end = vocabulary.trigramStart.items[word + 1]!;
        for (let gram = vocabulary.trigramStart.items[word]!; gram < end; gram++)
          addOnce(trigrams, vocabulary.trigrams.items[gram]!, index);
        if (before >= 0) {
          const hash = Math.imul(vocabulary.stems.hashes[before]!, 0x85ebca6b) ^ vocabulary.stems.hashes[stem]!;
          addOnce(bigrams, grams.of(hash), index);
        }
        before = stem;
      }
    }
    trigramStart[index + 1] = trigrams.length;
    bigramStart[index + 1] = bigrams.length;
  }
  return {
    count,
    tokens: tokens.items.items,
    tokenStart: tokens.start,
    tokenKind: Uint8Array.from(tokens.kinds.items.subarray(0, tokens.kinds.length)),
    stems: stems.items,
    stemStart: stems.start,
    stemKind: stems.kinds,
    weight,
    norm,
    trigrams: trigrams.items,
    trigramStart,
    bigrams: bigrams.items,
    bigramStart,
  };
}
