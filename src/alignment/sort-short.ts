/** Up to this length insertion sort is quicker than the sort of the platform. */
const SHORT_LENGTH = 48;

/** Sorts the first `count` of `items` in place; made for short lists. */
export function sortShort(items: Int32Array, count: number, isBefore: (a: number, b: number) => boolean): void {
  if (count > SHORT_LENGTH) {
    items.subarray(0, count).sort((a, b) => (isBefore(a, b) ? -1 : isBefore(b, a) ? 1 : 0));
    return;
  }
  for (let next = 1; next < count; next++) {
    const item = items[next]!;
    let at = next;
    for (; at > 0 && isBefore(item, items[at - 1]!); at--) items[at] = items[at - 1]!;
    items[at] = item;
  }
}
