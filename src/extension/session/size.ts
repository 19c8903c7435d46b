import * as l10n from '@vscode/l10n';
import { shownLanguage } from '../../text/wording.ts';

/**
 * Stories that have more letters than this together are compared only when the reader says so. Measured on two cores: 20
 * million took 10 s and 0.7 GB (32 novels), 40 million took 60 s and 1.7 GB (20 MB a side), mostly for the window and the
 * garbage of so many objects.
 */
const MAX_UNASKED_LETTERS = 20_000_000;
const MEGABYTES_PER_MILLION = 42;
const SECONDS_PER_MILLION = 1.5;

/**
 * What to tell a reader before stories of this size are compared; undefined when there is nothing to tell.
 * @param letters UTF-16 code units of both stories together
 */
export function sizeQuestion(letters: number): string | undefined {
  if (letters <= MAX_UNASKED_LETTERS) return undefined;
  const millions = letters / 1_000_000;
  const minutes = Math.max(1, Math.round((millions * SECONDS_PER_MILLION) / 60));
  const gigabytes = ((millions * MEGABYTES_PER_MILLION) / 1000).toLocaleString(shownLanguage(), {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const args = { millions: Math.round(millions), minutes, gigabytes };
  return minutes === 1
    ? l10n.t(
        'These stories have {millions} million letters: to compare them may take a minute and {gigabytes} GB of memory.',
        args,
      )
    : l10n.t(
        'These stories have {millions} million letters: to compare them may take {minutes} minutes and {gigabytes} GB of memory.',
        args,
      );
}
