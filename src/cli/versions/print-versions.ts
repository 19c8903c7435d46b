import * as l10n from '@vscode/l10n';
import { MIN_VERSION_SHARE } from '../../versions/share.ts';
import { Progress } from '../progress.ts';
import { print, type Streams } from '../streams.ts';
import type { LinePlace } from './archive-file.ts';
import type { ArchiveStory } from './archive-line.ts';
import type { VersionRunner } from './sketched-stories.ts';
import type { VersionTask } from './version-tasks.ts';

/** A story of an archive by its place. */
export interface PlacedStory extends Pick<ArchiveStory, 'id' | 'date'> {
  readonly place: LinePlace;
}

/** Two stories to compare, in the order of their lines. */
export interface StoryPair {
  readonly first: PlacedStory;
  readonly second: PlacedStory;
  /** Whether their sketches were found to be alike. */
  readonly areCandidates: boolean;
}

/** Shares are printed with so many digits after the point. */
const SHARE_DIGITS = 3;

/**
 * Compares pairs and prints those that are versions, `{"original","modified","share"}` a line, in the order of the pairs. The
 * original is the earlier one; where a date is missing or both are the same, it is the one of the earlier line.
 */
export async function printVersions(
  streams: Streams,
  pairs: AsyncIterable<StoryPair> | Iterable<StoryPair>,
  runner: VersionRunner,
): Promise<void> {
  const progress = new Progress(streams, (done, rate) =>
    l10n.t('{done} pairs compared, {rate} a second', { done, rate }),
  );
  const waiting: StoryPair[] = [];
  async function* tasks(): AsyncGenerator<VersionTask> {
    for await (const pair of pairs) {
      waiting.push(pair);
      yield { share: [pair.first.place, pair.second.place], areCandidates: pair.areCandidates };
    }
  }
  try {
    for await (const answer of runner.answers(tasks())) {
      const { first, second } = waiting.shift()!;
      progress.advance();
      // Both lines were read before: that one is bad now is a defect, or somebody writes into the archive.
      if ('badLine' in answer) throw new Error(answer.badLine);
      if (!('share' in answer) || answer.share < MIN_VERSION_SHARE) continue;
      const [original, modified] = isEarlier(second, first) ? [second, first] : [first, second];
      const share = Number(answer.share.toFixed(SHARE_DIGITS));
      await print(streams, `${JSON.stringify({ original: original.id, modified: modified.id, share })}\n`);
    }
  } finally {
    progress.end();
  }
}

function isEarlier(a: PlacedStory, b: PlacedStory): boolean {
  return a.date !== undefined && b.date !== undefined && a.date < b.date;
}
