import { FUNCTION_WORDS } from '../../../text/function-words.ts';
import { type EditedPair, isWord, type Passage, type PassageWord } from '../edited-pair.ts';
import { IRREGULAR, isNegator, MAY_NEGATE, NEGATIVE, stem, unprefixed } from './negators.ts';

/** The most negators on a side that are looked at. */
const MOST = 20;
/** How many words back a negator reaches in its clause. */
const REACH = 6;
/** An edit with no more words than this on a side rewords a phrase, not a sentence. */
const PHRASE = 10;

/**
 * Whether a negation came or went and the sense went with it: a word that both sides have is denied on one of them
 * only. Where a negation went with all that it denied, nothing is left to be turned round.
 */
export function changesNegation(pair: EditedPair): boolean {
  if (!pair.edits.some((edit) => !edit.typography) || !mayNegate(pair)) return false;
  if (pair.language !== 'en') return negatesOneSide(pair);
  // As many on either side: one may stand for the other.
  const [before, after] = [editedNegators(pair.original), editedNegators(pair.modified)];
  if (before > 0 && before === after) return false;
  return turnsRound(pair.original, pair.modified) || turnsRound(pair.modified, pair.original) || turnsByPrefix(pair);
}

function mayNegate({ original, modified }: EditedPair): boolean {
  return [original, modified].some(({ story, edits }) =>
    edits.some(({ start, end }) => start < end && MAY_NEGATE.test(story.text.slice(start, end))),
  );
}

function editedNegators({ words }: Passage): number {
  return words.filter((word, at) => word.edit >= 0 && isNegator(words, at)).length;
}

/** Whether a word that one side denies, in an edit, stands undenied on the other. */
function turnsRound(side: Passage, other: Passage): boolean {
  const { words } = side;
  let found = 0;
  for (let at = 0; at < words.length && found < MOST; at++) {
    if (words[at]!.edit < 0 || !isNegator(words, at)) continue;
    found++;
    const denied = deniedBy(words, at);
    if (denied === undefined) continue;
    const word = words[denied]!;
    if (word.edit >= 0 && words[at]!.folded === 'neither') continue;
    if (![words[at]!.edit, word.edit].every((edit) => edit < 0 || (isShort(side, edit) && isShort(other, edit))))
      continue;
    const places = placesOf(word, side, other);
    if (places.length === 0 || places.some((place) => isDenied(other.words, place))) continue;
    if (!isOtherwiseNegative(other, words[at]!.edit, stem(word.folded))) return true;
  }
  return false;
}

/** Index of the word that a negator denies: the next that has a meaning of its own, in its clause; else the last before it. */
function deniedBy(words: readonly PassageWord[], at: number): number | undefined {
  for (let next = at + 1; next < Math.min(words.length, at + 1 + REACH); next++) {
    const { text, folded } = words[next]!;
    if (!isWord(text)) {
      if (/^[,;:.!?—–]$/u.test(text)) break;
      continue;
    }
    if (isContent(folded)) return next;
  }
  // “He saw nothing.”
  if (!/^(?:nothing|nobody|none|never|not)$/u.test(words[at]!.folded)) return undefined;
  for (let last = at - 1; last >= Math.max(0, at - 3); last--) {
    const { text, folded } = words[last]!;
    if (!isWord(text)) return undefined;
    if (isContent(folded)) return last;
  }
  return undefined;
}

function isContent(folded: string): boolean {
  return (
    !FUNCTION_WORDS.get('en')!.has(folded.replace(/"/gu, "'")) &&
    !/^(?:even|yet|ever|really|quite|one|much|many|also|still|n"t|would|could|might|must|may|shall|let|like|\p{L}+ly)$/u.test(
      folded,
    )
  );
}

/** Whether an edit is so short that a word on both its sides is the same word in the same sense. */
function isShort({ words }: Passage, edit: number): boolean {
  let count = 0;
  for (const word of words) if (word.edit === edit && isWord(word.text) && ++count > PHRASE) return false;
  return true;
}

/** Where the other side has a word: where it was kept, else in the edits. */
function placesOf(word: PassageWord, side: Passage, other: Passage): number[] {
  const key = stem(word.folded);
  if (word.edit < 0) {
    const rank = side.words.filter(({ edit, start }) => edit < 0 && start < word.start).length;
    let kept = 0;
    for (let at = 0; at < other.words.length; at++) {
      if (other.words[at]!.edit >= 0) continue;
      if (kept++ === rank) return other.words[at]!.folded === word.folded ? [at] : [];
    }
    return [];
  }
  return other.words.flatMap(({ folded, edit }, at) => (edit >= 0 && sameVerb(stem(folded), key) ? [at] : []));
}

function sameVerb(a: string, b: string): boolean {
  return (
    a === b ||
    IRREGULAR.get(a) === b ||
    IRREGULAR.get(b) === a ||
    (IRREGULAR.has(a) && IRREGULAR.get(a) === IRREGULAR.get(b))
  );
}

/** Whether a negator reaches a word: it stands before it in its clause, or it is the subject's `nobody`. */
function isDenied(words: readonly PassageWord[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - REACH - 4); back--) {
    if (/^[;:.!?]$/u.test(words[back]!.text)) break;
    if (isNegator(words, back) || NEGATIVE.test(words[back]!.folded)) return true;
  }
  for (let next = at + 1; next <= Math.min(words.length - 1, at + 4); next++) {
    if (!isWord(words[next]!.text)) break;
    if (isNegator(words, next)) return true;
  }
  return false;
}

/** Whether the other side of an edit says no in another way: `did not appear`, `failed to appear`; `not able`, `unable`. */
function isOtherwiseNegative({ words }: Passage, edit: number, denied: string): boolean {
  return words.some(({ folded, edit: within }) => {
    if (within < 0) return false;
    const without = unprefixed(folded);
    return (within === edit && NEGATIVE.test(folded)) || (without !== undefined && stem(without) === denied);
  });
}

/** Whether a word got or lost its `un-` and nothing made up for it. */
function turnsByPrefix({ original, modified, edits }: EditedPair): boolean {
  for (let edit = 0; edit < edits.length; edit++) {
    const [before, after] = [original, modified].map(({ words }) => words.filter((word) => word.edit === edit));
    if (before!.length > 12 || after!.length > 12) continue;
    const turned = (side: readonly PassageWord[], other: readonly PassageWord[]) =>
      side.some(({ folded }) => {
        const without = unprefixed(folded);
        if (without === undefined || side.some((word) => word.folded === without)) return false;
        return other.some((word) => word.folded === without) && !other.some((_, at) => isNegator(other, at));
      });
    const denies = (words: readonly PassageWord[]) => words.some((_, at) => isNegator(words, at));
    if (denies(before!) || denies(after!)) continue;
    if (turned(before!, after!) || turned(after!, before!)) return true;
  }
  return false;
}

/** Other languages: an edit brings the only negation there is, or takes it away, and nothing else. */
function negatesOneSide({ original, modified, edits, language }: EditedPair): boolean {
  const negators = (words: readonly PassageWord[]) =>
    words.filter(({ folded }) => isNegatorOf(folded, language)).length;
  const [before, after] = [negators(original.words), negators(modified.words)];
  if (before > 0 === after > 0) return false;
  const side = before > 0 ? original : modified;
  return edits.some(
    (edit, index) =>
      !edit.typography &&
      side.words.some((word) => word.edit === index && isNegatorOf(word.folded, language)) &&
      rest(original, index, language) === rest(modified, index, language),
  );
}

/** The words of an edit without what negates: `kein` leaves `ein`, `n’est` leaves `est`. */
function rest({ words }: Passage, edit: number, language: string): string {
  return words
    .filter((word) => word.edit === edit && isWord(word.text))
    .map(({ folded }) =>
      isNegatorOf(folded, language) ? (/^(?:k|n")(?<left>.+)$/u.exec(folded)?.groups?.left ?? '') : folded,
    )
    .join(' ')
    .trim();
}

function isNegatorOf(folded: string, language: string): boolean {
  return OTHER_NEGATORS.get(language)?.test(folded) ?? false;
}

const OTHER_NEGATORS: ReadonlyMap<string, RegExp> = new Map([
  ['de', /^(?:nicht|kein(?:e|en|er|em|es|erlei)?|nie|niemals|niemand(?:en|em)?|nichts|weder|keinesfalls|keineswegs)$/u],
  ['fr', /^(?:ne|n"\p{L}+|pas|jamais|rien|aucune?|ni|nul(?:le)?)$/u],
  ['es', /^(?:no|nunca|jamás|nadie|nada|ning(?:ún|uno|una)|tampoco|ni)$/u],
  ['it', /^(?:non|mai|nessun[oa]?|niente|nulla|né|neanche|nemmeno|neppure)$/u],
  ['pt', /^(?:não|nunca|jamais|ninguém|nada|nenhum(?:a)?|nem|tampouco)$/u],
  ['nl', /^(?:niet|geen|nooit|niemand|niets)$/u],
  ['sv', /^(?:inte|ej|icke|aldrig|ingen|inget|inga|ingenting)$/u],
  ['ru', /^(?:не|нет|ни|никогда|никто|ничего|ничто|нельзя)$/u],
]);
