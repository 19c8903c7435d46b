import { canonicalize } from '../text/canonical.ts';
import { detectLanguage } from '../text/language.ts';
import { splitLines } from '../text/lines.ts';
import type { Block } from './block.ts';
import { isChapterHeading } from './chapter.ts';
import { findMarkup } from './find-markup.ts';
import type { IndexedStory } from './indexed-story.ts';
import { findInlineMarkup, findMarkdownParagraphs } from './markdown.ts';
import { blankMarkup, dealSigns, type MarkupSign, withoutMarkup } from './markup.ts';
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
  readonly plain: string;
  /** As offsets into the sentence. */
  readonly signs: readonly MarkupSign[];
  readonly id: number;
}

/** A paragraph that was read. */
interface ReadParagraph {
  readonly sentences: readonly ReadSentence[];
  /** Its text with blanks for its signs of markup; undefined where it has none. */
  readonly prose: string | undefined;
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
  /** The sentences of the last text's paragraphs, by the kind, the unit and the text of a paragraph. */
  #paragraphs: ReadonlyMap<string, ReadParagraph> = new Map();
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
    const read = new Map<string, ReadParagraph>();
    const paragraphs: Paragraph[] = [];
    const sentences: Sentence[] = [];
    const texts: string[] = [];
    const ids: number[] = [];
    const plainTexts: string[] = [];
    const markup: (readonly MarkupSign[])[] = [];
    let prose = '';
    let proseEnd = 0;
    for (const block of markdown ? findMarkdownParagraphs(text) : findParagraphs(text)) {
      const { start, end } = block;
      const isHeading = block.kind === 'prose' && isChapterHeading(text.slice(start, end));
      const { kind, unit } = isHeading ? ({ kind: 'heading', unit: 'whole' } as const) : block;
      const head = `${kind}:${unit}:`;
      const key = head + text.slice(start, end);
      // Sliced from the key, as a slice of the text would keep the whole text in memory.
      const found =
        read.get(key) ?? known.get(key) ?? this.#readParagraph(key.slice(head.length), kind, unit, rules, markdown);
      read.set(key, found);
      const first = sentences.length;
      for (const sentence of found.sentences) {
        const from = start + sentence.start;
        sentences.push({ start: from, end: start + sentence.end, paragraph: paragraphs.length });
        texts.push(sentence.text);
        plainTexts.push(sentence.plain);
        markup.push(sentence.signs.map((sign) => ({ ...sign, start: sign.start + from, end: sign.end + from })));
        ids.push(sentence.id);
      }
      if (found.prose !== undefined) {
        prose += text.slice(proseEnd, start) + found.prose;
        proseEnd = end;
      }
      paragraphs.push({ start, end, kind, first, last: sentences.length });
    }
    this.#paragraphs = read;
    const story = { text, paragraphs, sentences };
    const hasMarkup = proseEnd > 0;
    return {
      story,
      texts,
      plainTexts,
      markup,
      prose: hasMarkup ? { ...story, text: prose + text.slice(proseEnd) } : story,
      ids,
    };
  }

  #readParagraph(
    paragraph: string,
    kind: Block['kind'],
    unit: Block['unit'],
    rules: SentenceRules,
    markdown: boolean,
  ): ReadParagraph {
    const all = findMarkup(paragraph, kind, markdown, rules.dates);
    const spans = sentencesOf(paragraph, unit, rules, markdown);
    const dealt = dealSigns(
      all,
      spans.map(([start, end]) => ({ start, end })),
    );
    const kept: MarkupSign[] = [];
    const sentences = spans.map(([start, end, text], index): ReadSentence => {
      const signs = dealt[index]!;
      for (const sign of signs) kept.push({ ...sign, start: sign.start + start, end: sign.end + start });
      return { start, end, text, plain: withoutMarkup(text, signs), signs, id: this.#nextId++ };
    });
    return { sentences, prose: kept.length > 0 ? blankMarkup(paragraph, kept) : undefined };
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
    for (const [index, { start, end }] of splitLines(paragraph).entries()) {
      if (end === start) continue;
      // The rule under the head of a table belongs to the head.
      const from = index === 1 ? found.pop()![0] : start;
      found.push([from, end, paragraph.slice(from, end)]);
    }
    return found;
  }
  // The ends are those of the canonical form, so that they do not depend on how letters with accents are written.
  const canonical = canonicalize(paragraph);
  let from = 0;
  for (const end of markdown ? markdownEnds(canonical.text, rules) : findSentenceEnds(canonical.text, rules)) {
    const to = canonical.offsetOf(end);
    const sentence = paragraph.slice(from, to);
    const start = from + sentence.length - sentence.trimStart().length;
    const stop = from + sentence.trimEnd().length;
    if (stop > start) found.push([start, stop, paragraph.slice(start, stop)]);
    from = to;
  }
  return found;
}

/** A line break, which ends a sentence as the end of a line does in verse. */
const LINE_BREAK = /(?<!`)<br\s{0,4}\/?>/giu;

/** Finds where the sentences of a paragraph in Markdown end, see {@link findSentenceEnds}. */
function markdownEnds(paragraph: string, rules: SentenceRules): number[] {
  const ends: number[] = [];
  let from = 0;
  for (const end of [...paragraph.matchAll(LINE_BREAK)]
    .map((match) => match.index + match[0].length)
    .concat(paragraph.length)) {
    const line = paragraph.slice(from, end);
    if (line !== '') ends.push(...findSentenceEnds(line, rules, findInlineMarkup(line)).map((at) => from + at));
    from = end;
  }
  return ends;
}
