import * as l10n from '@vscode/l10n';

/** Says that two stories do not differ. */
export function noDifferences(): string {
  return l10n.t('No differences.');
}

/** Says that among what changed is no story. */
export function noProseChanged(): string {
  return l10n.t('No prose changed.');
}
