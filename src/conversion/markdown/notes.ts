import { MarkdownWriter } from './markdown-writer.ts';

/** The notes of a document: numbered as they are referred to, and written behind the text. */
export class Notes {
  readonly #numbers = new Map<string, number>();

  /** The sign of a note, for the place that refers to it. */
  refer(key: string): string {
    const number = this.#numbers.get(key) ?? this.#numbers.size + 1;
    this.#numbers.set(key, number);
    return `[^${number}]`;
  }

  /** Whether something refers to a note. */
  has(key: string): boolean {
    return this.#numbers.has(key);
  }

  /**
   * Writes the notes that were referred to.
   * @param writeNote writes the paragraphs of one
   */
  writeTo(writer: MarkdownWriter, writeNote: (key: string, blocks: MarkdownWriter) => void): void {
    // A note may refer to another: a Map goes on with what is added meanwhile.
    for (const [key, number] of this.#numbers) {
      const note = new MarkdownWriter();
      writeNote(key, note);
      const text = note.toString().trimEnd();
      if (text) writer.note(String(number), text);
    }
  }
}
