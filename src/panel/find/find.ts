import type { Comparison } from '../../comparison/comparison.ts';
import { SIDES, type Side } from '../../story/side.ts';
import { textOf } from '../../story/story.ts';
import type { AlignedRows } from '../aligned/row.ts';

/** A place where the sought words stand. */
export interface Match {
  readonly side: Side;
  readonly sentence: number;
  /** Which of the matches in its sentence, 0 for the first. */
  readonly nth: number;
}

/** Every place of both stories where the sought words stand, in the order in which the rows show them. */
export function matchesOf(comparison: Comparison, { rowOf }: Pick<AlignedRows, 'rowOf'>, sought: string): Match[] {
  const found: Match[] = [];
  for (const side of SIDES) {
    const story = comparison[side];
    story.sentences.forEach((sentence, index) => {
      const { length } = spansIn(textOf(story, sentence), sought);
      for (let nth = 0; nth < length; nth++) found.push({ side, sentence: index, nth });
    });
  }
  const row = ({ side, sentence }: Match) => rowOf[side][sentence] ?? 0;
  // A stable sort: within a row the original comes first, and each story in its order.
  return found.sort((a, b) => row(a) - row(b));
}

/**
 * The spans of a text that read as the sought words: whatever their case, accents, glyphs of quotation marks and dashes,
 * and kind of white space.
 */
export function spansIn(text: string, sought: string): { start: number; end: number }[] {
  const needle = folded(sought).letters;
  if (needle.trim() === '') return [];
  const { letters, offsets } = folded(text);
  const spans: { start: number; end: number }[] = [];
  for (let at = letters.indexOf(needle); at >= 0; at = letters.indexOf(needle, at + needle.length)) {
    const start = offsets ? offsets[at]! : at;
    const end = offsets ? offsets[at + needle.length]! : at + needle.length;
    spans.push({ start, end });
  }
  return spans;
}

/** A text without its case and accents; `offsets` where its letters no longer stand at the same places. */
function folded(text: string): { letters: string; offsets?: number[] } {
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
