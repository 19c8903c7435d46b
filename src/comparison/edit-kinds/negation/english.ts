import { FUNCTION_WORDS } from '../../../text/function-words.ts';
import { type EditedPair, isWord, type Passage, type PassageWord } from '../edited-pair.ts';
import { NEGATIVES, PASSED_OVER } from './english-words.ts';
import { isNegator, isSameVerb, stemOf, withoutPrefix } from './negators.ts';

/** How many edited negators of a side are looked at, at most. */
const MAX_NEGATORS = 20;
/** How many words ahead a negator denies. */
const MAX_WORDS_AHEAD = 6;
/** How many words back a pronoun like `nothing` denies the verb before it. */
const MAX_WORDS_BACK = 3;
/** How many words before or after a word a negator may deny it. Wider than a negator reaches: what may be denied is. */
const MAX_WORDS_BEFORE = 10;
const MAX_WORDS_AFTER = 4;
/** An edit of at most this many words a side rewords a phrase, not a sentence. */
const MAX_PHRASE_WORDS = 10;
/** Words and marks of an edit a side, past which a lost `un-` is not looked for. */
const MAX_PREFIX_EDIT_WORDS = 12;

/**
 * Whether, in English, a word that both sides have is denied on one of them only. Where a negation went with all that it
 * denied, nothing is left to be turned round.
 */
export function deniesOneSide(pair: EditedPair): boolean {
  const { original, modified } = pair;
  // As many on either side: one may stand for the other.
  const [before, after] = [countEditedNegators(original), countEditedNegators(modified)];
  if (before > 0 && before === after) return false;
  return turnsRound(original, modified) || turnsRound(modified, original) || turnsByPrefix(pair);
}

function countEditedNegators({ words }: Passage): number {
  return words.filter((word, at) => word.edit >= 0 && isNegator(words, at)).length;
}

/** Whether a word that one side denies, in an edit, stands undenied on the other. */
function turnsRound(side: Passage, other: Passage): boolean {
  const { words } = side;
  let found = 0;
  for (let at = 0; at < words.length && found < MAX_NEGATORS; at++) {
    const negator = words[at]!;
    if (negator.edit < 0 || !isNegator(words, at)) continue;
    found++;
    const denied = deniedBy(words, at);
    if (!denied) continue;
    if (denied.edit >= 0 && negator.folded === 'neither') continue;
    if (!isInPhrase(negator, side, other) || !isInPhrase(denied, side, other)) continue;
    const places = placesOf(denied, side, other);
    if (places.length === 0 || places.some((place) => isDenied(other.words, place))) continue;
    if (!isOtherwiseNegative(other, negator.edit, stemOf(denied.folded))) return true;
  }
  return false;
}

/** The word that a negator denies: the next that has a meaning of its own, in its clause; else the last before it. */
function deniedBy(words: readonly PassageWord[], at: number): PassageWord | undefined {
  for (const word of words.slice(at + 1, at + 1 + MAX_WORDS_AHEAD)) {
    if (isWord(word.text)) {
      if (isContentWord(word.folded)) return word;
    } else if (/^[,;:.!?—–]$/u.test(word.text)) break;
  }
  // “He saw nothing.”
  if (!/^(?:nothing|nobody|none|never|not)$/u.test(words[at]!.folded)) return undefined;
  for (let back = at - 1; back >= Math.max(0, at - MAX_WORDS_BACK); back--) {
    const word = words[back]!;
    if (!isWord(word.text)) return undefined;
    if (isContentWord(word.folded)) return word;
  }
  return undefined;
}

/** Whether a word has a meaning of its own. */
function isContentWord(folded: string): boolean {
  if (FUNCTION_WORDS.get('en')!.has(folded.replace(/"/gu, "'"))) return false;
  return !PASSED_OVER.has(folded) && !/^\p{L}+ly$/u.test(folded);
}

/** Whether a word was kept, or its edit is so short that a word on both its sides is the same word in the same sense. */
function isInPhrase({ edit }: PassageWord, side: Passage, other: Passage): boolean {
  return edit < 0 || (isPhrase(side, edit) && isPhrase(other, edit));
}

function isPhrase({ words }: Passage, edit: number): boolean {
  let count = 0;
  for (const word of words) if (word.edit === edit && isWord(word.text) && ++count > MAX_PHRASE_WORDS) return false;
  return true;
}

/** Indices of a word on the other side: where it was kept, else in any of the edits. */
function placesOf(word: PassageWord, side: Passage, other: Passage): number[] {
  if (word.edit >= 0) {
    const stem = stemOf(word.folded);
    return other.words.flatMap(({ folded, edit }, at) => (edit >= 0 && isSameVerb(stemOf(folded), stem) ? [at] : []));
  }
  // Kept words come in the same order on both sides.
  let rank = side.words.filter(({ edit, start }) => edit < 0 && start < word.start).length;
  const at = other.words.findIndex(({ edit }) => edit < 0 && rank-- === 0);
  return at >= 0 && other.words[at]!.folded === word.folded ? [at] : [];
}

/** Whether the word at an index is denied: by a negator before it in its clause, or by one that follows it directly. */
function isDenied(words: readonly PassageWord[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - MAX_WORDS_BEFORE); back--) {
    if (/^[;:.!?]$/u.test(words[back]!.text)) break;
    if (isNegator(words, back) || NEGATIVES.has(words[back]!.folded)) return true;
  }
  for (let next = at + 1; next <= Math.min(words.length - 1, at + MAX_WORDS_AFTER); next++) {
    if (!isWord(words[next]!.text)) break;
    if (isNegator(words, next)) return true;
  }
  return false;
}

/** Whether a side says no in another way: `failed to appear` for `did not appear`, `unable` for `not able`. */
function isOtherwiseNegative({ words }: Passage, edit: number, deniedStem: string): boolean {
  return words.some((word) => {
    if (word.edit < 0) return false;
    if (word.edit === edit && NEGATIVES.has(word.folded)) return true;
    const bare = withoutPrefix(word.folded);
    return bare !== undefined && stemOf(bare) === deniedStem;
  });
}

/** Whether a word got or lost its `un-` or the like in an edit without a negator, so that nothing makes up for it. */
function turnsByPrefix({ original, modified, edits }: EditedPair): boolean {
  return edits.some((_, edit) => {
    const before = original.words.filter((word) => word.edit === edit);
    const after = modified.words.filter((word) => word.edit === edit);
    if (before.length > MAX_PREFIX_EDIT_WORDS || after.length > MAX_PREFIX_EDIT_WORDS) return false;
    if ([before, after].some((words) => words.some((_, at) => isNegator(words, at)))) return false;
    return losesPrefix(before, after) || losesPrefix(after, before);
  });
}

/** Whether the other side has a word of one side without its prefix, and that side has it only with it. */
function losesPrefix(words: readonly PassageWord[], others: readonly PassageWord[]): boolean {
  const has = (list: readonly PassageWord[], folded: string) => list.some((word) => word.folded === folded);
  return words.some(({ folded }) => {
    const bare = withoutPrefix(folded);
    return bare !== undefined && !has(words, bare) && has(others, bare);
  });
}
