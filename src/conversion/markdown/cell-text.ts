import type { Blocks } from './blocks.ts';
import type { InlineText } from './inline-text.ts';

/** Takes up what is in a cell of a table: its paragraphs as one line. */
export class CellText implements Blocks {
  readonly #paragraphs: string[] = [];

  heading(_level: number, text: InlineText): void {
    this.paragraph(text);
  }

  paragraph(text: InlineText): void {
    if (!text.isBlank) this.#paragraphs.push(text.toMarkdown('cell'));
  }

  item(_depth: number, number: number | undefined, text: InlineText): void {
    if (!text.isBlank) this.#paragraphs.push(`${number === undefined ? '•' : `${number}.`} ${text.toMarkdown('cell')}`);
  }

  /** A line within a cell says nothing. */
  rule(): void {}

  /** A table within a cell. */
  table(rows: readonly (readonly string[])[]): void {
    for (const row of rows) this.#paragraphs.push(row.filter((cell) => cell).join(', '));
  }

  toString(): string {
    return this.#paragraphs.join('<br>');
  }
}
