import * as vscode from 'vscode';
import { STORY_ENDINGS } from '../../story/endings.ts';
import { isMadeOfPair } from '../documents/pair-uri.ts';
import { type Choice, choose } from '../messages.ts';
import { storyName, storyPath } from '../session/stories.ts';

/** At most this many files of the workspace are offered. */
const MAX_FILES = 2000;

/** Stands for a file that is in no list yet. */
const ANOTHER_FILE = 'another file';

type StoryChoice = Choice<vscode.Uri | typeof ANOTHER_FILE>;

/**
 * Asks for a story among the open editors and the workspace's files, or any other file.
 * @param except the story that it is compared with, which is not offered
 * @returns undefined when dismissed
 */
export async function pickStory(
  title: string,
  placeHolder: string,
  except?: vscode.Uri,
): Promise<vscode.Uri | undefined> {
  const picked = await choose(findStories(except), { title, placeHolder, matchOnDescription: true });
  if (picked !== ANOTHER_FILE) return picked;
  const [uri] = (await vscode.window.showOpenDialog({ title, openLabel: 'Compare' })) ?? [];
  return uri;
}

async function findStories(except: vscode.Uri | undefined): Promise<StoryChoice[]> {
  const taken = new Set([except?.toString()]);
  const offer = (uri: vscode.Uri): StoryChoice[] => {
    if (taken.has(uri.toString()) || isMadeOfPair(uri)) return [];
    taken.add(uri.toString());
    return [{ label: storyName(uri), description: storyPath(uri), value: uri }];
  };
  const open = vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .flatMap(({ input }) => (input instanceof vscode.TabInputText ? offer(input.uri) : []));
  const files = await vscode.workspace.findFiles(`**/*.{${STORY_ENDINGS.join(',')}}`, undefined, MAX_FILES);
  const others = files.sort((a, b) => a.path.localeCompare(b.path)).flatMap(offer);
  const section = (label: string, choices: StoryChoice[]): StoryChoice[] =>
    choices.length ? [{ label }, ...choices] : [];
  return [
    ...section('open editors', open),
    ...section('files', others),
    ...section('elsewhere', [{ icon: 'folder-opened', label: 'Choose Another File…', value: ANOTHER_FILE }]),
  ];
}
