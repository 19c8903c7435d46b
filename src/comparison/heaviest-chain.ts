/**
 * Finds the heaviest chain of items that never steps back: the items are in the order of one side, and each has a place on the
 * other. Dynamic programming over a Fenwick tree (1994) of prefix maxima, O(n log n).
 * @param places the place of each item on the other side, 0 or more
 * @param count more than any place
 * @param weightOf what an item weighs, more than 0, by its index
 * @returns for each item 1 when it is in the chain, else 0
 */
export function findHeaviestChain(places: Int32Array, count: number, weightOf: (index: number) => number): Uint8Array {
  const chain = new Uint8Array(places.length);
  const tree = new Int32Array(count + 1).fill(-1);
  const total = new Float64Array(places.length);
  const before = new Int32Array(places.length).fill(-1);
  const heavier = (a: number, b: number) => (b < 0 || (a >= 0 && total[a]! > total[b]!) ? a : b);
  let best = -1;
  for (let index = 0; index < places.length; index++) {
    let last = -1;
    for (let node = places[index]! + 1; node > 0; node -= node & -node) last = heavier(tree[node]!, last);
    before[index] = last;
    total[index] = weightOf(index) + (last < 0 ? 0 : total[last]!);
    for (let node = places[index]! + 1; node <= count; node += node & -node) tree[node] = heavier(tree[node]!, index);
    best = heavier(best, index);
  }
  for (let at = best; at >= 0; at = before[at]!) chain[at] = 1;
  return chain;
}
