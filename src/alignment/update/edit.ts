import type { Side } from '../../story/side.ts';
import type { Partners } from '../identical.ts';
import type { SideTerms, Terms } from '../terms/terms.ts';

/** What an edit left of one story: how many sentences before it (`head`) and after it (`tail`). */
export interface Kept {
  readonly head: number;
  readonly tail: number;
  /** Number of sentences now, and the last time. */
  readonly count: number;
  readonly lastCount: number;
}

/** Finds what an edit left, from the keys of a story's sentences the last time and now. */
export function findKept(last: Int32Array, now: Int32Array): Kept {
  const most = Math.min(last.length, now.length);
  let head = 0;
  while (head < most && last[head] === now[head]) head++;
  let tail = 0;
  while (tail < most - head && last[last.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  return { head, tail, count: now.length, lastCount: last.length };
}

/** By how many places the sentences after the edit moved down. */
export function shiftOf({ count, lastCount }: Kept): number {
  return count - lastCount;
}

/** Where a sentence stands: -1 before the edit, 0 in it, 1 after it. Index -1 is before the edit, the count after it. */
export function regionOf({ head, tail, count, lastCount }: Kept, index: number): number {
  if (index < head || (head === count && count === lastCount)) return -1;
  return index >= count - tail ? 1 : 0;
}

/** Where a sentence was the last time, -1 when it is new; the place after the last sentence maps to that of the last time. */
export function lastPlace(kept: Kept, index: number): number {
  const region = regionOf(kept, index);
  return region < 0 ? index : region > 0 ? index - shiftOf(kept) : -1;
}

/** Where a sentence of the last time is now, -2 when it is gone. -1, and the place after the last sentence, map to the same. */
export function placeNow({ head, tail, count, lastCount }: Kept, index: number): number {
  if (index < head) return index;
  return index >= lastCount - tail ? index + count - lastCount : -2;
}

/** What changed on one side between two alignments of nearly the same stories. */
export interface SideEdit {
  readonly kept: Kept;
  /** By sentence: 1 where it was there, its words weighed the same, and it had no partner if it has none now. */
  readonly steady: Uint8Array;
}

export interface Edit {
  readonly original: SideEdit;
  readonly modified: SideEdit;
}

interface Stories {
  readonly keys: { readonly original: Int32Array; readonly modified: Int32Array };
  readonly terms: Terms;
  readonly partners: Partners;
}

/** What changed since the last time; the keys and the stems of both times have to be of the same pool. */
export function readEdit(last: Stories, now: Stories): Edit {
  const { weight } = now.terms;
  const reweighted = new Uint8Array(weight.length);
  for (let stem = 0; stem < last.terms.weight.length; stem++)
    if (weight[stem] !== last.terms.weight[stem]) reweighted[stem] = 1;
  const side = (name: Side): SideEdit => {
    const kept = findKept(last.keys[name], now.keys[name]);
    return { kept, steady: findSteady(kept, now.terms[name], reweighted, last.partners[name], now.partners[name]) };
  };
  return { original: side('original'), modified: side('modified') };
}

function findSteady(
  kept: Kept,
  terms: SideTerms,
  reweighted: Uint8Array,
  lastPartners: Int32Array,
  partners: Int32Array,
): Uint8Array {
  const steady = new Uint8Array(terms.count);
  for (let index = 0; index < terms.count; index++) {
    const before = lastPlace(kept, index);
    if (before < 0 || lastPartners[before]! < 0 !== partners[index]! < 0) continue;
    let at = terms.stemStart[index]!;
    while (at < terms.stemStart[index + 1]! && !reweighted[terms.stems[at]!]) at++;
    if (at === terms.stemStart[index + 1]!) steady[index] = 1;
  }
  return steady;
}
