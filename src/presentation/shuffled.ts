import * as l10n from '@vscode/l10n';
import type { Comparison } from '../comparison/comparison.ts';
import { isMostlyMoved } from '../comparison/mostly-moved.ts';
import { numberWords } from '../text/wording.ts';

/** How much of a story stands in another order. */
export interface Shuffled {
  /** Groups that moved. */
  readonly moved: number;
  /** Groups with sentences in both stories. */
  readonly kept: number;
}

/**
 * Counts the moves of a story of which more than half moved: there a mark on each of them would say nothing. Undefined
 * for any other story.
 */
export function shuffledOf(comparison: Comparison): Shuffled | undefined {
  if (!isMostlyMoved(comparison)) return undefined;
  const { groups, counts } = comparison;
  return { moved: counts.moved, kept: groups.length - counts.added - counts.omitted };
}

/** "17 of 31 kept sentences stand in another order": holds the words of {@link shuffledCount} as they are. */
export function shuffledWords(shuffled: Shuffled): string {
  return l10n.t({
    message: '{0} kept sentences stand in another order',
    args: [shuffledCount(shuffled)],
    comment: ['{0} is "17 of 31"; kept sentences are those that both stories have.'],
  });
}

/** "17 of 31" */
export function shuffledCount({ moved, kept }: Shuffled): string {
  return l10n.t({
    message: '{0} of {1}',
    args: [numberWords(moved), numberWords(kept)],
    comment: ['Begins "17 of 31 kept sentences stand in another order".'],
  });
}
