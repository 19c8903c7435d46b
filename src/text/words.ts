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

/** What a UTF-16 code unit can be in {@link WORD}; what is `OTHER` is left to the regular expression. */
const OTHER = 0;
const BLANK = 1;
const LETTER_OR_MARK = 2;
const DIGIT = 3;
const HYPHEN = 4;
const APOSTROPHE = 5;
const POINT = 6;
const COMMA = 7;
const SIGN = 8;

/** Code units below this are looked up: Latin, Greek and Cyrillic. */
const TABLE_END = 0x530;
const GENERAL_PUNCTUATION = 0x2010;
const GENERAL_PUNCTUATION_END = 0x2028;

const CLASSES: Uint8Array = Uint8Array.from({ length: TABLE_END }, (_, code) => classOf(String.fromCharCode(code)));
const PUNCTUATION: Uint8Array = Uint8Array.from({ length: GENERAL_PUNCTUATION_END - GENERAL_PUNCTUATION }, (_, code) =>
  classOf(String.fromCharCode(GENERAL_PUNCTUATION + code)),
);

function classOf(letter: string): number {
  if (/[-‐‑]/u.test(letter)) return HYPHEN;
  if (/['’]/u.test(letter)) return APOSTROPHE;
  if (letter === '.') return POINT;
  if (letter === ',') return COMMA;
  if (/\s/u.test(letter)) return BLANK;
  if (/\p{N}/u.test(letter)) return DIGIT;
  return /[\p{L}\p{M}]/u.test(letter) ? LETTER_OR_MARK : SIGN;
}

/**
 * The words and marks of punctuation between two offsets of a text, in order; white space is left out. Never splits a
 * surrogate pair. Linear in the length.
 */
export function wordsOf(text: string, start = 0, end = text.length): Word[] {
  return commonWords(text, start, end) ?? matchedWords(text, start, end);
}

/** The definition of a word. */
function matchedWords(text: string, start: number, end: number): Word[] {
  const words: Word[] = [];
  for (const match of text.slice(start, end).matchAll(WORD)) {
    const from = start + match.index;
    words.push({ text: match[0], start: from, end: from + match[0].length });
  }
  return words;
}

/**
 * The same by a table, many times quicker, for text of Latin, Greek and Cyrillic letters with the usual marks; undefined
 * where another code unit is met.
 */
function commonWords(text: string, start: number, end: number): Word[] | undefined {
  const classAt = (at: number): number => {
    if (at >= end) return BLANK;
    const code = text.charCodeAt(at);
    if (code < TABLE_END) return CLASSES[code]!;
    return code >= GENERAL_PUNCTUATION && code < GENERAL_PUNCTUATION_END
      ? PUNCTUATION[code - GENERAL_PUNCTUATION]!
      : OTHER;
  };
  const words: Word[] = [];
  for (let at = start; at < end; ) {
    let kind = classAt(at);
    const from = at++;
    if (kind === OTHER) return undefined;
    if (kind === BLANK) continue;
    if (kind === LETTER_OR_MARK || kind === DIGIT) {
      for (;;) {
        const next = classAt(at);
        if (next === LETTER_OR_MARK || next === DIGIT) {
          kind = next;
          at++;
          continue;
        }
        const after = classAt(at + 1);
        const joins =
          next === HYPHEN || next === APOSTROPHE
            ? after === LETTER_OR_MARK || after === DIGIT
            : (next === POINT || next === COMMA) && kind === DIGIT && after === DIGIT;
        if (!joins) break;
        kind = after;
        at += 2;
      }
    } else if (kind === POINT) while (classAt(at) === POINT) at++;
    else if (text[from] === '-') while (at < end && text[at] === '-') at++;
    words.push({ text: text.slice(from, at), start: from, end: at });
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
    if (code < 0xa0) {
      if (code > 0x20 && !inside) count++;
      inside = code > 0x20;
      continue;
    }
    const blank = code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x3000;
    const letterIsWord = code >= 0x3040 && code <= 0x9fff; // kana and Han
    if (letterIsWord || (!blank && !inside)) count++;
    inside = !blank;
  }
  return count;
}
