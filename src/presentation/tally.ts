import * as l10n from '@vscode/l10n';
import { ofCount } from '../text/wording.ts';
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
  if (places === count) return String(count);
  const counts = { count, places };
  return ofCount(places, l10n.t('{count} in {places} place', counts), l10n.t('{count} in {places} places', counts));
}
