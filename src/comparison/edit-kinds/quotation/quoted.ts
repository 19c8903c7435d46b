import { isWord, type Passage } from '../edited-pair.ts';
import { paragraphAt } from '../paragraph-at.ts';

/** UTF-16 code units before a sentence in which its paragraph is read for a quotation that is still open. */
const MAX_CODE_UNITS_BACK = 2_000;
/** UTF-16 code units before a sentence in which its paragraph is looked at for any quotation mark at all. */
const FIRST_LOOK_CODE_UNITS_BACK = 600;
/** UTF-16 code units of a quotation in single marks; where it is not closed by then, the mark is an apostrophe. */
const MAX_SINGLE_CODE_UNITS = 1_500;
/** UTF-16 code units after `s’` in which a mark is looked for that closes the quotation instead. */
const MAX_CODE_UNITS_TO_CLOSE = 300;

/** The marks that may close what each opening mark opens. */
const CLOSING_MARKS: ReadonlyMap<string, string> = new Map([
  ['“', '”"'],
  ['„', '“”"'],
  ['”', '”'],
  ['«', '»'],
  ['»', '«»'],
  ['"', '"”'],
  ['「', '」'],
  ['『', '』'],
  ['‹', '›'],
  ['‚', '‘’'],
  ['‘', '’'],
  ["'", "'"],
]);

const LINE_ENDS = '\n\r\u2028\u2029';
const QUOTATION_MARK = /["“”„‟«»「」『』‹›‚‘’']/u;

/** Whether a quotation mark stands in the sentences, or before them in their paragraph. */
export function mayBeQuoted({ story: { text, paragraphs }, sentences }: Passage): boolean {
  return sentences.some(({ start, end }) =>
    QUOTATION_MARK.test(
      text.slice(Math.max(paragraphStart(paragraphs, start), start - FIRST_LOOK_CODE_UNITS_BACK), end),
    ),
  );
}

/**
 * The quotations of a passage: for each word, the number of the one that it stands in, ascending from 0; -1 outside of
 * any. Knows “…”, „…“, «…», »…«, ‘…’, "…", '…', ”…” and 「…」, and tells single marks from apostrophes. A quotation may
 * have begun before the sentence in its paragraph, and need not end.
 */
export function quotationsOf({ story: { text, paragraphs }, sentences, words }: Passage): Int32Array {
  const inside = new Int32Array(words.length).fill(-1);
  let at = 0;
  let quotation = 0;
  for (const { start, end } of sentences) {
    // Where straight marks come in pairs, each second one closes, however they are spaced.
    const inPairs = countStraightMarks(text.slice(start, end)) % 2 === 0;
    /** The marks that may close the open quotation; empty while none is open. */
    let closing = openBefore(text, start, paragraphStart(paragraphs, start));
    let hasBegun = closing !== '';
    const first = at;
    // What stands in backticks is code: its marks quote nothing.
    const hasCode = countOf('`', text.slice(start, end)) % 2 === 0;
    let inCode = false;
    for (; at < words.length && words[at]!.start < end; at++) {
      const word = words[at]!;
      const before = at > first ? words[at - 1] : undefined;
      if (word.text === '`' && hasCode) inCode = !inCode;
      if (inCode) {
        if (closing && isWord(word.text)) inside[at] = quotation;
        continue;
      }
      if (word.text === '"' && before?.text === '"' && before.end === word.start) continue; // typed twice
      if (closing) {
        if (closes(text, word.start, word.text, closing)) {
          closing = '';
          quotation++;
        } else if (isWord(word.text)) inside[at] = quotation;
        continue;
      }
      closing =
        word.text === '"' && inPairs ? CLOSING_MARKS.get('"')! : closingMarksAt(text, word.start, word.text, end);
      if (closing) {
        hasBegun = true;
        quotation++;
      } else if (!hasBegun && /^[”»」』"]$/u.test(word.text)) {
        // It closes what no mark here opened: that was further back than was read.
        for (let back = first; back < at; back++) if (isWord(words[back]!.text)) inside[back] = quotation;
        hasBegun = true;
        quotation++;
      }
    }
    if (closing) quotation++;
  }
  return inside;
}

/** How many straight double marks a passage holds; one typed twice counts once. */
export function straightMarksOf({ story, sentences }: Passage): number {
  return sentences.reduce((sum, { start, end }) => sum + countStraightMarks(story.text.slice(start, end)), 0);
}

function countOf(sign: string, text: string): number {
  return text.split(sign).length - 1;
}

function countStraightMarks(text: string): number {
  return text.match(/"+/gu)?.length ?? 0;
}

/** The marks that may close the quotation which is open at the start of a sentence; empty when none is. */
function openBefore(text: string, start: number, paragraph: number): string {
  let closing = '';
  for (let at = Math.max(paragraph, start - MAX_CODE_UNITS_BACK); at < start; at++) {
    const code = text.charCodeAt(at);
    if (code < 0xab && code !== 0x22 && code !== 0x27) continue; // before «, only the straight marks
    const mark = text[at]!;
    if (closing) {
      if (closes(text, at, mark, closing)) closing = '';
    } else if (mark !== "'") closing = closingMarksAt(text, at, mark, start);
  }
  return closing;
}

/** Where the paragraph begins that an offset lies in; the offset itself where it lies in none. */
function paragraphStart(paragraphs: Passage['story']['paragraphs'], offset: number): number {
  return paragraphAt(paragraphs, offset)?.start ?? offset;
}

/** The UTF-16 code unit before an offset, without the combining marks on it; a blank at the start of the text. */
function letterBefore(text: string, at: number): string {
  let before = at - 1;
  while (before > 0 && /\p{M}/u.test(text[before]!)) before--;
  return text[before] ?? ' ';
}

/** The marks that may close the quotation which the mark at an offset opens; empty when it opens none. */
function closingMarksAt(text: string, at: number, mark: string, end: number): string {
  const closing = CLOSING_MARKS.get(mark);
  if (!closing) return '';
  const before = letterBefore(text, at);
  const after = text[at + mark.length] ?? ' ';
  if (/[‘'‚]/u.test(mark)) return opensSingle(text, at, closing, end) ? closing : '';
  // Chinese and Japanese put no blank between a word and the mark.
  if (isWord(before) && !/[「『]/u.test(mark) && !(mark === '“' && /[\u3040-\u9fff]/u.test(before))) return '';
  // These close as well. They open only right before a word, and not after a mark that ends something.
  if (/["”»]/u.test(mark) && (/\s/u.test(after) || /[.,!?;]/u.test(before))) return '';
  return closing;
}

/** Whether a single mark opens a quotation: it is closed in its sentence, and not only by another apostrophe. */
function opensSingle(text: string, at: number, closing: string, end: number): boolean {
  const mark = text[at]!;
  if (isWord(letterBefore(text, at)) || !/[\p{L}\p{N}“"«[]/u.test(text[at + 1] ?? ' ')) return false;
  for (let to = at + 1; to < Math.min(end, at + MAX_SINGLE_CODE_UNITS); to++) {
    if (mark !== text[to] || mark === "'") {
      if (closing.includes(text[to]!) && closesSingle(text, to)) return true;
    } else if (!isWord(letterBefore(text, to))) return false; // another one opens
  }
  return false;
}

/** Whether a single mark can close: it stands after a word or mark, is not inside a word and no possessive. */
function closesSingle(text: string, at: number): boolean {
  const before = letterBefore(text, at);
  if (/\s/u.test(before) || isWord(text[at + 1] ?? ' ')) return false;
  const mayBePossessive = before === 's' && /^\s\p{Ll}/u.test(text.slice(at + 1, at + 3)); // `the boys’ room`
  return !mayBePossessive || !isClosedLater(text, at);
}

/** Whether a mark that closes, after a mark that ends something, stands ahead in the line before any that opens. */
function isClosedLater(text: string, at: number): boolean {
  for (let to = at + 1; to < Math.min(text.length, at + MAX_CODE_UNITS_TO_CLOSE); to++) {
    const mark = text[to]!;
    if (mark === '‘' || LINE_ENDS.includes(mark)) return false;
    if ((mark === '’' || mark === "'") && /[.,!?;:…]/u.test(text[to - 1]!) && !isWord(text[to + 1] ?? ' ')) return true;
  }
  return false;
}

/** Whether the mark at an offset closes the open quotation. */
function closes(text: string, at: number, mark: string, closing: string): boolean {
  if (mark.length !== 1 || !closing.includes(mark)) return false;
  return !/[’'‘]/u.test(mark) || closesSingle(text, at);
}
