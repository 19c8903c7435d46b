import { FUNCTION_WORDS } from '../../../text/function-words.ts';
import type { EditedPair, Passage, PassageWord } from '../edited-pair.ts';
import { ENGLISH } from '../figure/lexicon/english.ts';
import { lexiconOf } from '../figure/lexicon/lexicon.ts';
import { toPlain } from '../plain.ts';
import { isSpellingVariant } from '../spelling/spelling-variants.ts';

/** The most names on a side that are looked at in pairs. */
const MOST = 40;
/** UTF-16 code units of an edit that is still a phrase. */
const PHRASE = 70;

/** A run of capitalised words that is no start of a sentence: a proper name, as far as spelling tells. */
interface Name {
  /** Its words, as written. */
  readonly words: readonly PassageWord[];
  /** The words before and after it, in lower case; empty at a sentence's end. */
  readonly before: string;
  readonly after: string;
}

/** Capitalised before a name, or alone for its bearer; not names themselves. */
const TITLES = new Set(
  (
    'mr mrs ms miss mx dr prof professor sir dame lord lady king queen prince princess president vice premier prime minister ' +
    'chancellor secretary senator sen representative rep congressman congresswoman governor gov mayor judge justice general ' +
    'gen colonel col major captain capt lieutenant lt sergeant sgt admiral commander officer inspector detective constable ' +
    'father mother sister brother uncle aunt grandma grandpa mom mum dad papa mama pope bishop archbishop cardinal rev ' +
    'reverend rabbi imam saint st chief chairman chairwoman director ceo deputy former foreign minister ambassador attorney ' +
    'madam madame monsieur mme mlle herr frau fräulein doktor señor señora don doña sr sra dom monsignor emperor empress ' +
    'duke duchess count countess baron baroness earl jr sr ii iii iv god i ok'
  ).split(' '),
);

/** Different names for one country, alliance or city that editors choose between; each row is one. */
const SAME: readonly ReadonlySet<string>[] = [
  'us|usa|u.s|u.s.a|america|american|americans|united states|united states of america|states',
  'uk|u.k|britain|british|united kingdom|great britain|england|english|britons',
  'un|u.n|united nations',
  'eu|e.u|european union|europe|european',
  'ussr|soviet|soviet union|russia|russian',
  'holland|netherlands|dutch',
  'kiev|kyiv',
].map((row) => new Set(row.split('|')));

/**
 * Whether a proper name was replaced by another. Not so where a first name, a title or a description came or went, a
 * name was abbreviated or made an adjective, only letter case changed, or where nothing but a sentence's start makes a
 * word a capital.
 */
export function changesName(pair: EditedPair): boolean {
  if (!pair.edits.some((edit) => !edit.typography && mayHoldName(pair, edit))) return false;
  const german = pair.language === 'de';
  if (!german && (isHeading(pair.original) || isHeading(pair.modified))) return false;
  const known = new Set([...lowerCase(pair.original), ...lowerCase(pair.modified)]);
  const before = namesIn(pair.original, known, pair.language);
  if (before.size === 0) return false;
  const after = namesIn(pair.modified, known, pair.language);
  if (after.size === 0) return false;
  const originalWords = new Set(pair.original.words.map(rootOf));
  const modifiedWords = new Set(pair.modified.words.map(rootOf));
  for (const [edit, names] of before) {
    const others = after.get(edit);
    if (!others) continue;
    for (const name of names)
      for (const other of others)
        if (isReplaced(pair, edit, name, other, originalWords, modifiedWords, german)) return true;
  }
  return false;
}

function mayHoldName({ original, modified }: EditedPair, edit: EditedPair['edits'][number]): boolean {
  return (
    /\p{Lu}/u.test(original.story.text.slice(edit.original.start, edit.original.end)) &&
    /\p{Lu}/u.test(modified.story.text.slice(edit.modified.start, edit.modified.end))
  );
}

/** Headlines, and text in capitals: there, a capital says nothing. */
function isHeading({ words }: Passage): boolean {
  let capitals = 0;
  let all = 0;
  for (const { text, first } of words) {
    if (first || !/^\p{L}{4}/u.test(text)) continue;
    all++;
    if (/^\p{Lu}/u.test(text)) capitals++;
  }
  return (all >= 4 && capitals > 0.6 * all) || !words.some(({ text }) => /^\p{Ll}/u.test(text));
}

function* lowerCase({ words }: Passage): Generator<string> {
  for (const { text, folded } of words) if (/^\p{Ll}/u.test(text)) yield folded;
}

/** The names of a side that an edit touches, by the edit. */
function namesIn({ words, edits }: Passage, known: ReadonlySet<string>, language: string): Map<number, Name[]> {
  const names = new Map<number, Name[]>();
  let count = 0;
  for (let at = 0; at < words.length && count < MOST; at++) {
    if (!isNameWord(words, at, known, language)) continue;
    const from = at;
    while (at + 1 < words.length && (isNameWord(words, at + 1, known, language) || isInitialPoint(words, at + 1))) at++;
    const run = words.slice(from, at + 1).filter((word) => /\p{L}/u.test(word.text));
    const edited = run.find((word) => word.edit >= 0);
    if (!edited) continue;
    // A first word is a name only by the company of others.
    if (run.every((word) => word.first)) continue;
    const list = names.get(edited.edit) ?? [];
    names.set(edited.edit, list);
    list.push({ words: run, before: words[from - 1]?.folded ?? '', after: words[at + 1]?.folded ?? '' });
    count++;
  }
  return edits.length ? names : new Map();
}

/** `J. K. Rowling`. */
function isInitialPoint(words: readonly PassageWord[], at: number): boolean {
  return (
    words[at]?.text === '.' &&
    words[at - 1]!.text.length === 1 &&
    words[at - 1]!.end === words[at]!.start &&
    at + 1 < words.length
  );
}

function isNameWord(words: readonly PassageWord[], at: number, known: ReadonlySet<string>, language: string): boolean {
  const { text, folded, first, start } = words[at]!;
  if (!/^\p{Lu}/u.test(text) || /\p{N}/u.test(text)) return false;
  const bare = withoutPossessive(folded);
  if (bare.length < 2 && !isInitialPoint([words[at]!, ...words.slice(at + 1, at + 3)], 1)) return false;
  if (known.has(folded) || known.has(bare) || TITLES.has(bare)) return false;
  if (/^(?:i'|o'clock)/u.test(folded.replace('"', "'"))) return false;
  if (FUNCTION_WORDS.get(language)?.has(bare) || FUNCTION_WORDS.get('en')!.has(bare)) return false;
  const calendar = lexiconOf(language).calendar ?? ENGLISH.calendar;
  if (calendar.weekdays.has(toPlain(bare)) || calendar.months.has(toPlain(bare))) return false;
  const begins = first || opensAfter(words[at - 1], start, words[at - 2]);
  // The first word of a sentence counts where another capital follows it directly.
  return !begins || (first && at + 1 < words.length && followsAsName(words, at, known, language));
}

function followsAsName(
  words: readonly PassageWord[],
  at: number,
  known: ReadonlySet<string>,
  language: string,
): boolean {
  return !words[at + 1]!.first && isNameWord(words, at + 1, known, language);
}

/** Whether a word that stands here begins something, so that its capital tells nothing: speech, a bracket, a sentence. */
function opensAfter(before: PassageWord | undefined, start: number, second: PassageWord | undefined): boolean {
  if (!before) return true;
  if (/^["“”„«»‘’'‚‹›([{*_#>•]$/u.test(before.text)) return before.end === start || /^[«»]$/u.test(before.text);
  if (/^[!?:…]$/u.test(before.text) || /^(?:\.{2,}|[-–—]+)$/u.test(before.text)) return true;
  // After a full stop, unless it is an abbreviation's.
  return before.text === '.' && !(second && /^\p{Lu}\p{L}{0,4}$/u.test(second.text));
}

function withoutPossessive(folded: string): string {
  return folded.replace(/["']s?$/u, '').replace(/[.]$/u, '');
}

function isReplaced(
  pair: EditedPair,
  edit: number,
  name: Name,
  other: Name,
  originalWords: ReadonlySet<string>,
  modifiedWords: ReadonlySet<string>,
  german: boolean,
): boolean {
  // What one side has and the other lacks altogether.
  const lost = name.words.filter((word) => !has(modifiedWords, word));
  const gained = other.words.filter((word) => !has(originalWords, word));
  if (lost.length === 0 || gained.length === 0) return false;
  const [a, b] = [lost.map(bareOf), gained.map(bareOf)];
  if (isOneName(name.words.map(bareOf), other.words.map(bareOf)) || isOneName(a, b)) return false;
  if (a.length === b.length && lost.every((word, at) => isVariant(word, gained[at]!))) return false;
  const length = Math.min(a.join(' ').length, b.join(' ').length);
  const similar =
    a.length === 1 &&
    b.length === 1 &&
    length > 2 &&
    a[0]![0] === b[0]![0] &&
    distance(a[0]!, b[0]!) <= (length < 6 ? 1 : 2);
  const shared = name.words.some((word) => has(new Set(other.words.map(rootOf)), word));
  if (german) return similar && shared;
  if (similar && shared) return true;
  if (lost.every((word) => word.first) || gained.every((word) => word.first)) return false;
  if (similar && length > 3) return true;
  if (!isPhrase(pair.original, edit) || !isPhrase(pair.modified, edit)) return false;
  if (shared) return true;
  if (isWhole(pair.original, edit, name) && isWhole(pair.modified, edit, other)) return true;
  return name.before !== '' && name.before === other.before && name.after === other.after;
}

function bareOf(word: PassageWord): string {
  return withoutPossessive(word.folded);
}

function has(words: ReadonlySet<string>, word: PassageWord): boolean {
  return words.has(rootOf(word));
}

/** A word without its possessive or plural, in lower case. */
function rootOf(word: PassageWord): string {
  return bareOf(word).replace(/(?<=..)s$/u, '');
}

function isVariant(a: PassageWord, b: PassageWord): boolean {
  const accents = (word: PassageWord) => toPlain(bareOf(word));
  return accents(a) === accents(b) || isSpellingVariant(a.text, b.text);
}

/** Whether an edit rewords a phrase, not a sentence: in a long one, two names are hardly ever versions of each other. */
function isPhrase({ edits }: Passage, edit: number): boolean {
  return edits[edit]!.end - edits[edit]!.start <= PHRASE;
}

/** Whether an edit is this name and no other word that has a meaning of its own. */
function isWhole({ words }: Passage, edit: number, name: Name): boolean {
  return words.every(
    (word) =>
      word.edit !== edit ||
      name.words.includes(word) ||
      !/\p{L}/u.test(word.text) ||
      (/^\p{Lu}/u.test(word.text) && TITLES.has(bareOf(word))) ||
      FUNCTION_WORDS.get('en')!.has(word.folded),
  );
}

/** Whether two names are one: an abbreviation, an adjective of the other, a plural, another usual name. */
function isOneName(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [a.join(' '), b.join(' ')];
  if (SAME.some((names) => names.has(x) && names.has(y))) return true;
  if (isInitials(x, b) || isInitials(y, a)) return true;
  return a.length === 1 && b.length === 1 && isDerived(x, y);
}

function isInitials(short: string, words: readonly string[]): boolean {
  const letters = short.replace(/[^\p{L}]/gu, '');
  if (words.length > 1)
    return (
      letters === words.map((word) => word[0]).join('') ||
      letters ===
        words
          .filter((word) => word.length > 3)
          .map((word) => word[0])
          .join('')
    );
  return letters.length === 1 && words[0]?.startsWith(letters) === true;
}

/** `Turkey` and `Turkish`, `Berlin` and `Berliners`. */
function isDerived(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const ending = /(?:ans?|ians?|ish|ese|is?|ch|ers?|ists?|ism|s|ic|que|ians|ns)$/u;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same++;
  if (same < 3 || same < short.length - 3) return false;
  if (same === short.length)
    return /^(?:n|an|ian|ish|ese|i|is|ns|ans|ians|ers?|ist|ists|s|es|ic|'s|"s)$/u.test(long.slice(same));
  return same >= 4 && [short, long].filter((word) => ending.test(word)).length === 1;
}

/** Levenshtein distance of two short words. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2 || a.length > 30 || b.length > 30) return 3;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}
