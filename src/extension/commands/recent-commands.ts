import * as vscode from 'vscode';
import type { Comparisons } from '../comparisons.ts';
import { choose, inform } from '../messages.ts';
import type { RecentPairs } from '../recent-pairs.ts';
import { storyFolder, storyName } from '../session/stories.ts';

/** Registers the commands that compare stories again that were compared before. */
export function registerRecentCommands(comparisons: Comparisons, recent: RecentPairs): vscode.Disposable[] {
  const register = vscode.commands.registerCommand;
  return [
    register('storyDiff.reopenLast', async () => {
      const [last] = recent.all;
      if (!last) return inform('No two stories have been compared in this workspace yet.');
      await comparisons.show(last.original, last.modified);
    }),
    register('storyDiff.reopenRecent', async () => {
      const choices = recent.all.map((pair) => ({
        label: `${storyName(pair.original)} ↔ ${storyName(pair.modified)}`,
        description: storyFolder(pair.modified),
        value: pair,
      }));
      const question = { title: 'Recent Comparisons', placeHolder: 'Which two stories?', matchOnDescription: true };
      const pair = await choose(choices, question);
      if (pair) await comparisons.show(pair.original, pair.modified);
    }),
  ];
}
