import { CandidateFinder } from '../../versions/candidates.ts';
import { BAD_LINES, SAME, type Streams } from '../streams.ts';
import type { ArchiveFile } from './archive-file.ts';
import { printVersions, type StoryPair } from './print-versions.ts';
import { SketchedStories, type SketchedStory, type VersionRunner } from './sketched-stories.ts';

/**
 * Prints the versions in an archive, in the order of their lines. Holds the sketches of the stories in memory, about 2.5 kB
 * each, but few texts.
 */
export async function findVersions(streams: Streams, archive: ArchiveFile, runner: VersionRunner): Promise<number> {
  const read = new SketchedStories(streams, archive, runner);
  const stories: Omit<SketchedStory, 'sketch'>[] = [];
  const finder = new CandidateFinder();
  for await (const { sketch, ...story } of read.read()) {
    stories.push(story);
    finder.add(sketch);
  }
  function* pairs(): Generator<StoryPair> {
    for (const { first, second } of finder.find())
      yield { first: stories[first]!, second: stories[second]!, areCandidates: true };
  }
  await printVersions(streams, pairs(), runner);
  return read.badLines > 0 ? BAD_LINES : SAME;
}
