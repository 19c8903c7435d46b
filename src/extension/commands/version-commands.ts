import * as l10n from '@vscode/l10n';
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
        return inform(l10n.t('Open two texts in VS Code’s diff editor first, then compare them as stories.'));
      const diff = diffs.length === 1 ? diffs[0] : await pickDiff(diffs);
      if (!diff) return;
      const { original, modified } = storiesOfDiff(diff, kept);
      await comparisons.show(original, modified);
    }),

    register('storyDiff.compareChangeAsStories', async (change?: { readonly resourceUri?: unknown }) => {
      const uri = change?.resourceUri;
      if (!(uri instanceof vscode.Uri)) return inform(l10n.t('Right-click a changed file in the Source Control view.'));
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
      if (!story) return inform(l10n.t('Open the story first.'));
      const clipboard = await keepClipboard(kept, fileName(story));
      if (clipboard) await comparisons.show(clipboard, story);
    }),
  ];

  async function compareWithVersion(story: vscode.Uri): Promise<void> {
    const name = fileName(story);
    const versions = new StoryVersions(fileOf(story), snapshots);
    const placeHolder = l10n.t('The original: which version of {0}?', name);
    const original = await pickVersion(versions, kept, {
      title: l10n.t('Compare {0} with Version', name),
      placeHolder,
      last: [
        {
          icon: 'git-compare',
          label: l10n.t('Two Versions…'),
          description: l10n.t({ message: 'choose both sides', comment: ['Tells more of "Two Versions…".'] }),
          value: TWO_VERSIONS,
        },
      ],
    });
    if (original === undefined) return;
    if (original !== TWO_VERSIONS) return comparisons.show(original, story);
    const before = await pickVersion(versions, kept, {
      title: l10n.t('Compare {0} with Version (1 of 2)', name),
      placeHolder,
    });
    if (before === undefined || before === TWO_VERSIONS) return;
    const after = await pickVersion(versions, kept, {
      title: l10n.t('Compare {0} with Version (2 of 2)', name),
      placeHolder: l10n.t('The modified story: which version of {0} is compared with {1}?', name, storyName(before)),
      first: [
        {
          icon: 'file',
          label: name,
          description: l10n.t({ message: 'as it is now', comment: ['Tells which version of a story it is.'] }),
          value: { type: 'story', uri: story },
        },
      ],
    });
    if (after !== undefined && after !== TWO_VERSIONS) await comparisons.show(before, after);
  }

  async function compareWithLastCommit(story: vscode.Uri): Promise<void> {
    const uri = fileOf(story);
    const name = fileName(uri);
    const tracked = await findRepository(uri);
    if (!tracked) return inform(l10n.t('{0} lies in no git repository that is open.', name));
    const file = fileInLastCommit(tracked);
    if (!(await hasVersion(tracked, 'HEAD', file)))
      return inform(l10n.t('{0} is not in the last commit: there is nothing to compare it with.', name));
    if (await isGone(uri)) return inform(l10n.t('{0} was deleted. Bring it back, or compare another story.', name));
    await comparisons.show(tracked.versionUri('HEAD', file), uri);
  }
}

function pickDiff(diffs: readonly vscode.Tab[]): Promise<vscode.Tab | undefined> {
  const choices = diffs.map((tab) => ({ label: tab.label, value: tab }));
  return choose(choices, {
    title: l10n.t('Compare as Stories'),
    placeHolder: l10n.t('Which diff is to be compared?'),
  });
}
