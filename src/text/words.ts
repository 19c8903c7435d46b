import { canonicalForm } from './canonical.ts';
import { tabulateCodeUnits } from './code-unit-table.ts';
import { segmentRun } from './unspaced-words.ts';

/** A word or one mark of punctuation, with its UTF-16 offsets in the text it was found in. */
export interface Word {
  /** In canonical form. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

// Han and kana put no space between words, and each letter is a word: there a reader looks for the letter that changed.
const UNSPACED = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}';
// These put no space between words either, but a letter of theirs is no more than part of a syllable.
const SYLLABIC = '\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const SYLLABIC_RUN = `[[${SYLLABIC}]&&[\\p{L}\\p{N}]][[${SYLLABIC}\\p{M}]&&[\\p{L}\\p{N}\\p{M}]]*`;
const LETTERS = `[[\\p{L}\\p{N}\\p{M}\\u200C\\u200D]--[${UNSPACED}${SYLLABIC}]]`;
// Inside a word may stand apostrophes ("don’t"), hyphens ("Turkish-made"), and between digits full stops and commas
// ("13,000", "4.2"). Runs of full stops and of hyphens are one mark each, any other mark stands alone. Combining marks belong
// to what they follow: `≠` may be written as `=` with a stroke. An emoji is one word, whatever it is made of.
const EMOJI = '\\p{Regional_Indicator}{2}|\\p{Extended_Pictographic}[\\p{M}\\p{Emoji_Modifier}\\u{E0020}-\\u{E007F}]*';
const WORD = new RegExp(
  `${LETTERS}+(?:['’ʼ‐‑\\-]${LETTERS}+|(?<=\\p{N})[.,](?=\\p{N})${LETTERS}+)*|[${UNSPACED}][\\p{M}\uff9e\uff9f]*|` +
    `(?<syllabic>${SYLLABIC_RUN})|` +
    `(?:${EMOJI})(?:\\u200D(?:${EMOJI}))*|[.]{2,}|-{2,}|[^\\s]\\p{M}*`,
  'gv',
);

/** What a UTF-16 code unit can be in {@link WORD}; what is `OTHER` is left to the regular expression. */
const OTHER = 0;
const BLANK = 1;
const LETTER = 2;
const DIGIT = 3;
const HYPHEN = 4;
const APOSTROPHE = 5;
const FULL_STOP = 6;
const COMMA = 7;
const SIGN = 8;
const MARK = 9;

const classOf = tabulateCodeUnits((unit) => {
  // All but Latin, Greek and Cyrillic, and the dashes, quotation marks and ellipses of General Punctuation.
  if (/[\u0530-\u200F\u2028-\uFFFF]/u.test(unit)) return OTHER;
  if (/[-‐‑]/u.test(unit)) return HYPHEN;
  if (/['’]/u.test(unit)) return APOSTROPHE;
  if (unit === '.') return FULL_STOP;
  if (unit === ',') return COMMA;
  if (/\s/u.test(unit)) return BLANK;
  if (/\p{N}/u.test(unit)) return DIGIT;
  if (/\p{M}/u.test(unit)) return MARK;
  return /\p{L}/u.test(unit) ? LETTER : SIGN;
});

/**
 * Finds the words and marks of punctuation of a text between two UTF-16 offsets, in order; white space is left out. Never
 * splits a surrogate pair. Linear in the length.
 *
 * Four tokenizers cut texts into words, as four tasks ask for different words; each is as quick as its task needs.
 * - This one is for word edits: what a reader sees as one word is one, and marks of punctuation count. Words of Thai and
 *   other scripts that put no space between them are found by a dictionary (unspaced-words.ts).
 * - {@link countWords} weighs a sentence, and needs no more than the number of runs between white space.
 * - The aligner (alignment/terms/vocabulary.ts) asks what a sentence is about: letters and digits in lower case, without
 *   punctuation, cut at hyphens; characters of a script without spaces come two by two.
 * - The figures (comparison/edit-kinds/figure) read numbers: a run of digits and a run of letters are two tokens ("5kg"),
 *   and a web address is one.
 */
export function findWords(text: string, start = 0, end = text.length): Word[] {
  return findCommonWords(text, start, end) ?? matchWords(text, start, end);
}

/** What {@link findWords} finds is defined by this. */
function matchWords(text: string, start: number, end: number): Word[] {
  const words: Word[] = [];
  for (const match of text.slice(start, end).matchAll(WORD)) {
    const from = start + match.index;
    if (match.groups?.syllabic) words.push(...segmentRun(match[0], from));
    else words.push({ text: canonicalForm(match[0]), start: from, end: from + match[0].length });
  }
  return words;
}

/**
 * Finds the same as {@link matchWords}, many times quicker, by a table of code units. Returns undefined where it meets a
 * code unit that is `OTHER`: only Latin, Greek and Cyrillic letters with the usual marks are in the table.
 */
function findCommonWords(text: string, start: number, end: number): Word[] | undefined {
  const classAt = (at: number): number => (at < end ? classOf(text.charCodeAt(at)) : BLANK);
  const words: Word[] = [];
  for (let at = start; at < end; ) {
    let kind = classAt(at);
    const from = at++;
    if (kind === OTHER) return undefined;
    if (kind === BLANK) continue;
    const isWord = isWordClass(kind);
    if (isWord) {
      for (;;) {
        const next = classAt(at);
        if (isWordClass(next)) {
          kind = next;
          at++;
          continue;
        }
        const after = classAt(at + 1);
        const joins =
          next === HYPHEN || next === APOSTROPHE
            ? isWordClass(after)
            : (next === FULL_STOP || next === COMMA) && kind === DIGIT && after === DIGIT;
        if (!joins) break;
        kind = after;
        at += 2;
      }
    } else if (kind === FULL_STOP) while (classAt(at) === FULL_STOP) at++;
    else if (text[from] === '-') while (at < end && text[at] === '-') at++;
    if (!isWord && at === from + 1) while (classAt(at) === MARK) at++;
    words.push({ text: canonicalForm(text.slice(from, at)), start: from, end: at });
  }
  return words;
}

const isWordClass = (kind: number) => kind === LETTER || kind === DIGIT || kind === MARK;

/**
 * Counts the words of a text: runs between white space, and each kana and Han character by itself. Many times quicker than
 * {@link findWords}, and as good for weighing a sentence.
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
