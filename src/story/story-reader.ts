import { detectLanguage } from '../text/language.ts';
import { linesOf } from '../text/lines.ts';
import type { Block } from './block.ts';
import type { IndexedStory } from './indexed-story.ts';
import { findMarkdownParagraphs, inlineMarkup } from './markdown.ts';
import { findParagraphs } from './paragraphs.ts';
import { type SentenceRules, sentenceRules } from './sentence-rules.ts';
import { sentenceEnds } from './sentences.ts';
import type { Paragraph, Sentence, Span } from './story.ts';

export interface ParseOptions {
  /** BCP 47 tag of the language. */
  readonly lang?: string;
  /** In Markdown, front matter, code fences and tables are kept whole. Plain text when not given. */
  readonly format?: 'plain' | 'markdown';
}

/** A sentence of a paragraph: offsets into the paragraph. */
interface ReadSentence extends Span {
  readonly text: string;
  readonly id: number;
}

/**
 * Reads a story again and again as it is edited. How a text falls into paragraphs depends on the whole of it and is
 * found anew; the sentences of a paragraph that was there before, anywhere, are those of last time, the very same strings.
 */
export class StoryReader {
  #lang: string | undefined;
  #format: ParseOptions['format'];
  #rules: SentenceRules | undefined;
  #last: IndexedStory | undefined;
  /** The sentences of the last text's paragraphs, by unit and text of the paragraph. */
  #paragraphs: ReadonlyMap<string, readonly ReadSentence[]> = new Map();
  #nextId = 0;

  /** Linear in the length of the text. */
  read(text: string, options: ParseOptions = {}): IndexedStory {
    const lang = options.lang ?? detectLanguage(text);
    const format = options.format ?? 'plain';
    if (lang !== this.#lang || format !== this.#format || !this.#rules) {
      this.#rules = sentenceRules(lang);
      this.#last = undefined;
      this.#paragraphs = new Map();
      this.#lang = lang;
      this.#format = format;
    }
    this.#last =
      this.#last?.story.text === text ? this.#last : this.#readAnew(text, this.#rules, format === 'markdown');
    return this.#last;
  }

  #readAnew(text: string, rules: SentenceRules, markdown: boolean): IndexedStory {
    const known = this.#paragraphs;
    const read = new Map<string, readonly ReadSentence[]>();
    const paragraphs: Paragraph[] = [];
    const sentences: Sentence[] = [];
    const texts: string[] = [];
    const ids: number[] = [];
    for (const { start, end, kind, unit } of markdown ? findMarkdownParagraphs(text) : findParagraphs(text)) {
      const key = `${unit}:${text.slice(start, end)}`;
      let found = read.get(key) ?? known.get(key);
      // Sliced from the key, not from the text: what is remembered must not keep every text alive that it was read in.
      found ??= sentencesOf(key.slice(unit.length + 1), unit, rules, markdown).map(
        ([from, to, sentence]): ReadSentence => ({ start: from, end: to, text: sentence, id: this.#nextId++ }),
      );
      read.set(key, found);
      const first = sentences.length;
      for (const sentence of found) {
        sentences.push({ start: start + sentence.start, end: start + sentence.end, paragraph: paragraphs.length });
        texts.push(sentence.text);
        ids.push(sentence.id);
      }
      paragraphs.push({ start, end, kind, first, last: sentences.length });
    }
    this.#paragraphs = read;
    return { story: { text, paragraphs, sentences }, texts, ids };
  }
}

/** The sentences of one paragraph, without the white space around them: depends on nothing outside it. */
function sentencesOf(
  paragraph: string,
  unit: Block['unit'],
  rules: SentenceRules,
  markdown: boolean,
): [start: number, end: number, text: string][] {
  if (unit === 'whole') return [[0, paragraph.length, paragraph]];
  const found: [number, number, string][] = [];
  if (unit === 'line') {
    for (const { start, end } of linesOf(paragraph))
      if (end > start) found.push([start, end, paragraph.slice(start, end)]);
    return found;
  }
  let from = 0;
  for (const to of sentenceEnds(paragraph, rules, markdown ? inlineMarkup(paragraph) : [])) {
    const sentence = paragraph.slice(from, to);
    const start = from + sentence.length - sentence.trimStart().length;
    const end = from + sentence.trimEnd().length;
    if (end > start) found.push([start, end, paragraph.slice(start, end)]);
    from = to;
  }
  return found;
}
