import type * as vscode from 'vscode';
import { STORY_ENDINGS } from '../../story/endings.ts';
import { encodeText } from '../../worker/encoded-text.ts';
import type { RankedStory } from '../../worker/match-messages.ts';
import { toStory } from '../converted/story-uri.ts';
import { sortByLikelihood } from '../likely-stories.ts';
import { readText } from '../read-text.ts';
import { formatOfStory, openStory } from '../session/stories.ts';
import { findStoryFiles, toCandidate } from '../workspace-stories.ts';
import { type LoadMatchThreads, MatchThread } from './match-thread.ts';

/** A story of the workspace, and what it has in common with the one that was asked about. */
export interface BestMatch extends Omit<RankedStory, 'number'> {
  readonly uri: vscode.Uri;
}

/** What a search found. */
export interface Found {
  readonly matches: readonly BestMatch[];
  /** How many stories were looked at. */
  readonly looked: number;
}

/**
 * Looks through the stories of the workspace for those that have most in common with one: in a thread, a file at a time, so
 * that neither the host nor the memory is filled.
 * @param tell is told before each file how many of how many were looked at
 * @returns undefined when it was cancelled
 * @throws {StoryError} when the story cannot be read
 */
export async function findBestMatches(
  story: vscode.Uri,
  loadThreads: LoadMatchThreads,
  token: vscode.CancellationToken,
  tell: (looked: number, of: number) => void,
): Promise<Found | undefined> {
  const uri = toStory(story);
  const text = (await openStory(uri)).getText();
  const files = await findStoryFiles(STORY_ENDINGS, token);
  const others = sortByLikelihood(
    files.filter((file) => file.toString() !== uri.toString()).map(toCandidate),
    toCandidate(uri),
  );
  if (token.isCancellationRequested) return undefined;
  const thread = new MatchThread(await loadThreads());
  const cancelling = token.onCancellationRequested(() => thread.end());
  try {
    await thread.ask({ type: 'story', text: encodeText(text), format: formatOfStory(uri) });
    let looked = 0;
    for (const [number, other] of others.entries()) {
      if (token.isCancellationRequested) return undefined;
      tell(number, others.length);
      const read = await readText(other.uri);
      if (!read) continue;
      await thread.ask({ type: 'other', number, text: encodeText(read.text), format: read.format });
      looked++;
    }
    const answer = await thread.ask({ type: 'rank' });
    if (answer.type !== 'ranked') return undefined;
    const matches = answer.stories.map(({ number, ...match }) => ({ ...match, uri: others[number]!.uri }));
    return { matches, looked };
  } catch (error) {
    if (token.isCancellationRequested) return undefined;
    throw error;
  } finally {
    cancelling.dispose();
    thread.end();
  }
}
