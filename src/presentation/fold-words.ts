import type { Comparison } from '../comparison/comparison.ts';
import { quietKindOf } from './kinds.ts';
import { sentenceCount } from './words.ts';

/** Neighbouring sentences of which no word changed. */
export interface QuietRun {
  /** Indices into {@link Comparison.groups}. */
  readonly groups: readonly number[];
  /** How many of them differ in typography only. */
  readonly typography: number;
  /** How many of them differ in markup only. */
  readonly markup: number;
}

/** Counts what differs in typography or markup only. */
export function quietRunOf({ groups }: Comparison, run: readonly number[]): QuietRun {
  const count = (kind: 'typography' | 'markup') => run.filter((group) => quietKindOf(groups[group]!) === kind).length;
  return { groups: run, typography: count('typography'), markup: count('markup') };
}

/** The words of a folded run: "9 unchanged sentences", "9 sentences, 3 differ in typography only". */
export function foldWords({ groups, typography, markup }: QuietRun): string {
  const count = groups.length;
  const differing = typography + markup;
  if (differing === 0) return sentenceCount(count, 'unchanged');
  const what = typography === 0 ? 'markup' : markup === 0 ? 'typography' : 'typography or markup';
  if (differing === count)
    return `${sentenceCount(count)}, ${count === 1 ? 'differs' : count === 2 ? 'both differ' : 'all differ'} in ${what} only`;
  return `${sentenceCount(count)}, ${differing} ${differing === 1 ? 'differs' : 'differ'} in ${what} only`;
}
