import * as vscode from 'vscode';
import type { Comparisons } from '../comparisons.ts';
import { inform } from '../messages.ts';
import { fileName, isGone } from '../session/stories.ts';
import { fileInLastCommit, findRepository, hasVersion } from '../versions/git.ts';
import type { KeptTexts } from '../versions/kept-texts.ts';
import { findDiff, storiesOfDiff } from '../versions/open-diff.ts';
import { findActiveStory } from './active-story.ts';
import { keepClipboard } from './keep-clipboard.ts';

/** Registers the commands that find the other version of a story where VS Code already has it. */
export function registerVersionCommands(comparisons: Comparisons, kept: KeptTexts): vscode.Disposable[] {
  const register = vscode.commands.registerCommand;
  return [
    register('storyDiff.compareAsStories', async (clicked?: unknown) => {
      const diff = findDiff(clicked instanceof vscode.Uri ? clicked : undefined);
      if (!diff) return inform('Open two texts in VS Code’s diff editor first, then compare them as stories.');
      const { original, modified } = storiesOfDiff(diff, kept);
      await comparisons.show(original, modified);
    }),

    register('storyDiff.compareChangeAsStories', async (change?: { readonly resourceUri?: unknown }) => {
      const uri = change?.resourceUri;
      if (!(uri instanceof vscode.Uri)) return inform('Right-click a changed file in the Source Control view.');
      await compareWithLastCommit(uri);
    }),

    register('storyDiff.compareWithLastCommit', async (clicked?: unknown) => {
      const uri = clicked instanceof vscode.Uri ? clicked : findActiveStory();
      if (!uri) return inform('Open the story, or right-click it in the explorer.');
      await compareWithLastCommit(uri);
    }),

    register('storyDiff.compareWithClipboard', async () => {
      const story = findActiveStory();
      if (!story) return inform('Open the story first.');
      const clipboard = await keepClipboard(kept, fileName(story));
      if (clipboard) await comparisons.show(clipboard, story);
    }),
  ];

  async function compareWithLastCommit(uri: vscode.Uri): Promise<void> {
    const name = fileName(uri);
    const tracked = await findRepository(uri);
    if (!tracked) return inform(`${name} lies in no git repository that is open.`);
    const file = fileInLastCommit(tracked);
    if (!(await hasVersion(tracked, 'HEAD', file)))
      return inform(`${name} is not in the last commit: there is nothing to compare it with.`);
    if (await isGone(uri)) return inform(`${name} was deleted. Bring it back, or compare another story.`);
    await comparisons.show(tracked.versionUri('HEAD', file), uri);
  }
}
