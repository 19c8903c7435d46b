import { compareStories } from '../comparison/compare.ts';
import type { Comparison } from '../comparison/comparison.ts';
import type { TrackedView } from '../conversion/tracked-view.ts';
import { isSelected, type Selection } from '../presentation/report/selection.ts';
import { formatOf, type StoryFormat } from '../story/format.ts';
import { awaitBoth, type Side } from '../story/side.ts';
import type { CompareSettings } from './compare-settings.ts';
import { readStory, STANDARD_INPUT } from './read-story.ts';
import type { Streams } from './streams.ts';

/**
 * Compares two files, of which one may be standard input.
 * @param originalView which version of the original is meant, where it has tracked changes
 */
export async function compareFiles(
  { stdin }: Pick<Streams, 'stdin'>,
  originalFile: string,
  modifiedFile: string,
  { options }: Pick<CompareSettings, 'options'>,
  originalView: TrackedView = 'accepted',
): Promise<Comparison> {
  const [original, modified] = await awaitBoth(
    readStory(originalFile, stdin, originalView),
    readStory(modifiedFile, stdin),
  );
  return compareStories(original, modified, { ...options, ...formatsOf(originalFile, modifiedFile) });
}

/** Whether anything differs that counts: anything at all where no kinds were asked for. */
export function differs(comparison: Comparison, selection: Selection): boolean {
  if (selection) return comparison.groups.some((group) => isSelected(group, selection));
  return comparison.counts.moved > 0 || comparison.groups.some((group) => group.kind !== 'unchanged');
}

/** What the stories are written in. What has no name, standard input, is written in the same as the other story. */
function formatsOf(original: string, modified: string): Record<`${Side}Format`, StoryFormat> {
  const named = (file: string, other: string) => formatOf(file === STANDARD_INPUT || file === NOTHING ? other : file);
  return { originalFormat: named(original, modified), modifiedFormat: named(modified, original) };
}

/** What git calls the side on which a file is missing. */
export const NOTHING = '/dev/null';
