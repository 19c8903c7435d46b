import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findActiveStory } from '../../src/extension/commands/active-story.ts';
import { until } from '../vscode/until.ts';
import { closeAll, FIRST, SECOND, writeStory } from './stories.ts';

describe('the active story', () => {
  afterEach(closeAll);

  const isActive = (story: vscode.Uri) =>
    until(() => findActiveStory()?.toString() === story.toString(), `${story.path} to be the active story`);

  it('is the document of the active tab', async () => {
    const story = await writeStory('first.txt', FIRST);
    await vscode.window.showTextDocument(story);
    await isActive(story);
  });

  it('stays so while the output panel has the focus', async () => {
    const story = await writeStory('first.txt', FIRST);
    await vscode.window.showTextDocument(story);
    const channel = vscode.window.createOutputChannel('Story Diff test');
    channel.appendLine('Not a story.');
    channel.show(false);
    await until(
      () => vscode.window.visibleTextEditors.some(({ document }) => document.uri.scheme === 'output'),
      'the output to be in sight',
    );
    await isActive(story);
    channel.dispose();
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });

  it('is the modified one of two documents side by side, unless the caret is in the original', async () => {
    const [first, second] = [await writeStory('first.txt', FIRST), await writeStory('second.txt', SECOND)];
    await vscode.commands.executeCommand('vscode.diff', first, second);
    await isActive(second);
    await vscode.commands.executeCommand('workbench.action.compareEditor.focusPrimarySide');
    await vscode.commands.executeCommand('workbench.action.compareEditor.focusSecondarySide');
    await until(() => vscode.window.activeTextEditor !== undefined, 'a side to have the caret');
    await isActive(vscode.window.activeTextEditor!.document.uri);
  });

  it('is none where the extension shows what it made of two stories', async () => {
    const [first, second] = [await writeStory('first.txt', FIRST), await writeStory('second.txt', SECOND)];
    await vscode.commands.executeCommand('storyDiff.showInlineComparison', first, second);
    await until(() => vscode.window.activeTextEditor?.document.uri.scheme === 'story-diff-inline', 'the document');
    assert.equal(findActiveStory(), undefined);
  });
});
