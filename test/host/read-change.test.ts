import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../vscode/until.ts';
import { closeAll, compare, FIRST, internals, SECOND } from './stories.ts';

/** The text that is read aloud, once it matches. */
function read(pattern: RegExp): Promise<vscode.TextEditor> {
  return until(() => {
    const editor = vscode.window.activeTextEditor;
    const isIt = editor?.document.uri.scheme === 'story-diff-change' && pattern.test(editor.document.getText());
    return isIt ? editor : undefined;
  }, `the text ${pattern}`);
}

describe('Read Change Aloud', () => {
  afterEach(closeAll);

  it('gives the change at the caret as plain text, and the next one in its place', async () => {
    const { session } = await compare(FIRST, SECOND);
    const story = await vscode.workspace.openTextDocument(session.modified);
    const goTo = async (words: string) => {
      const editor = await vscode.window.showTextDocument(story, { preview: false });
      const at = story.positionAt(story.getText().indexOf(words));
      editor.selection = new vscode.Selection(at, at);
      await vscode.commands.executeCommand('storyDiff.readChangeAloud');
    };
    await goTo('harbour at seven');
    const editor = await read(/edited\.\nTo check: figure\.\n/u);
    assert.match(editor.document.getText(), /Replaced: six; by: seven\n/u);
    assert.equal(editor.document.offsetAt(editor.selection.active), 0);
    await goTo('somebody shouted');
    await read(/added\.\nOriginal: nothing\./u);
    assert.equal(vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === 'story-diff-change').length, 1);
    assert.equal((await internals()).comparisons.all.length, 1, 'what is read aloud is no story');
  });

  it('takes what is selected in the list', async () => {
    const { session } = await compare(FIRST, SECOND);
    const { stops } = session.compared!.list;
    const [first, second] = stops.map((change) => ({ change }));
    await vscode.commands.executeCommand('storyDiff.readChangeAloud', first, [first, second]);
    const { document } = await read(/Change 2 of/u);
    assert.match(document.getText(), /^Change 1 of/u);
  });
});
