import { FUNCTION_WORDS } from '../../../text/function-words.ts';
import type { Passage, PassageWord } from '../edited-pair.ts';
import { lexiconOf } from '../figure/lexicon/lexicon.ts';
import { isRoman } from '../figure/readers/roman.ts';
import { toPlain } from '../plain.ts';
import { TITLES } from './titles.ts';

/** How many edited names of a side are compared at most, each with each: bounds the cost on hostile text. */
const MAX_NAMES = 40;
/** How many marks from the end the full stop of a sentence stands, at most: before a quotation mark. */
const MAX_WORDS_AFTER_STOP = 3;
/** A heading has at least this many words of four letters or more, its first aside. */
const MIN_HEADING_WORDS = 4;
/** And more than this share of them with a capital. */
const MIN_HEADING_CAPITALS = 0.6;

/** Function words that in capitals are names. */
const ACRONYMS: ReadonlySet<string> = new Set(['us', 'it', 'who', 'un']);

/** What tells names from other words with a capital. */
export interface NameContext {
  /** Words that stand in lower case on either side: with a capital, they are no names. */
  readonly commonWords: ReadonlySet<string>;
  /** Words that stand with a capital inside a sentence of either side: at its start, they are names too. */
  readonly knownNames: ReadonlySet<string>;
  /** A BCP 47 primary subtag. */
  readonly language: string;
}

/** A run of words with a capital that is not explained by the start of a sentence: a proper name, as far as spelling tells. */
export interface Name {
  readonly words: readonly PassageWord[];
  /** The word before it, folded; empty at the start. */
  readonly before: string;
  /** The word after it, folded; empty at the end. */
  readonly after: string;
  /** Indices of its first and last word in its passage. */
  readonly from: number;
  readonly to: number;
}

/** Whether a side is a headline or in capitals: there, a capital tells nothing. */
export function isHeading({ words }: Passage): boolean {
  let all = 0;
  let capitals = 0;
  let small = 0;
  for (const { text, first } of words) {
    if (startsWithSmallLetter(text)) small++;
    if (first || !/^\p{L}{4}/u.test(text)) continue;
    all++;
    if (startsWithCapital(text)) capitals++;
  }
  if (small === 0) return true;
  // A headline has no full stop, a sentence with many names has one.
  const ends = words.slice(-MAX_WORDS_AFTER_STOP).some(({ text }) => /^[.!?…]$/u.test(text));
  return !ends && all >= MIN_HEADING_WORDS && capitals > MIN_HEADING_CAPITALS * all;
}

/** The words of a side that are written in lower case, folded. */
export function* lowerCaseWords({ words }: Passage): Generator<string> {
  for (const { text, folded } of words) if (startsWithSmallLetter(text)) yield folded;
}

/** The words of a side that have a capital inside a sentence, folded and without a possessive. */
export function* wordsWithCapital({ words }: Passage): Generator<string> {
  for (let at = 0; at < words.length; at++)
    if (!words[at]!.first && startsWithCapital(words[at]!.text) && !beginsPart(words, at)) yield bareWord(words[at]!);
}

/** The names of a side that edits touch, by the index of the first edit that touches them. At most {@link MAX_NAMES}. */
export function editedNames(side: Passage, context: NameContext): ReadonlyMap<number, readonly Name[]> {
  const names = new Map<number, Name[]>();
  if (side.edits.length === 0) return names;
  let count = 0;
  for (const name of findNames(side, context)) {
    const edited = name.words.find((word) => word.edit >= 0);
    if (!edited) continue;
    const list = names.get(edited.edit) ?? [];
    names.set(edited.edit, list);
    list.push(name);
    if (++count === MAX_NAMES) break;
  }
  return names;
}

/** The names of a side, in order. */
export function* findNames({ words }: Passage, context: NameContext): Generator<Name> {
  const isName = (at: number) => isNameWord(words, at, context);
  for (let at = 0; at < words.length; at++) {
    if (!isName(at)) continue;
    const from = at;
    while (at + 1 < words.length && (isName(at + 1) || isPointOfInitial(words, at + 1))) at++;
    const run = words.slice(from, at + 1).filter((word) => /\p{L}/u.test(word.text));
    // The first word of a sentence is a name only together with others, or where it is known as one.
    if (run.every((word) => word.first && !context.knownNames.has(bareWord(word)))) continue;
    yield { words: run, before: words[from - 1]?.folded ?? '', after: words[at + 1]?.folded ?? '', from, to: at };
  }
}

/** Whether the word at an index is the point of an initial, and not the last word: `J. K. Rowling`. */
function isPointOfInitial(words: readonly PassageWord[], at: number): boolean {
  const before = words[at - 1]!;
  return (
    words[at]?.text === '.' && before.text.length === 1 && before.end === words[at]!.start && at + 1 < words.length
  );
}

function isNameWord(words: readonly PassageWord[], at: number, context: NameContext): boolean {
  const { commonWords, knownNames, language } = context;
  const { text, folded, first } = words[at]!;
  if (!startsWithCapital(text) || /\p{N}/u.test(text)) return false;
  if (ACRONYMS.has(folded) && text === text.toUpperCase()) return true;
  if (text.length > 1 && isRoman(text)) return false;
  const bare = withoutPossessive(folded);
  // One letter is a name only as an initial, with a point and a word after it.
  if (bare.length < 2 && !(at + 2 < words.length && isPointOfInitial(words, at + 1))) return false;
  if (commonWords.has(folded) || commonWords.has(bare) || TITLES.has(bare)) return false;
  // `I’m`, `O’Clock`
  if (/^(?:i'|o'clock)/u.test(folded.replace('"', "'"))) return false;
  if (FUNCTION_WORDS.get(language)?.has(bare) || FUNCTION_WORDS.get('en')!.has(bare)) return false;
  const { weekdays, months } = (lexiconOf(language).calendar ?? lexiconOf('en').calendar)!;
  if (weekdays.has(toPlain(bare)) || months.has(toPlain(bare))) return false;
  if (!first && !beginsPart(words, at)) return true;
  // The first word of a sentence counts where a name follows it directly.
  if (!first) return false;
  if (knownNames.has(bare)) return true;
  return at + 1 < words.length && !words[at + 1]!.first && isNameWord(words, at + 1, context);
}

/** Whether speech, a bracket or a sentence begins with the word at an index, so that its capital tells nothing. */
export function beginsPart(words: readonly PassageWord[], at: number): boolean {
  const before = words[at - 1];
  if (!before) return true;
  if (/^["“”„«»‘’'‚‹›([{*_#>•]$/u.test(before.text))
    return before.end === words[at]!.start || /^[«»]$/u.test(before.text);
  if (/^[!?:…]$/u.test(before.text) || /^(?:\.{2,}|[-–—]+)$/u.test(before.text)) return true;
  // After a full stop, but not after that of an abbreviation with a capital.
  const abbreviation = words[at - 2];
  return before.text === '.' && !(abbreviation && /^\p{Lu}\p{L}{0,4}$/u.test(abbreviation.text));
}

/** A word of a name in lower case, without its possessive and the point of an abbreviation. */
export function bareWord(word: PassageWord): string {
  return withoutPossessive(word.folded);
}

function withoutPossessive(folded: string): string {
  return folded.replace(/["']s?$/u, '').replace(/[.]$/u, '');
}

/** The same for a word with and without its possessive or plural. */
export function rootOf(word: PassageWord): string {
  return bareWord(word).replace(/(?<=..)s$/u, '');
}

export function startsWithCapital(text: string): boolean {
  return /^\p{Lu}/u.test(text);
}

function startsWithSmallLetter(text: string): boolean {
  return /^\p{Ll}/u.test(text);
}
