import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../vscode/until.ts';
import { closeAll, compare, FIRST, SECOND } from './stories.ts';

describe('inline marks', () => {
  afterEach(closeAll);

  const editorOf = (name: string) =>
    vscode.window.showTextDocument(vscode.workspace.textDocuments.find(({ fileName }) => fileName.endsWith(name))!, {
      preview: false,
    });

  it('show additions, changed words, moves and what was left out in the modified story', async () => {
    const { inline } = await compare(FIRST, SECOND);
    const { document } = await editorOf('second.txt');
    const state = await until(() => inline.state, 'the marks');
    const texts = (ranges: readonly vscode.Range[]) => ranges.map((range) => document.getText(range));
    assert.deepEqual(texts(state.alone), ['At four o’clock somebody shouted that there were dolphins.']);
    assert.deepEqual(texts(state.changed), ['seven']);
    assert.deepEqual(texts(state.moved), ['Below deck the steward was swearing at the stove in two languages.']);
    assert.deepEqual(
      state.gone.map(({ text }) => text.trim()),
      ['six', 'Marta counted the windows of the town.'],
    );
  });

  it('show omitted text as inlay hints, which write nothing into the story', async () => {
    await compare(FIRST, SECOND);
    const { document } = await editorOf('second.txt');
    const range = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = await until(async () => {
      const found = await vscode.commands.executeCommand<vscode.InlayHint[]>(
        'vscode.executeInlayHintProvider',
        document.uri,
        range,
      );
      return found.length === 2 && found;
    }, 'the hints');
    const omitted = hints.find(({ label }) => String(label).includes('Marta'))!;
    assert.match(String(omitted.label), /Marta counted the windows of the town\./u);
    assert.ok(hints.every(({ textEdits }) => !textEdits?.length));
  });

  it('follow the text as it is typed', async () => {
    const { inline, session } = await compare(FIRST, SECOND);
    const editor = await editorOf('second.txt');
    await until(() => inline.state, 'the marks');
    const { version } = session.compared!;
    await editor.edit((edit) =>
      edit.insert(new vscode.Position(0, 0), 'Long before dawn a bell rang somewhere in the fog. '),
    );
    await until(
      () => session.compared!.version > version && inline.state?.alone.length === 2,
      'the new sentence to be marked',
    );
    await editor.document.save();
  });

  it('go and come with one command, and leave nothing when the panel closes', async () => {
    const { inline } = await compare(FIRST, SECOND);
    const { document } = await editorOf('second.txt');
    await until(() => inline.state, 'the marks');
    await vscode.commands.executeCommand('storyDiff.toggleInlineMarks');
    assert.equal(inline.state, undefined);
    await vscode.commands.executeCommand('storyDiff.toggleInlineMarks');
    assert.ok(inline.state);
    await closeAll();
    assert.equal(inline.state, undefined);
    await vscode.window.showTextDocument(document);
    const range = new vscode.Range(0, 0, document.lineCount, 0);
    assert.deepEqual(await vscode.commands.executeCommand('vscode.executeInlayHintProvider', document.uri, range), []);
  });
});
