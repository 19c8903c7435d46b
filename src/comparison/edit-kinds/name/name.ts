import type { Span } from '../../../story/story.ts';
import { canonicalForm } from '../../../text/canonical.ts';
import { FUNCTION_WORDS } from '../../../text/function-words.ts';
import type { EditedPair, Passage, PassageWord } from '../edited-pair.ts';
import { toPlain } from '../plain.ts';
import { isSpellingVariant } from '../spelling/spelling-variants.ts';
import { wordSet } from '../word-set.ts';
import { editDistance } from './edit-distance.ts';
import { NO_NAMES_AT_START } from './first-words.ts';
import { areGermanNames } from './german.ts';
import {
  bareWord,
  editedNames,
  findNames,
  isHeading,
  lowerCaseWords,
  type Name,
  type NameContext,
  rootOf,
  startsWithCapital,
  wordsWithCapital,
} from './names.ts';
import { areOtherPlaces, placeOf } from './places.ts';
import { isSameName } from './same-name.ts';
import { replacesSubject, standsInLowerCase } from './subject.ts';
import { TITLES } from './titles.ts';

/** UTF-16 code units of an edit that rewords a phrase. In a longer one, two names are hardly ever versions of each other. */
const MAX_PHRASE_CODE_UNITS = 70;
/** UTF-16 code units of an edit in which one nation replaces another. */
const MAX_NATION_CODE_UNITS = 40;
/** How many names of a sentence are looked at for such as changed places, at most. */
const MAX_NAMES_IN_PLACES = 12;
/** How many pairs of names, one of each side, are compared wherever they stand, at most. */
const MAX_NAMES_ELSEWHERE = 100;
/** Between names that are only listed. */
const LINKS: ReadonlySet<string> = wordSet('and or & , und oder et ou y o e en of и или و');
/** A name of at least this many letters is the same name where two of them differ; in a shorter one, where one does. */
const MIN_LONG_NAME_LETTERS = 6;

/**
 * Whether a proper name was replaced by another, or two names changed places. Not so where a first name, a title or a
 * description came or went, a name was abbreviated, declined or made an adjective, only letter case changed, or where
 * nothing but a sentence's start makes a word a capital.
 */
export function changesName(pair: EditedPair): boolean {
  const { original, modified, edits, language } = pair;
  if (changesNation(pair)) return true;
  if (!edits.some((edit, index) => !edit.typography && hasCapital(original, index))) return false;
  if (!edits.some((edit, index) => !edit.typography && hasCapital(modified, index))) return false;
  // In German every noun has a capital, in headings too.
  if (language !== 'de' && (isHeading(original) || isHeading(modified))) return false;
  if (replacesSubject(pair)) return true;
  const context: NameContext = {
    commonWords: new Set([...lowerCaseWords(original), ...lowerCaseWords(modified)]),
    knownNames: new Set([...wordsWithCapital(original), ...wordsWithCapital(modified)]),
    language,
  };
  const before = editedNames(original, context);
  const after = editedNames(modified, context);
  if (before.size === 0 || after.size === 0) return false;
  const roots = { original: rootsOf(original.words), modified: rootsOf(modified.words) };
  for (const [edit, names] of before)
    for (const name of names)
      for (const other of after.get(edit) ?? []) if (isReplaced(pair, edit, name, other, roots)) return true;
  const [names, others] = [[...before.values()].flat(), [...after.values()].flat()];
  if (isReplacedElsewhere(pair, names, others, roots)) return true;
  // A name that was edited and is still there may have changed its place.
  const stays = (name: Name) => name.words.every((word) => roots.modified.has(rootOf(word)));
  return names.some(stays) && changePlaces(pair, context);
}

/** Whether the adjective of a nation was replaced by another, also where it has no capital: `écossais`, `irlandais`. */
function changesNation({ original, modified, edits, language }: EditedPair): boolean {
  return edits.some((edit) => {
    if (edit.typography) return false;
    const before = onlyWordOfMeaning(original, edit.original, language);
    const after = before && onlyWordOfMeaning(modified, edit.modified, language);
    return after !== undefined && areOtherPlaces(before!, after, language) && !isSameName([before!], [after]);
  });
}

/** The only word of an edit that is no function word, in lower case; undefined where there are more or none. */
function onlyWordOfMeaning({ story }: Passage, { start, end }: Span, language: string): string | undefined {
  if (start === end || end - start > MAX_NATION_CODE_UNITS) return undefined;
  let only: string | undefined;
  for (const [word] of canonicalForm(story.text.slice(start, end))
    .toLowerCase()
    .matchAll(/\p{L}+/gu)) {
    if (isFunctionWord(word, language)) continue;
    if (only !== undefined) return undefined;
    only = word;
  }
  return only;
}

function isFunctionWord(word: string, language: string): boolean {
  // The list of English lacks `a`.
  return word.length === 1 || (FUNCTION_WORDS.get(language)?.has(word) ?? false);
}

/** Whether a side lacks a word, and the parts that hyphens join in it. */
function isGone(word: PassageWord, roots: ReadonlySet<string>): boolean {
  return (
    !roots.has(rootOf(word)) &&
    !rootOf(word)
      .split('-')
      .every((part) => roots.has(part))
  );
}

/** Whether an edit of a side holds a capital letter. */
function hasCapital({ story, edits }: Passage, edit: number): boolean {
  return /\p{Lu}/u.test(story.text.slice(edits[edit]!.start, edits[edit]!.end));
}

/** The roots of all words of either side. */
interface Roots {
  readonly original: ReadonlySet<string>;
  readonly modified: ReadonlySet<string>;
}

function rootsOf(words: readonly PassageWord[]): Set<string> {
  return new Set(words.map(rootOf));
}

/**
 * Whether one name was replaced by another.
 * @param name of the original, in this edit
 * @param other of the modified, in the same edit
 */
function isReplaced(pair: EditedPair, edit: number, name: Name, other: Name, roots: Roots): boolean {
  const { original, modified, language } = pair;
  // Words that the other side lacks altogether.
  const lost = name.words.filter((word) => isGone(word, roots.modified));
  const gained = other.words.filter((word) => isGone(word, roots.original));
  if (lost.length === 0 || gained.length === 0) return false;
  const [lostWords, gainedWords] = [lost.map(bareWord), gained.map(bareWord)];
  if (isSameName(name.words.map(bareWord), other.words.map(bareWord)) || isSameName(lostWords, gainedWords))
    return false;
  if (lost.length === gained.length && lost.every((word, at) => isVariant(word, gained[at]!))) return false;

  const shared = sharesWord(name, other);
  const similar = lost.length === 1 && gained.length === 1 && isSimilar(lostWords[0]!, gainedWords[0]!);
  if (similar && shared) return true;
  if (shared && lost.length === 1 && gained.length === 1 && isShortName(lostWords[0]!, gainedWords[0]!)) return false;
  if (language === 'de' && !(isPhrase(original, edit) && isPhrase(modified, edit))) return false;
  if (language === 'de') return areGermanNames(original, name, lost, modified, other, gained);
  if (lost.every((word) => word.first) || gained.every((word) => word.first))
    return shared && startsAsName(original, lost, language) && startsAsName(modified, gained, language);
  if (similar && Math.min(lostWords[0]!.length, gainedWords[0]!.length) > 3) return true;
  if (!isPhrase(original, edit) || !isPhrase(modified, edit)) return false;
  if (shared) return true;
  if (isWhole(original, edit, name) && isWhole(modified, edit, other)) return true;
  return name.before !== '' && name.before === other.before && name.after === other.after;
}

/** Whether words at the start of a sentence are names: in no list of other words, and not in lower case beside. */
function startsAsName(side: Passage, words: readonly PassageWord[], language: string): boolean {
  return words.every(
    (word) =>
      // A Russian plural
      !(language === 'ru' && /[иы]$/u.test(word.folded)) &&
      !NO_NAMES_AT_START.has(bareWord(word)) &&
      !isFunctionWord(bareWord(word), language) &&
      !standsInLowerCase(side, bareWord(word)),
  );
}

/** Whether one first name is short for another: `Sam` and `Samuel`. */
function isShortName(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length > 2 && long.length >= short.length + 2 && long.startsWith(short);
}

/**
 * Whether the only name that is gone was replaced by the only new one, wherever they stand: both are spelt alike beside a
 * word of the name that stayed, both own the same thing, or both are places after the same preposition.
 */
function isReplacedElsewhere(
  { original, modified, language }: EditedPair,
  names: readonly Name[],
  others: readonly Name[],
  roots: Roots,
): boolean {
  if (language === 'de') return false;
  const [lost, gained] = [goneFrom(names, roots.modified), goneFrom(others, roots.original)];
  if (lost.length * gained.length > MAX_NAMES_ELSEWHERE) return false;
  return lost.some((one) =>
    gained.some((other) => {
      const [was, is] = [one.gone.map(bareWord), other.gone.map(bareWord)];
      if (isSameName(was, is) || isSameName(one.name.words.map(bareWord), other.name.words.map(bareWord))) return false;
      if (one.gone.length === other.gone.length && one.gone.every((word, at) => isVariant(word, other.gone[at]!)))
        return false;
      if (one.gone.some((word) => word.first) || other.gone.some((word) => word.first)) return false;
      if (was.length === 1 && is.length === 1 && isSimilar(was[0]!, is[0]!) && sharesWord(one.name, other.name))
        return true;
      const owned = ownedBy(original, one.name);
      if (owned !== '' && owned === ownedBy(modified, other.name)) return true;
      // The only place of each side, after the same preposition.
      const isPlace = ({ gone }: Gone) => placeOf(bareWord(gone[0]!), language) !== undefined;
      return (
        one.name.before === other.name.before &&
        areOtherPlaces(was[0]!, is[0]!, language) &&
        lost.filter(isPlace).length === 1 &&
        gained.filter(isPlace).length === 1
      );
    }),
  );
}

/** A name with words that the other side lacks. */
interface Gone {
  readonly name: Name;
  readonly gone: readonly PassageWord[];
}

/** The names with words that the other side lacks, and those words. */
function goneFrom(names: readonly Name[], roots: ReadonlySet<string>): Gone[] {
  return names
    .map((name) => ({ name, gone: name.words.filter((word) => isGone(word, roots)) }))
    .filter(({ gone }) => gone.length > 0);
}

/** The word after the possessive of a name: `record` of `the Greens’ record`; empty where there is none. */
function ownedBy({ words }: Passage, { words: name, to }: Name): string {
  const isPossessive = /"s$/u.test(name.at(-1)!.folded);
  const owned = isPossessive ? words[to + 1] : words[to + 1]?.folded === '"' ? words[to + 2] : undefined;
  return owned?.folded ?? '';
}

/** Whether names of a sentence changed places: some name stands now between the words between which another stood. */
function changePlaces({ original, modified }: EditedPair, context: NameContext): boolean {
  const [before, after] = [placesOf(original, context), placesOf(modified, context)];
  if (before.size !== after.size || before.size < 2 || before.size > MAX_NAMES_IN_PLACES) return false;
  let moved = 0;
  for (const [name, place] of after) {
    const own = before.get(name);
    if (!own || own.listed || place.listed) return false;
    if (own.before === place.before && own.after === place.after) continue;
    const instead = [...before].some(
      ([other, { before: left, after: right }]) => other !== name && left === place.before && right === place.after,
    );
    if (!instead) return false;
    moved++;
  }
  return moved > 1;
}

/** Where a name stands. */
interface Place {
  readonly before: string;
  readonly after: string;
  /** Whether it is one of several names that are only joined by `and`, a comma or the like. */
  readonly listed: boolean;
}

/** The place of each name of a side, by its words; empty where a name stands twice. In German, only names with a title. */
function placesOf(side: Passage, context: NameContext): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  let last: Name | undefined;
  for (const name of findNames(side, context)) {
    const key = name.words.map(bareWord).join(' ');
    if (places.has(key)) return new Map();
    let at = name.from - 1;
    if (side.words[at]?.text === '.') at--;
    const titled = TITLES.has(side.words[at]?.folded ?? '');
    if (context.language === 'de' && !titled) continue;
    if (titled) at--;
    const between = last && side.words.slice(last.to + 1, at + 1).map(({ folded }) => folded);
    const listed = between?.every((word) => LINKS.has(word)) ?? false;
    places.set(key, { before: side.words[at]?.folded ?? '', after: name.after, listed });
    last = name;
    if (places.size > MAX_NAMES_IN_PLACES) break;
  }
  return places;
}

function sharesWord(name: Name, other: Name): boolean {
  const roots = rootsOf(other.words);
  return name.words.some((word) => roots.has(rootOf(word)));
}

/** Whether two words begin with the same letter and differ in few others: `Bergh` and `Berg`. */
function isSimilar(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return length > 2 && a[0] === b[0] && editDistance(a, b) <= (length < MIN_LONG_NAME_LETTERS ? 1 : 2);
}

/** Whether two words are spellings of one. */
function isVariant(a: PassageWord, b: PassageWord): boolean {
  return toPlain(bareWord(a)) === toPlain(bareWord(b)) || isSpellingVariant(a.text, b.text);
}

function isPhrase({ edits }: Passage, edit: number): boolean {
  return edits[edit]!.end - edits[edit]!.start <= MAX_PHRASE_CODE_UNITS;
}

/** Whether an edit has no word with a meaning of its own beside a name and its titles. */
function isWhole({ words }: Passage, edit: number, name: Name): boolean {
  return words.every(
    (word) =>
      word.edit !== edit ||
      name.words.includes(word) ||
      !/\p{L}/u.test(word.text) ||
      (startsWithCapital(word.text) && TITLES.has(bareWord(word))) ||
      FUNCTION_WORDS.get('en')!.has(word.folded),
  );
}
