import * as vscode from 'vscode';
import { isMadeOfPair, type StoryPair } from '../documents/pair-uri.ts';
import { fileName, findOpen, storyName } from '../session/stories.ts';
import { type KeptTexts, livesWithItsTab } from './kept-texts.ts';

/** What parts the names of both sides in the title of a diff, wherever VS Code makes one. */
const TITLE_ARROW = ' ↔ ';

/**
 * Finds the diff of two texts that a reader means: the active one, else one in another tab. What the extension itself
 * made of two stories is none.
 * @param clicked the document of the tab that was clicked, where one was
 * @returns several where it is one of these, and VS Code does not say which: it calls no tab active whose diff is of files
 * that are no text
 */
export function findDiffs(clicked: vscode.Uri | undefined): vscode.Tab[] {
  const { all, activeTabGroup } = vscode.window.tabGroups;
  const active = activeTabGroup.activeTab;
  if (clicked) {
    const tabs = [...(active ? [active] : []), ...all.flatMap((group) => group.tabs)].filter(isDiff);
    const found = tabs.find((tab) => pairIn(tab).some((uri) => uri.toString() === clicked.toString()));
    return found ? [found] : [];
  }
  return (active ? [active] : activeTabGroup.tabs).filter(isDiff);
}

/** The two stories of a diff. Of a document that lives only as long as its tab, a copy is kept. */
export function storiesOfDiff(tab: vscode.Tab, kept: KeptTexts): StoryPair {
  const [original, modified] = pairIn(tab);
  const titles = tab.label.split(TITLE_ARROW);
  const [before, after] = titles.length === 2 ? titles : [];
  return {
    original: keepStory(original!, before ?? storyName(original!), modified!),
    modified: keepStory(modified!, after ?? storyName(modified!), original!),
  };

  function keepStory(story: vscode.Uri, name: string, other: vscode.Uri): vscode.Uri {
    const document = livesWithItsTab(story) ? findOpen(story) : undefined;
    if (!document) return story;
    // The clipboard has no name that tells what it is written in.
    const like = fileName(story).includes('.') ? fileName(story) : fileName(other);
    return kept.keepCopy(document, name, like);
  }
}

function isDiff({ input }: vscode.Tab): boolean {
  return input instanceof vscode.TabInputTextDiff && !isMadeOfPair(input.original) && !isMadeOfPair(input.modified);
}

function pairIn({ input }: vscode.Tab): vscode.Uri[] {
  return input instanceof vscode.TabInputTextDiff ? [input.original, input.modified] : [];
}
