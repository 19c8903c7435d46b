import { type Line, splitLines } from '../text/lines.ts';
import type { Block } from './block.ts';
import type { ParagraphKind, Span } from './story.ts';

const FRONT_MATTER = /^(?:---|\+\+\+)$/u;
const FENCE = /^(?:`{3,}(?=[^`]*$)|~{3,})/u;
const HEADING = /^#{1,6}(?:\s|$)/u;
const UNDERLINE = /^(?:=+|-+)$/u;
const RULE = /^(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$/u;
const QUOTE = /^>/u;
const ITEM = /^(?:[-*+]|\d{1,9}[.)])(?:\s|$)/u;
/** An item that may begin right below a paragraph: a wrapped line may well begin with `1984.` */
const FIRST_ITEM = /^(?:[-*+]|1[.)])\s/u;
const DELIMITER_ROW = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/u;
const REFERENCE = /^\[[^\]]+\]:\s/u;

/**
 * Finds the paragraphs of a Markdown text, UTF-16 offsets, by the block structure of CommonMark 0.31.2 with GFM's tables and
 * with YAML or TOML front matter. Markers belong to the paragraph. Linear in the length of the text.
 *
 * Two things are otherwise than in CommonMark because writers mean them otherwise: what is indented is prose and never code,
 * as first lines are indented; and a hard line break ends a paragraph, which keeps the lines of verse.
 *
 * This is not micromark, the reference parser for JavaScript, for two reasons. It would be the largest part of a comparison
 * of two Markdown novels (measured on 405,000 characters: 90 ms against 1 ms here) and adds 51 kB (2 kB here, both minified).
 * A unit test holds what is found here to what micromark finds, and lists where the two differ on purpose.
 */
export function findMarkdownParagraphs(text: string): Block[] {
  const lines = splitLines(text);
  const content = (index: number) => {
    const line = lines[index];
    return line ? text.slice(line.start, line.end) : '';
  };
  const blocks: Block[] = [];
  /** The paragraph being read, of lines that are joined. */
  let open: { first: Line; last: Line; kind: ParagraphKind } | undefined;
  const close = () => {
    if (open) blocks.push({ start: open.first.start, end: open.last.end, kind: open.kind, unit: 'sentence' });
    open = undefined;
  };
  const add = (from: number, to: number, kind: ParagraphKind, unit: Block['unit']) => {
    close();
    blocks.push({ start: lines[from]!.start, end: lines[to]!.end, kind, unit });
  };

  let index = findFrontMatterEnd(lines, content);
  if (index > 0) add(findFirstFilled(lines), index - 1, 'front matter', 'whole');
  for (; index < lines.length; index++) {
    const line = lines[index]!;
    const row = content(index);
    const fence = FENCE.exec(row)?.[0];
    if (row === '') close();
    else if (fence) {
      const end = findFenceEnd(lines, content, index, fence);
      add(index, end, 'code', 'whole');
      index = end;
    } else if (HEADING.test(row)) add(index, index, 'heading', 'whole');
    else if (open?.kind === 'prose' && UNDERLINE.test(row)) {
      const { first } = open;
      open = undefined;
      blocks.push({ start: first.start, end: line.end, kind: 'heading', unit: 'whole' });
    } else if (RULE.test(row)) add(index, index, 'prose', 'whole');
    else if (row.includes('|') && content(index + 1).includes('|') && DELIMITER_ROW.test(content(index + 1))) {
      let end = index + 1;
      while (content(end + 1).includes('|')) end++;
      add(index, end, 'table', 'line');
      index = end;
    } else {
      const quote = QUOTE.test(row);
      const item = (open && open.kind !== 'list item' ? FIRST_ITEM : ITEM).test(row);
      const quotedBlank = quote && /^[>\s]*$/u.test(row);
      if (
        item ||
        REFERENCE.test(row) ||
        quotedBlank ||
        (quote && (open?.kind !== 'quote' || ITEM.test(row.replace(/^[>\s]+/u, ''))))
      )
        close();
      open = {
        first: open?.first ?? line,
        last: line,
        kind: open?.kind ?? (quote ? 'quote' : item ? 'list item' : 'prose'),
      };
      if (line.trail > 1 || row.endsWith('\\')) close();
    }
  }
  close();
  return blocks;
}

const findFirstFilled = (lines: readonly Line[]) => lines.findIndex(({ start, end }) => end > start);

/** Finds the line after the front matter: its index, 0 where there is none. */
function findFrontMatterEnd(lines: readonly Line[], content: (index: number) => string): number {
  const mark = content(0);
  if (!FRONT_MATTER.test(mark)) return 0;
  for (let index = 1; index < lines.length; index++) {
    const row = content(index);
    if (row === mark || (mark === '---' && row === '...')) return index + 1;
  }
  return 0;
}

/** Finds the last line of fenced code: its index. Code that is never closed goes to the end of the text. */
function findFenceEnd(lines: readonly Line[], content: (index: number) => string, from: number, fence: string): number {
  let last = from;
  for (let index = from + 1; index < lines.length; index++) {
    const row = content(index);
    if (row !== '') last = index;
    if (row.startsWith(fence) && row.replaceAll(fence.charAt(0), '') === '') return index;
  }
  return last;
}

/** Finds links and images with their targets, code and addresses in one paragraph, in order: UTF-16 offsets into it. */
export function findInlineMarkup(paragraph: string): Span[] {
  const spans: Span[] = [];
  for (const match of paragraph.matchAll(INLINE))
    spans.push({ start: match.index, end: match.index + match[0].length });
  return spans;
}

const INLINE =
  /!?\[[^[\]]*\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?(?:\s+"[^"]*")?\)|!?\[[^[\]]*\]\[[^[\]]*\]|(?<!`)(`+)(?!`)[^`]+\1(?!`)|<[^<>\s]+>/gu;
