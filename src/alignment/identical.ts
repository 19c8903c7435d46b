import { placesByKey } from './counting-sort.ts';

/** By sentence: the index of its partner on the other side, or -1. */
export interface Partners {
  readonly original: Int32Array;
  readonly modified: Int32Array;
}

/** By sentence: a number from 0 to below `count`, the same for the same text on either side, see `SentencePool.keyOf`. */
export interface TextKeys {
  readonly original: Int32Array;
  readonly modified: Int32Array;
  readonly count: number;
}

/** Pairs the sentences whose text stands once on each side. */
export function pairUnique(keys: TextKeys): Partners {
  const partners = {
    original: new Int32Array(keys.original.length).fill(-1),
    modified: new Int32Array(keys.modified.length).fill(-1),
  };
  const originals = placesByKey(keys.original, keys.original.length, keys.count);
  const modifieds = placesByKey(keys.modified, keys.modified.length, keys.count);
  for (let key = 0; key < keys.count; key++)
    if (
      originals.start[key + 1]! - originals.start[key]! === 1 &&
      modifieds.start[key + 1]! - modifieds.start[key]! === 1
    )
      join(partners, originals.places[originals.start[key]!]!, modifieds.places[modifieds.start[key]!]!);
  return partners;
}

/**
 * Pairs identical sentences that stand right after two partners, then those right before two partners, and so on along the
 * stories. A sentence has one neighbour on each side, so no two pairs compete for it, whichever story comes first.
 */
export function pairAlongNeighbours(keys: TextKeys, partners: Partners): void {
  for (const step of [1, -1]) {
    const count = keys.original.length;
    for (let turn = 0; turn < count; turn++) {
      const index = step > 0 ? turn : count - 1 - turn;
      const partner = partners.original[index]!;
      if (partner < 0) continue;
      const next = index + step;
      const nextPartner = partner + step;
      if (next < 0 || nextPartner < 0 || next >= count || nextPartner >= keys.modified.length) continue;
      if (keys.original[next] !== keys.modified[nextPartner]) continue;
      if (partners.original[next]! >= 0 || partners.modified[nextPartner]! >= 0) continue;
      join(partners, next, nextPartner);
    }
  }
}

/** Pairs the sentences of one text that have no partner yet in order: the first with the first, as many as both sides have. */
export function pairInOrder(keys: TextKeys, partners: Partners): void {
  const originals = placesByKey(keys.original, keys.original.length, keys.count);
  const modifieds = placesByKey(keys.modified, keys.modified.length, keys.count);
  for (let key = 0; key < keys.count; key++) {
    let at = originals.start[key]!;
    let other = modifieds.start[key]!;
    for (;;) {
      while (at < originals.start[key + 1]! && partners.original[originals.places[at]!]! >= 0) at++;
      while (other < modifieds.start[key + 1]! && partners.modified[modifieds.places[other]!]! >= 0) other++;
      if (at === originals.start[key + 1]! || other === modifieds.start[key + 1]!) break;
      join(partners, originals.places[at]!, modifieds.places[other]!);
    }
  }
}

export function copyOf({ original, modified }: Partners): Partners {
  return { original: original.slice(), modified: modified.slice() };
}

function join(partners: Partners, original: number, modified: number): void {
  partners.original[original] = modified;
  partners.modified[modified] = original;
}
