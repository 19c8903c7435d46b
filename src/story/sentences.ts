import { type Abbreviations, abbreviationsOf } from '../text/abbreviations.ts';
import { functionWords } from '../text/function-words.ts';
import type { Span } from './story.ts';

/** What is known of a language's sentences; made once for a text. */
export interface SentenceRules {
  readonly abbreviations: Abbreviations;
  /** Capitalised after an abbreviation, one of these shows that a sentence begins: other words may be names. */
  readonly functionWords: ReadonlySet<string>;
  /** Whether `3.` may be read as “third”. */
  readonly ordinals: boolean;
  /** Names of weekdays and months, in lower case. */
  readonly dates: ReadonlySet<string>;
  /** English writes `“Why?” Betty asked.` in this order, and always capitalises “I”. */
  readonly english: boolean;
  /** Ends of sentences with all that closes them: marks, quotes, brackets. */
  readonly ends: RegExp;
}

// Unicode's sentence terminals (UAX #29: ATerm and STerm) and the ellipsis, which it leaves out; then, in any order, more
// of them, quotes and brackets that close, and what may stand apart: dots (`. . .`), marks (`? ?`), a closing quote or
// bracket, a smiley. An opening mark closes where white space or punctuation follows: German has “ and « on the right.
// A longer run of marks than a text ever has is read in pieces, or the regular expression would run out of stack.
const ends = (terminals: string) =>
  new RegExp(
    `[${terminals}](?:[${terminals}'"’”»›\\p{Pe}\\p{Pf}*_~]|[\\p{Pi}](?=[\\s\\p{P}]|$)|` +
      `\\s(?:\\.(?![\\p{L}\\p{N}])|[!?)\\]»›”](?=[\\s\\p{P}]|$)|“(?=[,;.:]|$)|"(?=\\s*$)|[:;=][\\-^']?[()\\[\\]DPpO/|](?=\\s|$))){0,200}`,
    'gu',
  );
const TERMINALS = '\\p{Sentence_Terminal}…‥';
/** Greek asks with a semicolon; Armenian, typed, ends with a colon. */
const OWN_TERMINALS: ReadonlyMap<string, string> = new Map([
  ['el', ';\\u037E'],
  ['hy', ':'],
]);

/** The rules for a language, given as a BCP 47 tag; an unknown one has those that hold for all. */
export function sentenceRules(lang: string): SentenceRules {
  const language = lang.toLowerCase().split(/[-_]/u, 1)[0] ?? '';
  return {
    abbreviations: abbreviationsOf(language),
    functionWords: functionWords.get(language) ?? new Set(),
    ordinals: writesOrdinalsWithPoint(lang),
    dates: namesInDates(lang),
    english: language === 'en',
    ends: ends(TERMINALS + (OWN_TERMINALS.get(language) ?? '')),
  };
}

/** Languages that write `3.` for “third” do so in dates, which the runtime's own CLDR data show. */
function writesOrdinalsWithPoint(lang: string): boolean {
  try {
    return /\d\.\s/u.test(new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'long' }).format(0));
  } catch {
    return false; // Not a well-formed tag.
  }
}

/** Weekdays and months as the runtime's CLDR data have them. */
function namesInDates(lang: string): ReadonlySet<string> {
  const names = new Set<string>();
  try {
    const weekday = new Intl.DateTimeFormat(lang, { weekday: 'long', timeZone: 'UTC' });
    const month = new Intl.DateTimeFormat(lang, { month: 'long', timeZone: 'UTC' });
    for (let day = 0; day < 7; day++) names.add(weekday.format(Date.UTC(2024, 0, day + 1)).toLowerCase());
    for (let index = 0; index < 12; index++) names.add(month.format(Date.UTC(2024, index, 1)).toLowerCase());
  } catch {} // Not a well-formed tag.
  return names;
}

/** What may stand before the first word of a sentence. */
const LEAD = /^[\s>\p{Ps}\p{Pi}"'“„‚«»¿¡*_~\p{Pd}•…]*/u;
const WORD = /^[\p{L}\p{M}\p{N}]+/u;
const BEFORE = /[^\s"'“”„‘’«»‹›()[\]{}/,;:!?…*_]+$/u;
/** The time or year that an abbreviation in lower case goes with: `6 a.m.`, `1997 r. p.n.e.`, `XV w.` */
const NUMBER_BEFORE = /(?:\p{N}|(?<!\p{L})[IVXLC])\S*\s+(?:\p{Ll}{1,3}\.\s?)*$/u;
const VOWEL = /[aeiouyаеёиоуыэюяіїєαεηιουω]/iu;
/** `Sra`, `Dra` */
const FEMININE = /(?<=^\p{Lu}\p{Ll}+)a$/u;
/** No abbreviation is longer, with its points. */
const LONGEST = 24;
/** How far ahead a decision looks. */
const AHEAD = 100;

const SAYING =
  'said|says|asked|asks|cried|replied|answered|shouted|yelled|called|whispered|murmured|muttered|exclaimed|demanded|' +
  'inquired|wondered|added|began|continued|went on|repeated|snapped|screamed|gasped|sighed|laughed|stammered|roared|' +
  'growled|hissed|pleaded|begged|insisted|told|wrote|tweeted';
const SPEAKER = new RegExp(`^(?:\\p{Lu}[\\p{L}.'’-]* ){1,4}(?:${SAYING})\\b`, 'u');

/**
 * Where the sentences of one paragraph end: offsets into it in UTF-16 code units, the last being its length. White space
 * after a sentence is before the offset. The classes of characters are those of UAX #29, Sentence Boundaries; the rules
 * are its SB6 to SB11 with what they lack: abbreviations, speech, ellipses and sentences without white space between.
 * Linear in the length: every look back or ahead is bounded.
 * No sentence ends within a span of `markup`, in order: links, code.
 */
export function sentenceEnds(paragraph: string, rules: SentenceRules, markup: readonly Span[] = []): number[] {
  const items = runningList(paragraph);
  const result: number[] = [];
  const casual = /^["'“‘«(]?\p{Ll}/u.test(paragraph.slice(0, 2));
  let start = 0;
  let item = 0;
  let inline = 0;
  for (const match of paragraph.matchAll(rules.ends)) {
    let end = match.index + match[0].length;
    while (markup[inline] && markup[inline]!.end <= match.index) inline++;
    const within = markup[inline];
    if (within && within.start <= match.index) {
      if (!closesMarkup(paragraph, end, within)) continue;
      end = within.end;
    }
    if (end >= paragraph.length) break;
    for (; items[item]! < end; item++) {
      start = items[item]!;
      result.push(start);
    }
    if (!isEnd(paragraph, start, match.index, match[0], end, casual, rules)) continue;
    result.push(end);
    start = end;
    if (items[item]! <= end + 1) item++;
  }
  for (; item < items.length; item++) result.push(items[item]!);
  result.push(paragraph.length);
  return result;
}

const ENUMERATOR = /(?<=^|\s)([•⁃▪‣]?\s?)(?:(\d{1,2})|([a-z]))([.)]{1,2})(?=\s|$)\s*/gu;

/**
 * Where the items of a list begin that runs on in one paragraph, `1) One 2) Two`, but for the first: the numbers or
 * letters follow each other in one style.
 */
function runningList(paragraph: string): number[] {
  if (!/^(?:[•⁃▪‣]\s?)?(?:\d{1,2}|[a-z])[.)]/u.test(paragraph)) return [];
  const items: number[] = [];
  let style = '';
  let count = 0;
  for (const match of paragraph.matchAll(ENUMERATOR)) {
    const [, bullet = '', digits, letter, closing = ''] = match;
    const value = digits ? Number(digits) : letter!.codePointAt(0)!;
    const own = `${bullet.trim()}${digits ? 1 : 'a'}${closing}`;
    if (match.index === 0) style = own;
    else if (own !== style || value !== count + 1) continue;
    else items.push(match.index);
    count = value;
  }
  return items;
}

/** Whether the marks before `end` are the last of a link's text or of code, which then ends the sentence. */
function closesMarkup(text: string, end: number, { end: markupEnd }: Span): boolean {
  return text.startsWith('](', end - 1) || (markupEnd - end < 4 && /^`+$/u.test(text.slice(end, markupEnd)));
}

function isEnd(
  text: string,
  start: number,
  index: number,
  marks: string,
  end: number,
  casual: boolean,
  rules: SentenceRules,
): boolean {
  const ahead = text.slice(end, end + AHEAD);
  const lead = LEAD.exec(ahead)?.[0] ?? '';
  const next = WORD.exec(ahead.slice(lead.length))?.[0] ?? '';
  const quoted = /['"’”»›」』“«]/u.test(marks);
  if (!/^\s/u.test(lead)) {
    // Scripts without capitals end sentences with marks of their own: full-width ones, ።, ။.
    if (/^．\p{N}/u.test(text.slice(index, index + 2))) return false;
    if (/^[^\p{ASCII}…‥․﹒]/u.test(marks)) return !(/\p{Pe}$/u.test(marks) && /^\p{Script=Hiragana}/u.test(next));
    return lead === '' && !quoted && isJoined(text, index, end, next, rules);
  }
  if (next === '') return !/^[,;]/u.test(ahead.slice(lead.length));
  // `[...]` stands for words left out.
  if (/[[(]/u.test(text.charAt(index - 1))) return false;
  const word = BEFORE.exec(text.slice(Math.max(start, index - LONGEST), index))?.[0] ?? '';
  const point = /^[.․﹒．](?![.․﹒．\s])/u.test(marks);
  const loud = /[!?]/u.test(marks);
  if (/^\p{Ll}/u.test(next)) {
    if (quoted) return false;
    if (/^(?:https?:|www\.)/u.test(text.slice(end + lead.length, end + lead.length + 6))) return true;
    if (!casual)
      return marks === '.' && /^\p{Ll}{5,}$/u.test(word) && rules.functionWords.has(next) && !isListed(word, rules);
    return loud || (point && isPlainWord(word, rules));
  }
  if (loud) {
    const name = next === 'I' || !rules.functionWords.has(next.toLowerCase());
    return !(quoted && rules.english && name && SPEAKER.test(ahead.slice(1)));
  }
  if (!point) return !(rules.english && next === 'I' && marks.replace(/\s/gu, '').length <= 3);
  const before = text.slice(Math.max(start, index - word.length - LONGEST), index - word.length);
  const first = index - word.length - start <= LONGEST && !/[\p{L}\p{N}]/u.test(before);
  if (isEnumerator(word, before, first)) return false;
  if (marks.length > 1) return true;
  return !isAbbreviation({ text, start, before, first, word, next, nextEnd: end + lead.length + next.length }, rules);
}

/** `1.` or `a.` where a sentence or what follows a colon begins. */
function isEnumerator(word: string, before: string, first: boolean): boolean {
  return first ? /^(?:\p{N}{1,3}|\p{L})$/u.test(word) : /^\p{N}{1,2}$/u.test(word) && /[:;]\s+$/u.test(before);
}

const capitalise = (word: string) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

/** Whether a word is in the lists of abbreviations; they have some only as they begin a sentence. */
function isListed(word: string, { abbreviations: { any, titles } }: SentenceRules): boolean {
  const capital = `${capitalise(word)}.`;
  return any.has(`${word}.`) || any.has(capital) || titles.has(capital);
}

/** `Dr`, `nr`, `Sgt`: short and without a vowel, so no word in any language that has vowel letters. */
const isClipped = (word: string) =>
  word.length <= 4 && /^\p{L}\p{Ll}+$/u.test(word) && !VOWEL.test(word.replace(FEMININE, '').normalize('NFD'));

const isPlainWord = (word: string, rules: SentenceRules) =>
  /^(?:\p{L}{2,}|\p{N}+)$/u.test(word) && !isClipped(word) && !isListed(word, rules);

/** `He left.Then`: a sentence that follows without white space. */
function isJoined(text: string, index: number, end: number, next: string, rules: SentenceRules): boolean {
  const before = text.slice(Math.max(0, index - LONGEST), index);
  const word = BEFORE.exec(before)?.[0] ?? '';
  // An address or a path.
  if (/[/\\@]\S*$/u.test(before)) return false;
  if (!/^(?:\p{Ll}{2,}|\p{Lu}\p{Ll}{2,}|[\d,]{3,})$/u.test(word) || rules.abbreviations.any.has(`${word}.`))
    return false;
  return (
    /^\p{Lu}\p{Ll}+$/u.test(next) &&
    /^[.!?…]?(?:[\s,;:'’"”)]|$)/u.test(text.slice(end + next.length, end + next.length + 2))
  );
}

interface Point {
  readonly text: string;
  /** Where the sentence begins. */
  readonly start: number;
  /** The word the point follows. */
  readonly word: string;
  /** A little of what is before that word. */
  readonly before: string;
  /** Whether the word is the first of its sentence. */
  readonly first: boolean;
  /** The word after the point. */
  readonly next: string;
  readonly nextEnd: number;
}

/** Whether a point belongs to the word before it and the sentence goes on. */
function isAbbreviation(
  { text, start, word, before, first, next, nextEnd }: Point,
  { abbreviations: { any, titles }, ...rules }: SentenceRules,
): boolean {
  if (word === '') return false;
  const dotted = `${word}.`;
  if (titles.has(dotted)) return true;
  const digit = /^\p{N}/u.test(next);
  const letter = /^\p{L}[°º]?$/u.test(word);
  const points = /^(?:\p{L}{1,4}\.)+\p{L}{1,4}$/u.test(word);
  const listed = any.has(dotted) || any.has(dotted.toLowerCase());
  if (first && points) return true;
  // An initial is no word, whatever word it looks like.
  const common = rules.functionWords.has(next.toLowerCase()) && text.charAt(nextEnd) !== '.';
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
