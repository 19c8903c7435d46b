import type { Passage } from '../edited-pair.ts';

/** How far before a sentence its paragraph is read for a quotation that is still open, in UTF-16 code units. */
const BACK = 2_000;
/** How far ahead the end of a quotation in single marks is looked for. */
const AHEAD = 1_500;

/** The marks that close what each opening mark opens. */
const CLOSES: ReadonlyMap<string, string> = new Map([
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
]);

const QUOTE_MARK = /["“”„‟«»「」『』‹›‚‘’']/u;
/** How far before a sentence its paragraph is looked at for any quotation mark at all. */
const NEAR = 600;

/** Whether a quotation mark stands in the sentences, or before them in their paragraph. */
export function mayBeQuoted({ story: { text, paragraphs }, sentences }: Passage): boolean {
  return sentences.some(({ start, end }) =>
    QUOTE_MARK.test(text.slice(Math.max(paragraphStart(paragraphs, start), start - NEAR), end)),
  );
}

/**
 * For each word of a passage, the number of the quotation that it stands in, counted from 0; -1 outside of any. Knows
 * “…”, „…“, «…», »…«, ‘…’, "…", '…', ”…” and 「…」; tells single marks from apostrophes; a quotation may have begun
 * before the sentence in its paragraph and need not end.
 */
export function quotationsOf({ story, sentences, words }: Passage): Int32Array {
  const inside = new Int32Array(words.length).fill(-1);
  let at = 0;
  let count = 0;
  for (const { start, end } of sentences) {
    // Marks that come in pairs are paired, however they are spaced.
    const paired = straightMarksIn(story.text.slice(start, end)) % 2 === 0;
    let close = openBefore(story.text, start, paragraphStart(story.paragraphs, start));
    const from = at;
    let begun = close !== '' || undefined;
    for (; at < words.length && words[at]!.start < end; at++) {
      const word = words[at]!;
      // A mark typed twice.
      if (word.text === '"' && at > from && words[at - 1]!.text === '"' && words[at - 1]!.end === word.start) continue;
      if (close) {
        if (isClosing(story.text, word.start, word.text, close)) {
          close = '';
          count++;
        } else if (/[\p{L}\p{N}]/u.test(word.text)) inside[at] = count;
        continue;
      }
      const opens = word.text === '"' && paired ? CLOSES.get('"')! : openingAt(story.text, word.start, word.text, end);
      if (opens) {
        close = opens;
        begun = true;
        count++;
      } else if (begun === undefined && /^[”»」』"]$/u.test(word.text)) {
        // Closes what nothing opened: it began before.
        for (let back = from; back < at; back++) if (/[\p{L}\p{N}]/u.test(words[back]!.text)) inside[back] = count;
        begun = true;
        count++;
      }
    }
    if (close) count++;
  }
  return inside;
}

/** How many straight double marks the sentences hold, one typed twice counted once. */
export function straightMarks({ story, sentences }: Passage): number {
  return sentences.reduce((sum, { start, end }) => sum + straightMarksIn(story.text.slice(start, end)), 0);
}

function straightMarksIn(text: string): number {
  return text.match(/"+/gu)?.length ?? 0;
}

/** The marks that may close a quotation opened before this place in its paragraph; empty when none is open. */
function openBefore(text: string, start: number, paragraph: number): string {
  let close = '';
  for (let at = Math.max(paragraph, start - BACK); at < start; at++) {
    const code = text.charCodeAt(at);
    if (code < 0xab && code !== 0x22 && code !== 0x27) continue; // before «, only the straight marks
    const mark = text[at]!;
    if (close) {
      if (isClosing(text, at, mark, close)) close = '';
    } else if (mark !== "'") close = openingAt(text, at, mark, start);
  }
  return close;
}

function paragraphStart(paragraphs: Passage['story']['paragraphs'], offset: number): number {
  let low = 0;
  for (let high = paragraphs.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (paragraphs[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return paragraphs[low - 1]?.start ?? offset;
}

/** The marks that close the quotation which a mark here opens; empty when it opens none. */
function openingAt(text: string, at: number, mark: string, end: number): string {
  const closes = CLOSES.get(mark);
  const before = text[at - 1] ?? ' ';
  const after = text[at + mark.length] ?? ' ';
  if (mark === '‘' || mark === "'" || mark === '‚')
    return opensSingle(text, at, before, after, end) ? (mark === "'" ? "'" : mark === '‚' ? '‘’' : '’') : '';
  if (!closes || (/[\p{L}\p{N}]/u.test(before) && !/[「『]/u.test(mark))) return '';
  if (mark === '"' || mark === '”' || mark === '»') {
    // These close as well: they open only before a word and not after one.
    if (/\s/u.test(after) || /[.,!?;]/u.test(before)) return '';
  }
  return closes;
}

function opensSingle(text: string, at: number, before: string, after: string, end: number): boolean {
  if (/[\p{L}\p{N}]/u.test(before) || !/[\p{L}\p{N}“"«[]/u.test(after)) return false;
  const mark = text[at]!;
  const close = mark === "'" ? "'" : mark === '‚' ? '‘’' : '’';
  // Not an apostrophe of omission: it is closed in this sentence, and not only by another apostrophe.
  for (let to = at + 1; to < Math.min(end, at + AHEAD); to++) {
    if (mark !== text[to] || mark === "'") {
      if (close.includes(text[to]!) && closesSingle(text, to)) return true;
    } else if (!/[\p{L}\p{N}]/u.test(text[to - 1]!)) return false;
  }
  return false;
}

/** Whether an apostrophe-like mark can close: after a word or mark, not inside a word. */
function closesSingle(text: string, at: number): boolean {
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  if (/\s/u.test(before) || /[\p{L}\p{N}]/u.test(after)) return false;
  // `the boys’ room`
  return !(before === 's' && /^\s\p{Ll}/u.test(text.slice(at + 1, at + 3)) && laterClose(text, at));
}

/** Whether another mark that closes stands ahead, before any that opens. */
function laterClose(text: string, at: number): boolean {
  for (let to = at + 1; to < Math.min(text.length, at + 300); to++) {
    const mark = text[to]!;
    if (mark === '‘' || isNewline(mark)) return false;
    if (
      (mark === '’' || mark === "'") &&
      /[.,!?;:…]/u.test(text[to - 1]!) &&
      !/[\p{L}\p{N}]/u.test(text[to + 1] ?? ' ')
    )
      return true;
  }
  return false;
}

const isNewline = (mark: string) => mark === '\n' || mark === '\r' || mark === '\u2028' || mark === '\u2029';

function isClosing(text: string, at: number, mark: string, close: string): boolean {
  if (mark.length !== 1 || !close.includes(mark)) return false;
  if (mark === '’' || mark === "'" || mark === '‘') return closesSingle(text, at);
  return true;
}
