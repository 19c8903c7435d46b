import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Comparisons, OpenComparison } from '../comparisons.ts';
import type { InlineDocuments } from '../documents/inline-documents.ts';
import { inform } from '../messages.ts';
import type { ActiveStory } from '../navigation/active-story.ts';
import { chooseSentence } from '../pairing/chosen-sentence.ts';
import type { Pairer } from '../pairing/pairer.ts';
import { PAIRING_COMMAND, type PairingAction, pairingRequestFor, pairingRequestIn } from '../pairing/request.ts';

/** Registers the commands that pair sentences by hand. */
export function registerPairing(
  comparisons: Comparisons,
  active: ActiveStory,
  inlineDocuments: Pick<InlineDocuments, 'active'>,
  pairer: Pairer,
): vscode.Disposable[] {
  const register = vscode.commands.registerCommand;
  const onSentence = (action: PairingAction) => async (entry?: unknown) => {
    const chosen = await chooseSentence(comparisons, active, inlineDocuments, entry);
    if (chosen) await pairer.act(pairingRequestFor(chosen.compared, action, chosen.side, chosen.sentence));
  };
  const onCurrent = (act: (open: OpenComparison) => Promise<void>) => () =>
    comparisons.current ? act(comparisons.current) : inform(l10n.t('Compare two stories first.'));
  return [
    register('storyDiff.pairWith', onSentence('choose')),
    register('storyDiff.unpair', onSentence('unpair')),
    register('storyDiff.resetPairing', onSentence('reset')),
    register(
      'storyDiff.undoPairing',
      onCurrent((open) => pairer.undo(open)),
    ),
    register(
      'storyDiff.resetAllPairings',
      onCurrent((open) => pairer.resetAll(open)),
    ),
    register(PAIRING_COMMAND, async (argument?: unknown) => {
      const request = pairingRequestIn(argument);
      if (request) await pairer.act(request);
    }),
  ];
}
