import { FUNCTION_WORDS } from '../../../text/function-words.ts';
import {
  LISTED_SPELLINGS,
  NO_PART_OF_COMPOUND,
  ONCE_APART,
  OPTIONAL_ACCENTS,
  OTHER_WITHOUT_HYPHEN,
  WORDS_OF_THEIR_OWN,
} from './variant-words.ts';

/** UTF-16 code units of a word past which its spelling is not looked at. */
const MAX_WORD_CODE_UNITS = 40;
/** UTF-16 code units of the words of a compound together. */
const MAX_COMPOUND_CODE_UNITS = 60;
/** By how many UTF-16 code units two spellings of one word differ in length at most. */
const MAX_LENGTH_DIFFERENCE = 4;
/** UTF-16 code units of each part of a compound that may be written apart: `ice cream`, not `to day`. */
const MIN_PART_CODE_UNITS = 3;

/** Stems that lost a mute c or p in Portugal with the Acordo Ortográfico of 1990; words only. */
const MUTE_CONSONANT =
  /(?<=(?<!\p{L})(?:in|re|des|co)?(?:a|dire|obje|proje|arquite|ele|elé|exa|corre|cole|afe|efe|inspe|se|respe|sele|perspe|refle|prote|fa|ó|ba))[cp](?=t(?:[oa]s?|o?r(?:es|a|as|ia)?|i[vm]\p{L}*|u[ar]\p{L}*|r[ioóô]\p{L}*|amente|ar|ou|is\p{L}*)(?!\p{L}))/u;

/**
 * Whether two words are spellings of one word. They may differ in letter case, but not in whether they have a capital.
 * @param language of the text, a BCP 47 primary subtag
 */
export function isSpellingVariant(a: string, b: string, language = ''): boolean {
  if (a.length > MAX_WORD_CODE_UNITS || b.length > MAX_WORD_CODE_UNITS) return false;
  if (startsWithCapital(a) !== startsWithCapital(b)) return false;
  const [one, other] = [toLowerCase(a), toLowerCase(b)];
  if (one === other || /\p{N}/u.test(one + other)) return false;
  if (WORDS_OF_THEIR_OWN.has(one) || WORDS_OF_THEIR_OWN.has(other)) return false;
  if (beginDifferently(one, other) || Math.abs(one.length - other.length) > MAX_LENGTH_DIFFERENCE) return false;
  if (isWithoutMarks(one, other, language) || isShortenedPast(one, other) || isShortenedPast(other, one)) return true;
  return standardSpelling(one) === standardSpelling(other) || isCompoundVariant([a], [b]);
}

/**
 * Whether two words are one with and without what a keyboard may lack: German `ü` or `ue`; a diaeresis that parts two vowels,
 * as in Dutch `coördinatie`; either accent at the end of Italian `perché`.
 */
function isWithoutMarks(one: string, other: string, language: string): boolean {
  if (withDigraphs(one) === withDigraphs(other)) return true;
  if (language === 'nl' && withoutDiaeresis(one) === withoutDiaeresis(other)) return true;
  return language === 'it' && one.replace(/chè$/u, 'ché') === other.replace(/chè$/u, 'ché');
}

function withDigraphs(word: string): string {
  return word.replace(/[äöü]/gu, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[letter]!);
}

function withoutDiaeresis(word: string): string {
  return word.replace(/(?<=[aeiou])[ëïöü]/gu, (letter) => ({ ë: 'e', ï: 'i', ö: 'o', ü: 'u' })[letter]!);
}

/** Whether a word is the past of a verb as poets shorten it: `walk'd` for `walked`. */
function isShortenedPast(word: string, other: string): boolean {
  return /^\p{L}{3,}'d$/u.test(word) && word.replace("'d", 'ed') === other;
}

/** Whether two names, given with their capital, are one with and without its accents: `Zürich`, `Zurich`. */
export function isNameWithoutAccents(a: string, b: string): boolean {
  if (a === b || !startsWithCapital(a) || !startsWithCapital(b)) return false;
  const [one, other] = [a, b].map((name) => name.normalize('NFD').replace(/\p{M}+/gu, ''));
  return one === other && (one === a || other === b);
}

/** Whether two words begin with letters that are never spellings of each other. Quick: most words that differ do. */
function beginDifferently(one: string, other: string): boolean {
  if (one[0] === other[0] || LISTED_SPELLINGS.has(one) || LISTED_SPELLINGS.has(other)) return false;
  return /^[a-z]/u.test(one) && /^[a-z]/u.test(other);
}

/** The one spelling that stands for all spellings of a word, given in lower case. */
export function standardSpelling(word: string): string {
  return word
    .split(/(?<mark>[-‐‑'])/u)
    .map((part) => (part.length < 2 ? part : standardizePart(part)))
    .join('');
}

/** The standard spelling of a word without hyphens and apostrophes. */
function standardizePart(word: string): string {
  const listed = LISTED_SPELLINGS.get(word);
  if (listed) return listed;
  if (!/^[a-z]*$/u.test(word)) {
    const withoutAccents = word.normalize('NFD').replace(/\p{M}+/gu, '');
    if (OPTIONAL_ACCENTS.has(withoutAccents)) return withoutAccents;
  }
  const standard = americanize(unifyReforms(word));
  return LISTED_SPELLINGS.get(standard) ?? standard;
}

/** British endings as American ones. */
function americanize(word: string): string {
  return (
    word
      // organise, organisation (Oxford writes z too), analyse
      .replace(/(?<=\p{L}{3}i|\p{L}{2}aly|\p{L}{3}ly)s(?=(?:e[ds]?|ers?|ing|ations?|ational|able|ement)$)/u, 'z')
      // travelled, modelling, signaller
      .replace(/(?<=[aeiouy][^aeiou]+[aeou]l)l(?=(?:ed|ing|ers?|ings|ors?)$)/u, '')
  );
}

/** The one spelling of a word before and after the reforms of German, French, Portuguese and Russian. */
function unifyReforms(word: string): string {
  return (
    word
      // German: daß and dass; Schiffahrt and Schifffahrt
      .replace(/ß/gu, 'ss')
      .replace(/(?<letter>[bdfglmnprst])\k<letter>{2}/gu, '$<letter>$<letter>')
      // Portuguese: acção, projecto, freqüente, idéia, heróico, vôo, vêem
      .replace(/[cp](?=ç)/u, '')
      .replace(MUTE_CONSONANT, '')
      .replace(/(?<=[gq])ü(?=[eiéí])/gu, 'u')
      .replace(/éi(?=as?$)/u, 'ei')
      .replace(/ói(?=c[oa]s?$|des?$)/u, 'oi')
      .replace(/ôo/u, 'oo')
      .replace(/êem$/u, 'eem')
      // French: maître, août
      .replace(/î/gu, 'i')
      .replace(/û/gu, 'u')
      // Russian
      .replace(/ё/gu, 'е')
  );
}

/**
 * Whether two runs of words are one compound, written as one word, with hyphens or apart: `e-mail` and `email`,
 * `health care` and `healthcare`.
 */
export function isCompoundVariant(before: readonly string[], after: readonly string[]): boolean {
  const [a, b] = [before.join(' '), after.join(' ')];
  if (a === b || a.length > MAX_COMPOUND_CODE_UNITS || b.length > MAX_COMPOUND_CODE_UNITS) return false;
  if (startsWithCapital(a) !== startsWithCapital(b) || !isLettersAndHyphens(a) || !isLettersAndHyphens(b)) return false;
  const [one, other] = [joinParts(a), joinParts(b)];
  if (standardSpelling(one) !== standardSpelling(other) || OTHER_WITHOUT_HYPHEN.has(one)) return false;
  if (/[-‐‑]/u.test(a + b) || ONCE_APART.has(one)) return true;
  // Without a hyphen on either side, the two words must be such as make compounds.
  const apart = before.length > after.length ? before : after;
  return (
    apart.length === 2 &&
    apart.every((part) => part.length >= MIN_PART_CODE_UNITS && mayBePartOfCompound(part.toLowerCase()))
  );
}

function isLettersAndHyphens(text: string): boolean {
  return /^[\p{L}\p{M}'’\-‐‑ ]+$/u.test(text);
}

/** The words of a compound as one. */
function joinParts(text: string): string {
  return toLowerCase(text.replace(/[-‐‑ ]/gu, ''));
}

function mayBePartOfCompound(word: string): boolean {
  return !FUNCTION_WORDS.get('en')!.has(word) && !NO_PART_OF_COMPOUND.has(word);
}

/** A word in lower case, its apostrophes straight. */
function toLowerCase(word: string): string {
  return word.toLowerCase().replace(/[’ʼ]/gu, "'");
}

function startsWithCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
