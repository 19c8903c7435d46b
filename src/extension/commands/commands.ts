import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Comparisons } from '../comparisons.ts';
import { type Choice, choose, inform, note } from '../messages.ts';
import { placeIn } from '../navigation/actions.ts';
import { storyName } from '../session/stories.ts';
import { findActiveStory, findStoryFor } from './active-story.ts';
import { pickPair } from './pick-pair.ts';

/** A pair of stories that the extension brings along, by their file names. */
interface Sample {
  readonly original: string;
  readonly modified: string;
}

/** Registers every command of the manifest, and `storyDiff.compare` for other extensions: two URIs, original and modified. */
export function registerCommands(comparisons: Comparisons, extensionUri: vscode.Uri): vscode.Disposable[] {
  let selected: vscode.Uri | undefined;
  const register = vscode.commands.registerCommand;
  return [
    register('storyDiff.compare', (original: vscode.Uri, modified: vscode.Uri) => comparisons.show(original, modified)),

    register('storyDiff.compareSelected', async (_clicked?: vscode.Uri, stories: vscode.Uri[] = []) => {
      const [original, modified] = stories;
      if (stories.length !== 2 || !original || !modified)
        return inform(l10n.t('Select two stories in the explorer, then compare them.'));
      await comparisons.show(original, modified);
    }),

    register('storyDiff.selectForCompare', async (clicked?: unknown) => {
      selected = findStoryFor(clicked);
      if (!selected) return;
      await vscode.commands.executeCommand('setContext', 'storyDiff.storySelected', true);
      note(l10n.t('{0} is the original; now choose the modified story.', storyName(selected)));
    }),

    register('storyDiff.compareWithSelected', async (clicked?: unknown) => {
      if (!selected)
        return inform(l10n.t('Select the original first: right-click it and choose "Select Story for Compare".'));
      const modified = findStoryFor(clicked);
      if (modified) await comparisons.show(selected, modified);
    }),

    register('storyDiff.compareActiveWith', async () => {
      const pair = await pickPair(findActiveStory());
      if (pair) await comparisons.show(pair.original, pair.modified);
    }),

    register('storyDiff.compareStories', async () => {
      const pair = await pickPair();
      if (pair) await comparisons.show(pair.original, pair.modified);
    }),

    register('storyDiff.swapSides', () => withCurrent((comparison) => comparisons.swap(comparison))),
    register('storyDiff.showSideBySide', () =>
      withCurrent(({ session }) => comparisons.show(session.original, session.modified)),
    ),
    register('storyDiff.toggleInlineMarks', () => withCurrent(({ inline }) => inline.toggle())),
    register('storyDiff.toggleMoveMarks', () => withCurrent(({ inline }) => inline.toggleMarkEach())),
    register('storyDiff.showOmittedText', (place?: unknown) =>
      withCurrent(({ inline }) => inline.unfold(placeIn(place))),
    ),
    register('storyDiff.foldOmittedText', () => withCurrent(({ inline }) => inline.foldAll())),
    register('storyDiff.wrapLines', () => vscode.commands.executeCommand('editor.action.toggleWordWrap')),

    register('storyDiff.getStarted', () =>
      vscode.commands.executeCommand('workbench.action.openWalkthrough', 'story-diff.story-diff#start', false),
    ),

    register('storyDiff.openSample', async (name?: unknown) => {
      const samples = listSamples();
      const named = samples.find(({ value }) => typeof name === 'string' && name && value.original.startsWith(name));
      const question = { title: l10n.t('Open Sample Comparison'), placeHolder: l10n.t('Which story?') };
      const sample = named?.value ?? (await choose(samples, question));
      if (!sample) return;
      const file = (name: string) => vscode.Uri.joinPath(extensionUri, 'media', 'samples', name);
      await comparisons.show(file(sample.original), file(sample.modified));
    }),
  ];

  function withCurrent(action: (comparison: NonNullable<Comparisons['current']>) => unknown): unknown {
    return comparisons.current ? action(comparisons.current) : inform(l10n.t('Compare two stories first.'));
  }
}

function listSamples(): readonly (Choice<Sample> & { readonly value: Sample })[] {
  return [
    {
      label: l10n.t({ message: 'A News Story', comment: ['A sample: two stories to compare.'] }),
      description: l10n.t({ message: 'wire copy ↔ newspaper', comment: ['The two versions of "A News Story".'] }),
      value: { original: 'ferry-wire.md', modified: 'ferry-paper.md' },
    },
    {
      label: l10n.t({ message: 'A Short Tale', comment: ['A sample: two stories to compare.'] }),
      description: l10n.t({ message: 'first ↔ second draft', comment: ['The two versions of "A Short Tale".'] }),
      value: { original: 'lamplighter-march.txt', modified: 'lamplighter-june.txt' },
    },
  ];
}
