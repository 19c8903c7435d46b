import { type FullStop, isAbbreviation, isEnumerator, isListed, isPlainWord } from './full-stops.ts';
import { findRunningItems } from './running-list.ts';
import type { SentenceRules } from './sentence-rules.ts';
import type { Span } from './story.ts';

/** What may stand before the first word of a sentence. */
const LEAD = /^[\s>\p{Ps}\p{Pi}"'“„‚«»¿¡*_~\p{Pd}•…]*/u;
const WORD = /^[\p{L}\p{M}\p{N}]+/u;
/** A mark that no word goes on before. */
const WORD_BORDER = /[\s"'“”„‘’«»‹›()[\]{}/,;:!?…*_]/u;
/** UTF-16 code units of the longest abbreviation, with its full stops. */
const MAX_ABBREVIATION_LENGTH = 24;
/** UTF-16 code units after a mark that a decision looks at, at most. */
const MAX_LOOK_AHEAD = 100;

const SAYING =
  'said|says|asked|asks|cried|replied|answered|shouted|yelled|called|whispered|murmured|muttered|exclaimed|demanded|' +
  'inquired|wondered|added|began|continued|went on|repeated|snapped|screamed|gasped|sighed|laughed|stammered|roared|' +
  'growled|hissed|pleaded|begged|insisted|told|wrote|tweeted';
const SPEAKER = new RegExp(`^(?:\\p{Lu}[\\p{L}.'’-]* ){1,4}(?:${SAYING})\\b`, 'u');

/**
 * Finds where the sentences of one paragraph end: UTF-16 offsets into it, the last one is its length. White space after a
 * sentence stands before the offset. No sentence ends within a span of `markup` (links, code), given in order.
 *
 * The classes of characters are those of UAX #29, Unicode Text Segmentation; the rules are its SB6 to SB11 and what these
 * lack: abbreviations, speech, ellipses, and sentences without white space between them. Linear in the length, as every look
 * back or ahead is bounded.
 */
export function findSentenceEnds(paragraph: string, rules: SentenceRules, markup: readonly Span[] = []): number[] {
  const items = findRunningItems(paragraph);
  const result: number[] = [];
  const casual = /^["'“‘«(]?\p{Ll}/u.test(paragraph.slice(0, 2));
  let start = 0;
  let item = 0;
  let inline = 0;
  for (let match = nextEnd(paragraph, 0, rules); match; match = nextEnd(paragraph, match.end, rules)) {
    let { end } = match;
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
    if (!endsSentence(paragraph, start, match.index, match.marks, end, casual, rules)) continue;
    result.push(end);
    start = end;
    if (items[item]! <= end + 1) item++;
  }
  for (; item < items.length; item++) result.push(items[item]!);
  result.push(paragraph.length);
  return result;
}

/** Finds the next marks, at or after an offset, that may end a sentence. */
function nextEnd(text: string, from: number, { mayEnd, end }: SentenceRules) {
  for (let index = from; index < text.length; index++) {
    if (!mayEnd(text.charCodeAt(index))) continue;
    end.lastIndex = index;
    const marks = end.exec(text)?.[0];
    if (marks !== undefined) return { index, end: index + marks.length, marks };
  }
  return undefined;
}

/** Whether the marks before `end` are the last of a link's text or of code, which then ends the sentence. */
function closesMarkup(text: string, end: number, { end: markupEnd }: Span): boolean {
  return text.startsWith('](', end - 1) || (markupEnd - end < 4 && /^`+$/u.test(text.slice(end, markupEnd)));
}

function endsSentence(
  text: string,
  start: number,
  index: number,
  marks: string,
  end: number,
  casual: boolean,
  rules: SentenceRules,
): boolean {
  const ahead = text.slice(end, end + MAX_LOOK_AHEAD);
  const lead = LEAD.exec(ahead)?.[0] ?? '';
  const next = WORD.exec(ahead.slice(lead.length))?.[0] ?? '';
  const quoted = /['"’”»›」』“«]/u.test(marks);
  if (!/^\s/u.test(lead)) {
    // Scripts without capitals end sentences with marks of their own: full-width ones, ።, ။.
    if (/^．\p{N}/u.test(text.slice(index, index + 2))) return false;
    if (/^[^\p{ASCII}…‥․﹒]/u.test(marks)) return !(/\p{Pe}$/u.test(marks) && /^\p{Script=Hiragana}/u.test(next));
    return lead === '' && !quoted && beginsWithoutSpace(text, index, end, next, rules);
  }
  if (next === '') return !/^[,;]/u.test(ahead.slice(lead.length));
  // `[...]` stands for words left out.
  if (/[[(]/u.test(text.charAt(index - 1))) return false;
  const word = wordBefore(text, Math.max(start, index - MAX_ABBREVIATION_LENGTH), index);
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
  const before = text.slice(Math.max(start, index - word.length - MAX_ABBREVIATION_LENGTH), index - word.length);
  const first = index - word.length - start <= MAX_ABBREVIATION_LENGTH && !/[\p{L}\p{N}]/u.test(before);
  const nextEnd = end + lead.length + next.length;
  const around: FullStop = { text, start, before, first, word, next, nextEnd };
  return !isEnumerator(around) && (marks.length > 1 || !isAbbreviation(around, rules));
}

/** `He left.Then`: a sentence that follows without white space. */
function beginsWithoutSpace(text: string, index: number, end: number, next: string, rules: SentenceRules): boolean {
  const before = text.slice(Math.max(0, index - MAX_ABBREVIATION_LENGTH), index);
  const word = wordBefore(before, 0, before.length);
  // An address or a path.
  if (/[/\\@]\S*$/u.test(before)) return false;
  if (!/^(?:\p{Ll}{2,}|\p{Lu}\p{Ll}{2,}|[\d,]{3,})$/u.test(word) || rules.abbreviations.any.has(`${word}.`))
    return false;
  return (
    /^\p{Lu}\p{Ll}+$/u.test(next) &&
    /^[.!?…]?(?:[\s,;:'’"”)]|$)/u.test(text.slice(end + next.length, end + next.length + 2))
  );
}

/** The word, with its points, that ends at an offset and begins no earlier than another. */
function wordBefore(text: string, from: number, end: number): string {
  let start = end;
  while (start > from && !WORD_BORDER.test(text[start - 1]!)) start--;
  return text.slice(start, end);
}
