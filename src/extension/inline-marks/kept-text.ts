import type { Span } from '../../story/story.ts';
import { findCommonEnds } from '../../text/common-ends.ts';

/** A replacement in a text, in UTF-16 code units. */
export interface TextChange {
  readonly rangeOffset: number;
  readonly rangeLength: number;
  readonly text: string;
}

/**
 * Which parts of a text are still as they were, and where they are now: all that stands before the first change, and all
 * that stands behind the last. Constant in size, however many changes there were.
 */
export class KeptText {
  readonly #before: number;
  #now: number;
  #head: number;
  #tail: number;

  /** @param length of the text, unchanged so far, in UTF-16 code units */
  constructor(length: number) {
    this.#before = length;
    this.#now = length;
    this.#head = length;
    this.#tail = length;
  }

  /** Compares two versions of a text. Linear in their length. */
  static between(before: string, now: string): KeptText {
    const { head, tail } = findCommonEnds(before, now);
    const kept = new KeptText(before.length);
    if (head < before.length || head < now.length)
      kept.apply([
        { rangeOffset: head, rangeLength: before.length - head - tail, text: now.slice(head, now.length - tail) },
      ]);
    return kept;
  }

  /** Takes in changes that were made together: all their offsets are of the text before them. */
  apply(changes: readonly TextChange[]): void {
    for (const { rangeOffset, rangeLength } of changes) {
      this.#head = Math.min(this.#head, rangeOffset);
      this.#tail = Math.min(this.#tail, this.#now - rangeOffset - rangeLength);
    }
    for (const { rangeLength, text } of changes) this.#now += text.length - rangeLength;
  }

  /** Where an offset of the text as it was is now; undefined where the text was changed. */
  now(offset: number): number | undefined {
    if (offset <= this.#head) return offset;
    return offset >= this.#before - this.#tail ? offset + this.#now - this.#before : undefined;
  }

  /** Where a span is now; undefined where one of its ends was changed. */
  spanNow({ start, end }: Span): Span | undefined {
    const [from, to] = [this.now(start), this.now(end)];
    return from === undefined || to === undefined || to < from ? undefined : { start: from, end: to };
  }

  /** Where an offset of the text as it is now was; in changed text, where the change begins. */
  before(offset: number): number {
    if (offset <= this.#head) return offset;
    return offset >= this.#now - this.#tail ? offset + this.#before - this.#now : this.#head;
  }
}
