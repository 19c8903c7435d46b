import { FUNCTION_WORDS } from '../../../text/function-words.ts';
import { type EditedPair, isWord, type Passage, type PassageWord } from '../edited-pair.ts';
import { NEGATION_WORDS, type NegationWords } from './languages.ts';

/** How many edited negators of a side are looked at, at most. */
const MAX_NEGATORS = 20;
/** How many words from a negator the word that it denies stands at most. */
const MAX_WORDS_AWAY = 7;
/** How many words after a negator something is put off or put right: `nicht vor Mittag`, `nicht A, sondern B`. */
const MAX_WORDS_TO_CONTRAST = 12;
/** How many edits from that of a negator a word that makes up for it stands at most. */
const MAX_EDITS_AWAY = 2;
/** Two words of at least this many letters that begin with them may be forms of one. */
const MIN_STEM_LETTERS = 3;
/** And they differ in at most this many letters at their end. */
const MAX_ENDING_LETTERS = 3;
/** A word has at least this many letters after a prefix that turns it round. */
const MIN_BASE_LETTERS = 4;
/** Words and marks of an edit a side, past which a prefix is not looked for. */
const MAX_PREFIX_EDIT_WORDS = 6;
/** Sides of which a smaller share of the words of meaning is the same speak of two things, and deny nothing of each other. */
const MIN_SHARED_WORDS = 0.3;

/** Chinese words that hold a character of negation and deny nothing, or deny twice. */
const NO_CHINESE_NEGATION =
  /不[但仅僅久过過管论論料断斷同错錯少得]|差不多|不得不|除非|非常|[特区區分告离離]别|别[人的]|未来|未來|是否|[无無][论論数數]|[没沒]关系/gu;

/**
 * Whether, in a language other than English, a word that both sides have is denied on one of them only: by a negator, by a
 * verb like “to refuse”, or by a prefix. A language without a list of negators has none.
 */
export function negatesOneSide(pair: EditedPair): boolean {
  const words = NEGATION_WORDS.get(pair.language);
  if (!words) return false;
  return new Comparison(pair, words).negates();
}

/** One side, and which of its words negate. */
interface NegatedSide {
  readonly words: readonly PassageWord[];
  /** Indices of the negators that stand in edits. */
  readonly negators: readonly number[];
  /** Whether the word at an index negates, edited or not. */
  isNegator(at: number): boolean;
}

class Comparison {
  readonly #pair: EditedPair;
  readonly #language: NegationWords;
  readonly #functionWords: ReadonlySet<string>;

  constructor(pair: EditedPair, language: NegationWords) {
    this.#pair = pair;
    this.#language = language;
    this.#functionWords = FUNCTION_WORDS.get(pair.language) ?? new Set();
  }

  negates(): boolean {
    const [original, modified] = [this.#sideOf(this.#pair.original), this.#sideOf(this.#pair.modified)];
    if (this.#turnsByPrefix() || this.#answersOtherwise()) return this.#speakOfOneThing();
    return (this.#negatesOnly(original, modified) || this.#negatesOnly(modified, original)) && this.#speakOfOneThing();
  }

  #sideOf({ words, story, sentences }: Passage): NegatedSide {
    const excused = new Set<number>();
    if (this.#pair.language === 'zh')
      for (const { start, end } of sentences)
        for (const { index, 0: found } of story.text.slice(start, end).matchAll(NO_CHINESE_NEGATION))
          for (let at = 0; at < found.length; at++) excused.add(start + index + at);
    const isNegator = (at: number) => {
      const word = words[at]!;
      if (!this.#isNegation(word.folded) || excused.has(word.start)) return false;
      return !this.#language.noNegatorBefore.has(words[at + 1]?.folded ?? '');
    };
    const negators: number[] = [];
    for (let at = 0; at < words.length && negators.length < MAX_NEGATORS; at++)
      if (words[at]!.edit >= 0 && isNegator(at)) negators.push(at);
    return { words, negators, isNegator };
  }

  /** Whether a word negates: a negator, one that has lost its vowel (`n’est`), or a verb that denies. */
  #isNegation(folded: string): boolean {
    const { negators, denyingVerbs } = this.#language;
    if (negators.has(folded) || /^n"\p{L}/u.test(folded)) return true;
    return denyingVerbs.some((stem) => folded.startsWith(stem));
  }

  /** Whether a side denies, in an edit, a word that the other side has and does not deny. */
  #negatesOnly(side: NegatedSide, other: NegatedSide): boolean {
    return side.negators.some((at) => {
      const { edit } = side.words[at]!;
      if (other.negators.some((negator) => other.words[negator]!.edit === edit)) return false;
      if (other.negators.length >= side.negators.length || this.#isPutRight(side, at)) return false;
      if (this.#isNarrowed(side, edit, other)) return false;
      if (this.#isReworded(side, other, at)) return false;
      const ahead = this.#nextContent(side, at, 1);
      if (ahead) return this.#standsUndenied(ahead, side, other);
      const back = this.#nextContent(side, at, -1);
      // What stands before is denied only where all else in the clause is the same: the verb may be another.
      return back !== undefined && this.#standsUndenied(back, side, other) && this.#sameClause(side, at, other);
    });
  }

  /** Whether both sides of a negator’s edit have words of meaning that the other lacks: `sagte nichts` for `schwieg`. */
  #isReworded(side: NegatedSide, other: NegatedSide, at: number): boolean {
    const { edit, folded } = side.words[at]!;
    // In place of a verb that denies, one that affirms is no other wording.
    const isVerb = !this.#language.negators.has(folded);
    if (isVerb && other.words.some((word) => word.edit === edit && this.#affirms(word.folded))) return false;
    const lacks = (one: NegatedSide, two: NegatedSide) =>
      one.words.some(
        (word, index) =>
          word.edit === edit &&
          isWord(word.text) &&
          !one.isNegator(index) &&
          this.#hasMeaning(word.folded) &&
          placeOfForm(word, two) < 0,
      );
    return (isVerb || lacks(side, other)) && lacks(other, side);
  }

  #affirms(folded: string): boolean {
    return this.#language.affirmingVerbs.some((stem) => folded.startsWith(stem));
  }

  /** Whether the other side has, in the edit of a negator or near it, a word such as `only` that the side lacks. */
  #isNarrowed(side: NegatedSide, edit: number, other: NegatedSide): boolean {
    return other.words.some(
      (word) =>
        word.edit >= 0 &&
        Math.abs(word.edit - edit) <= MAX_EDITS_AWAY &&
        this.#language.narrowing.has(word.folded) &&
        !isKept(word, side),
    );
  }

  /** Whether words in an edit after a negator narrow or correct what it denies. */
  #isPutRight({ words }: NegatedSide, at: number): boolean {
    const { contrasts, narrowing } = this.#language;
    for (let next = at + 1; next < Math.min(words.length, at + 1 + MAX_WORDS_TO_CONTRAST); next++) {
      const { folded, edit } = words[next]!;
      if (/^[.!?;。！？]$/u.test(folded)) return false;
      if (edit >= 0 && (contrasts.has(folded) || narrowing.has(folded))) return true;
    }
    return false;
  }

  /** The next word with a meaning of its own in the clause, after a negator or, with a step of -1, before it. */
  #nextContent({ words, isNegator }: NegatedSide, from: number, step: 1 | -1): PassageWord | undefined {
    for (let at = from + step, count = 0; count < MAX_WORDS_AWAY; at += step, count++) {
      const word = words[at];
      if (!word || endsClause(word)) return undefined;
      if (isWord(word.text) && !isNegator(at) && this.#hasMeaning(word.folded)) return word;
    }
    return undefined;
  }

  #hasMeaning(folded: string): boolean {
    // One letter is a word of meaning in Chinese alone: `é` is “is”.
    if (folded.length === 1 && this.#pair.language !== 'zh') return false;
    return !this.#functionWords.has(folded) && !this.#language.passedOver.has(folded);
  }

  /** Whether the other side has a word of one side, and no negator denies it there. */
  #standsUndenied(word: PassageWord, side: NegatedSide, other: NegatedSide): boolean {
    const at = word.edit < 0 ? placeOfKept(word, side, other) : placeOfForm(word, other);
    if (at < 0) return false;
    for (const step of [-1, 1])
      for (let next = at + step, count = 0; count < MAX_WORDS_AWAY; next += step, count++) {
        const neighbour = other.words[next];
        if (!neighbour || endsClause(neighbour)) break;
        if (!other.isNegator(next)) continue;
        // Of two words joined by “or”, one negator before them denies both. A verb does not.
        if (neighbour.edit >= 0 || (step < 0 && this.#language.negators.has(neighbour.folded))) return false;
      }
    return true;
  }

  /** Whether the edited words of meaning in the clause of a negator all stand on the other side, too. */
  #sameClause({ words, isNegator }: NegatedSide, at: number, other: NegatedSide): boolean {
    let from = at;
    while (from > 0 && !endsClause(words[from - 1]!)) from--;
    for (let next = from; next < words.length && !endsClause(words[next]!); next++) {
      const word = words[next]!;
      if (word.edit < 0 || isNegator(next) || !isWord(word.text)) continue;
      if (this.#hasMeaning(word.folded) && placeOfForm(word, other) < 0) return false;
    }
    return true;
  }

  /** Whether a word got or lost its `un-` or the like in an edit without a negator. */
  #turnsByPrefix(): boolean {
    const { original, modified, edits } = this.#pair;
    const { negators, narrowing } = this.#language;
    const makesUp = ({ edit, folded }: PassageWord) =>
      edit >= 0 && ((negators.has(folded) && !this.#hasBase(folded)) || narrowing.has(folded));
    const turned = edits.some((_, edit) => {
      const [before, after] = [wordsOf(original, edit), wordsOf(modified, edit)];
      if (Math.max(before.length, after.length) > MAX_PREFIX_EDIT_WORDS) return false;
      return this.#losesPrefix(before, after) || this.#losesPrefix(after, before);
    });
    return turned && !original.words.some(makesUp) && !modified.words.some(makesUp);
  }

  #hasBase(word: string): boolean {
    return this.#language.prefixes.some(
      (prefix) => word.startsWith(prefix) && word.length - prefix.length >= MIN_BASE_LETTERS,
    );
  }

  #losesPrefix(words: readonly string[], others: readonly string[]): boolean {
    return words.some((word) =>
      this.#language.prefixes.some((prefix) => {
        const base = word.slice(prefix.length);
        if (!word.startsWith(prefix) || base.length < MIN_BASE_LETTERS || words.includes(base)) return false;
        return others.includes(base) && !others.includes(word);
      }),
    );
  }

  /** Whether a `yes` was replaced by a `no`. */
  #answersOtherwise(): boolean {
    const { original, modified, edits } = this.#pair;
    const { yes, negators } = this.#language;
    return edits.some((_, edit) => {
      const [one = '', other = ''] = [wordsOf(original, edit)[0], wordsOf(modified, edit)[0]];
      return (yes.has(one) && negators.has(other)) || (negators.has(one) && yes.has(other));
    });
  }

  /** Whether both sides share enough words of meaning to say something of one thing. */
  #speakOfOneThing(): boolean {
    const [before, after] = [this.#pair.original, this.#pair.modified].map(({ words }) =>
      words.filter(({ text, folded }) => isWord(text) && this.#hasMeaning(folded) && !this.#isNegation(folded)),
    );
    const most = Math.max(before!.length, after!.length);
    const same = before!.filter((word) => word.edit < 0).length;
    if (most === 0 || same >= MIN_SHARED_WORDS * most) return true;
    return (
      before!.filter((word) => after!.some((other) => isFormOf(word.folded, other.folded))).length >=
      MIN_SHARED_WORDS * most
    );
  }
}

function endsClause({ text }: PassageWord): boolean {
  return /^[,;:.!?—–，。；：！？、،؛؟]$/u.test(text);
}

/** Whether a side has a word of the other side as a kept one, too. */
function isKept({ folded }: PassageWord, { words }: NegatedSide): boolean {
  return words.some((word) => word.folded === folded);
}

/** The index of a kept word on the other side: kept words come in the same order on both. */
function placeOfKept(word: PassageWord, side: NegatedSide, other: NegatedSide): number {
  let rank = side.words.filter(({ edit, start }) => edit < 0 && start < word.start).length;
  const at = other.words.findIndex(({ edit }) => edit < 0 && rank-- === 0);
  return at >= 0 && other.words[at]!.folded === word.folded ? at : -1;
}

/** The index of a form of an edited word among the edited words of the other side; -1 where there is none. */
function placeOfForm(word: PassageWord, other: NegatedSide): number {
  return other.words.findIndex(({ edit, folded }) => edit >= 0 && isFormOf(word.folded, folded));
}

/** Whether two words may be forms of one: they begin alike. */
function isFormOf(a: string, b: string): boolean {
  if (a === b) return true;
  const length = Math.min(a.length, b.length);
  // In Arabic, what is one letter before a word is often a word of another language.
  if (/^\p{Script=Arabic}/u.test(a) && length >= MIN_STEM_LETTERS && (a.endsWith(b) || b.endsWith(a))) return true;
  let shared = 0;
  while (shared < length && a[shared] === b[shared]) shared++;
  return shared >= MIN_STEM_LETTERS && Math.max(a.length, b.length) - shared <= MAX_ENDING_LETTERS;
}

/** The words of an edit of a side, folded. */
function wordsOf({ words }: Passage, edit: number): string[] {
  return words.filter((word) => word.edit === edit && isWord(word.text)).map(({ folded }) => folded);
}
