import type * as vscode from 'vscode';
import { SIDES, type Side } from '../../story/side.ts';
import { type FileNames, type NamePair, pairFiles } from '../../versions/pair-files.ts';
import { encodeText } from '../../worker/encoded-text.ts';
import { type LoadMatchThreads, MatchThread } from '../best-match/match-thread.ts';
import { readOrOpen } from '../read-text.ts';
import { StoryError } from '../session/stories.ts';
import { type Chosen, listStories, type StorySet } from './story-set.ts';

/** Two stories that belong together by their names, or one that stands alone. */
export interface FoundPair {
  readonly names: Readonly<Partial<Record<Side, string>>>;
  readonly original?: vscode.Uri;
  readonly modified?: vscode.Uri;
}

/**
 * Pairs the stories of two folders, or of two sets: those of the same name in both, and then the others by what is written in them. That is
 * found out in a thread, a file at a time.
 * @param tell is told how many of how many files were read
 * @returns undefined when it was cancelled
 */
export async function findPairs(
  chosen: Chosen,
  loadThreads: LoadMatchThreads,
  token: vscode.CancellationToken,
  tell: (read: number, of: number) => void,
): Promise<FoundPair[] | undefined> {
  const sets = await listStories(chosen, token);
  const names = { original: [...sets.original.keys()], modified: [...sets.modified.keys()] };
  const pairs = await pairFiles(names, (rest) => pairInThread(rest, sets, loadThreads, token, tell));
  if (token.isCancellationRequested) return undefined;
  return pairs.map((pair) => ({
    names: pair,
    ...(pair.original === undefined ? {} : { original: sets.original.get(pair.original)! }),
    ...(pair.modified === undefined ? {} : { modified: sets.modified.get(pair.modified)! }),
  }));
}

async function pairInThread(
  names: FileNames,
  sets: Readonly<Record<Side, StorySet>>,
  loadThreads: LoadMatchThreads,
  token: vscode.CancellationToken,
  tell: (read: number, of: number) => void,
): Promise<readonly NamePair[]> {
  const thread = new MatchThread(await loadThreads());
  const cancelling = token.onCancellationRequested(() => thread.end());
  const files = SIDES.flatMap((side) => names[side].map((name) => ({ side, name })));
  try {
    for (const [number, { side, name }] of files.entries()) {
      if (token.isCancellationRequested) return [];
      tell(number, files.length);
      // What cannot be read stands alone; why, its entry tells.
      const read = await readOrOpen(sets[side].get(name)!).catch(ignoreStoryError);
      if (read) await thread.ask({ type: 'file', side, name, text: encodeText(read.text), format: read.format });
    }
    const answer = await thread.ask({ type: 'pair' });
    return answer.type === 'paired' ? answer.pairs : [];
  } catch (error) {
    if (token.isCancellationRequested) return [];
    throw error;
  } finally {
    cancelling.dispose();
    thread.end();
  }
}

function ignoreStoryError(error: unknown): undefined {
  if (!(error instanceof StoryError)) throw error;
}
