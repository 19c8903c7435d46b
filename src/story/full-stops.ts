import type { SentenceRules } from './sentence-rules.ts';

/** The number before an abbreviation of a time, year or century: `6 a.m.`, `1997 r. p.n.e.`, `XV w.` */
const NUMBER_BEFORE = /(?:\p{N}|(?<!\p{L})[IVXLC])\S*\s+(?:\p{Ll}{1,3}\.\s?)*$/u;
const VOWEL = /[aeiouyаеёиоуыэюяіїєαεηιουω]/iu;
/** A single letter, `N°`, or a doubled capital as in the Spanish plural `EE. UU.`, but no Roman number. */
const INITIAL = /^(?:\p{L}[°º]?|([^IVXLCDM\P{Lu}])\1)$/u;
/** `Sra`, `Dra` */
const FEMININE = /(?<=^\p{Lu}\p{Ll}+)a$/u;

/** English words that begin a sentence with their capital, and are no names, beside the function words. */
const OPENERS: ReadonlySet<string> = new Set(
  (
    'Everyone Everybody Everything Someone Somebody Something Anyone Anybody Anything Nobody Nothing ' +
    'Today Tonight Tomorrow Yesterday Later Soon Meanwhile However Still Perhaps Maybe Also Even Two Three Four Five Six'
  ).split(' '),
);

/** A full stop and what is around it. */
export interface FullStop {
  readonly text: string;
  /** Where the sentence begins, as an offset into the text. */
  readonly start: number;
  /** The word that the full stop follows. */
  readonly word: string;
  /** The text right before that word, a few words at most. */
  readonly before: string;
  /** Whether the word is the first of its sentence. */
  readonly first: boolean;
  /** The word after the full stop. */
  readonly next: string;
  /** Where that word ends, as an offset into the text. */
  readonly nextEnd: number;
}

/** Whether a full stop belongs to an abbreviation, so that the sentence goes on. */
export function isAbbreviation(
  { text, start, word, before, first, next, nextEnd }: FullStop,
  rules: SentenceRules,
): boolean {
  const { any, titles } = rules.abbreviations;
  if (word === '') return false;
  const dotted = `${word}.`;
  if (titles.has(dotted)) return true;
  const digit = /^\p{N}/u.test(next);
  // `INT. KITCHEN`, as screenplays begin their scenes in any language; `No. 10`, which "No." as an answer hardly ever precedes.
  if (/^(?:INT|EXT|EST)$/u.test(word)) return /^\p{Lu}{2,}/u.test(next) || /^\p{Lu}$/u.test(next);
  if (digit && /^(?:Nos?|Nr|Núm)$/u.test(word)) return true;
  const letter = INITIAL.test(word);
  const points = /^(?:\p{L}{1,4}\.)+\p{L}{1,4}$/u.test(word);
  const listed = any.has(dotted) || any.has(dotted.toLowerCase());
  if (first && points) return true;
  // An initial is no word, whatever word it looks like.
  const common =
    (rules.functionWords.has(next.toLowerCase()) || (rules.english && OPENERS.has(next))) &&
    text.charAt(nextEnd) !== '.';
  if (/^\p{N}+$/u.test(word)) return rules.ordinals && word.length < 4 && !common && !digit;
  if (digit)
    return (
      letter ||
      listed ||
      any.has(capitalise(dotted)) ||
      isClipped(word) ||
      (!first && /^\p{Lu}\p{Ll}{1,2}$/u.test(word))
    );
  if (common) return false;
  // `No. Anna stayed.`: English titles are known, other abbreviations begin no sentence.
  if (first && listed && rules.english && !letter && !isClipped(word)) return false;
  const unit = /^\p{Ll}|^[AP]\.M$/u.test(word) && (letter || points || (isClipped(word) && !listed));
  if (unit && text.charAt(nextEnd) !== '.' && NUMBER_BEFORE.test(before)) {
    // A time or a year may end a sentence, but is none: `W 2011 r.`
    const words = text.slice(Math.max(start, nextEnd - 100), nextEnd).split(/\s+/u).length;
    return words < 8 || rules.dates.has(next.toLowerCase()) || /^\p{Lu}{2,}$/u.test(next);
  }
  if (letter) return word !== 'I' || /(?<!\p{L})\p{Lu}\S*\s$/u.test(before);
  return points || listed || isClipped(word);
}

/** Whether a full stop belongs to the number of an item: `1.` or `a.` at the start of a sentence or after a colon. */
export function isEnumerator({ word, before, first }: FullStop): boolean {
  return first ? /^(?:\p{N}{1,3}|\p{L})$/u.test(word) : /^\p{N}{1,2}$/u.test(word) && /[:;]\s+$/u.test(before);
}

const capitalise = (word: string) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

/** Whether a word is in the lists of abbreviations, as it is written or with a capital. */
export function isListed(word: string, { abbreviations: { any, titles } }: SentenceRules): boolean {
  const capital = `${capitalise(word)}.`;
  return any.has(`${word}.`) || any.has(capital) || titles.has(capital);
}

/** `Dr`, `nr`, `Sgt`: short and without a vowel, so no word where vowels are written, but for `hmm`. */
const isClipped = (word: string) =>
  word.length <= 4 &&
  /^\p{L}\p{Ll}+$/u.test(word) &&
  !/.(.)\1$/u.test(word) &&
  !VOWEL.test(word.replace(FEMININE, '').normalize('NFD'));

/** Whether a word is no abbreviation, so that a full stop after it ends a sentence even before lower case. */
export const isPlainWord = (word: string, rules: SentenceRules) =>
  /^(?:\p{L}{2,}|\p{N}+)$/u.test(word) && !isClipped(word) && !isListed(word, rules);
