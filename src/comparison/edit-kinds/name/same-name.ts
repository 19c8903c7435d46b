import { editDistance } from './edit-distance.ts';

/** Different names for one country, alliance or city that editors choose between, in lower case; each row is one. */
const OTHER_NAMES: readonly ReadonlySet<string>[] = [
  'us|usa|u.s|u.s.a|america|american|americans|united states|united states of america|states',
  'uk|u.k|britain|british|united kingdom|great britain|england|english|britons',
  'un|u.n|united nations',
  'eu|e.u|european union|europe|european',
  'ussr|soviet|soviet union|russia|russian',
  'holland|netherlands|dutch',
  'kiev|kyiv',
  'conservative|conservatives|tory|tories',
  'republican|republicans|gop',
  'burma|myanmar|burmese',
  'turkey|türkiye|turkish',
].map((row) => new Set(row.split('|')));

/** Endings of the adjectives and inhabitants of a place, and of the followers of a person. */
const DERIVED_ENDING = /(?:ans?|ians?|ish|ese|is?|ch|ers?|ists?|ism|s|ic|que|ians|ns)$/u;
/** What may be added to a name that stays whole: `Berlin`, `Berliners`. */
const ADDED_ENDING = /^(?:n|an|ian|ish|ese|i|is|ns|ans|ians|ers?|ist|ists|s|es|ic|'s|"s)$/u;
/** Endings of Russian names in their cases, and of the inhabitants and adjectives of places. */
const CASE_ENDING =
  /^(?:|[аяыиеуюойь]|ой|ою|ей|ею|ом|ем|ём|ам|ами|ах|ям|ями|ях|ия|ии|ию|ией|ий|ого|ому|ым|ой|ая|ую|ец|ца|цу|цем|цы|цев|цам|ск[а-я]{2,3})$/u;
/** How many letters from the start a derived form shares with its name at least. */
const MIN_STEM_LETTERS = 3;
/** And where the end of the name changes too: `Turkey`, `Turkish`. */
const MIN_CHANGED_STEM_LETTERS = 4;
/** How many letters from the end a name may lose in a derived form. */
const MAX_LOST_LETTERS = 3;
/** In a longer name, initials leave out words of at most this many letters: `of`, `the`. */
const MAX_SKIPPED_WORD_LETTERS = 3;

/**
 * Whether two names are one: an abbreviation, an adjective, a plural, or another usual name.
 * @param a its words, in lower case, as is `b`
 */
export function isSameName(a: readonly string[], b: readonly string[]): boolean {
  const [one, other] = [a.join(' '), b.join(' ')];
  if (OTHER_NAMES.some((names) => names.has(one) && names.has(other))) return true;
  if (isInitials(one, b) || isInitials(other, a)) return true;
  if (isShortened(a, b)) return true;
  return a.length === 1 && b.length === 1 && (isDerived(one, other) || isCaseForm(one, other));
}

/** Whether each word of one name begins the same word of the other: `Lib Dem` and `Liberal Democrat`. */
function isShortened(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < 2 || a.length !== b.length) return false;
  const [short, long] = a.join('').length < b.join('').length ? [a, b] : [b, a];
  return short.every((word, at) => {
    const bare = word.replace(/s$/u, '');
    const lost = long[at]!.length - bare.length;
    return bare.length >= MIN_STEM_LETTERS && lost > 1 && long[at]!.startsWith(bare);
  });
}

/** Whether two Russian names are one in two cases, or of one place: `москвы` and `москву`, `испания` and `испанцы`. */
function isCaseForm(a: string, b: string): boolean {
  if (!/^[а-яё]{4}/u.test(a) || !/^[а-яё]{4}/u.test(b)) return false;
  const length = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < length && a[shared] === b[shared]) shared++;
  // The letter before an ending may be one that both endings begin with.
  for (let stem = shared; stem >= Math.max(MIN_STEM_LETTERS, shared - 1); stem--) {
    const [rest, otherRest] = [a.slice(stem), b.slice(stem)];
    if (CASE_ENDING.test(rest) && CASE_ENDING.test(otherRest)) return true;
    // Surnames: `рябова`, `рябовых`
    if (
      /(?:[ое]в|ин)$/u.test(a.slice(0, stem)) &&
      /^(?:|ых|ыми|[а-я]{1,2})$/u.test(rest) &&
      /^(?:|ых|ыми|[а-я]{1,2})$/u.test(otherRest)
    )
      return true;
  }
  return false;
}

/** Whether a short name is the first letters of other words: `U.N.` of `United Nations`, `J` of `John`. */
function isInitials(short: string, words: readonly string[]): boolean {
  const letters = short.replace(/[^\p{L}]/gu, '');
  if (words.length === 1) return letters.length === 1 && words[0]!.startsWith(letters);
  const longWords = words.filter((word) => word.length > MAX_SKIPPED_WORD_LETTERS);
  return letters === initialsOf(words) || letters === initialsOf(longWords);
}

function initialsOf(words: readonly string[]): string {
  return words.map((word) => word[0]).join('');
}

/** Whether one word is derived from the other: `Turkey` and `Turkish`, `Berlin` and `Berliners`. */
function isDerived(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  let shared = 0;
  while (shared < short.length && short[shared] === long[shared]) shared++;
  if (shared < MIN_STEM_LETTERS || shared < short.length - MAX_LOST_LETTERS) return false;
  if (shared === short.length) return ADDED_ENDING.test(long.slice(shared));
  // `Gaullists`, `Gaullism`
  if (/is[tm]s?$/u.test(short) && /is[tm]s?$/u.test(long) && shared >= short.length - 2) return true;
  // `Keelen` and `Keelan` are two spellings.
  if (short.length === long.length && editDistance(short, long) === 1) return false;
  return shared >= MIN_CHANGED_STEM_LETTERS && DERIVED_ENDING.test(short) !== DERIVED_ENDING.test(long);
}
