import { canonicalize } from '../text/canonical.ts';
import { detectLanguage } from '../text/language.ts';
import { splitLines } from '../text/lines.ts';
import type { Block } from './block.ts';
import type { IndexedStory } from './indexed-story.ts';
import { findInlineMarkup, findMarkdownParagraphs } from './markdown.ts';
import { findParagraphs } from './paragraphs.ts';
import { makeSentenceRules, type SentenceRules } from './sentence-rules.ts';
import { findSentenceEnds } from './sentences.ts';
import type { Paragraph, Sentence, Span } from './story.ts';

export interface ParseOptions {
  /** BCP 47 tag of the language; detected when not given. */
  readonly lang?: string;
  /** What the text is written in; plain text when not given. In Markdown, front matter and code are one sentence each. */
  readonly format?: 'plain' | 'markdown';
}

/** A sentence of a paragraph: UTF-16 offsets into the paragraph. */
interface ReadSentence extends Span {
  readonly text: string;
  readonly id: number;
}

/**
 * Reads a story, incrementally as it is edited. It finds the paragraphs anew each time, as one line can change how the whole
 * text is read. It splits only new paragraphs into sentences: one that was there before, at any place, keeps its sentences,
 * their ids and the very same strings.
 */
export class StoryReader {
  #lang: string | undefined;
  #format: ParseOptions['format'];
  #rules: SentenceRules | undefined;
  #last: IndexedStory | undefined;
  /** The sentences of the last text's paragraphs, by the unit and the text of a paragraph. */
  #paragraphs: ReadonlyMap<string, readonly ReadSentence[]> = new Map();
  #nextId = 0;

  /** Reads a text. Takes any string; linear in its length. */
  read(text: string, options: ParseOptions = {}): IndexedStory {
    const lang = options.lang ?? detectLanguage(text);
    const format = options.format ?? 'plain';
    if (lang !== this.#lang || format !== this.#format || !this.#rules) {
      this.#rules = makeSentenceRules(lang);
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
      // Sliced from the key, as a slice of the text would keep the whole text in memory.
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

/** Splits one paragraph into sentences, without the white space around them. Nothing outside the paragraph matters. */
function sentencesOf(
  paragraph: string,
  unit: Block['unit'],
  rules: SentenceRules,
  markdown: boolean,
): [start: number, end: number, text: string][] {
  if (unit === 'whole') return [[0, paragraph.length, paragraph]];
  const found: [number, number, string][] = [];
  if (unit === 'line') {
    for (const { start, end } of splitLines(paragraph))
      if (end > start) found.push([start, end, paragraph.slice(start, end)]);
    return found;
  }
  // The ends are those of the canonical form, so that they do not depend on how letters with accents are written.
  const canonical = canonicalize(paragraph);
  let from = 0;
  for (const end of findSentenceEnds(canonical.text, rules, markdown ? findInlineMarkup(canonical.text) : [])) {
    const to = canonical.offsetOf(end);
    const sentence = paragraph.slice(from, to);
    const start = from + sentence.length - sentence.trimStart().length;
    const stop = from + sentence.trimEnd().length;
    if (stop > start) found.push([start, stop, paragraph.slice(start, stop)]);
    from = to;
  }
  return found;
}
