import { type Places, placesByKey } from './counting-sort.ts';

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
  /** By key: a number from 0 to below `wordingCount`, the same for sentences of the same words, whatever their marks. */
  readonly wordings: Int32Array;
  readonly wordingCount: number;
}

/** Whether two sentences, given by their indices, must not be partners. */
export type AreApart = (original: number, modified: number) => boolean;

/** Pairs the sentences whose wording stands once on each side. */
export function pairUnique(keys: TextKeys, areApart: AreApart): Partners {
  const partners = {
    original: new Int32Array(keys.original.length).fill(-1),
    modified: new Int32Array(keys.modified.length).fill(-1),
  };
  const originals = placesByWording(keys, keys.original);
  const modifieds = placesByWording(keys, keys.modified);
  for (let wording = 0; wording < keys.wordingCount; wording++) {
    const from = originals.start[wording]!;
    const fromOther = modifieds.start[wording]!;
    if (originals.start[wording + 1]! - from !== 1 || modifieds.start[wording + 1]! - fromOther !== 1) continue;
    const original = originals.places[from]!;
    const modified = modifieds.places[fromOther]!;
    if (!areApart(original, modified)) join(partners, original, modified);
  }
  return partners;
}

/**
 * Pairs sentences of one wording that stand right after two partners, then those right before two partners, and so on along
 * the stories. A sentence has one neighbour on each side, so no two pairs compete for it, whichever story comes first.
 */
export function pairAlongNeighbours(keys: TextKeys, partners: Partners, areApart: AreApart): void {
  const { wordings } = keys;
  for (const step of [1, -1]) {
    const count = keys.original.length;
    for (let turn = 0; turn < count; turn++) {
      const index = step > 0 ? turn : count - 1 - turn;
      const partner = partners.original[index]!;
      if (partner < 0) continue;
      const next = index + step;
      const nextPartner = partner + step;
      if (next < 0 || nextPartner < 0 || next >= count || nextPartner >= keys.modified.length) continue;
      if (wordings[keys.original[next]!] !== wordings[keys.modified[nextPartner]!]) continue;
      if (partners.original[next]! >= 0 || partners.modified[nextPartner]! >= 0) continue;
      if (areApart(next, nextPartner)) continue;
      join(partners, next, nextPartner);
    }
  }
}

/**
 * Pairs the sentences that have no partner yet in order. Where both sides have as many of a wording, the first goes with the
 * first, whatever their marks: else a refrain that gained a full stop would change places with the next. Then those of one
 * text, as many as both sides have.
 */
export function pairInOrder(keys: TextKeys, partners: Partners, areApart: AreApart): void {
  const originals = listOpen(placesByWording(keys, keys.original), partners.original, keys.wordingCount);
  const modifieds = listOpen(placesByWording(keys, keys.modified), partners.modified, keys.wordingCount);
  for (let wording = 0; wording < keys.wordingCount; wording++) {
    const count = originals.start[wording + 1]! - originals.start[wording]!;
    if (count === modifieds.start[wording + 1]! - modifieds.start[wording]!)
      joinInOrder(partners, originals, modifieds, wording, areApart);
  }
  pairTextsInOrder(keys, partners, areApart);
}

/** Pairs the sentences of one text that have no partner yet in order: the first with the first, as many as both sides have. */
function pairTextsInOrder(keys: TextKeys, partners: Partners, areApart: AreApart): void {
  const originals = listOpen(
    placesByKey(keys.original, keys.original.length, keys.count),
    partners.original,
    keys.count,
  );
  const modifieds = listOpen(
    placesByKey(keys.modified, keys.modified.length, keys.count),
    partners.modified,
    keys.count,
  );
  for (let key = 0; key < keys.count; key++) joinInOrder(partners, originals, modifieds, key, areApart);
}

/**
 * Joins the sentences of one key in order. Of two that must not be partners, the one of which there are more is left out; where
 * there are as many on both sides, both are.
 */
function joinInOrder(partners: Partners, originals: Places, modifieds: Places, key: number, areApart: AreApart): void {
  const end = originals.start[key + 1]!;
  const otherEnd = modifieds.start[key + 1]!;
  let at = originals.start[key]!;
  let other = modifieds.start[key]!;
  while (at < end && other < otherEnd) {
    const surplus = end - at - (otherEnd - other);
    const isPair = !areApart(originals.places[at]!, modifieds.places[other]!);
    if (isPair) join(partners, originals.places[at]!, modifieds.places[other]!);
    if (isPair || surplus >= 0) at++;
    if (isPair || surplus <= 0) other++;
  }
}

/** The pairs whose two texts are the same, marks as well. */
export function selectIdentical(keys: TextKeys, partners: Partners): Partners {
  const isSame = (index: number, other: number) => keys.original[index] === keys.modified[other];
  return {
    original: partners.original.map((other, index) => (other >= 0 && isSame(index, other) ? other : -1)),
    modified: partners.modified.map((index, other) => (index >= 0 && isSame(index, other) ? index : -1)),
  };
}

export function copyOf({ original, modified }: Partners): Partners {
  return { original: original.slice(), modified: modified.slice() };
}

function placesByWording({ wordings, wordingCount }: TextKeys, keys: Int32Array): Places {
  return placesByKey(
    keys.map((key) => wordings[key]!),
    keys.length,
    wordingCount,
  );
}

/** Of the places of each of `count` keys, those without a partner. */
function listOpen({ start, places }: Places, partners: Int32Array, count: number): Places {
  const openStart = new Int32Array(count + 1);
  const open = new Int32Array(places.length);
  let next = 0;
  for (let key = 0; key < count; key++) {
    for (let at = start[key]!; at < start[key + 1]!; at++) if (partners[places[at]!]! < 0) open[next++] = places[at]!;
    openStart[key + 1] = next;
  }
  return { start: openStart, places: open };
}

function join(partners: Partners, original: number, modified: number): void {
  partners.original[original] = modified;
  partners.modified[modified] = original;
}
