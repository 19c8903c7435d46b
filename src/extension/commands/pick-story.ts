import * as vscode from 'vscode';
import { CONVERTED_ENDINGS } from '../../conversion/endings.ts';
import { STORY_ENDINGS } from '../../story/endings.ts';
import { toStory } from '../converted/story-uri.ts';
import { isMadeOfPair } from '../documents/pair-uri.ts';
import { type Choice, choose } from '../messages.ts';
import { storyFolder, storyName } from '../session/stories.ts';
import { findActiveStory } from './active-story.ts';
import { type Candidate, sortByLikelihood } from './likely-stories.ts';

/** At most this many files of the workspace are offered. */
const MAX_FILES = 2000;

/** Stands for a file that is in no list yet. */
const ANOTHER_FILE = 'another file';

interface StoryCandidate extends Candidate {
  readonly uri: vscode.Uri;
}

type StoryChoice = Choice<vscode.Uri | typeof ANOTHER_FILE>;

/**
 * Asks for a story among the open editors and the workspace's files, or any other file. The likeliest stand first: the
 * other version of the story that it is compared with, else the active story.
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
  const taken = new Set([except && toStory(except).toString()]);
  const candidate = (uri: vscode.Uri) => ({ name: storyName(uri), folder: storyFolder(uri), uri });
  const take = (uris: readonly vscode.Uri[]) => {
    const stories = uris.map(toStory).filter((uri) => {
      if (taken.has(uri.toString()) || isMadeOfPair(uri)) return false;
      taken.add(uri.toString());
      return true;
    });
    return except ? sortByLikelihood(stories.map(candidate), candidate(except)) : stories.map(candidate);
  };
  const active = findActiveStory();
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const edited = tabs.flatMap(({ input }) => (input instanceof vscode.TabInputText ? [input.uri] : []));
  const open = take(active ? [active, ...edited] : edited);
  const files = await vscode.workspace.findFiles(
    `**/*.{${[...STORY_ENDINGS, ...CONVERTED_ENDINGS].join(',')}}`,
    undefined,
    MAX_FILES,
  );
  const others = take(files.sort((a, b) => a.path.localeCompare(b.path)));
  const section = (label: string, stories: readonly StoryCandidate[]): StoryChoice[] =>
    stories.length ? [{ label }, ...stories.map(toChoice)] : [];
  return [
    ...section('open editors', open),
    ...section('files', others),
    { label: 'elsewhere' },
    { icon: 'folder-opened', label: 'Choose Another File…', value: ANOTHER_FILE },
  ];
}

function toChoice({ name, folder, uri }: StoryCandidate): StoryChoice {
  return { label: name, ...(folder ? { description: folder } : {}), value: uri };
}
