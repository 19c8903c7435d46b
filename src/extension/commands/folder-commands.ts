import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { numberWords, ofCount } from '../../text/wording.ts';
import type { LoadMatchThreads } from '../best-match/match-thread.ts';
import type { Comparisons } from '../comparisons.ts';
import { findPairs } from '../folders/find-pairs.ts';
import { FolderComparison } from '../folders/folder-comparison.ts';
import type { PairsView } from '../folders/pairs-view.ts';
import { type Chosen, isFolder, titleOf } from '../folders/story-set.ts';
import { inform, note, warn } from '../messages.ts';
import type { StartThread } from '../session/comparison-worker.ts';
import { fileName } from '../session/stories.ts';

/** Registers what compares two folders of stories, or two sets of them, pair by pair. */
export function registerFolderCommands(
  comparisons: Comparisons,
  view: PairsView,
  startThread: StartThread,
  loadThreads: LoadMatchThreads,
): vscode.Disposable[] {
  const register = vscode.commands.registerCommand;

  /** The stories that were selected to be compared with others. */
  let selected: readonly vscode.Uri[] = [];

  async function compare(chosen: Chosen): Promise<void> {
    const pairs = await searchPairs(chosen, loadThreads);
    if (!pairs) return;
    if (pairs.length === 0)
      return inform(l10n.t('There is no story in {0} or {1}.', titleOf(chosen.original), titleOf(chosen.modified)));
    const comparison = new FolderComparison(chosen, pairs, startThread, comparisons);
    view.show(comparison);
    await vscode.commands.executeCommand('storyDiff.pairs.focus');
    await vscode.window.withProgress({ location: { viewId: 'storyDiff.pairs' } }, () => comparison.compare());
  }

  return [
    register('storyDiff.compareSelectedFolders', async (_clicked?: vscode.Uri, folders: vscode.Uri[] = []) => {
      const [original, modified] = folders;
      const areFolders = await Promise.all(folders.map(isFolder));
      if (folders.length !== 2 || !original || !modified || !areFolders.every(Boolean))
        return inform(l10n.t('Select two folders in the explorer, then compare them.'));
      await compare({ original: [original], modified: [modified] });
    }),
    register('storyDiff.compareFolders', async () => {
      const original = await pickFolder(l10n.t('The Original: the Folder with the Earlier Versions'));
      if (!original) return;
      const modified = await pickFolder(l10n.t('The Modified Stories, to Compare with {0}', fileName(original)));
      if (modified) await compare({ original: [original], modified: [modified] });
    }),
    register('storyDiff.selectStoriesForCompare', async (_clicked?: vscode.Uri, stories: vscode.Uri[] = []) => {
      if (stories.length === 0) return inform(l10n.t('Select the originals in the explorer first.'));
      selected = stories;
      await vscode.commands.executeCommand('setContext', 'storyDiff.storiesSelected', true);
      note(selectedWords(stories.length));
    }),
    register('storyDiff.compareWithSelectedStories', (_clicked?: vscode.Uri, stories: vscode.Uri[] = []) => {
      if (selected.length === 0 || stories.length === 0)
        return inform(l10n.t('Select the originals first: right-click them and choose "Select Stories for Compare".'));
      return compare({ original: selected, modified: stories });
    }),
    register('storyDiff.compareFoldersAgain', () => view.comparison && compare(view.comparison.chosen)),
    register('storyDiff.swapFolders', () => {
      if (!view.comparison) return undefined;
      const { original, modified } = view.comparison.chosen;
      return compare({ original: modified, modified: original });
    }),
    register('storyDiff.closeFolders', () => view.show(undefined)),
  ];
}

function selectedWords(stories: number): string {
  return ofCount(
    stories,
    l10n.t('{0} original is selected; now choose the modified stories.', stories),
    l10n.t('{0} originals are selected; now choose the modified stories.', stories),
  );
}

/** Looks which stories belong together, and says how far it is; undefined when it was cancelled or came to nothing, which is told. */
async function searchPairs(chosen: Chosen, loadThreads: LoadMatchThreads) {
  try {
    return await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: l10n.t('Story Diff: looking which stories belong together'),
        cancellable: true,
      },
      (progress, token) => {
        let told = 0;
        return findPairs(chosen, loadThreads, token, (read, of) => {
          progress.report({
            message: l10n.t({
              message: '{0} of {1}',
              args: [numberWords(read), numberWords(of)],
              comment: ['How many of the stories were read.'],
            }),
            increment: ((read - told) / of) * 100,
          });
          told = read;
        });
      },
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void warn(
      l10n.t('The stories of {original} and {modified} were not paired: {reason}. Try again.', {
        original: titleOf(chosen.original),
        modified: titleOf(chosen.modified),
        reason,
      }),
    );
    return undefined;
  }
}

async function pickFolder(title: string): Promise<vscode.Uri | undefined> {
  const [folder] =
    (await vscode.window.showOpenDialog({
      title,
      openLabel: l10n.t({ message: 'Compare', comment: ['A button.'] }),
      canSelectFiles: false,
      canSelectFolders: true,
    })) ?? [];
  return folder;
}
