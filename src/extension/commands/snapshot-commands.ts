import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { isConverted } from '../../conversion/endings.ts';
import type { Comparisons } from '../comparisons.ts';
import { fileOf } from '../converted/story-uri.ts';
import { type Choice, choose, inform, note, warn } from '../messages.ts';
import { toPlainText } from '../plain-text.ts';
import { fileName, openStory, StoryError } from '../session/stories.ts';
import { suggestFile } from '../suggest-file.ts';
import { agoWords } from '../versions/ago.ts';
import type { Snapshot, Snapshots } from '../versions/snapshots.ts';
import { findActiveStory } from './active-story.ts';

/** Registers the commands that keep the text of a story, to compare the story with it later. */
export function registerSnapshotCommands(comparisons: Comparisons, snapshots: Snapshots): vscode.Disposable[] {
  const register = vscode.commands.registerCommand;
  return [
    register('storyDiff.takeSnapshot', () =>
      withStory(async (story) => {
        const name = await askName(story);
        if (name === undefined) return;
        await snapshots.take(story, (await openStory(story)).getText(), name);
        note(l10n.t('took a snapshot of {0}: {1}', fileName(story), name));
      }),
    ),

    register('storyDiff.markAsRead', () =>
      withStory(async (story) => {
        await snapshots.markAsRead(story, (await openStory(story)).getText());
        note(l10n.t('{0} is marked as read', fileName(story)));
      }),
    ),

    register('storyDiff.compareWithLastRead', () =>
      withStory(async (story) => {
        const last = snapshots.lastReadOf(story);
        if (last) return comparisons.show(snapshots.uriOf(last), story);
        inform(l10n.t('{0} was never marked as read. "Mark as Read" keeps the text as it is now.', fileName(story)));
      }),
    ),

    register('storyDiff.showSnapshots', async () => {
      const snapshot = await pickSnapshot(snapshots);
      if (!snapshot) return;
      const story = vscode.Uri.parse(snapshot.story, true);
      const name = fileName(story);
      const actions = [
        { icon: 'diff', label: l10n.t('Compare {0} with It', name), value: 'compare' as const },
        {
          icon: 'export',
          label: l10n.t({ message: 'Export…', comment: ['A command on a snapshot.'] }),
          value: 'export' as const,
        },
        {
          icon: 'trash',
          label: l10n.t({ message: 'Delete', comment: ['A command on a snapshot.'] }),
          value: 'delete' as const,
        },
      ];
      const title = l10n.t('Snapshot {0} of {1}', snapshot.name, name);
      const action = await choose(actions, { title, placeHolder: l10n.t('What is to be done with it?') });
      if (action === 'compare') await comparisons.show(snapshots.uriOf(snapshot), story);
      if (action === 'export') await exportSnapshot(snapshots, snapshot);
      if (action === 'delete') {
        await snapshots.delete(snapshot);
        note(l10n.t('deleted the snapshot {0} of {1}', snapshot.name, name));
      }
    }),
  ];
}

/** Does something with the active story. Says what goes wrong with it. */
async function withStory(action: (story: vscode.Uri) => Promise<void>): Promise<void> {
  const story = findActiveStory();
  if (!story) return inform(l10n.t('Open the story first.'));
  try {
    await action(story);
  } catch (error) {
    if (!(error instanceof StoryError)) throw error;
    void warn(error.message);
  }
}

async function askName(story: vscode.Uri): Promise<string | undefined> {
  const now = new Date().toLocaleString(vscode.env.language, { dateStyle: 'medium', timeStyle: 'short' });
  const name = await vscode.window.showInputBox({
    title: toPlainText(l10n.t('Take Snapshot of {0}', fileName(story))),
    prompt: l10n.t('The name of the snapshot'),
    value: now,
    validateInput: (text) => (text.trim() ? undefined : l10n.t('A snapshot needs a name.')),
  });
  return name?.trim();
}

/** Asks for a snapshot: those of the active story first. */
async function pickSnapshot(snapshots: Snapshots): Promise<Snapshot | undefined> {
  const story = findActiveStory();
  const active = story && fileOf(story).toString();
  const [own, others] = [true, false].map((isOwn) => snapshots.all.filter(({ story }) => (story === active) === isOwn));
  if (snapshots.all.length === 0) {
    inform(l10n.t('No snapshots are kept in this workspace. "Take Snapshot…" keeps the text of the active story.'));
    return undefined;
  }
  const now = Date.now();
  const section = (heading: string, found: readonly Snapshot[] = []): Choice<Snapshot>[] =>
    found.length === 0
      ? []
      : [
          { label: heading },
          ...found.map((snapshot) => ({
            icon: snapshot.isLastRead ? 'book' : 'device-camera',
            label: snapshot.name,
            description: `${fileName(vscode.Uri.parse(snapshot.story, true))} · ${agoWords(snapshot.taken, now)}`,
            value: snapshot,
          })),
        ];
  const choices = [
    ...section(l10n.t({ message: 'of this story', comment: ['A heading in a list of snapshots.'] }), own),
    ...section(l10n.t({ message: 'of other stories', comment: ['A heading in a list of snapshots.'] }), others),
  ];
  return choose(choices, {
    title: l10n.t('Snapshots'),
    placeHolder: l10n.t('Which snapshot?'),
    matchOnDescription: true,
  });
}

/** Writes a snapshot to a file that the user chooses. */
async function exportSnapshot(snapshots: Snapshots, snapshot: Snapshot): Promise<void> {
  const story = vscode.Uri.parse(snapshot.story, true);
  const file = fileName(story);
  const dot = file.includes('.') ? file.lastIndexOf('.') : file.length;
  // Of a file that is no text, its text is kept, in Markdown.
  const ending = isConverted(file) ? '.md' : file.slice(dot) || '.txt';
  const stem = file.slice(0, dot);
  const suggested = suggestFile(story, `${stem} (${snapshot.name})${ending}`);
  const target = await vscode.window.showSaveDialog({
    title: toPlainText(l10n.t('Export Snapshot {0}', snapshot.name)),
    ...(suggested ? { defaultUri: suggested } : {}),
  });
  if (!target) return;
  const text = (await openStory(snapshots.uriOf(snapshot))).getText();
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
  note(l10n.t('wrote {0}', fileName(target)));
}
