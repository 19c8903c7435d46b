import { FUNCTION_WORDS } from '../../text/function-words.ts';
import { EMPTY_HASH, extendHash, hashText } from '../../text/hash.ts';
import { foldForms } from '../../text/typography.ts';
import { IntList } from '../int-list.ts';
import { HashIds } from './hash-ids.ts';

/** Bits that say of what kind a word is where it stands. */
export const TokenKind = { capital: 1, digit: 2, function: 4 } as const;

/** A word's stem is this many of its first letters: five serve English, Portuguese and German alike. */
const STEM_LENGTH = 5;
/** Letter trigrams are read of this many letters of a word at most: what is longer is no word. */
const MAX_TRIGRAM_LETTERS = 64;

/** The words of all sentences met, with an id each. A word is known by two hashes, its stem (its first letters) by one. */
export class Vocabulary {
  readonly stems = new HashIds();
  readonly grams = new HashIds();
  /** By word: its stem. */
  readonly #stemOf = new IntList();
  /**
   * Letter trigrams of word `w`: `trigrams.items[trigramStart.items[w], trigramStart.items[w + 1])`; none for function words. In
   * scripts without spaces, where a letter says as much as a syllable elsewhere, single letters and pairs stand in for them.
   */
  readonly trigrams = new IntList();
  readonly trigramStart = new IntList();
  readonly #words = new HashIds();
  /** By stem: 1 for function words. */
  readonly #functionStems = new IntList();
  /** Of all languages at once, as a story may quote another. */
  readonly #functionHashes = new Set([...FUNCTION_WORDS.values()].flatMap((words) => [...words].map(hashText)));

  constructor() {
    this.trigramStart.push(0);
  }

  isFunctionStem(stem: number): boolean {
    return this.#functionStems.items[stem] === 1;
  }

  /** Calls `use` with the word, its stem and the bits of its {@link TokenKind}, for each word of a sentence in turn. */
  read(sentence: string, use: (word: number, stem: number, kind: number) => void): void {
    // İ is the only capital that would grow when it is lowered: then capitals could not be looked up by offset.
    const folded = foldForms(sentence).replaceAll('İ', 'I');
    const lowered = folded.toLowerCase();
    const add = (from: number, to: number, kind: number) => {
      const word = this.#word(lowered, from, to);
      const stem = this.#stemOf.items[word]!;
      use(word, stem, this.isFunctionStem(stem) ? kind | TokenKind.function : kind);
    };
    for (let at = 0; at < lowered.length; ) {
      const first = classOf(lowered.charCodeAt(at));
      if (first === Separator) {
        at++;
      } else if (first === Unspaced) {
        const next = at + 1 < lowered.length && classOf(lowered.charCodeAt(at + 1)) === Unspaced;
        add(at, next ? at + 2 : at + 1, 0);
        at++;
      } else {
        const from = at;
        let kind = lowered.charCodeAt(at) !== folded.charCodeAt(at) ? TokenKind.capital : 0;
        let here = first;
        while (here === Letter || here === Digit) {
          if (here === Digit) kind |= TokenKind.digit;
          at++;
          here = at < lowered.length ? classOf(lowered.charCodeAt(at)) : Separator;
        }
        add(from, at, kind);
      }
    }
  }

  /** Id of the word `text[start, end)`, text in lower case. */
  #word(text: string, start: number, end: number): number {
    let hash = EMPTY_HASH;
    let stemHash = EMPTY_HASH;
    let check = 0;
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      hash = extendHash(hash, code);
      check = Math.imul(check, 31) + code;
      if (at - start < STEM_LENGTH) stemHash = hash;
    }
    const id = this.#words.of(hash, check | 0);
    if (id < this.#stemOf.length) return id;
    // A function word is its own stem: "with" says nothing of "within".
    const isFunctionWord = this.#functionHashes.has(hash);
    const stem = this.stems.of(isFunctionWord ? hash ^ 0x5bd1e995 : stemHash);
    this.#stemOf.push(stem);
    if (this.#functionStems.length <= stem) this.#functionStems.push(isFunctionWord ? 1 : 0);
    if (!isFunctionWord) this.#addTrigrams(text, start, end);
    this.trigramStart.push(this.trigrams.length);
    return id;
  }

  #addTrigrams(text: string, start: number, end: number): void {
    if (classOf(text.charCodeAt(start)) === Unspaced) {
      const first = text.charCodeAt(start);
      if (isMeaningful(first)) this.trigrams.push(this.grams.of(hashTrigram(0, first, 0)));
      if (end > start + 1) this.trigrams.push(this.grams.of(hashTrigram(0, first, text.charCodeAt(start + 1))));
      return;
    }
    let before = 32;
    const last = Math.min(end, start + MAX_TRIGRAM_LETTERS);
    for (let at = start; at < last; at++) {
      const here = text.charCodeAt(at);
      const next = at + 1 < last ? text.charCodeAt(at + 1) : 32;
      this.trigrams.push(this.grams.of(hashTrigram(before, here, next)));
      before = here;
    }
  }
}

/** Whether a letter of a script without spaces says something by itself: a Han character or a katakana does. */
function isMeaningful(code: number): boolean {
  return code >= 0x30a0;
}

function hashTrigram(first: number, second: number, third: number): number {
  return extendHash(extendHash(first, 0), second) ^ third;
}

const Separator = 0;
const Letter = 1;
const Digit = 2;
/** A letter of a script that writes no spaces between words; a term is two of them in a row. */
const Unspaced = 3;

/** Tells the coarse class of a UTF-16 code unit. Surrogates count as letters: an emoji is a word. */
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
