import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { numberWords, ofCount, percentWords } from '../../text/wording.ts';
import { type Found, findBestMatches } from '../best-match/find-best-matches.ts';
import type { LoadMatchThreads } from '../best-match/match-thread.ts';
import type { Comparisons } from '../comparisons.ts';
import { choose, inform, warn } from '../messages.ts';
import { fileName, StoryError, storyFolder, storyName } from '../session/stories.ts';
import { findStoryFor } from './active-story.ts';

/** Registers *Compare with Best Match…*: the other version of a story, wherever in the workspace it lies. */
export function registerBestMatch(comparisons: Comparisons, loadThreads: LoadMatchThreads): vscode.Disposable {
  return vscode.commands.registerCommand('storyDiff.compareWithBestMatch', async (clicked?: unknown) => {
    const story = findStoryFor(clicked);
    if (!story) return;
    const name = fileName(story);
    const found = await search(story, name, loadThreads);
    if (!found) return;
    const { matches, looked } = found;
    if (matches.length === 0)
      return inform(
        looked === 0 ? l10n.t('The workspace has no other story than {0}.', name) : noMatchWords(name, looked),
      );
    const original = await choose(
      matches.map(({ uri, share, firstWords }) => ({
        label: storyName(uri),
        description: [commonWords(share), storyFolder(uri), firstWords].filter(Boolean).join(' · '),
        value: uri,
      })),
      {
        title: l10n.t('Compare {0} with Best Match', name),
        placeHolder: l10n.t('The original: of the shorter story, this share of sentences is in the other'),
        matchOnDescription: true,
      },
    );
    if (original) await comparisons.show(original, story);
  });
}

/** Looks, and says how far it is; undefined when it was cancelled or came to nothing, of which the reader was told. */
async function search(story: vscode.Uri, name: string, loadThreads: LoadMatchThreads): Promise<Found | undefined> {
  try {
    return await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: l10n.t('Story Diff: looking for the best match'),
        cancellable: true,
      },
      (progress, token) => {
        let told = 0;
        return findBestMatches(story, loadThreads, token, (looked, of) => {
          progress.report({
            message: lookedWords(looked, of),
            increment: ((looked - told) / of) * 100,
          });
          told = looked;
        });
      },
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void warn(
      error instanceof StoryError
        ? reason
        : l10n.t('The best match for {0} was not found: {1}. Try again.', name, reason),
    );
    return undefined;
  }
}

function noMatchWords(name: string, looked: number): string {
  const args = { name, count: numberWords(looked) };
  return ofCount(
    looked,
    l10n.t('The {count} other story of the workspace has no sentence in common with {name}.', args),
    l10n.t('None of the {count} other stories of the workspace has a sentence in common with {name}.', args),
  );
}

/** How far the search is: "12 of 340 stories". */
function lookedWords(looked: number, of: number): string {
  const args = { looked: numberWords(looked), of: numberWords(of) };
  return ofCount(of, l10n.t('{looked} of {of} story', args), l10n.t('{looked} of {of} stories', args));
}

/** "62% in common": between 1 and 100. */
function commonWords(share: number): string {
  return l10n.t({
    message: '{0} in common',
    args: [percentWords(Math.max(0.01, share))],
    comment: ['How much two stories have in common: {0} is "62%".'],
  });
}
