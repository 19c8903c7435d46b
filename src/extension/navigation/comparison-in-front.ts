import * as vscode from 'vscode';
import type { Comparisons, OpenComparison } from '../comparisons.ts';
import { isMadeOfPair, pairOf } from '../documents/pair-uri.ts';
import type { ActiveStory } from './active-story.ts';

/**
 * The comparison that the active tab shows: in its panel, in a document made of both stories, or by one of its stories.
 * The tab is asked first, because the active editor changes later than the tab does.
 */
export function findComparisonInFront(comparisons: Comparisons, story: ActiveStory): OpenComparison | undefined {
  const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
  if (input instanceof vscode.TabInputWebview) return comparisons.all.find(({ panel }) => panel?.active);
  const uri =
    input instanceof vscode.TabInputText
      ? input.uri
      : input instanceof vscode.TabInputTextDiff
        ? input.modified
        : undefined;
  if (!uri || !isMadeOfPair(uri)) return story.shown?.comparison;
  const { original, modified } = pairOf(uri);
  return comparisons.find(original, modified);
}
