import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { awaitBoth } from '../../story/side.ts';
import type { Comparisons } from '../comparisons.ts';
import { fileOf, trackedVersions } from '../converted/story-uri.ts';
import { choose, inform, warn } from '../messages.ts';
import { openStory, StoryError, storyFolder, storyName } from '../session/stories.ts';
import { findActiveStory } from './active-story.ts';

/** At most this many files of the workspace are offered. */
const MAX_FILES = 2000;

/** Registers the command that compares the two versions in a Word document with tracked changes. */
export function registerTrackedChanges(comparisons: Comparisons): vscode.Disposable[] {
  return [
    vscode.commands.registerCommand('storyDiff.compareTrackedChanges', async (clicked?: unknown) => {
      const file = clicked instanceof vscode.Uri ? fileOf(clicked) : (activeWordFile() ?? (await pickWordFile()));
      if (!file) return;
      const { original, modified } = trackedVersions(file);
      try {
        const [rejected, accepted] = await awaitBoth(openStory(original), openStory(modified));
        if (rejected.getText() === accepted.getText())
          return inform(
            l10n.t('{0} has no tracked changes. Compare it with another version of the story.', storyName(file)),
          );
      } catch (error) {
        if (!(error instanceof StoryError)) throw error;
        return void warn(error.message);
      }
      await comparisons.show(original, modified);
    }),
  ];
}

function activeWordFile(): vscode.Uri | undefined {
  const story = findActiveStory();
  const file = story && fileOf(story);
  return file && /\.docx$/iu.test(file.path) ? file : undefined;
}

async function pickWordFile(): Promise<vscode.Uri | undefined> {
  const find = async () => {
    const files = await vscode.workspace.findFiles('**/*.docx', undefined, MAX_FILES);
    files.sort((a, b) => a.path.localeCompare(b.path));
    return files.map((file) => ({ label: storyName(file), description: storyFolder(file), value: file }));
  };
  const placeHolder = l10n.t('Which Word document? Its changes, all rejected and all accepted, are compared.');
  return choose(find(), { title: l10n.t('Compare Tracked Changes'), placeHolder, matchOnDescription: true });
}
