import type { Span } from '../../story/story.ts';
import { findCommonEnds } from '../../text/common-ends.ts';
import type { TextChange } from '../inline-marks/kept-text.ts';

/** After so many changes across an end of a span, undoing the first of them no longer restores the span. */
const MAX_REMEMBERED = 4;

/**
 * A part of a text that is edited, and where it is now. What is typed at one of its ends belongs to it, so that a sentence
 * that is put back there does; what replaces text across an end does not. Where all of it was deleted it is empty. Undoing
 * a change across its ends restores it.
 */
export class LiveSpan {
  #text: string;
  #span: Span;
  /** The texts before the last changes across an end, and where the span was in them. */
  #remembered: { readonly text: string; readonly span: Span }[] = [];

  /** @param span UTF-16 offsets into the text */
  constructor(text: string, span: Span) {
    this.#text = text;
    this.#span = span;
  }

  /** Where it is in the text that was last told of. */
  get span(): Span {
    return this.#span;
  }

  /**
   * Takes in changes that were made together: all their offsets are of the text before them.
   * @param text the text after the changes
   */
  apply(changes: readonly TextChange[], text: string): void {
    // From the last to the first, as then none shifts another.
    this.#take(
      [...changes].sort((a, b) => b.rangeOffset - a.rangeOffset),
      text,
    );
  }

  /** Takes in a text that came about while nobody looked: what differs counts as one replacement. Linear in its length. */
  follow(text: string): void {
    if (text !== this.#text) this.#take([replacementIn(this.#text, text, 0)], text);
  }

  #take(changes: readonly TextChange[], text: string): void {
    if (text === this.#text) return;
    const undone = this.#remembered.find((before) => before.text === text);
    const before = { text: this.#text, span: this.#span };
    const { start, end } = before.span;
    const crosses = ({ rangeOffset: from, rangeLength }: TextChange) =>
      from <= end && from + rangeLength >= start && (from < start || from + rangeLength > end);
    if (undone) this.#span = undone.span;
    else for (const change of changes) this.#move(change);
    if (changes.some(crosses)) this.#remembered = [before, ...this.#remembered].slice(0, MAX_REMEMBERED);
    this.#text = text;
  }

  #move(change: TextChange): void {
    const { start, end } = this.#span;
    const touches = change.rangeOffset <= end && change.rangeOffset + change.rangeLength >= start;
    // A formatter replaces a whole paragraph, or all of a document, of which it changed a letter.
    const { rangeOffset: from, rangeLength, text } = touches ? this.#reduce(change) : change;
    const to = from + rangeLength;
    const grown = text.length - rangeLength;
    if (from > end) return;
    if (to < start) this.#span = { start: start + grown, end: end + grown };
    else if (start <= from && to <= end) this.#span = { start, end: end + grown };
    else if (from <= start && to >= end) this.#span = this.#findIn(text, from);
    else if (from < start) this.#span = { start: from + text.length, end: end + grown };
    else this.#span = { start, end: from };
  }

  /** The change without what it leaves as it was. */
  #reduce({ rangeOffset, rangeLength, text }: TextChange): TextChange {
    return replacementIn(this.#text.slice(rangeOffset, rangeOffset + rangeLength), text, rangeOffset);
  }

  /** Where the span is in a text that replaced it and more; empty where it is not in there. */
  #findIn(text: string, offset: number): Span {
    const words = this.#text.slice(this.#span.start, this.#span.end);
    const unix = words.replaceAll('\r\n', '\n');
    // Line endings may be what was changed.
    for (const sought of [words, unix, unix.replaceAll('\n', '\r\n')]) {
      const at = text.indexOf(sought);
      if (sought && at >= 0 && at === text.lastIndexOf(sought))
        return { start: offset + at, end: offset + at + sought.length };
    }
    return { start: offset, end: offset };
  }
}

/** What differs between two texts, as one replacement in the first. */
function replacementIn(before: string, after: string, offset: number): TextChange {
  const { head, tail } = findCommonEnds(before, after);
  return {
    rangeOffset: offset + head,
    rangeLength: before.length - head - tail,
    text: after.slice(head, after.length - tail),
  };
}
