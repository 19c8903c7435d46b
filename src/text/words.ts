/** A word or one mark of punctuation, with its UTF-16 offsets in the text it was found in. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

// Scripts that put no space between words are taken letter by letter: a changed letter is what a reader looks for there.
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const LETTER = `[[\\p{L}\\p{N}\\p{M}\\u200C\\u200D]--[${UNSPACED}]]`;
// Inside a word: apostrophes ("don’t"), points and commas between digits ("13,000", "4.2"), hyphens ("Turkish-made").
const WORD = new RegExp(
  `${LETTER}+(?:['’ʼ‐‑\\-]${LETTER}+|(?<=\\p{N})[.,](?=\\p{N})${LETTER}+)*|[${UNSPACED}]\\p{M}*|[.]{2,}|-{2,}|[^\\s]`,
  'gv',
);

/**
 * The words and marks of punctuation between two offsets of a text, in order; white space is left out. Never splits a
 * surrogate pair. Linear in the length.
 */
export function wordsOf(text: string, start = 0, end = text.length): Word[] {
  const words: Word[] = [];
  for (const match of text.slice(start, end).matchAll(WORD)) {
    const from = start + match.index;
    words.push({ text: match[0], start: from, end: from + match[0].length });
  }
  return words;
}

/**
 * How many words a text holds: runs between white space, and in scripts that put no space between words every letter.
 * Quicker than {@link wordsOf} by far, and as good for weighing a sentence.
 */
export function countWords(text: string): number {
  let count = 0;
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const blank = code <= 0x20 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x3000;
    const letterIsWord = code >= 0x3040 && code <= 0x9fff; // kana and Han
    if (letterIsWord || (!blank && !inside)) count++;
    inside = !blank;
  }
  return count;
}
