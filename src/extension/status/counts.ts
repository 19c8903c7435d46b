import * as l10n from '@vscode/l10n';
import { kindCount } from '../../presentation/kind-count.ts';
import { kindLabel } from '../../presentation/kind-labels.ts';
import { CHANGE_KINDS, type ChangeKind } from '../../presentation/kinds.ts';
import { type Review, reviewWords } from '../../presentation/review.ts';

/** Numbers of sentences by kind. */
type Counts = Readonly<Record<ChangeKind, number>>;

/** The signs before the counts in the status bar, and the kinds that each count adds up. */
const SIGNS = [
  ['−', ['omitted']],
  ['+', ['added']],
  ['~', ['edited', 'split', 'merged', 'recast']],
  ['⇄', ['moved']],
] as const;

/** The counts with signs: "−4 +3 ~8 ⇄3". Counts of zero are left out. */
export function countSigns(counts: Counts): string {
  const parts = SIGNS.flatMap(([sign, kinds]) => {
    const sum = kinds.reduce((sum, kind) => sum + counts[kind], 0);
    return sum > 0 ? [`${sign}${sum}`] : [];
  });
  if (parts.length) return parts.join(' ');
  const quiet = (['typography', 'markup'] as const).find((kind) => counts[kind] > 0);
  return quiet
    ? `${kindLabel(quiet)} ${counts[quiet]}`
    : l10n.t({ message: 'No Differences', comment: ['In the status bar.'] });
}

/** The counts kind by kind: "4 omitted", "3 added", "7 edited", "1 split"; last how many of these are to check. */
export function countWords(counts: Counts): string[] {
  const kinds: ChangeKind[] = [...CHANGE_KINDS.filter((kind) => kind !== 'to check'), 'to check'];
  const words = kinds.filter((kind) => counts[kind] > 0).map((kind) => kindCount(kind, counts[kind]));
  return words.length ? words : [l10n.t({ message: 'no differences', comment: ['In place of counts.'] })];
}

/** The counts kind by kind, as {@link countWords}, and last how much is reviewed. */
export function reviewCountWords(review: Pick<Review, 'counts' | 'reviewed' | 'of'>): string[] {
  const words = reviewWords(review);
  return [...countWords(review.counts), ...(words ? [words] : [])];
}
