import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { isConverted } from '../../conversion/endings.ts';
import { toStory } from '../converted/story-uri.ts';
import { isMadeOfPair } from '../documents/pair-uri.ts';
import { inform } from '../messages.ts';

/**
 * The story that a command is for: the one that was clicked, else the active one. The reader is told where there is none.
 * @param clicked what VS Code hands to a command of a menu
 */
export function findStoryFor(clicked: unknown): vscode.Uri | undefined {
  const story = clicked instanceof vscode.Uri ? clicked : findActiveStory();
  if (!story) inform(l10n.t('Open the story, or right-click it in the explorer.'));
  return story;
}

/**
 * The story in the active tab: its document, and of two documents side by side the one that has the caret, else the
 * modified one. Undefined where the tab shows no text or what the extension itself made of two stories. What merely has
 * the focus, such as the output panel, is no story.
 */
export function findActiveStory(): vscode.Uri | undefined {
  const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
  if (input instanceof vscode.TabInputText) return isMadeOfPair(input.uri) ? undefined : toStory(input.uri);
  // Another extension may show such a file as its program would.
  if (input instanceof vscode.TabInputCustom) return isConverted(input.uri.path) ? toStory(input.uri) : undefined;
  if (!(input instanceof vscode.TabInputTextDiff)) return undefined;
  const focused = vscode.window.activeTextEditor?.document.uri.toString();
  const story = input.original.toString() === focused ? input.original : input.modified;
  return isMadeOfPair(story) ? undefined : toStory(story);
}
