import * as l10n from '@vscode/l10n';
import type { Side } from '../story/side.ts';

/** What stands in one of the stories: "Original: It rained." */
export function sideText(side: Side, text: string): string {
  return side === 'original' ? l10n.t('Original: {0}', text) : l10n.t('Modified: {0}', text);
}
