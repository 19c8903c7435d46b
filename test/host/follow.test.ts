import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../vscode/until.ts';
import { closeAll, compare, type Shown, storyDocument } from './stories.ts';

const story = (last: string) =>
  [...Array.from({ length: 60 }, (_, day) => `On day ${day} the ferry carried ${day + 7} people.`), last].join('\n\n');

describe('a story beside the panel', () => {
  afterEach(closeAll);

  /** The panel on the left, the modified story on the right. */
  async function open(): Promise<{ comparison: Shown; editor: vscode.TextEditor }> {
    const comparison = await compare(story('Then it sank.'), story('Then it stopped.'));
    const document = await storyDocument('second.txt');
    const editor = await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
    await until(() => comparison.panel.visible && !comparison.panel.active, 'both to be in sight');
    return { comparison, editor };
  }

  it('is followed by the panel, to where the caret goes and where one types', async () => {
    const { comparison, editor } = await open();
    const { groups } = comparison.session.compared!.comparison;
    await vscode.commands.executeCommand('cursorBottom');
    await until(() => comparison.panel.shown?.group === groups.length - 1, 'the panel at the last sentence');
    const { version } = comparison.session.compared!;
    await vscode.commands.executeCommand('cursorTop');
    await vscode.commands.executeCommand('type', { text: 'Dawn. ' });
    await until(() => comparison.session.compared!.version > version, 'the new text to be compared');
    await until(() => comparison.panel.shown?.group !== groups.length - 1, 'the panel at the first sentence');
    await editor.document.save();
  });

  it('follows the panel when that is asked for', async () => {
    const { comparison, editor } = await open();
    const last = editor.document.lineCount - 1;
    const sees = (line: number) =>
      editor.visibleRanges.some(({ start, end }) => start.line <= line && line <= end.line);
    assert.equal(sees(last), false);
    await vscode.commands.executeCommand('storyDiff.toggleStoryFollows');
    try {
      comparison.panel.reveal();
      await until(() => comparison.panel.active, 'the panel to be active');
      comparison.panel.revealGroup(comparison.session.compared!.comparison.groups.length - 1);
      await until(() => sees(last), 'the story to follow');
    } finally {
      await vscode.commands.executeCommand('storyDiff.toggleStoryFollows');
    }
  });
});
