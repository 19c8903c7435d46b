import * as vscode from 'vscode';
import { isMadeOfPair } from '../documents/pair-uri.ts';
import { storyName, storyPath } from '../session/stories.ts';

/** Endings of the files that hold prose; the manifest's menus name the same. */
export const STORY_ENDINGS = [
  'txt',
  'text',
  'md',
  'markdown',
  'mkd',
  'mdown',
  'mdx',
  'qmd',
  'rst',
  'adoc',
  'asciidoc',
  'org',
  'tex',
  'typ',
  'fountain',
];

/** The most files of the workspace that are offered. */
const MOST_FILES = 2000;

interface StoryItem extends vscode.QuickPickItem {
  readonly uri?: vscode.Uri;
}

/** Asks for a story among the open editors and the workspace's files, or any other file; undefined when dismissed. */
export async function pickStory(
  title: string,
  placeHolder: string,
  except?: vscode.Uri,
): Promise<vscode.Uri | undefined> {
  const picked = await vscode.window.showQuickPick(stories(except), { title, placeHolder, matchOnDescription: true });
  if (!picked) return undefined;
  if (picked.uri) return picked.uri;
  const [uri] = (await vscode.window.showOpenDialog({ title, openLabel: 'Compare' })) ?? [];
  return uri;
}

async function stories(except: vscode.Uri | undefined): Promise<StoryItem[]> {
  const taken = new Set([except?.toString()]);
  const item = (uri: vscode.Uri): StoryItem[] => {
    if (taken.has(uri.toString()) || isMadeOfPair(uri)) return [];
    taken.add(uri.toString());
    return [{ label: storyName(uri), description: storyPath(uri), uri }];
  };
  const open = vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .flatMap(({ input }) => (input instanceof vscode.TabInputText ? item(input.uri) : []));
  const files = await vscode.workspace.findFiles(`**/*.{${STORY_ENDINGS.join(',')}}`, undefined, MOST_FILES);
  const others = files.sort((a, b) => a.path.localeCompare(b.path)).flatMap(item);
  const separator = (label: string, items: StoryItem[]): StoryItem[] =>
    items.length ? [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items] : [];
  return [
    ...separator('open editors', open),
    ...separator('files', others),
    ...separator('elsewhere', [{ label: '$(folder-opened) Choose Another File…' }]),
  ];
}
