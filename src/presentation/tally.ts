import type { ChangeKind } from './kinds.ts';

/** How often a kind occurs: its sentences (or pairs of them), and the places where they stand together. */
export interface Tally {
  readonly kind: ChangeKind;
  /** As the panel's header counts. */
  readonly count: number;
  /** As next and previous count. */
  readonly places: number;
}

/** "4", "4 in 3 places". */
export function tallyWords({ count, places }: Pick<Tally, 'count' | 'places'>): string {
  return places === count ? String(count) : `${count} in ${places} ${places === 1 ? 'place' : 'places'}`;
}
