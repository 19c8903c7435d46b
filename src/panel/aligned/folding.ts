/** The rows that the reader unfolded: all or none of them, with exceptions. */
export interface Folding {
  readonly unfoldAll: boolean;
  /** Keys of sentences, which stay the same while the story is edited elsewhere. */
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

/** The same folding, but with the sentences of these keys folded or unfolded. */
export function withFolded(folding: Folding, keys: readonly string[], folded: boolean): Folding {
  const except = new Set(folding.except);
  for (const key of keys) {
    if (folded === folding.unfoldAll) except.add(key);
    else except.delete(key);
  }
  return { unfoldAll: folding.unfoldAll, except };
}
