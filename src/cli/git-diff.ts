import * as l10n from '@vscode/l10n';
import { compareStories } from '../comparison/compare.ts';
import { noDifferences } from '../presentation/report/nothing-changed.ts';
import { COLOURED, PLAIN, reportText } from '../presentation/report/text.ts';
import { formatOf } from '../story/format.ts';
import { awaitBoth } from '../story/side.ts';
import { differs, NOTHING } from './compare-files.ts';
import { readStory } from './read-story.ts';
import { deletedStory, newStory } from './story-titles.ts';
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
    throw new UserError(l10n.t('git-diff is for git: {0}', 'git config diff.story.command "story-diff git-diff"'));
  if (oldFile === undefined || newFile === undefined) {
    await print(streams, `${l10n.t('{0}: not merged yet', path)}\n`);
    return SAME;
  }
  const [original, modified] = await awaitBoth(readStory(oldFile, streams.stdin), readStory(newFile, streams.stdin));
  const comparison = compareStories(original, modified, {
    originalFormat: formatOf(path),
    modifiedFormat: formatOf(newPath ?? path),
  });
  const paths = newPath && newPath !== path ? `${path} → ${newPath}` : path;
  const title = oldFile === NOTHING ? newStory(paths) : newFile === NOTHING ? deletedStory(paths) : paths;
  const heading = l10n.t({ message: 'story {0}', args: [title], comment: ['A heading: {0} is the path of a story.'] });
  await print(streams, `${heading}\n`);
  const inColor = streams.stdout.hasColors?.() || process.env.GIT_PAGER_IN_USE === 'true';
  if (!differs(comparison, undefined)) await print(streams, `${noDifferences()}\n`);
  else
    for (const line of reportText(comparison, inColor && !process.env.NO_COLOR ? COLOURED : PLAIN))
      await print(streams, `${line}\n`);
  await print(streams, '\n');
  return SAME;
}
