import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Comparisons } from '../comparisons.ts';
import type { StoryPair } from '../documents/pair-uri.ts';
import { type Choice, choose, inform } from '../messages.ts';
import type { RecentPairs } from '../recent-pairs.ts';
import { isGone, storyFolder, storyName } from '../session/stories.ts';

/** Registers the commands that compare stories again that were compared before. */
export function registerRecentCommands(comparisons: Comparisons, recent: RecentPairs): vscode.Disposable[] {
  const register = vscode.commands.registerCommand;
  return [
    register('storyDiff.reopenLast', async () => {
      const [last] = recent.all;
      if (!last) return inform(l10n.t('No two stories have been compared in this workspace yet.'));
      await comparisons.show(last.original, last.modified);
    }),
    register('storyDiff.reopenRecent', async () => {
      const choices = listRecent(recent.all);
      const pair = await choose(choices, {
        title: l10n.t('Recent Comparisons'),
        placeHolder: l10n.t('Which two stories?'),
        matchOnDescription: true,
      });
      if (pair) await comparisons.show(pair.original, pair.modified);
    }),
  ];
}

/**
 * The pairs as choices: by their names and where the modified story is. A quick pick cannot dim one whose story is gone, so
 * those stand last, under a heading, and say which story it is.
 */
export async function listRecent(pairs: readonly StoryPair[]): Promise<Choice<StoryPair>[]> {
  const found = await Promise.all(
    pairs.map(async (pair) => {
      const stories = [pair.original, pair.modified];
      const gone = await Promise.all(stories.map(isGone));
      return { pair, missing: stories.filter((_, at) => gone[at]) };
    }),
  );
  const label = ({ original, modified }: StoryPair) => `${storyName(original)} ↔ ${storyName(modified)}`;
  const gone = found
    .filter(({ missing }) => missing.length > 0)
    .map(({ pair, missing }) => ({
      icon: 'circle-slash',
      label: label(pair),
      description: goneWords(missing.map(storyName)),
      value: pair,
    }));
  return [
    ...found
      .filter(({ missing }) => missing.length === 0)
      .map(({ pair }) => ({ label: label(pair), description: storyFolder(pair.modified), value: pair })),
    ...(gone.length > 0
      ? [{ label: l10n.t({ message: 'gone', comment: ['A heading: stories that are no longer there.'] }) }, ...gone]
      : []),
  ];
}

/** @param names of one story or two */
function goneWords([first = '', second]: readonly string[]): string {
  return second === undefined ? l10n.t('{0} is gone', first) : l10n.t('{0} and {1} are gone', first, second);
}
