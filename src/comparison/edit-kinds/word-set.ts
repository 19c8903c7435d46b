/** A set of words that are given with blanks between them. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
