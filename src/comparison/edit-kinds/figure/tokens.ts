import type { Span } from '../../../story/story.ts';
import { toPlain } from '../plain.ts';

/** A run of digits, a run of letters, a sign, a web address or the number of a note, with its UTF-16 offsets. */
export interface Token extends Span {
  readonly text: string;
  /** The text as {@link toPlain} writes it: words are looked up in this form. */
  readonly plain: string;
  /** Whether white space stands before it. */
  readonly apart: boolean;
  /** Whether it is a run of digits, of any script. */
  readonly digits: boolean;
  /** Whether it is a run of letters. */
  readonly letters: boolean;
}

/** The characters of Chinese and Japanese numbers. */
export const HAN_NUMERALS = '零〇一二两兩三四五六七八九十百千万萬亿億';

/**
 * A web address and the number of a note (`[3]`) are one token each: their digits are no figures. Chinese and Japanese put no
 * space between words: there, the characters of a number are a token.
 */
const TOKEN = new RegExp(
  `(?:https?://|www\\.)\\S{1,2000}|\\[\\p{Nd}{1,3}\\]|\\p{Nd}+|[${HAN_NUMERALS}]+|[[\\p{L}\\p{M}]--[${HAN_NUMERALS}]]+|[^\\s]`,
  'gv',
);

/**
 * Cuts a text between two UTF-16 offsets into tokens, in order. White space is left out. Digits and letters are never in
 * one token, so `14th` is two. Linear in the length.
 */
export function tokenize(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  let last = start;
  for (const match of text.slice(start, end).matchAll(TOKEN)) {
    const [found] = match;
    const from = start + match.index;
    const digits = /^\p{Nd}/u.test(found);
    const letters = !digits && (/^\p{L}/u.test(found) || found.startsWith('〇'));
    const address = letters && (found.includes('/') || found.startsWith('www.'));
    tokens.push({
      text: found,
      plain: found.length === 1 || digits || /^[\p{L}\p{M}]/u.test(found) ? toPlain(found) : found,
      start: from,
      end: from + found.length,
      apart: from > last,
      digits,
      letters: letters && !address,
    });
    last = from + found.length;
  }
  return tokens;
}

/** Whether a token is a hyphen: the ASCII one, U+2010 or U+2011. */
export function isHyphen(token: Token | undefined): boolean {
  return token !== undefined && /^[-‐‑]$/u.test(token.text);
}
