import * as l10n from '@vscode/l10n';
import { numberWords, ofCount } from '../text/wording.ts';
import type { CountedKind } from './kinds.ts';

/** How many sentences there are of a kind, in a list of such counts: "3 edited", "1,204 unchanged". */
export function kindCount(kind: CountedKind, count: number): string {
  const args = [numberWords(count)];
  switch (kind) {
    case 'omitted':
      return ofCount(
        count,
        l10n.t({ message: '{0} omitted', args, comment: ['One sentence, in a list of counts.'] }),
        l10n.t({ message: '{0} omitted', args, comment: ['Several sentences, in a list of counts.'] }),
      );
    case 'added':
      return ofCount(
        count,
        l10n.t({ message: '{0} added', args, comment: ['One sentence, in a list of counts.'] }),
        l10n.t({ message: '{0} added', args, comment: ['Several sentences, in a list of counts.'] }),
      );
    case 'edited':
      return ofCount(
        count,
        l10n.t({ message: '{0} edited', args, comment: ['One sentence, in a list of counts.'] }),
        l10n.t({ message: '{0} edited', args, comment: ['Several sentences, in a list of counts.'] }),
      );
    case 'split':
      return ofCount(
        count,
        l10n.t({ message: '{0} split', args, comment: ['One sentence, in a list of counts.'] }),
        l10n.t({ message: '{0} split', args, comment: ['Several sentences, in a list of counts.'] }),
      );
    case 'merged':
      return ofCount(
        count,
        l10n.t({ message: '{0} merged', args, comment: ['One sentence, in a list of counts.'] }),
        l10n.t({ message: '{0} merged', args, comment: ['Several sentences, in a list of counts.'] }),
      );
    case 'recast':
      return ofCount(
        count,
        l10n.t({ message: '{0} recast', args, comment: ['One sentence, in a list of counts.'] }),
        l10n.t({ message: '{0} recast', args, comment: ['Several sentences, in a list of counts.'] }),
      );
    case 'moved':
      return ofCount(
        count,
        l10n.t({ message: '{0} moved', args, comment: ['One sentence, in a list of counts.'] }),
        l10n.t({ message: '{0} moved', args, comment: ['Several sentences, in a list of counts.'] }),
      );
    case 'unchanged':
      return ofCount(
        count,
        l10n.t({ message: '{0} unchanged', args, comment: ['One sentence, in a list of counts.'] }),
        l10n.t({ message: '{0} unchanged', args, comment: ['Several sentences, in a list of counts.'] }),
      );
    case 'typography':
      return l10n.t({ message: '{0} typography only', args, comment: ['Sentences, in a list of counts.'] });
    case 'markup':
      return l10n.t({ message: '{0} markup only', args, comment: ['Sentences, in a list of counts.'] });
    case 'to check':
      return l10n.t({ message: '{0} to check', args, comment: ['Sentences, in a list of counts.'] });
  }
}
