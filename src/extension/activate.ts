import type * as vscode from 'vscode';
import { registerCommands } from './commands.ts';
import type { StartThread } from './comparison-worker.ts';
import { Comparisons } from './comparisons.ts';

/** What the extension shows to tests, read only. */
export interface StoryDiffApi {
  readonly comparisons: Pick<Comparisons, 'current' | 'all'>;
}

/** Starts the extension; `startThread` is what the desktop and the web do differently. */
export function start(context: vscode.ExtensionContext, startThread: StartThread): StoryDiffApi {
  const comparisons = new Comparisons(context.extensionUri, startThread);
  context.subscriptions.push(comparisons, ...registerCommands(comparisons, context.extensionUri));
  return { comparisons };
}
