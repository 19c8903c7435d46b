/** Hash of an empty text: the offset basis of FNV-1a, 32 bits (Fowler, Noll & Vo, 1991). */
export const EMPTY_HASH = 0x811c9dc5 | 0;

/** Extends the hash of a text by one more UTF-16 code unit: FNV-1a, which is defined over bytes, over code units. */
export function extendHash(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** Hashes a text to a whole number of 32 bits, which may be negative. */
export function hashText(text: string): number {
  let hash = EMPTY_HASH;
  for (let at = 0; at < text.length; at++) hash = extendHash(hash, text.charCodeAt(at));
  return hash;
}
