import type { Side } from '../../story/side.ts';
import type { Span, Story } from '../../story/story.ts';

/** A stretch of the document that was taken from a story as it is: it is as long there as here. */
export interface Piece extends Span {
  readonly side: Side;
  /** UTF-16 offset of the piece in that story. */
  readonly from: number;
}

const LINE_BREAK = /\r\n|[\r\u2028\u2029]/gu;

/** Puts a text together from the texts of two stories, and keeps where each stretch of it came from. */
export class Writer {
  text = '';
  readonly pieces: Piece[] = [];
  readonly #stories: Readonly<Record<Side, Story>>;

  constructor(stories: Readonly<Record<Side, Story>>) {
    this.#stories = stories;
  }

  get length(): number {
    return this.text.length;
  }

  /** Adds white space that stands in neither story. */
  addSpace(space: string): void {
    this.text += space.replaceAll(LINE_BREAK, '\n');
  }

  /** Adds a stretch of a story as it is; every kind of line break becomes `\n`. */
  add(side: Side, { start, end }: Span): void {
    const { text } = this.#stories[side];
    let from = start;
    for (const found of text.slice(start, end).matchAll(LINE_BREAK)) {
      this.#addPiece(side, from, start + found.index);
      this.text += '\n';
      from = start + found.index + found[0].length;
    }
    this.#addPiece(side, from, end);
  }

  /** Adds a stretch of a story in one line: each run of white space becomes one blank. */
  addInOneLine(side: Side, { start, end }: Span): void {
    let first = true;
    for (const found of this.#stories[side].text.slice(start, end).matchAll(/[^ \t\r\n\v\f\u2028\u2029]+/gu)) {
      if (!first) this.text += ' ';
      first = false;
      this.#addPiece(side, start + found.index, start + found.index + found[0].length);
    }
  }

  #addPiece(side: Side, from: number, to: number): void {
    if (to <= from) return;
    const start = this.text.length;
    this.text += this.#stories[side].text.slice(from, to);
    this.pieces.push({ start, end: this.text.length, side, from });
  }
}
