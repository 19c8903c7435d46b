import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { CONVERTED_ENDINGS } from '../../conversion/endings.ts';
import { STORY_ENDINGS } from '../../story/endings.ts';
import { toStory } from '../converted/story-uri.ts';
import { isMadeOfPair } from '../documents/pair-uri.ts';
import { sortByLikelihood } from '../likely-stories.ts';
import { type Choice, choose } from '../messages.ts';
import { findStoryFiles, type StoryCandidate, toCandidate } from '../workspace-stories.ts';
import { findActiveStory } from './active-story.ts';

/** Stands for a file that is in no list yet. */
const ANOTHER_FILE = 'another file';

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
  const openLabel = l10n.t({ message: 'Compare', comment: ['A button.'] });
  const [uri] = (await vscode.window.showOpenDialog({ title, openLabel })) ?? [];
  return uri;
}

async function findStories(except: vscode.Uri | undefined): Promise<StoryChoice[]> {
  const taken = new Set([except && toStory(except).toString()]);
  const take = (uris: readonly vscode.Uri[]) => {
    const stories = uris.map(toStory).filter((uri) => {
      if (taken.has(uri.toString()) || isMadeOfPair(uri)) return false;
      taken.add(uri.toString());
      return true;
    });
    const candidates = stories.map(toCandidate);
    return except ? sortByLikelihood(candidates, toCandidate(except)) : candidates;
  };
  const active = findActiveStory();
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const edited = tabs.flatMap(({ input }) => (input instanceof vscode.TabInputText ? [input.uri] : []));
  const open = take(active ? [active, ...edited] : edited);
  const others = take(await findStoryFiles([...STORY_ENDINGS, ...CONVERTED_ENDINGS]));
  const section = (label: string, stories: readonly StoryCandidate[]): StoryChoice[] =>
    stories.length ? [{ label }, ...stories.map(toChoice)] : [];
  return [
    ...section(l10n.t({ message: 'open editors', comment: ['A heading in a list.'] }), open),
    ...section(l10n.t({ message: 'files', comment: ['A heading in a list.'] }), others),
    { label: l10n.t({ message: 'elsewhere', comment: ['A heading in a list.'] }) },
    { icon: 'folder-opened', label: l10n.t('Choose Another File…'), value: ANOTHER_FILE },
  ];
}

function toChoice({ name, folder, uri }: StoryCandidate): StoryChoice {
  return { label: name, ...(folder ? { description: folder } : {}), value: uri };
}
