import { canonicalForm, MAX_UNITS_OF_ONE } from '../text/canonical.ts';
import { type Line, splitLines } from '../text/lines.ts';
import type { Block } from './block.ts';
import { JOINED_TO_BEFORE } from './sentence-rules.ts';

const CLOSED = new RegExp(`[\\p{Sentence_Terminal}…:][${JOINED_TO_BEFORE}'"’”»›\\p{Pe}\\p{Pf}\\p{Pi}*_]*$`, 'u');
const OPENING = /^[\p{Ps}\p{Pi}"'“„‚«»¿¡*_]*/u;
const ITEM = /^(?:[-*+•‣◦⁃▪·]\s|[•‣◦⁃▪]|\(?\p{N}{1,3}[.)]{1,2}\s|\(?[a-z][)]\s)/u;

/**
 * Finds the paragraphs of a plain text, UTF-16 offsets. Blank lines part paragraphs. A line may be a paragraph by itself or a
 * row of a hard-wrapped one: that depends on how the text is wrapped, see {@link findWrapWidth}. Linear in the length.
 */
export function findParagraphs(text: string): Block[] {
  const groups = groupLines(text);
  const width = findWrapWidth(text, groups);
  const blocks: Block[] = [];
  for (const group of groups) {
    const joins = findJoins(text, group, isNarrow(group, width) ? findOwnWidth(text, group) || width : width);
    let first = group[0]!;
    for (let i = 1; i <= group.length; i++) {
      const line = group[i];
      if (line && joins[i]) continue;
      blocks.push({
        start: first.start,
        end: group[i - 1]!.end,
        kind: isItem(text, first) ? 'list item' : 'prose',
        unit: 'sentence',
      });
      if (line) first = line;
    }
  }
  return blocks;
}

/** A line that is not blank. */
interface FilledLine extends Line {
  /** UTF-16 code units of its canonical form, those before it included: a letter with its accents is as wide either way. */
  readonly columns: number;
}

/** Groups the lines that stand together between blank lines. */
function groupLines(text: string): FilledLine[][] {
  const groups: FilledLine[][] = [];
  let group: FilledLine[] = [];
  for (const line of splitLines(text)) {
    const { start, end, indent } = line;
    if (end > start) group.push({ ...line, columns: indent + canonicalForm(text.slice(start, end)).length });
    else if (group.length > 0) {
      groups.push(group);
      group = [];
    }
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

/** UTF-16 code units of a word past which it is no longer for the width of a page. */
const MAX_WORD_LENGTH = 60;

/** Where there are no spaces between words, a line is broken before a character, or before a word of a few. */
const UNSPACED =
  /^\P{L}*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const MAX_UNSPACED_LENGTH = 6;

/** Measures the first word of a line, in UTF-16 code units of its canonical form, at most {@link MAX_WORD_LENGTH}. */
function measureFirstWord(text: string, line: Line): number {
  const start = text.slice(line.start, Math.min(line.end, line.start + MAX_WORD_LENGTH * MAX_UNITS_OF_ONE));
  const space = start.search(/\s/u);
  const word = canonicalForm(space < 0 ? start : start.slice(0, space));
  return Math.min(word.length, UNSPACED.test(word) ? MAX_UNSPACED_LENGTH : MAX_WORD_LENGTH);
}

/** Whether the first word of the next line would not have fitted on the line: so a wrapped line looks. */
const isFull = (text: string, line: FilledLine, next: Line, width: number) =>
  line.columns + 1 + measureFirstWord(text, next) > width;

/** Whether a line is a web address and nothing else. */
const isAddress = (text: string, line: Line) => /^(?:\w{3,5}:\/\/|www\.)\S+$/u.test(text.slice(line.start, line.end));

/** The end of a line that nothing could end with: a comma, or a Japanese particle. */
const UNFINISHED = /[,،、，のをはがにへ]$/u;

/**
 * Whether the next line reads as going on with the line. Letters without case do not tell: a line goes on if it is
 * full or ends in the middle of a phrase.
 */
function goesOn(text: string, line: Line, next: Line, isFull: boolean): boolean {
  const start = text.slice(next.start, Math.min(next.end, next.start + 12)).replace(OPENING, '');
  if (/^\p{Ll}/u.test(start)) return !isAddress(text, next) && /\p{L}/u.test(text.slice(line.start, line.end));
  if (/^[\p{Lu}\p{Lt}\p{N}]/u.test(start)) return false;
  return (isFull && !isClosed(text, line)) || UNFINISHED.test(text.slice(Math.max(line.start, line.end - 2), line.end));
}

const isClosed = (text: string, line: Line) => CLOSED.test(text.slice(Math.max(line.start, line.end - 8), line.end));

/** Columns of the narrowest page that a text is wrapped to: narrower lines are a list of words. */
const MIN_PAGE_COLUMNS = 30;

/**
 * Finds the column that a text is hard-wrapped at, or 0. Where a sentence goes on in the next line, the first word of that
 * line did not fit on the line before. In a text of at least 20 lines, some wider lines (addresses, say) do not hide it.
 */
function findWrapWidth(text: string, groups: readonly FilledLine[][]): number {
  const lengths = groups.flat().map(({ columns }) => columns);
  lengths.sort((a, b) => a - b);
  for (const share of lengths.length < 20 ? [1] : [0.98, 0.9, 0.75]) {
    const width = lengths[Math.ceil(lengths.length * share) - 1];
    if (width && width >= MIN_PAGE_COLUMNS && isWrappedAt(text, groups, width)) return width;
  }
  return 0;
}

/** Whether no line of a group comes near the width of the page: a wider line elsewhere does not tell how it is wrapped. */
function isNarrow(group: readonly FilledLine[], width: number): boolean {
  return group.length > 2 && (width === 0 || group.every(({ columns }) => columns < width * 0.8));
}

/** Finds the column that one group of lines is hard-wrapped at, or 0: all its lines but the last must be full there. */
function findOwnWidth(text: string, group: readonly FilledLine[]): number {
  const width = Math.max(...group.map(({ columns }) => columns));
  const isSo =
    width >= MIN_PAGE_COLUMNS &&
    group.slice(1).every((next, index) => isFull(text, group[index]!, next, width) && !isItem(text, next)) &&
    isWrappedAt(text, [group], width);
  return isSo ? width : 0;
}

function isWrappedAt(text: string, groups: readonly (readonly FilledLine[])[], width: number): boolean {
  let unclosed = 0;
  let full = 0;
  let going = 0;
  for (const group of groups) {
    for (let i = 1; i < group.length; i++) {
      const line = group[i - 1]!;
      const next = group[i]!;
      if (isClosed(text, line)) continue;
      unclosed++;
      if (!isFull(text, line, next, width)) continue;
      full++;
      if (goesOn(text, line, next, true)) going++;
    }
  }
  // At a usual width few lines or many capitals, as in German, need no more proof.
  const usual = width >= 60 && width <= 80;
  return full > 0 && full >= unclosed * 0.6 && (usual || going >= full * 0.35);
}

/** Finds, for each line of a group, whether it belongs to the paragraph of the line before it. */
function findJoins(text: string, group: readonly FilledLine[], width: number): boolean[] {
  const joins = [false];
  // Verse and lists: most lines stop short without closing punctuation.
  let unclosed = 0;
  let short = 0;
  for (let i = 1; i < group.length; i++) {
    if (isClosed(text, group[i - 1]!)) continue;
    unclosed++;
    if (!isFull(text, group[i - 1]!, group[i]!, width || 60)) short++;
  }
  const verse = short > 1 && short * 2 > unclosed;
  const lower = /^\p{Ll}/u.test(text.slice(group[0]!.start, group[0]!.start + 2));
  /** Index of the line that the paragraph begins with. */
  let first = 0;
  for (let i = 1; i < group.length; i++) {
    if (i > 1 && !joins[i - 1]) first = i - 1;
    const line = group[i - 1]!;
    const next = group[i]!;
    const closed = isClosed(text, line);
    const item = isItem(text, next);
    if (isItem(text, group[first]!) && next.indent > group[first]!.indent && !item) joins.push(!isRow(text, next));
    else if (isRow(text, line) && isRow(text, next)) joins.push(false);
    else if (isAddress(text, line)) joins.push(width > 0 && goesOn(text, line, next, isFull(text, line, next, width)));
    else if (width > 0 && isFull(text, line, next, width) && !verse)
      joins.push(!(item && isItem(text, line)) && !(closed && (item || isAllCapitals(text, next))));
    else if (width > 0 && line.columns > width * 0.8) joins.push(!closed && !item && !isAllCapitals(text, line));
    else joins.push(!verse && !lower && !closed && !item && goesOn(text, line, next, false));
  }
  return joins;
}

const isItem = (text: string, line: Line) => ITEM.test(text.slice(line.start, line.start + 8));

/** Whether a line is a row of a table: its columns stand apart. */
const isRow = (text: string, { start, end }: Line) => /\S(?:\t| {3,})\S/u.test(text.slice(start, end));

const isAllCapitals = (text: string, line: Line) => !/[\p{Ll}\p{Lo}]/u.test(text.slice(line.start, line.end));
