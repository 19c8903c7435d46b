import type { InlineText } from './inline-text.ts';

/** Takes up the paragraphs of a document in their order, whatever the document is made of. */
export interface Blocks {
  /** @param level from 1, the title, on */
  heading(level: number, text: InlineText): void;
  paragraph(text: InlineText, kind?: 'prose' | 'quote'): void;
  /**
   * An item of a list.
   * @param depth how many lists are around its own
   * @param number its number, undefined for a bullet
   */
  item(depth: number, number: number | undefined, text: InlineText): void;
  /** A line across the page. */
  rule(): void;
  /** A table: its rows from above, the cells of each as Markdown. */
  table(rows: readonly (readonly string[])[]): void;
}
