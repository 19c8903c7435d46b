import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { messagesDuring } from './messages.ts';
import { closeAll, shown, takeFirstPick, writeStory } from './stories.ts';

// The workspace holds what other tests wrote: these sentences are in none of them.
const FIRST =
  'The organ tuner came to Wexcombe by the milk train. He asked for a ladder and a pot of glue. Rats had eaten the bellows.';
const SECOND =
  'Rats had eaten the bellows. The organ tuner came to Wexcombe by the evening train. He asked for a ladder and two candles.';
const BREAD = 'Bakers of the upper town ask more for rye since the mill burned down. Nobody had insured the wheel.';

async function remove(uri: vscode.Uri): Promise<void> {
  await vscode.workspace.fs.delete(uri, { recursive: true, useTrash: false });
}

describe('Compare with Best Match', () => {
  afterEach(closeAll);

  it('finds the other version by what is written in it, under another name and in another folder', async () => {
    const story = await writeStory('voyage.txt', SECOND);
    const [version, bread] = [
      await writeStory('box/untitled-7.md', FIRST),
      await writeStory('voyage-notes.txt', BREAD),
    ];
    try {
      await takeFirstPick(vscode.commands.executeCommand('storyDiff.compareWithBestMatch', story));
      assert.equal((await shown()).session.title, 'untitled-7.md ↔ voyage.txt');
    } finally {
      await closeAll();
      for (const uri of [story, version, bread]) await remove(uri);
    }
  });

  it('takes unsaved text', async () => {
    const story = await writeStory('voyage.txt', BREAD);
    const version = await writeStory('box/untitled-7.md', FIRST);
    try {
      const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(story));
      const { document } = editor;
      const all = new vscode.Range(new vscode.Position(0, 0), document.positionAt(document.getText().length));
      await editor.edit((edit) => edit.replace(all, SECOND));
      await takeFirstPick(vscode.commands.executeCommand('storyDiff.compareWithBestMatch'));
      assert.equal((await shown()).session.title, 'untitled-7.md ↔ voyage.txt');
    } finally {
      await closeAll();
      for (const uri of [story, version]) await remove(uri);
    }
  });

  it('says so when nothing has a sentence in common with it', async () => {
    const story = await writeStory('voyage.txt', 'Kwyjibo florp zanter.');
    try {
      const messages = await messagesDuring(() =>
        vscode.commands.executeCommand('storyDiff.compareWithBestMatch', story),
      );
      assert.equal(messages.length, 1);
      assert.match(messages[0]!, /^None of the \d+ other stories of the workspace .* with voyage\.txt\.$/u);
    } finally {
      await remove(story);
    }
  });
});
