import * as vscode from 'vscode';
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
        looked === 0
          ? `The workspace has no other story than ${name}.`
          : `None of the ${looked.toLocaleString('en')} other stories of the workspace has a sentence in common with ${name}.`,
      );
    const original = await choose(
      matches.map(({ uri, share, firstWords }) => ({
        label: storyName(uri),
        description: [`${percent(share)} in common`, storyFolder(uri), firstWords].filter(Boolean).join(' · '),
        value: uri,
      })),
      {
        title: `Compare ${name} with Best Match`,
        placeHolder: 'The original: of the shorter story, this share of sentences is in the other',
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
        title: 'Story Diff: looking for the best match',
        cancellable: true,
      },
      (progress, token) => {
        let told = 0;
        return findBestMatches(story, loadThreads, token, (looked, of) => {
          progress.report({
            message: `${looked.toLocaleString('en')} of ${of.toLocaleString('en')} stories`,
            increment: ((looked - told) / of) * 100,
          });
          told = looked;
        });
      },
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void warn(error instanceof StoryError ? reason : `The best match for ${name} was not found: ${reason}. Try again.`);
    return undefined;
  }
}

/** "62%": between 1 and 100. */
function percent(share: number): string {
  return `${Math.max(1, Math.round(share * 100))}%`;
}
