import * as l10n from '@vscode/l10n';
import type { Side } from '../story/side.ts';

/** What a story is called at the head of a column: "Original". */
export function sideHead(side: Side): string {
  return side === 'original'
    ? l10n.t({ message: 'Original', comment: ['A heading: the earlier version of the story.'] })
    : l10n.t({ message: 'Modified', comment: ['A heading: the later version of the story.'] });
}
