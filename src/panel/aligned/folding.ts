/**
 * What the reader unfolded, by the keys of sentences: all of it or none, and the exceptions from that. The keys stay
 * true when the story is written on.
 */
export interface Folding {
  readonly unfoldAll: boolean;
  readonly except: ReadonlySet<string>;
}

/** Everything unchanged is folded. */
export const FOLDED: Folding = { unfoldAll: false, except: new Set() };
/** Everything is shown in full. */
export const UNFOLDED: Folding = { unfoldAll: true, except: new Set() };

/** Whether the sentence of a key is shown in full. */
export function isUnfolded({ unfoldAll, except }: Folding, key: string): boolean {
  return unfoldAll !== except.has(key);
}

/** The same but for these keys. */
export function withFolded(folding: Folding, keys: readonly string[], folded: boolean): Folding {
  const except = new Set(folding.except);
  for (const key of keys) {
    if (folded === folding.unfoldAll) except.add(key);
    else except.delete(key);
  }
  return { unfoldAll: folding.unfoldAll, except };
}
