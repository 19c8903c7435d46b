import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import { toStory } from '../converted/story-uri.ts';
import { ComparisonWorker, type StartThread } from './comparison-worker.ts';
import { outcomeOf } from './first-comparison.ts';
import { type Compared, Session } from './session.ts';

/**
 * Compares two stories with the user's settings, and shows nothing. Who asks is answered, whatever the size.
 * @param token ends the work when whoever asked does not wait any more
 * @throws {Error} when a story cannot be read; the message names it and the cure
 */
export async function compareUnseen(
  startThread: StartThread,
  original: vscode.Uri,
  modified: vscode.Uri,
  token?: vscode.CancellationToken,
): Promise<Compared> {
  const session = new Session(toStory(original), toStory(modified), new ComparisonWorker(startThread));
  const cancelling = token?.onCancellationRequested(() => session.cancel());
  try {
    await session.compareAnyway();
    const trouble = await outcomeOf(session);
    if (!session.compared || trouble) throw new Error(trouble?.message ?? l10n.t('The stories were not compared.'));
    return session.compared;
  } finally {
    cancelling?.dispose();
    session.dispose();
  }
}
