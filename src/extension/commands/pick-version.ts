import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import { isConverted } from '../../conversion/endings.ts';
import { savedVersion } from '../converted/story-uri.ts';
import { type Choice, choose, inform, warn } from '../messages.ts';
import { fileName, StoryError } from '../session/stories.ts';
import { absentWords } from '../versions/absent-words.ts';
import { hasVersion } from '../versions/git.ts';
import type { KeptTexts } from '../versions/kept-texts.ts';
import { readSavedText } from '../versions/saved-text.ts';
import type { StoryVersions, VersionSection, VersionSource } from '../versions/story-versions.ts';
import { keepClipboard } from './keep-clipboard.ts';
import { pickStory } from './pick-story.ts';

/** What a quick pick of versions asks. */
export interface VersionQuestion {
  readonly title: string;
  readonly placeHolder: string;
  /** What stands above the versions, and below them. */
  readonly first?: readonly Choice<VersionSource>[];
  readonly last?: readonly Choice<VersionSource | typeof TWO_VERSIONS>[];
}

/** Stands for the wish to choose both sides. */
export const TWO_VERSIONS = 'two versions';

/**
 * Asks for a version of a story. More commits are loaded on demand.
 * @returns its address; undefined when dismissed, or when the version is not there, which the user was told
 */
export async function pickVersion(
  versions: StoryVersions,
  kept: KeptTexts,
  { title, placeHolder, first = [], last = [] }: VersionQuestion,
): Promise<vscode.Uri | typeof TWO_VERSIONS | undefined> {
  // After more were loaded, the choice stands where they begin.
  let markedAt: number | undefined;
  for (;;) {
    let list: readonly Choice<VersionSource | typeof TWO_VERSIONS>[] = [];
    const load = async () => {
      if (markedAt !== undefined || !versions.isFound) await versions.findMore();
      const sections = await versions.list(Date.now());
      list = [...first, ...sections.flatMap(toChoices), ...last];
      return list;
    };
    const picked = await choose(load(), { title, placeHolder, matchOnDescription: true, markedAt });
    if (picked === undefined || picked === TWO_VERSIONS) return picked;
    if (picked.type !== 'more') return addressOf(picked, versions, kept, title);
    markedAt = list.findIndex(({ value }) => value === picked);
  }
}

function toChoices({ heading, versions }: VersionSection): Choice<VersionSource>[] {
  return [{ label: heading }, ...versions.map(({ source, ...texts }) => ({ ...texts, value: source }))];
}

async function addressOf(
  source: VersionSource,
  { story, tracked }: StoryVersions,
  kept: KeptTexts,
  title: string,
): Promise<vscode.Uri | undefined> {
  const name = fileName(story);
  switch (source.type) {
    case 'story':
    case 'uri':
      return source.uri;
    case 'git':
      if (tracked && (await hasVersion(tracked, source.version, source.file)))
        return tracked.versionUri(source.version, source.file);
      inform(absentWords(fileName(source.file), source.version));
      return undefined;
    case 'saved':
      if (isConverted(story.path)) return savedVersion(story);
      try {
        return kept.keep(l10n.t('{0} (in file)', name), await readSavedText(story), name);
      } catch (error) {
        const gone = l10n.t('{0} is gone. Save it, or choose another version.', name);
        void warn(error instanceof StoryError ? error.message : gone);
        return undefined;
      }
    case 'clipboard':
      return keepClipboard(kept, name);
    default:
      return pickStory(title, l10n.t('The original: the earlier version of {0}', name), story);
  }
}
