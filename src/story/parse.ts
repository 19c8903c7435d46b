import { detectLanguage } from '../text/language.ts';
import { linesOf } from '../text/lines.ts';
import type { Block } from './block.ts';
import { findMarkdownParagraphs, inlineMarkup } from './markdown.ts';
import { findParagraphs } from './paragraphs.ts';
import { type SentenceRules, sentenceRules } from './sentence-rules.ts';
import { sentenceEnds } from './sentences.ts';
import type { Paragraph, Sentence, Span, Story } from './story.ts';

export interface ParseOptions {
  /** BCP 47 tag of the language. */
  readonly lang?: string;
  /** In Markdown, front matter, code fences and tables are kept whole. Plain text when not given. */
  readonly format?: 'plain' | 'markdown';
}

/** The paragraphs and sentences of a text, with UTF-16 offsets into it. Linear in the length of the text. */
export function parseStory(text: string, options: ParseOptions = {}): Story {
  const rules = sentenceRules(options.lang ?? detectLanguage(text));
  const markdown = options.format === 'markdown';
  const blocks = markdown ? findMarkdownParagraphs(text) : findParagraphs(text);
  const paragraphs: Paragraph[] = [];
  const sentences: Sentence[] = [];
  for (const block of blocks) {
    const first = sentences.length;
    for (const { start, end } of sentencesOf(text, block, rules, markdown))
      sentences.push({ start, end, paragraph: paragraphs.length });
    paragraphs.push({ start: block.start, end: block.end, kind: block.kind, first, last: sentences.length });
  }
  return { text, paragraphs, sentences };
}

/** The sentences of a text alone, in reading order. */
export function splitSentences(text: string, options: ParseOptions = {}): Span[] {
  return parseStory(text, options).sentences.map(({ start, end }) => ({ start, end }));
}

/** The sentences of one paragraph, without the white space around them: depends on nothing outside it. */
function sentencesOf(text: string, block: Block, rules: SentenceRules, markdown: boolean): Span[] {
  if (block.unit === 'whole') return [block];
  const paragraph = text.slice(block.start, block.end);
  const spans: Span[] = [];
  if (block.unit === 'line') {
    for (const { start, end } of linesOf(paragraph))
      if (end > start) spans.push({ start: block.start + start, end: block.start + end });
    return spans;
  }
  let from = 0;
  for (const to of sentenceEnds(paragraph, rules, markdown ? inlineMarkup(paragraph) : [])) {
    const sentence = paragraph.slice(from, to);
    const start = from + sentence.length - sentence.trimStart().length;
    const end = from + sentence.trimEnd().length;
    if (end > start) spans.push({ start: block.start + start, end: block.start + end });
    from = to;
  }
  return spans;
}
