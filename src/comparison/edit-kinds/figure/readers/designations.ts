import { readDigitGroups, toWesternDigits } from '../digits.ts';
import { createMatch, type Match, type Source } from '../reader.ts';
import { isHyphen } from '../tokens.ts';

/** `F-16`, `A380`, `G7`: a capital letter before the digits makes them a name, not a quantity. */
export function readDesignation(source: Source, at: number): Match | undefined {
  const { tokens } = source;
  const token = tokens[at]!;
  const before = tokens[at - 1];
  if (token.apart || !before) return undefined;
  const letters = isHyphen(before) && !before.apart ? tokens[at - 2] : before;
  if (!letters?.letters || !/^\p{Lu}/u.test(letters.text)) return undefined;
  const name = `${letters.plain}-${toWesternDigits(token.text)}`;
  return createMatch(source, at, at + 1, 'designation', [name], { unit: letters.plain, digits: true });
}

/** `4B`: so does one capital letter right after the digits. */
export function readLetteredNumber(source: Source, at: number): Match | undefined {
  const { tokens } = source;
  const { next } = readDigitGroups(tokens, at);
  const after = tokens[next];
  if (!after?.letters || after.apart || !/^\p{Lu}$/u.test(after.text)) return undefined;
  // `004B` is `4B`.
  const name = toWesternDigits(tokens[at]!.text).replace(/^0+(?=.)/u, '') + after.text;
  return createMatch(source, at, next + 1, 'designation', [name], { unit: after.text, digits: true });
}
