/** Places sorted by key: those of key `k` are `places[start[k], start[k + 1])`. */
export interface Places {
  readonly start: Int32Array;
  readonly places: Int32Array;
}

/**
 * Sorts the places of the first `count` of `keys` by key, in linear time. The keys are 0 to below `range`. Places of one key
 * stay in the given `order`, or ascending where there is none.
 */
export function placesByKey(keys: Int32Array, count: number, range: number, order?: Int32Array): Places {
  const start = startsOf(keys, count, range);
  const next = start.slice(0, range);
  const places = new Int32Array(count);
  for (let turn = 0; turn < count; turn++) {
    const at = order ? order[turn]! : turn;
    places[next[keys[at]!]!++] = at;
  }
  return { start, places };
}

/** Counts where the places of each key begin, and at last how many there are. */
export function startsOf(keys: Int32Array, count: number, range: number): Int32Array {
  const start = new Int32Array(range + 1);
  for (let at = 0; at < count; at++) start[keys[at]! + 1]!++;
  for (let key = 0; key < range; key++) start[key + 1]! += start[key]!;
  return start;
}
