import * as vscode from 'vscode';
import type { Comparisons } from '../comparisons.ts';
import { storyName } from '../session/stories.ts';
import { pickStory } from './pick-story.ts';

interface Sample extends vscode.QuickPickItem {
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
        return say('Select two stories in the explorer, then compare them.');
      await comparisons.show(original, modified);
    }),

    register('storyDiff.selectForCompare', async (story?: vscode.Uri) => {
      selected = story ?? activeStory();
      if (!selected) return say('Open the story, or right-click it in the explorer.');
      await vscode.commands.executeCommand('setContext', 'storyDiff.storySelected', true);
      vscode.window.setStatusBarMessage(
        `Story Diff: ${storyName(selected)} is the original; now choose the modified story.`,
        8000,
      );
    }),

    register('storyDiff.compareWithSelected', async (story?: vscode.Uri) => {
      const modified = story ?? activeStory();
      if (!selected) return say('Select the original first: right-click it and choose "Select Story for Compare".');
      if (!modified) return say('Open the story, or right-click it in the explorer.');
      await comparisons.show(selected, modified);
    }),

    register('storyDiff.compareActiveWith', async () => {
      const modified = activeStory();
      if (!modified) return say('Open a story in an editor first, then compare it with another.');
      const name = storyName(modified);
      const original = await pickStory(
        `Compare ${name} With…`,
        `The original: the earlier version of ${name}`,
        modified,
      );
      if (original) await comparisons.show(original, modified);
    }),

    register('storyDiff.swapSides', () => withCurrent(({ session }) => session.swap())),
    register('storyDiff.showSideBySide', () =>
      withCurrent(({ session }) => comparisons.show(session.original, session.modified)),
    ),
    register('storyDiff.toggleInlineMarks', () => withCurrent(({ inline }) => inline.toggle())),

    register('storyDiff.openSample', async (name?: string) => {
      const samples: readonly Sample[] = SAMPLES;
      const sample =
        samples.find(({ original }) => name && original.startsWith(name)) ??
        (await vscode.window.showQuickPick(samples, { title: 'Open Sample Comparison', placeHolder: 'Which story?' }));
      if (!sample) return;
      const file = (name: string) => vscode.Uri.joinPath(extensionUri, 'media', 'samples', name);
      await comparisons.show(file(sample.original), file(sample.modified));
    }),
  ];

  function withCurrent(action: (comparison: NonNullable<Comparisons['current']>) => unknown): unknown {
    return comparisons.current ? action(comparisons.current) : say('Compare two stories first.');
  }
}

const SAMPLES = [
  {
    label: 'A News Story',
    description: 'wire copy ↔ newspaper',
    original: 'ferry-wire.md',
    modified: 'ferry-paper.md',
  },
  {
    label: 'A Short Tale',
    description: 'first ↔ second draft',
    original: 'lamplighter-march.txt',
    modified: 'lamplighter-june.txt',
  },
];

function activeStory(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return vscode.window.activeTextEditor?.document.uri ?? (input instanceof vscode.TabInputText ? input.uri : undefined);
}

function say(message: string): void {
  void vscode.window.showInformationMessage(message);
}
