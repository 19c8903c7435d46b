import * as l10n from '@vscode/l10n';
import type { Comparison } from '../comparison/comparison.ts';
import { ofCount } from '../text/wording.ts';
import { quietKindOf } from './kinds.ts';
import { sentenceCount, unchangedCount } from './words.ts';

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
  if (differing === 0) return unchangedCount(count);
  return `${sentenceCount(count)}, ${differWords(differing, count, whatDiffers(typography, markup))}`;
}

function differWords(differing: number, count: number, what: string): string {
  if (differing < count) {
    const args = { count: differing, what };
    return ofCount(
      differing,
      l10n.t({ message: '{count} differs in {what} only', args, comment: ['Follows "9 sentences, ".'] }),
      l10n.t({ message: '{count} differ in {what} only', args, comment: ['Follows "9 sentences, ".'] }),
    );
  }
  const args = { what };
  if (count === 1) return l10n.t({ message: 'differs in {what} only', args, comment: ['Follows "1 sentence, ".'] });
  return count === 2
    ? l10n.t({ message: 'both differ in {what} only', args, comment: ['Follows "2 sentences, ".'] })
    : l10n.t({ message: 'all differ in {what} only', args, comment: ['Follows "9 sentences, ".'] });
}

function whatDiffers(typography: number, markup: number): string {
  if (typography === 0) return l10n.t({ message: 'markup', comment: ['The {what} of "differs in {what} only".'] });
  return markup === 0
    ? l10n.t({ message: 'typography', comment: ['The {what} of "differs in {what} only".'] })
    : l10n.t({ message: 'typography or markup', comment: ['The {what} of "differs in {what} only".'] });
}
