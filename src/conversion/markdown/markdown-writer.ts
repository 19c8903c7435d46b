import type { Blocks } from './blocks.ts';
import type { InlineText } from './inline-text.ts';

const MAX_LEVEL = 6;
/** What puts an item under another one, and the second paragraph of a note into the note. */
const INDENT = '    ';

/** Writes the paragraphs of a document as a text in Markdown. */
export class MarkdownWriter implements Blocks {
  readonly #parts: string[] = [];
  #lastIsItem = false;

  heading(level: number, text: InlineText): void {
    if (!text.isBlank) this.#add(`${'#'.repeat(Math.min(level, MAX_LEVEL))} ${text.toMarkdown('heading')}`);
  }

  paragraph(text: InlineText, kind: 'prose' | 'quote' = 'prose'): void {
    if (text.isBlank) return;
    const markdown = text.toMarkdown('paragraph');
    this.#add(kind === 'quote' ? `> ${markdown.replaceAll('\n', '\n> ')}` : markdown);
  }

  item(depth: number, number: number | undefined, text: InlineText): void {
    if (text.isBlank) return;
    const indent = INDENT.repeat(depth);
    const marker = number === undefined ? '-' : `${number}.`;
    const markdown = text.toMarkdown('paragraph').replaceAll('\n', `\n${indent}${' '.repeat(marker.length + 1)}`);
    this.#add(`${indent}${marker} ${markdown}`, true);
  }

  rule(): void {
    this.#add('* * *');
  }

  table(rows: readonly (readonly string[])[]): void {
    const filled = rows.filter((row) => row.some((cell) => cell !== ''));
    const columns = Math.max(0, ...filled.map(({ length }) => length));
    if (columns === 0) return;
    const write = (cells: readonly string[]) =>
      `| ${Array.from({ length: columns }, (_, column) => cells[column] ?? '').join(' | ')} |`;
    const [header, ...others] = filled;
    this.#add([write(header!), write(Array(columns).fill('---')), ...others.map(write)].join('\n'));
  }

  /**
   * A footnote.
   * @param paragraphs its paragraphs, written
   */
  note(label: string, paragraphs: string): void {
    this.#add(`[^${label}]: ${paragraphs.replaceAll(/\n(?=[^\n])/gu, `\n${INDENT}`)}`);
  }

  /** The text that was written, with a line break at its end; empty where nothing was. */
  toString(): string {
    return this.#parts.length > 0 ? `${this.#parts.join('')}\n` : '';
  }

  /** Items stand in lines that follow each other, everything else between blank lines. */
  #add(block: string, isItem = false): void {
    if (this.#parts.length > 0) this.#parts.push(isItem && this.#lastIsItem ? '\n' : '\n\n');
    this.#parts.push(block);
    this.#lastIsItem = isItem;
  }
}
