import { type Abbreviations, abbreviationsOf } from '../text/abbreviations.ts';
import { functionWords } from '../text/function-words.ts';

/** What is known of a language's sentences; made once for a text. */
export interface SentenceRules {
  readonly abbreviations: Abbreviations;
  /** Capitalised after an abbreviation, one of these shows that a sentence begins: other words may be names. */
  readonly functionWords: ReadonlySet<string>;
  /** Whether `3.` may be read as “third”. */
  readonly ordinals: boolean;
  /** Whether `“Why?” Betty asked.` is told in this order, the speaker's name before the verb. */
  readonly nameBeforeVerb: boolean;
  /** Ends of sentences with all that closes them: marks, quotes, brackets. */
  readonly ends: RegExp;
}

// Unicode's sentence terminals (UAX #29: ATerm and STerm) and the ellipsis, which it leaves out; then more of them, with
// quotes and brackets that close, in any order, and dots set apart (`. . .`). French sets » apart as well. An opening
// mark closes where white space or punctuation follows: German has “ and « on the right.
const ends = (terminals: string) =>
  new RegExp(
    `[${terminals}](?:[${terminals}'"’”»›\\p{Pe}\\p{Pf}*_~]|[ \\u00A0]\\.(?![\\p{L}\\p{N}])|` +
      `[ \\u00A0\\u202F][»›](?=[\\s\\p{P}]|$)|[\\p{Pi}](?=[\\s\\p{P}]|$))*`,
    'gu',
  );
const TERMINALS = '\\p{Sentence_Terminal}…‥';

/** The rules for a language, given as a BCP 47 tag; an unknown one has those that hold for all. */
export function sentenceRules(lang: string): SentenceRules {
  const language = lang.toLowerCase().split(/[-_]/u, 1)[0] ?? '';
  return {
    abbreviations: abbreviationsOf(language),
    functionWords: functionWords.get(language) ?? new Set(),
    ordinals: writesOrdinalsWithPoint(lang),
    nameBeforeVerb: language === 'en',
    ends: ends(language === 'el' ? `${TERMINALS};\\u037E` : TERMINALS),
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

const NEXT = /[\s\p{Ps}\p{Pi}"'“„‚«»¿¡*_~\p{Pd}•…]*/uy;
const WORD = /[\p{L}\p{M}\p{N}]+/uy;
const LOWER = /^\p{Ll}/u;
const DIGIT = /^\p{N}/u;
const WIDE = /[。！？｡．]/u;
const QUOTED = /['"’”»›」』“«]/u;
const BEFORE = /[^\s"'“”„‘’«»‹›()[\]{}/,;:!?…*_]+$/u;
/** No abbreviation is longer, with its points. */
const LONGEST = 24;

const SAYING =
  'said|says|asked|asks|cried|replied|answered|shouted|yelled|called|whispered|murmured|muttered|exclaimed|demanded|' +
  'inquired|wondered|added|began|continued|went on|repeated|snapped|screamed|gasped|sighed|laughed|stammered|roared|' +
  'growled|hissed|pleaded|begged|insisted|told|wrote|tweeted';
const SPEAKER = new RegExp(`(?:\\p{Lu}[\\p{L}.'’-]* ){1,4}(?:${SAYING})\\b`, 'uy');

/**
 * Where the sentences of one paragraph end: offsets into it in UTF-16 code units, the last being its length. White space
 * after a sentence is before the offset. The classes of characters are those of UAX #29, Sentence Boundaries; the rules
 * are its SB6 to SB11 with what they lack: abbreviations, speech, ellipses and sentences without white space between.
 * Linear in the length: every look back or ahead is bounded.
 */
export function sentenceEnds(paragraph: string, rules: SentenceRules): number[] {
  const result: number[] = [];
  let start = 0;
  for (const match of paragraph.matchAll(rules.ends)) {
    const end = match.index + match[0].length;
    if (end >= paragraph.length) break;
    if (!isEnd(paragraph, start, match.index, match[0], rules)) continue;
    result.push(end);
    start = end;
  }
  result.push(paragraph.length);
  return result;
}

function matchAt(pattern: RegExp, text: string, index: number): string {
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0] ?? '';
}

function isEnd(text: string, start: number, index: number, marks: string, rules: SentenceRules): boolean {
  const end = index + marks.length;
  const lead = matchAt(NEXT, text, end);
  const next = matchAt(WORD, text, end + lead.length);
  const closed = QUOTED.test(marks);
  if (!/^\s/u.test(lead)) {
    if (WIDE.test(marks)) return true;
    return lead === '' && !closed && isJoined(text, index, next, rules);
  }
  if (next === '') return true;
  if (LOWER.test(next)) return false;
  if (/[!?]/u.test(marks) || !/^[.․﹒．]/u.test(marks))
    return !(closed && rules.nameBeforeVerb && isSpeaker(text, end + 1));
  if (marks.length > 1) return true;
  return !isAbbreviation(text, start, index, next, end + lead.length + next.length, rules);
}

/** `He left.Then`: a sentence that follows without white space. */
function isJoined(text: string, index: number, next: string, rules: SentenceRules): boolean {
  const word = BEFORE.exec(text.slice(Math.max(0, index - LONGEST), index))?.[0] ?? '';
  if (!/^\p{Ll}{2,}$|^[\d,]+$/u.test(word)) return false;
  return /^\p{Lu}\p{Ll}+$/u.test(next) && !rules.abbreviations.any.has(`${word}.`);
}

function isSpeaker(text: string, index: number): boolean {
  return matchAt(SPEAKER, text, index) !== '';
}

/** Whether the point at `index` belongs to the word before it, where `next` goes on with the sentence. */
function isAbbreviation(
  text: string,
  start: number,
  index: number,
  next: string,
  nextEnd: number,
  rules: SentenceRules,
): boolean {
  const from = Math.max(start, index - LONGEST);
  const word = BEFORE.exec(text.slice(from, index))?.[0] ?? '';
  if (word === '') return false;
  const dotted = `${word}.`;
  if (rules.abbreviations.titles.has(dotted)) return true;
  const first = text.slice(start, index - word.length).trim() === '';
  const common = rules.functionWords.has(next.toLowerCase());
  if (/^\p{N}+$/u.test(word)) {
    if (first) return true;
    return rules.ordinals && word.length < 4 && !common && !DIGIT.test(next);
  }
  if (DIGIT.test(next))
    return (
      rules.abbreviations.any.has(dotted) ||
      /^(?:\p{L}|\P{L}*)$/u.test(word) ||
      (!first && /^\p{Lu}\p{Ll}{1,2}$/u.test(word))
    );
  if (common) return false;
  if (/^\p{L}$/u.test(word))
    return (
      word !== 'I' ||
      /^\p{Lu}/u.test(
        text
          .slice(from, index - 1)
          .trim()
          .split(' ')
          .at(-1) ?? '',
      )
    );
  if (/^(?:\p{L}{1,4}\.)+\p{L}{1,4}$/u.test(word)) return true;
  if (rules.abbreviations.any.has(dotted)) return true;
  return (
    /^\p{Lu}?\p{Ll}{1,3}$/u.test(word) && !/[aeiouyäëïöüáéíóúàèìòùâêîôûąęåæøœаеёиоуыэюяіїє]/iu.test(word) && nextEnd > 0
  );
}
