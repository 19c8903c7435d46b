import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { CONVERTED_ENDINGS } from '../../conversion/endings.ts';
import { STORY_ENDINGS } from '../../story/endings.ts';
import { isStoryFile } from '../../story/format.ts';
import { otherSide, SIDES, type Side } from '../../story/side.ts';
import { toStory } from '../converted/story-uri.ts';
import { fileName } from '../session/stories.ts';
import { findStoryFiles } from '../workspace-stories.ts';

/** What was chosen for each side: folders, whose stories count, and stories. */
export type Chosen = Readonly<Record<Side, readonly vscode.Uri[]>>;

/** The stories of a side by their names: paths within the one folder that was chosen, else within the folder that all lie in. */
export type StorySet = ReadonlyMap<string, vscode.Uri>;

/** What a side is called: the folder, or how many stories were chosen in it. */
export function titleOf(chosen: readonly vscode.Uri[]): string {
  const [one] = chosen;
  if (chosen.length === 1 && one) return fileName(one);
  const folder = baseOf(chosen.map(({ path }) => path)).slice(0, -1);
  return l10n.t({
    message: '{0} in {1}',
    args: [chosen.length, folder.slice(folder.lastIndexOf('/') + 1) || '/'],
    comment: ['So many stories that were chosen in a folder: "3 in drafts".'],
  });
}

/** Lists the stories of both sides. Where a folder of one side lies in one of the other, its stories are of the inner one. */
export async function listStories(
  chosen: Chosen,
  token: vscode.CancellationToken,
): Promise<Readonly<Record<Side, StorySet>>> {
  const found = { original: new Map<string, Listed>(), modified: new Map<string, Listed>() };
  for (const side of SIDES)
    for (const entry of chosen[side])
      for (const file of await storiesIn(entry, token)) found[side].set(file.toString(), { file, of: entry });
  const nameAll = (side: Side): StorySet => {
    const own = [...found[side].values()].filter(({ file, of }) => {
      const other = found[otherSide(side)].get(file.toString());
      return !other || other.of.path.length <= of.path.length;
    });
    const [entry] = chosen[side];
    const isOneFolder = chosen[side].length === 1 && own.some(({ file }) => file.path !== entry!.path);
    const base = isOneFolder ? `${entry!.path}/` : baseOf(own.map(({ file }) => file.path));
    return new Map(own.map(({ file }) => [file.path.slice(base.length), toStory(file)]));
  };
  return { original: nameAll('original'), modified: nameAll('modified') };
}

/** A story, and what was chosen that it is part of. */
interface Listed {
  readonly file: vscode.Uri;
  readonly of: vscode.Uri;
}

async function storiesIn(entry: vscode.Uri, token: vscode.CancellationToken): Promise<readonly vscode.Uri[]> {
  if (!(await isFolder(entry))) return isStoryFile(entry.path) ? [entry] : [];
  const files = await findStoryFiles([...STORY_ENDINGS, ...CONVERTED_ENDINGS], token, entry);
  return files.filter(({ path }) => isStoryFile(path));
}

export async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0;
  } catch {
    return false;
  }
}

/** The path of the deepest folder that all paths lie in, with its slash. */
function baseOf([first = '', ...others]: readonly string[]): string {
  let base = first.slice(0, first.lastIndexOf('/') + 1);
  while (base !== '' && !others.every((path) => path.startsWith(base)))
    base = base.slice(0, base.lastIndexOf('/', base.length - 2) + 1);
  return base;
}
