/** A word of more UTF-16 code units than this is no name. */
const MAX_WORD_CODE_UNITS = 30;

/**
 * How many letters must be inserted, deleted or replaced to make one word of another (Levenshtein distance): 0 to 2, and
 * 3 or more where it is more than 2.
 */
export function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2 || a.length > MAX_WORD_CODE_UNITS || b.length > MAX_WORD_CODE_UNITS) return 3;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}
