import type { ParagraphKind, Story } from '../../story/story.ts';

const NEWLINE = /\r\n|[\n\r\u2028\u2029]/gu;

/** How a story writes the white space between its lines and paragraphs. */
export interface LineBreaks {
  /** The line break that it has first; undefined in a text of one line. */
  readonly newline: string | undefined;
  /** Whether lines are broken within a paragraph of prose. */
  readonly isWrapped: boolean;
  /** By the kinds of two neighbouring paragraphs: what mostly stands between such. */
  readonly usual: ReadonlyMap<string, string>;
}

/** Reads how a story breaks its lines. Linear in its paragraphs and sentences. */
export function readLineBreaks(story: Story): LineBreaks {
  const { text, paragraphs, sentences } = story;
  const counts = new Map<string, Map<string, number>>();
  for (let index = 1; index < paragraphs.length; index++) {
    const [before, next] = [paragraphs[index - 1]!, paragraphs[index]!];
    const gap = text.slice(before.end, next.start);
    const key = keyOf(before.kind, next.kind);
    const found = counts.get(key) ?? new Map<string, number>();
    found.set(gap, (found.get(gap) ?? 0) + 1);
    counts.set(key, found);
  }
  const usual = new Map<string, string>();
  for (const [key, found] of counts) usual.set(key, [...found].reduce((a, b) => (b[1] > a[1] ? b : a))[0]);
  return {
    newline: /\r\n|[\n\r\u2028\u2029]/u.exec(text)?.[0],
    isWrapped: sentences.some(({ paragraph }, index) => {
      const { kind, start, end } = paragraphs[paragraph]!;
      return (
        isProse(kind) && index === paragraphs[paragraph]!.first && /[\n\r\u2028\u2029]/u.test(text.slice(start, end))
      );
    }),
    usual,
  };
}

/** Counts the line breaks of a text. */
export function countLineBreaks(text: string): number {
  return text.match(NEWLINE)?.length ?? 0;
}

/** Writes the line breaks of a text as another. */
export function withNewline(text: string, newline: string | undefined): string {
  return newline === undefined ? text : text.replace(NEWLINE, newline);
}

/**
 * The break between two paragraphs of these kinds, as a story writes it; else as the other story does, with line breaks
 * of this one; else a blank line.
 */
export function paragraphBreak(own: LineBreaks, other: LineBreaks, before: ParagraphKind, next: ParagraphKind): string {
  const newline = own.newline ?? other.newline ?? '\n';
  const prose = keyOf('prose', 'prose');
  const key = keyOf(before, next);
  const found =
    own.usual.get(key) ??
    (key === LIST_KEY ? other.usual.get(key) : undefined) ??
    own.usual.get(prose) ??
    other.usual.get(key) ??
    other.usual.get(prose);
  return found === undefined ? newline + newline : withNewline(found, newline);
}

/** Whether a paragraph is running text, whose lines may be broken anywhere. */
export function isProse(kind: ParagraphKind): boolean {
  return kind === 'prose' || kind === 'list item' || kind === 'quote';
}

function keyOf(before: ParagraphKind, next: ParagraphKind): string {
  return `${before}|${next}`;
}

const LIST_KEY = keyOf('list item', 'list item');
