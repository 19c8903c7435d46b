import { createMatch, type Match, type Source } from '../reader.ts';

/** A Roman number below 90 in capitals. Larger ones are words and short forms more often: `MIX`, `CD`. */
const ROMAN = /^(?<tens>XL|L?X{0,3})(?<ones>IX|IV|V?I{0,3})$/u;
const VALUES: ReadonlyMap<string, number> = new Map([
  ['I', 1],
  ['V', 5],
  ['X', 10],
  ['L', 50],
]);

/** `XIV` of `Chapter XIV`. One letter alone counts only after a word with a capital, and `I` never. */
export function readRoman(source: Source, at: number): Match | undefined {
  const { tokens } = source;
  const { text } = tokens[at]!;
  if (!/^[IVXL]/u.test(text) || !isRoman(text)) return undefined;
  if (text.length === 1 && (text === 'I' || text === 'L' || !/^\p{Lu}\p{Ll}/u.test(tokens[at - 1]?.text ?? '')))
    return undefined;
  let value = 0;
  for (let index = 0; index < text.length; index++) {
    const digit = VALUES.get(text[index]!)!;
    value += digit < (VALUES.get(text[index + 1]!) ?? 0) ? -digit : digit;
  }
  return createMatch(source, at, at + 1, 'ordinal', [value], { digits: true });
}

/** Whether a word is a Roman number below 90 in capitals. */
export function isRoman(text: string): boolean {
  return text !== '' && ROMAN.test(text);
}
