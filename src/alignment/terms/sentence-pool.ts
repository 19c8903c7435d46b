import { canonicalForm } from '../../text/canonical.ts';
import { EMPTY_HASH, extendHash, hashText } from '../../text/hash.ts';
import { IntList } from '../int-list.ts';
import { lineKindOf } from '../line-kinds.ts';
import { HashIds } from './hash-ids.ts';
import { TokenKind, Vocabulary } from './vocabulary.ts';

/** A list of entries, key after key: those of key `k` lie at `[start.items[k], start.items[k + 1])`. */
class Entries {
  readonly items = new IntList();
  readonly start = new IntList();

  constructor() {
    this.start.push(0);
  }

  /** Ends the entries of a key: those that were pushed since the last call. */
  close(): void {
    this.start.push(this.items.length);
  }
}

/** A list of entries, of keys in any order: those of key `k` lie at `[start.items[k], end.items[k])`; -1 while there are none. */
export class Grams {
  readonly items = new IntList();
  readonly start = new IntList();
  readonly end = new IntList();

  addKey(): void {
    this.start.push(-1);
    this.end.push(-1);
  }
}

/**
 * Knows every distinct sentence that it was asked for, by a key from 0 on, with the words in it. White space makes no two
 * sentences distinct, nor does how letters with accents are written. It only grows: when stories are compared again after an
 * edit, only the edited sentence is new.
 */
export class SentencePool {
  readonly vocabulary = new Vocabulary();
  /** The sentences in canonical form, every run of white space as one space. */
  readonly texts: string[] = [];
  /** Stem ids in reading order. */
  readonly tokens = new Entries();
  /** Distinct stems in order of first appearance, and the kind of each. The capital of a sentence's first word does not count. */
  readonly stems = new Entries();
  readonly stemKinds = new IntList();
  /** The mark the sentence ends with (full stop, question …), 0 for none, and whether it holds a quotation. */
  readonly endMarks = new IntList();
  readonly quoted = new IntList();
  /** What each is, a `LineKind`. */
  readonly lineKinds = new IntList();
  /** A number for each key, the same for sentences of the same words, whatever their marks and capitals. */
  readonly wordings = { items: new IntList(), ids: new HashIds() };
  readonly #words = new IntList();
  readonly #placeholders = new Map<number, number>();
  /** By text, as it was given and as it is in {@link texts}. */
  readonly #keys = new Map<string, number>();
  /** Distinct letter trigrams of the words of the sentences that {@link readGrams} was asked for, and distinct pairs of neighbouring stems. */
  readonly trigrams = new Grams();
  readonly bigrams = new Grams();
  /** By stem: the last sentence that had it, and its place among the stems there. By gram: the last sentence that had it. */
  readonly #stemSeen = new IntList();
  readonly #stemPlace = new IntList();
  readonly #gramSeen = new IntList();

  /** How many distinct sentences there are. */
  get size(): number {
    return this.texts.length;
  }

  keyOf(sentence: string): number {
    const known = this.#keys.get(sentence);
    if (known !== undefined) return known;
    const text = collapseWhiteSpace(canonicalForm(sentence));
    const key = this.#keys.get(text) ?? this.#add(text);
    this.#keys.set(sentence, key);
    return key;
  }

  /**
   * The key of a placeholder, numbered from 0 on: a sentence without words that is the same as itself alone, whatever the stories
   * say.
   */
  placeholderKey(number: number): number {
    const known = this.#placeholders.get(number);
    if (known !== undefined) return known;
    const key = this.size;
    this.#placeholders.set(number, key);
    this.#addText('', key);
    this.wordings.items.push(this.wordings.ids.of(hashText(`placeholder ${number}`), ~number));
    return key;
  }

  #add(text: string): number {
    const key = this.size;
    this.#keys.set(text, key);
    this.#addText(text, key);
    this.#addWording(text, key);
    return key;
  }

  #addText(text: string, key: number): void {
    this.texts.push(text);
    this.trigrams.addKey();
    this.bigrams.addKey();
    this.#readWords(text, key);
    this.endMarks.push(endMarkOf(text));
    this.quoted.push(/["“”„«»「」]/u.test(text) ? 1 : 0);
    this.lineKinds.push(lineKindOf(text));
  }

  #addWording(text: string, key: number): void {
    const { items, start } = this.tokens;
    let hash = EMPTY_HASH;
    let check = items.length - start.items[key]!;
    for (let at = start.items[key]!; at < items.length; at++) {
      hash = extendHash(hash, this.#words.items[at]!);
      check = Math.imul(check, 31) + this.#words.items[at]!;
    }
    // Without a word the marks are all there is.
    if (check === 0) hash = hashText(text);
    this.wordings.items.push(this.wordings.ids.of(hash, check | 0));
  }

  #readWords(text: string, key: number): void {
    const { tokens, stems, stemKinds } = this;
    const words = this.#words;
    const stemSeen = this.#stemSeen;
    const stemPlace = this.#stemPlace;
    const first = tokens.items.length;
    this.vocabulary.read(text, (word, stem, kind) => {
      while (stemSeen.length <= stem) {
        stemSeen.push(-1);
        stemPlace.push(0);
      }
      if (stemSeen.items[stem] !== key) {
        stemSeen.items[stem] = key;
        stemPlace.items[stem] = stems.items.length;
        stems.items.push(stem);
        stemKinds.push(0);
      }
      stemKinds.items[stemPlace.items[stem]!]! |= tokens.items.length === first ? kind & ~TokenKind.capital : kind;
      words.push(word);
      tokens.items.push(stem);
    });
    tokens.close();
    stems.close();
  }

  /** Reads {@link trigrams} and {@link bigrams} of one sentence. Sentences with an identical partner need none. */
  readGrams(key: number): void {
    const { tokens, vocabulary, trigrams, bigrams } = this;
    const words = this.#words;
    if (trigrams.start.items[key]! >= 0) return;
    trigrams.start.items[key] = trigrams.items.length;
    bigrams.start.items[key] = bigrams.items.length;
    let before = -1;
    for (let at = tokens.start.items[key]!; at < tokens.start.items[key + 1]!; at++) {
      const word = words.items[at]!;
      const end = vocabulary.trigramStart.items[word + 1]!;
      for (let gram = vocabulary.trigramStart.items[word]!; gram < end; gram++)
        this.#addOnce(trigrams.items, vocabulary.trigrams.items[gram]!, key);
      const stem = tokens.items.items[at]!;
      if (before >= 0) {
        const { hashes } = vocabulary.stems;
        const hash = Math.imul(hashes[before]!, 0x85ebca6b) ^ hashes[stem]!;
        this.#addOnce(bigrams.items, vocabulary.grams.of(hash), key);
      }
      before = stem;
    }
    trigrams.end.items[key] = trigrams.items.length;
    bigrams.end.items[key] = bigrams.items.length;
  }

  #addOnce(list: IntList, gram: number, key: number): void {
    const gramSeen = this.#gramSeen;
    while (gramSeen.length <= gram) gramSeen.push(-1);
    if (gramSeen.items[gram] === key) return;
    gramSeen.items[gram] = key;
    list.push(gram);
  }
}

/** Makes every run of white space one space, non-breaking ones as well: here typography says nothing. */
function collapseWhiteSpace(sentence: string): string {
  return /\s\s|[^\S ]/u.test(sentence) ? sentence.replace(/\s+/gu, ' ').trim() : sentence.trim();
}

function endMarkOf(sentence: string): number {
  for (let at = sentence.length - 1; at >= 0 && at >= sentence.length - 8; at--) {
    const place = '.!?:;…,。！？'.indexOf(sentence[at]!);
    if (place >= 0) return place + 1;
  }
  return 0;
}
