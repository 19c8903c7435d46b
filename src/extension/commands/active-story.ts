import * as vscode from 'vscode';
import { isConverted } from '../../conversion/endings.ts';
import { toStory } from '../converted/story-uri.ts';
import { isMadeOfPair } from '../documents/pair-uri.ts';

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
