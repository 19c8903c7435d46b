import * as vscode from 'vscode';
import type { Comparisons } from '../comparisons.ts';
import { fileOf } from '../converted/story-uri.ts';
import { choose, inform } from '../messages.ts';
import { fileName, isGone, storyName } from '../session/stories.ts';
import { fileInLastCommit, findRepository, hasVersion } from '../versions/git.ts';
import type { KeptTexts } from '../versions/kept-texts.ts';
import { findDiffs, storiesOfDiff } from '../versions/open-diff.ts';
import type { Snapshots } from '../versions/snapshots.ts';
import { StoryVersions } from '../versions/story-versions.ts';
import { findActiveStory, findStoryFor } from './active-story.ts';
import { keepClipboard } from './keep-clipboard.ts';
import { pickVersion, TWO_VERSIONS } from './pick-version.ts';

/** Registers the commands that find the other version of a story where VS Code already has it. */
export function registerVersionCommands(
  comparisons: Comparisons,
  kept: KeptTexts,
  snapshots: Snapshots,
): vscode.Disposable[] {
  const register = vscode.commands.registerCommand;
  return [
    register('storyDiff.compareAsStories', async (clicked?: unknown) => {
      const diffs = findDiffs(clicked instanceof vscode.Uri ? clicked : undefined);
      if (diffs.length === 0)
        return inform('Open two texts in VS Code’s diff editor first, then compare them as stories.');
      const diff = diffs.length === 1 ? diffs[0] : await pickDiff(diffs);
      if (!diff) return;
      const { original, modified } = storiesOfDiff(diff, kept);
      await comparisons.show(original, modified);
    }),

    register('storyDiff.compareChangeAsStories', async (change?: { readonly resourceUri?: unknown }) => {
      const uri = change?.resourceUri;
      if (!(uri instanceof vscode.Uri)) return inform('Right-click a changed file in the Source Control view.');
      await compareWithLastCommit(uri);
    }),

    register('storyDiff.compareWithLastCommit', async (clicked?: unknown) => {
      const story = findStoryFor(clicked);
      if (story) await compareWithLastCommit(story);
    }),

    register('storyDiff.compareWithVersion', async (clicked?: unknown) => {
      const story = findStoryFor(clicked);
      if (story) await compareWithVersion(story);
    }),

    register('storyDiff.compareWithClipboard', async () => {
      const story = findActiveStory();
      if (!story) return inform('Open the story first.');
      const clipboard = await keepClipboard(kept, fileName(story));
      if (clipboard) await comparisons.show(clipboard, story);
    }),
  ];

  async function compareWithVersion(story: vscode.Uri): Promise<void> {
    const name = fileName(story);
    const versions = new StoryVersions(fileOf(story), snapshots);
    const title = `Compare ${name} with Version`;
    const original = await pickVersion(versions, kept, {
      title,
      placeHolder: `The original: which version of ${name}?`,
      last: [{ icon: 'git-compare', label: 'Two Versions…', description: 'choose both sides', value: TWO_VERSIONS }],
    });
    if (original === undefined) return;
    if (original !== TWO_VERSIONS) return comparisons.show(original, story);
    const before = await pickVersion(versions, kept, {
      title: `${title} (1 of 2)`,
      placeHolder: `The original: which version of ${name}?`,
    });
    if (before === undefined || before === TWO_VERSIONS) return;
    const after = await pickVersion(versions, kept, {
      title: `${title} (2 of 2)`,
      placeHolder: `The modified story: which version of ${name} is compared with ${storyName(before)}?`,
      first: [{ icon: 'file', label: name, description: 'as it is now', value: { type: 'story', uri: story } }],
    });
    if (after !== undefined && after !== TWO_VERSIONS) await comparisons.show(before, after);
  }

  async function compareWithLastCommit(story: vscode.Uri): Promise<void> {
    const uri = fileOf(story);
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

function pickDiff(diffs: readonly vscode.Tab[]): Promise<vscode.Tab | undefined> {
  const choices = diffs.map((tab) => ({ label: tab.label, value: tab }));
  return choose(choices, { title: 'Compare as Stories', placeHolder: 'Which diff is to be compared?' });
}
