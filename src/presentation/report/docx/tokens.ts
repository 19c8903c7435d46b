import type { StoryFormat } from '../../../story/format.ts';
import type { ParagraphKind, Story } from '../../../story/story.ts';
import { type Formatting, showParagraph } from './shown-paragraph.ts';

/** What a paragraph of a Word file is: its style, its place in a list and its direction. */
export interface ParagraphLook {
  readonly style: 'Normal' | 'Code' | 'Quote' | `Heading${1 | 2 | 3 | 4 | 5 | 6}`;
  readonly list?: { readonly ordered: boolean; readonly level: number; readonly start: number };
  readonly rightToLeft: boolean;
}

/** A word, a blank or a mark of punctuation. */
export interface TextToken {
  readonly type: 'text';
  readonly text: string;
  readonly formatting: Formatting;
  /** UTF-16 offsets into the story. */
  readonly start: number;
  readonly end: number;
  /** Index of its sentence; -1 between two. */
  readonly sentence: number;
}

/** The end of a paragraph: in Word a character of its own, which holds how the paragraph looks. */
export interface ParagraphEnd {
  readonly type: 'paragraph end';
  readonly look: ParagraphLook;
  readonly sentence: -1;
}

export type Token = TextToken | ParagraphEnd;

/** A story as a sequence of tokens: the text that a Word file has of it, paragraph by paragraph. Always ends a paragraph. */
export function tokensOf(story: Story, format: StoryFormat): Token[] {
  const tokens: Token[] = [];
  for (const paragraph of story.paragraphs) {
    const shown = showParagraph(story.text, paragraph, format === 'markdown');
    let sentence = paragraph.first;
    for (const { index, 0: text } of shown.text.matchAll(TOKEN)) {
      // A token that changes its formatting within is cut there.
      for (let from = index; from < index + text.length; ) {
        const formatting = shown.formatting[from]!;
        let to = from + 1;
        while (to < index + text.length && shown.formatting[to] === formatting) to++;
        const start = shown.sources[from]!;
        const end = shown.sources[to - 1]! + 1;
        while (sentence + 1 < paragraph.last && start >= story.sentences[sentence + 1]!.start) sentence++;
        const inside = start < story.sentences[sentence]!.end;
        const part = shown.text.slice(from, to);
        tokens.push({ type: 'text', text: part, formatting, start, end, sentence: inside ? sentence : -1 });
        from = to;
      }
    }
    tokens.push({ type: 'paragraph end', look: lookOf(story, paragraph.kind, paragraph.start, shown), sentence: -1 });
  }
  if (tokens.length === 0) tokens.push({ type: 'paragraph end', look: PLAIN, sentence: -1 });
  return tokens;
}

/** Words, runs of blanks, line breaks, and every other character by itself. */
const TOKEN = /\n|[^\S\n]+|[\p{L}\p{N}\p{M}]+|./gsu;
const PLAIN: ParagraphLook = { style: 'Normal', rightToLeft: false };

/** Two spaces, or a tab, make an item a level deeper. */
const INDENT_OF_LEVEL = 2;
const MAX_LEVEL = 8;

function lookOf(
  { text }: Story,
  kind: ParagraphKind,
  start: number,
  shown: ReturnType<typeof showParagraph>,
): ParagraphLook {
  const letter = /\p{L}/u.exec(shown.text)?.[0] ?? '';
  const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(
    letter,
  );
  const level = shown.heading as 1 | 2 | 3 | 4 | 5 | 6 | undefined;
  if (level) return { style: `Heading${level}`, rightToLeft };
  if (kind === 'code' || kind === 'front matter' || kind === 'table') return { style: 'Code', rightToLeft };
  const style = kind === 'quote' ? 'Quote' : 'Normal';
  if (shown.marker === undefined) return { style, rightToLeft };
  const indent = /[ \t]*$/u.exec(text.slice(Math.max(0, start - 40), start))![0].replaceAll('\t', '  ').length;
  const ordered = /^\d/u.test(shown.marker);
  const list = {
    ordered,
    level: Math.min(MAX_LEVEL, Math.floor(indent / INDENT_OF_LEVEL)),
    start: ordered ? Number.parseInt(shown.marker, 10) : 1,
  };
  return { style, list, rightToLeft };
}

/** Whether two tokens are the same in a Word file. Ends of paragraphs are, however the paragraphs look. */
export function areSame(a: Token, b: Token): boolean {
  if (a.type === 'paragraph end' || b.type === 'paragraph end') return a.type === b.type;
  return a.text === b.text && a.formatting === b.formatting;
}
