import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import type { Comparisons } from '../comparisons.ts';
import type { StoryPair } from '../documents/pair-uri.ts';
import { storyName } from '../session/stories.ts';
import { findActiveStory } from './active-story.ts';
import { pickStory } from './pick-story.ts';

/**
 * The stories of the current comparison. Where there is none, or the active editor shows a story of no comparison, asks
 * for the pair: the active story is the modified one. Undefined when dismissed.
 */
export async function currentOrPickedPair(comparisons: Comparisons): Promise<StoryPair | undefined> {
  const active = findActiveStory();
  const comparison = active ? comparisons.holding(active) : comparisons.current;
  if (comparison) {
    const { original, modified } = comparison.session;
    return { original, modified };
  }
  return pickPair(active);
}

/**
 * Asks for two stories.
 * @param given the modified story, where it is known: then only the original is asked for
 * @returns undefined when dismissed
 */
export async function pickPair(given?: vscode.Uri): Promise<StoryPair | undefined> {
  const title = given ? l10n.t('Compare {0} With…', storyName(given)) : l10n.t('Compare Two Stories');
  const modified = given ?? (await pickStory(title, l10n.t('The modified story: the later version')));
  if (!modified) return undefined;
  const name = storyName(modified);
  const original = await pickStory(title, l10n.t('The original: the earlier version of {0}', name), modified);
  return original && { original, modified };
}
