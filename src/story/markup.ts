import type { Span } from './story.ts';

/**
 * Signs in a text that are no words of it, UTF-16 offsets. Two texts with the same words and signs are the same.
 * - `sign`: a bullet, stars of emphasis, the signs of a heading… `address`: where a link leads to.
 * - `note`: a sign of a footnote, which a reader sees. `blank`: no more than white space, such as the `>` at a line's start.
 * - `entity`: a character written by its name, `&amp;`.
 */
export interface MarkupSign extends Span {
  readonly kind: 'sign' | 'address' | 'note' | 'blank' | 'entity';
  /** What it is compared by: numbers of items, headings and notes are all the same, as they count by themselves. */
  readonly sign: string;
  /** The one character that an entity stands for. */
  readonly character?: string;
}

/** The text of a paragraph with blanks for its signs, and with as many code units: what its words are found in. */
export function blankMarkup(paragraph: string, signs: readonly MarkupSign[]): string {
  let text = '';
  let at = 0;
  for (const { start, end, character = '' } of signs) {
    text += paragraph.slice(at, start) + character.padEnd(end - start);
    at = end;
  }
  return text + paragraph.slice(at);
}

/** The text of a sentence without its signs. Where nothing is left, what the signs are compared by; a rule is the same in all its forms. */
export function withoutMarkup(sentence: string, signs: readonly MarkupSign[]): string {
  if (signs.length === 0) return sentence;
  let text = '';
  let at = 0;
  for (const { start, end, kind, character = kind === 'blank' ? ' ' : '' } of signs) {
    text += sentence.slice(at, start) + character;
    at = end;
  }
  const words = (text + sentence.slice(at)).trim();
  if (words !== '') return words;
  const names = signs.map(({ sign }) => sign).join('');
  return names.replace(/\s+/gu, '').replace(/^[-*_]+$/u, '***');
}

/**
 * Deals the signs of a paragraph out to its sentences, as offsets into these. One that no sentence holds whole is left out.
 * Both are in order.
 */
export function dealSigns(signs: readonly MarkupSign[], sentences: readonly Span[]): MarkupSign[][] {
  let next = 0;
  return sentences.map(({ start, end }) => {
    const within: MarkupSign[] = [];
    for (; next < signs.length && signs[next]!.start < end; next++) {
      const sign = signs[next]!;
      if (sign.start >= start && sign.end <= end)
        within.push({ ...sign, start: sign.start - start, end: sign.end - start });
    }
    return within;
  });
}
