import { type Span, type Story, textOf } from '../../story/story.ts';
import { needsBlank } from '../../text/blanks.ts';

/** Words of one story that are shown in the other story, the base. Both spans are UTF-16 offsets into their own story. */
export interface ShownWords {
  readonly base: Story;
  readonly other: Story;
  /** The words, in the other story. */
  readonly words: Span;
  /** What the base has in their place; an empty span where it has nothing. */
  readonly own: Span;
}

/**
 * The offset in the base at which words of the other story are shown. Punctuation stays at its word: an opening quotation
 * mark or bracket behind the blank before it, a closing one before the blank behind it.
 * @param done the offset up to which other edits have dealt with the base
 */
export function placeOfWords({ base, other, words, own }: ShownWords, done: number): number {
  const { text } = base;
  const place = Math.max(done, own.start);
  if (words.end === words.start) return place;
  if (own.end > own.start) {
    const before = text.slice(done, place);
    return startsWord(other, words) ? place : place - (before.length - before.trimEnd().length);
  }
  const opensWord = startsWord(other, words) && !endsWord(other, words);
  return opensWord ? place + /^[^\S\r\n]*/u.exec(text.slice(place, place + 20))![0].length : place;
}

/**
 * Says on which sides of the words a blank is shown: where they had one in their own story, or where a reader needs one.
 * @param place where they are shown in the base
 * @param left the end of the text before them, at least two UTF-16 units where there are so many
 */
export function blanksOfWords(
  { base, other, words, own }: ShownWords,
  place: number,
  left: string,
): { readonly before: boolean; readonly behind: boolean } {
  const text = textOf(other, words).trim();
  const replaced = own.end > own.start;
  const apart = startsWord(other, words) && (!replaced || startsWord(base, own));
  const atBlank = /^$|\s$/u.test(left.slice(-1));
  const next = base.text.slice(place, place + 2);
  return {
    before: (apart && !atBlank) || needsBlank(left.slice(-2), text),
    behind:
      apart && replaced && place === own.start
        ? true
        : (replaced || endsWord(other, words)) && needsBlank(text.slice(-2), next),
  };
}

/** Whether white space, or nothing, stands before a span. */
function startsWord({ text }: Story, { start }: Span): boolean {
  return start === 0 || /\s/u.test(text.charAt(start - 1));
}

/** Whether white space, or nothing, stands behind a span. */
function endsWord({ text }: Story, { end }: Span): boolean {
  return end === text.length || /\s/u.test(text.charAt(end));
}
