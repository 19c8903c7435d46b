import { compareStories } from '../comparison/compare.ts';
import { COLOURED, PLAIN, reportText } from '../presentation/report/text.ts';
import { formatOf } from '../story/format.ts';
import { awaitBoth } from '../story/side.ts';
import { differs, NOTHING } from './compare-files.ts';
import { readStory } from './read-story.ts';
import { print, SAME, type Streams } from './streams.ts';
import { UserError } from './user-error.ts';

/**
 * Prints what changed in a story, as git asks its external diff driver for it (git's manual, GIT_EXTERNAL_DIFF):
 * `path old-file old-hex old-mode new-file new-hex new-mode`, after a renaming also `new-path message`, and of a file that is
 * not merged only the path.
 * @returns always the same status: git takes any other for a failure
 * @throws {UserError} when it is not git that calls
 */
export async function gitDiff(streams: Streams, args: readonly string[]): Promise<number> {
  const [path, oldFile, , , newFile, , , newPath] = args;
  if (path === undefined || (args.length !== 1 && args.length < 7))
    throw new UserError('git-diff is for git: git config diff.story.command "story-diff git-diff"');
  if (oldFile === undefined || newFile === undefined) {
    await print(streams, `${path}: not merged yet\n`);
    return SAME;
  }
  const [original, modified] = await awaitBoth(readStory(oldFile, streams.stdin), readStory(newFile, streams.stdin));
  const comparison = compareStories(original, modified, {
    originalFormat: formatOf(path),
    modifiedFormat: formatOf(newPath ?? path),
  });
  const state = oldFile === NOTHING ? ' (new)' : newFile === NOTHING ? ' (deleted)' : '';
  await print(streams, `story ${newPath && newPath !== path ? `${path} → ${newPath}` : path}${state}\n`);
  const inColor = streams.stdout.hasColors?.() || process.env.GIT_PAGER_IN_USE === 'true';
  if (!differs(comparison, undefined)) await print(streams, 'No differences.\n');
  else
    for (const line of reportText(comparison, inColor && !process.env.NO_COLOR ? COLOURED : PLAIN))
      await print(streams, `${line}\n`);
  await print(streams, '\n');
  return SAME;
}
