import { FUNCTION_WORDS } from '../../../text/function-words.ts';
import { type EditedPair, isWord, type Passage, type PassageWord } from '../edited-pair.ts';
import {
  AFFIRMING_VERBS,
  BOTH_AND_ALL,
  DENYING_BEFORE_TO,
  DENYING_VERBS,
  EVENTS,
  EXCEPTING,
  HINDERING_VERBS,
  IRREGULAR_STEMS,
  MODALS,
  NEGATIVES,
  PASSED_OVER,
  QUANTITIES,
} from './english-words.ts';
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
/** How many words before its object `without` and the negation that makes up for it stand at most. */
const MAX_WORDS_BEFORE_OBJECT = 2;
/** How many words after a negator an `until` puts off what it denies. */
const MAX_WORDS_TO_UNTIL = 8;
/** An edit of at most this many words a side replaces a verb. */
const MAX_VERB_WORDS = 6;
/** Sides of which a smaller share of the words of meaning is the same speak of two things, and deny nothing of each other. */
const MIN_SHARED_WORDS = 0.3;

/**
 * Whether, in English, a word that both sides have is denied on one of them only. Where a negation went with all that it
 * denied, nothing is left to be turned round.
 */
export function deniesOneSide(pair: EditedPair): boolean {
  const { original, modified } = pair;
  // As many on either side: one may stand for the other.
  const [before, after] = [countEditedNegators(original), countEditedNegators(modified)];
  if (before > 0 && before === after) return false;
  if (!turns(pair)) return false;
  return shareOfSameWords(original, modified) >= MIN_SHARED_WORDS;
}

function turns(pair: EditedPair): boolean {
  const { original, modified } = pair;
  return (
    turnsRound(original, modified) ||
    turnsRound(modified, original) ||
    turnsByPrefix(pair) ||
    losesDenyingVerb(original, modified) ||
    losesDenyingVerb(modified, original) ||
    turnsVerbRound(original, modified) ||
    turnsVerbRound(modified, original) ||
    turnsAnswer(pair)
  );
}

/** The share, 0 to 1, of the words of meaning of the side with more of them that the other side has as well. */
function shareOfSameWords(original: Passage, modified: Passage): number {
  const [before, after] = [stemsOf(original), stemsOf(modified)];
  const most = Math.max(before.size, after.size);
  if (most === 0) return 1;
  let same = 0;
  for (const stem of before) if (after.has(stem)) same++;
  return same / most;
}

function stemsOf({ words }: Passage): Set<string> {
  const stems = new Set<string>();
  for (const { text, folded } of words)
    if (isWord(text) && isContentWord(folded)) {
      const stem = stemOf(withoutPrefix(folded) ?? folded);
      stems.add(IRREGULAR_STEMS.get(stem) ?? stem);
    }
  return stems;
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
    if (denied.edit >= 0 && negator.folded === 'neither' && !hasInEdit(other, negator.edit, BOTH_AND_ALL)) continue;
    if (isPutOff(words, at) || !isInPhrase(negator, side, other) || !isInPhrase(denied, side, other)) continue;
    const places = placesOf(denied, side, other);
    const reach = negator.folded === 'without' ? MAX_WORDS_BEFORE_OBJECT : MAX_WORDS_BEFORE;
    if (places.length === 0 || places.some((place) => isDenied(other.words, place, reach))) continue;
    if (!isOtherwiseNegative(other, negator.edit, stemOf(denied.folded))) return true;
  }
  return false;
}

/** Whether words in an edit after the negator at an index put off what it denies: `did not leave until noon`. */
function isPutOff(words: readonly PassageWord[], at: number): boolean {
  return words
    .slice(at + 1, at + 1 + MAX_WORDS_TO_UNTIL)
    .some(({ edit, folded }) => edit >= 0 && EXCEPTING.has(folded));
}

function hasInEdit({ words }: Passage, edit: number, listed: ReadonlySet<string>): boolean {
  return words.some((word) => word.edit === edit && listed.has(word.folded));
}

/** Whether one side has, in an edit, a verb like `refused`, and the other side what it governs and nothing that denies. */
function losesDenyingVerb({ words }: Passage, other: Passage): boolean {
  return words.some((verb, at) => {
    if (verb.edit < 0) return false;
    const governs = words[at + 1]?.folded === 'to' && DENYING_BEFORE_TO.has(verb.folded);
    if (!governs && !DENYING_VERBS.has(verb.folded)) return false;
    const denied = deniedBy(words, at);
    if (!denied || other.words.some((word, index) => word.edit >= 0 && isNegative(other.words, index))) return false;
    // Another verb may say the same as `refused`: one that affirms does not.
    const instead = other.words.filter(
      (word) => word.edit === verb.edit && isWord(word.text) && isContentWord(word.folded),
    );
    const isVerb = (word: PassageWord) => isSameVerb(stemOf(word.folded), stemOf(denied.folded));
    if (instead.length > 0 && !instead.some((word) => isVerb(word) || AFFIRMING_VERBS.has(stemOf(word.folded))))
      return false;
    return denied.edit < 0 || other.words.some(({ folded }) => isSameVerb(stemOf(folded), stemOf(denied.folded)));
  });
}

/** Whether the word at an index denies or excludes, as a negator or by its meaning. */
function isNegative(words: readonly PassageWord[], at: number): boolean {
  return isNegator(words, at) || NEGATIVES.has(words[at]!.folded) || withoutPrefix(words[at]!.folded) !== undefined;
}

/** Whether after a kept modal `not` and a verb became a verb of hindering with the same object: `should not stand in its way`. */
function turnsVerbRound({ words }: Passage, other: Passage): boolean {
  return words.some((not, at) => {
    if (not.folded !== 'not' || not.edit < 0 || !isNegator(words, at)) return false;
    const modal = words[at - 1];
    if (!modal || modal.edit >= 0 || !MODALS.has(modal.folded)) return false;
    const phrase = words.filter(({ edit }) => edit === not.edit);
    const after = words[at + phrase.length];
    // An object follows, and the verb is another.
    if (phrase[0] !== not || !after || !isWord(after.text)) return false;
    const instead = other.words.flatMap((word, index) => (word.edit === not.edit ? [index] : []));
    if (instead.length === 0 || Math.max(phrase.length, instead.length) > MAX_VERB_WORDS) return false;
    return phrase.length > 1 && instead.some((index) => HINDERING_VERBS.has(stemOf(other.words[index]!.folded)));
  });
}

/** Whether a `yes` was replaced by a `no`. */
function turnsAnswer({ original, modified, edits }: EditedPair): boolean {
  return edits.some((_, edit) => {
    const [before, after] = [original, modified].map(({ words }) =>
      words.filter((word) => word.edit === edit && isWord(word.text)),
    );
    const [one, other] = [before![0]?.folded, after![0]?.folded];
    return (one === 'yes' && other === 'no') || (one === 'no' && other === 'yes');
  });
}

/** The word that a negator denies: the next that has a meaning of its own, in its clause; else the last before it. */
function deniedBy(words: readonly PassageWord[], at: number): PassageWord | undefined {
  for (const word of words.slice(at + 1, at + 1 + MAX_WORDS_AHEAD)) {
    if (isWord(word.text)) {
      if (isContentWord(word.folded) || QUANTITIES.has(word.folded)) return word;
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

/**
 * Whether the word at an index is denied: by a negator before it in its clause, or by one that follows it directly.
 * @param reach how many words before it a negator may stand
 */
function isDenied(words: readonly PassageWord[], at: number, reach: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - reach); back--) {
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
    if (word.edit === edit && NEGATIVES.has(word.folded) && stemOf(word.folded) !== deniedStem) return true;
    if (word.folded === 'unlikely' && EVENTS.has(deniedStem)) return true;
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
    if ([before, after].some((words) => words.some((word, at) => isNegator(words, at) || EXCEPTING.has(word.folded))))
      return false;
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
