/**
 * A part of a text, half-open: `[start, end)`. Offsets count UTF-16 code units from the start of the text, as JavaScript's
 * strings and VS Code do.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A sentence without the white space around it. Headings, bylines, code fences and table rows are sentences of their own. */
export interface Sentence extends Span {
  /** Index into {@link Story.paragraphs}. */
  readonly paragraph: number;
}

/** What a paragraph is. Plain text has only prose, list items and headings of chapters. */
export type ParagraphKind = 'prose' | 'heading' | 'list item' | 'quote' | 'code' | 'table' | 'front matter';

/** A block of text without the white space around it, and the sentences `[first, last)` in it. */
export interface Paragraph extends Span {
  readonly kind: ParagraphKind;
  /** Index of the paragraph's first sentence. */
  readonly first: number;
  /** Index after the paragraph's last sentence; a paragraph has at least one. */
  readonly last: number;
}

/** A text with its paragraphs and sentences. */
export interface Story {
  readonly text: string;
  /** In reading order, never overlapping; what lies between them is white space. */
  readonly paragraphs: readonly Paragraph[];
  /** In reading order, never overlapping; what lies between them is white space. */
  readonly sentences: readonly Sentence[];
}

/** The text of a span of the story. */
export function textOf(story: Story, span: Span): string {
  return story.text.slice(span.start, span.end);
}
