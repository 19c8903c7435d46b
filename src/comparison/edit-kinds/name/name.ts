import { FUNCTION_WORDS } from '../../../text/function-words.ts';
import type { EditedPair, Passage, PassageWord } from '../edited-pair.ts';
import { toPlain } from '../plain.ts';
import { isSpellingVariant } from '../spelling/spelling-variants.ts';
import { editDistance } from './edit-distance.ts';
import { bareWord, editedNames, isHeading, lowerCaseWords, type Name, rootOf, startsWithCapital } from './names.ts';
import { isSameName } from './same-name.ts';
import { TITLES } from './titles.ts';

/** UTF-16 code units of an edit that rewords a phrase. In a longer one, two names are hardly ever versions of each other. */
const MAX_PHRASE_CODE_UNITS = 70;
/** A name of at least this many letters is the same name where two of them differ; in a shorter one, where one does. */
const MIN_LONG_NAME_LETTERS = 6;

/**
 * Whether a proper name was replaced by another. Not so where a first name, a title or a description came or went, a
 * name was abbreviated or made an adjective, only letter case changed, or where nothing but a sentence's start makes a
 * word a capital.
 */
export function changesName(pair: EditedPair): boolean {
  const { original, modified, edits, language } = pair;
  if (!edits.some((edit, index) => !edit.typography && hasCapital(original, index) && hasCapital(modified, index)))
    return false;
  // In German every noun has a capital, in headings too.
  if (language !== 'de' && (isHeading(original) || isHeading(modified))) return false;
  const commonWords = new Set([...lowerCaseWords(original), ...lowerCaseWords(modified)]);
  const before = editedNames(original, commonWords, language);
  if (before.size === 0) return false;
  const after = editedNames(modified, commonWords, language);
  if (after.size === 0) return false;
  const roots = { original: rootsOf(original.words), modified: rootsOf(modified.words) };
  for (const [edit, names] of before)
    for (const name of names)
      for (const other of after.get(edit) ?? []) if (isReplaced(pair, edit, name, other, roots)) return true;
  return false;
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
  const lost = name.words.filter((word) => !roots.modified.has(rootOf(word)));
  const gained = other.words.filter((word) => !roots.original.has(rootOf(word)));
  if (lost.length === 0 || gained.length === 0) return false;
  const [lostWords, gainedWords] = [lost.map(bareWord), gained.map(bareWord)];
  if (isSameName(name.words.map(bareWord), other.words.map(bareWord)) || isSameName(lostWords, gainedWords))
    return false;
  if (lost.length === gained.length && lost.every((word, at) => isVariant(word, gained[at]!))) return false;

  const shared = sharesWord(name, other);
  const similar = lost.length === 1 && gained.length === 1 && isSimilar(lostWords[0]!, gainedWords[0]!);
  if (similar && shared) return true;
  // Two capitals in one place are nouns more often than names.
  if (language === 'de') return false;
  if (lost.every((word) => word.first) || gained.every((word) => word.first)) return false;
  if (similar && Math.min(lostWords[0]!.length, gainedWords[0]!.length) > 3) return true;
  if (!isPhrase(original, edit) || !isPhrase(modified, edit)) return false;
  if (shared) return true;
  if (isWhole(original, edit, name) && isWhole(modified, edit, other)) return true;
  return name.before !== '' && name.before === other.before && name.after === other.after;
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
