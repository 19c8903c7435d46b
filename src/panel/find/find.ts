import type { Comparison } from '../../comparison/comparison.ts';
import type { SentencePlace } from '../../presentation/group-sentences.ts';
import { SIDES } from '../../story/side.ts';
import { textOf } from '../../story/story.ts';
import type { ReadingOrder } from '../reading-order.ts';

/** A place where the sought words stand. */
export interface Match extends SentencePlace {
  /** Which of the matches in its sentence, 0 for the first. */
  readonly nth: number;
}

/** Finds every place of both stories where the sought words stand, in reading order. */
export function findMatches(comparison: Comparison, order: ReadingOrder, sought: string): Match[] {
  const found: Match[] = [];
  for (const side of SIDES) {
    const story = comparison[side];
    story.sentences.forEach((sentence, index) => {
      const { length } = spansIn(textOf(story, sentence), sought);
      for (let nth = 0; nth < length; nth++) found.push({ side, sentence: index, nth });
    });
  }
  return found.sort((a, b) => order.compareSentences(a, b) || a.nth - b.nth);
}

/**
 * Finds the sought words in a text. Case, accents, the glyphs of quotation marks and dashes, and the kind of white space
 * make no difference.
 * @returns UTF-16 offsets into the text
 */
export function spansIn(text: string, sought: string): { start: number; end: number }[] {
  const needle = fold(sought).letters;
  if (needle.trim() === '') return [];
  const { letters, offsets } = fold(text);
  const spans: { start: number; end: number }[] = [];
  for (let at = letters.indexOf(needle); at >= 0; at = letters.indexOf(needle, at + needle.length)) {
    const start = offsets ? offsets[at]! : at;
    const end = offsets ? offsets[at + needle.length]! : at + needle.length;
    spans.push({ start, end });
  }
  return spans;
}

/**
 * Takes case, accents and the choice of glyphs away from a text.
 * @returns the letters, and for each of their UTF-16 units its offset in the text, unless all offsets are the same
 */
function fold(text: string): { letters: string; offsets?: number[] } {
  if (/^[\x20-\x7e]*$/u.test(text)) return { letters: text.toLowerCase() };
  let letters = '';
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    const plain = character
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/\s/gu, ' ')
      .replace(/[‘’‚‛′]/gu, "'")
      .replace(/[“”„‟″«»]/gu, '"')
      .replace(/[‐-―−]/gu, '-')
      .toLowerCase();
    for (let unit = 0; unit < plain.length; unit++) offsets.push(at);
    letters += plain;
    at += character.length;
  }
  offsets.push(at);
  return { letters, offsets };
}
