import * as l10n from '@vscode/l10n';
import type { Comparison } from '../comparison/comparison.ts';
import { numberWords } from '../text/wording.ts';

/** A shorter story than this has no wall of marks, in sentences. */
const MIN_SENTENCES = 6;
/** Chance pairs this share of the sentences of the shorter of two unrelated stories at most: bylines, "He nodded." */
const MAX_CHANCE_SHARE = 0.03;

/** How little two stories have in common. */
export interface Unrelated {
  /** Pairs, splits and merges that were found all the same. */
  readonly kept: number;
  /** Sentences of the shorter story. */
  readonly of: number;
}

/**
 * Tells two stories that have nothing, or next to nothing, in common: marks on every sentence of both would say only
 * that. Undefined for all others.
 */
export function unrelatedOf({ original, modified, groups, counts }: Comparison): Unrelated | undefined {
  const kept = groups.length - counts.added - counts.omitted;
  const of = Math.min(original.sentences.length, modified.sentences.length);
  return of >= MIN_SENTENCES && kept <= of * MAX_CHANCE_SHARE ? { kept, of } : undefined;
}

/** The same in one sentence: "No sentence in common", "Hardly a sentence in common: 1 of 58". */
export function unrelatedWords({ kept, of }: Unrelated): string {
  if (kept === 0) return l10n.t('No sentence in common');
  return l10n.t('Hardly a sentence in common: {0} of {1}', numberWords(kept), numberWords(of));
}
