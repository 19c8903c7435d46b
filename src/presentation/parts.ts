import type { Comparison, Group } from '../comparison/comparison.ts';
import { otherSide, type Side } from '../story/side.ts';
import type { Story } from '../story/story.ts';

/** The side of a split or a merge on which one sentence holds all parts; undefined for other groups. */
export function wholeSide(group: Group): Side | undefined {
  if (group.kind === 'split') return 'original';
  return group.kind === 'merged' ? 'modified' : undefined;
}

/**
 * Finds where the text of each part begins in the one sentence of a split or a merge. Between two edits both sides have
 * the same letters. So the beginning of a part is found by counting letters back from the first edit inside that part.
 * @returns UTF-16 offsets into that sentence's story, ascending, one for each part; none for other groups
 */
export function partStarts(comparison: Comparison, group: Group): number[] {
  const side = wholeSide(group);
  if (!side) return [];
  const other = otherSide(side);
  const whole = comparison[side].sentences[group[side][0]!]!;
  const parts = group[other].map((index) => comparison[other].sentences[index]!);
  const starts = new Array<number>(parts.length);
  let end = whole.end;
  for (let i = parts.length - 1; i > 0; i--) {
    const part = parts[i]!;
    const edit = group.edits.find((edit) => edit[other].start >= part.start && edit[other].end <= part.end);
    const letters = countLetters(comparison[other], part.start, edit ? edit[other].start : part.end);
    // A word that was only taken away at the seam belongs to the part before it: "and ‖ most", not "‖ and most".
    const onlyTakenAway = edit && letters === 0 && edit[other].start === edit[other].end;
    const from = edit ? (onlyTakenAway ? edit[side].end : edit[side].start) : end;
    const start = Math.max(whole.start, Math.min(end, goBackLetters(comparison[side], from, letters, whole.start)));
    // A part that kept no letter of the sentence begins where the next part begins.
    if (countLetters(comparison[side], start, end) > 0) end = start;
    starts[i] = end;
  }
  starts[0] = whole.start;
  return starts;
}

const LETTER = /[\p{L}\p{N}]/u;
/** A quotation mark or bracket that may open a sentence. */
const OPENING = /[\p{Ps}\p{Pi}"']/u;

function countLetters({ text }: Story, start: number, end: number): number {
  let count = 0;
  for (const character of text.slice(start, end)) if (LETTER.test(character)) count++;
  return count;
}

/**
 * Goes back over letters.
 * @param from UTF-16 offset to begin at
 * @param count letters to go over; if any, the quotation marks and brackets that open there as well
 * @param min smallest offset to go to
 */
function goBackLetters({ text }: Story, from: number, count: number, min: number): number {
  let offset = from;
  for (let left = count; left > 0 && offset > min; ) {
    offset = before(text, offset);
    if (LETTER.test(characterAt(text, offset))) left--;
  }
  if (count > 0) {
    while (offset > min && OPENING.test(characterAt(text, before(text, offset)))) offset = before(text, offset);
  }
  return offset;
}

/** The offset of the character before an offset. */
function before(text: string, offset: number): number {
  const low = text.charCodeAt(offset - 1);
  return low >= 0xdc00 && low <= 0xdfff ? offset - 2 : offset - 1;
}

function characterAt(text: string, offset: number): string {
  return String.fromCodePoint(text.codePointAt(offset) ?? 0);
}
