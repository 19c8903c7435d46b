import type { Span, Story } from './story.ts';

export interface ParseOptions {
  /** BCP 47 tag of the language. */
  readonly lang?: string;
  /** In Markdown, front matter, code fences and tables are kept whole. Plain text when not given. */
  readonly format?: 'plain' | 'markdown';
}

export function parseStory(text: string, options: ParseOptions = {}): Story {
  const sentences = splitSentences(text, options).map((span, index) => ({ ...span, paragraph: index }));
  const paragraphs = sentences.map((span, index) => ({
    ...span,
    kind: 'prose' as const,
    first: index,
    last: index + 1,
  }));
  return { text, paragraphs, sentences };
}

export function splitSentences(text: string, _options: ParseOptions = {}): Span[] {
  return [...text.matchAll(/\S.*/gu)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
