import type { Compared } from './session/session.ts';

/** Which comparison a request is of, as links, menus and the panel say it. */
export interface ComparisonRequest {
  /** The URIs of the stories under comparison. */
  readonly original: string;
  readonly modified: string;
  /** The comparison that groups and sentences are of: `Compared.version`. */
  readonly version: number;
}

/** Names a comparison in a request. */
export function nameComparison({
  original,
  modified,
  version,
}: Pick<Compared, 'original' | 'modified' | 'version'>): ComparisonRequest {
  return { original: original.toString(), modified: modified.toString(), version };
}

/** Reads which comparison a request is of: undefined where it does not say so. It may come from a link. */
export function comparisonNamedIn(argument: unknown): ComparisonRequest | undefined {
  const { original, modified, version } = (argument ?? {}) as Partial<ComparisonRequest>;
  if (typeof original !== 'string' || typeof modified !== 'string' || !isIndex(version)) return undefined;
  return { original, modified, version };
}

/** Whether a value can be an index, or the number of a comparison. */
export function isIndex(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
