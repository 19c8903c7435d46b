import type { Side } from '../../story/side.ts';
import { blankAfterSentence } from '../../text/blanks.ts';
import type { Comparison } from '../comparison.ts';
import { isProse, type LineBreaks, withNewline } from './line-breaks.ts';

/**
 * Writes a sentence of one story for the other, from an offset on: with the other's line breaks. Lines of prose that were
 * broken to the width of a page go on in one line, unless the other story is broken so, too.
 */
export function writeSentence(
  comparison: Comparison,
  from: Side,
  sentence: number,
  start: number,
  breaks: Readonly<Record<Side, LineBreaks>>,
): string {
  const { text, sentences, paragraphs } = comparison[from];
  const { end, paragraph } = sentences[sentence]!;
  const { kind } = paragraphs[paragraph]!;
  const own = from === 'original' ? breaks.modified : breaks.original;
  const written = text.slice(start, end);
  const keepsLines = !isProse(kind) || (own.isWrapped && breaks[from].isWrapped);
  if (keepsLines) return withNewline(written, own.newline ?? breaks[from].newline);
  return written.replace(
    kind === 'quote' ? QUOTED_LINE_END : LINE_END,
    (_, before: string) => `${before}${blankAfterSentence(before)}`,
  );
}

const LINE_END = /(\S)[^\S\r\n\u2028\u2029]*(?:\r\n|[\n\r\u2028\u2029])\s*/gu;
/** With the sign of a quote at the start of the next line. */
const QUOTED_LINE_END = /(\S)[^\S\r\n\u2028\u2029]*(?:\r\n|[\n\r\u2028\u2029])\s*(?:>[^\S\r\n]?)*/gu;
