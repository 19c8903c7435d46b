import type { Comparison } from '../comparison/comparison.ts';
import { isMostlyMoved } from '../comparison/mostly-moved.ts';

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

/** How much of a story stands in another order, in words: "17 of 31", and what they are. */
export function shuffledWords({ moved, kept }: Shuffled): { readonly count: string; readonly of: string } {
  return {
    count: `${moved.toLocaleString('en')} of ${kept.toLocaleString('en')}`,
    of: 'kept sentences stand in another order',
  };
}
