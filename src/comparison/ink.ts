import type { Word } from '../text/words.ts';

/** Counts the UTF-16 code units of the words `[from, to)`. */
export function countInk(words: readonly Word[], from = 0, to = words.length): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += words[i]!.text.length;
  return sum;
}
