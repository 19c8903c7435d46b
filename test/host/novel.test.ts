import assert from 'node:assert/strict';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import * as vscode from 'vscode';
import { requestFor, TAKE_OVER_COMMAND } from '../../src/extension/take-over/request.ts';
import { novelText, sharedNovel } from '../fixtures/shared-novel.ts';
import { until } from '../vscode/until.ts';
import { closeAll, compare, storyDocument } from './stories.ts';

const KEYS = 40;

describe('typing in a novel', () => {
  afterEach(closeAll);

  it('is compared up to its last keystroke', async function () {
    const { original, modified } = sharedNovel(this);
    const { session, inline } = await compare(novelText(original), novelText(modified));
    const document = await storyDocument('second.txt');
    const editor = await vscode.window.showTextDocument(document, { preview: false });
    await until(() => inline.state, 'the marks');

    const { version } = session.compared!;
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const before = performance.eventLoopUtilization();
    const place = document.positionAt(Math.floor(document.getText().length / 2));
    for (let key = 0; key < KEYS; key++) {
      await editor.edit((edit) => edit.insert(place, 'x'), { undoStopBefore: false, undoStopAfter: false });
    }
    const typing = performance.eventLoopUtilization(before);
    const typed = performance.now();
    await until(
      () => session.compared!.version > version && session.compared!.modifiedDocumentVersion === document.version,
      'the new comparison',
    );
    const settled = performance.now() - typed;
    delay.disable();
    // Into the report, which the console of VS Code does not reach.
    this.test!.title +=
      ` (${(typing.active / KEYS).toFixed(1)} ms per keystroke, longest turn ${(delay.max / 1e6).toFixed(0)} ms, ` +
      `settled ${settled.toFixed(0)} ms after the last)`;
    assert.ok(inline.state);
    await document.save();
  });
});

describe('taking over in a novel', () => {
  afterEach(closeAll);

  it('restores all omissions as one edit, which one undo takes back', async function () {
    const { original, modified } = sharedNovel(this);
    const { session } = await compare(novelText(original), novelText(modified));
    const document = await storyDocument('second.txt');
    await vscode.window.showTextDocument(document, { preview: false });
    const before = document.getText();
    const { comparison, list } = session.compared!;
    const groups = list.changes.filter(({ kind }) => kind === 'omitted').flatMap((change) => change.groups);
    assert.equal(groups.length, comparison.counts.omitted);
    const request = requestFor(session.compared!, groups, 'modified', {});
    const edited = new Promise<number>((resolve) => {
      const listener = vscode.workspace.onDidChangeTextDocument(({ document: changed }) => {
        if (changed !== document) return;
        listener.dispose();
        resolve(performance.now());
      });
    });
    const asked = performance.now();
    await vscode.commands.executeCommand(TAKE_OVER_COMMAND, request);
    const taken = (await edited) - asked;
    this.test!.title +=
      ` (${groups.length} sentences in ${taken.toFixed(0)} ms, compared anew ${(performance.now() - asked).toFixed(0)} ms)`;
    const restored = document.getText();
    for (const group of groups)
      for (const sentence of comparison.groups[group]!.original) {
        const { start, end } = comparison.original.sentences[sentence]!;
        assert.ok(restored.includes(comparison.original.text.slice(start, end)));
      }
    await vscode.commands.executeCommand('undo');
    await until(() => document.getText() === before, 'all to be undone by one step');
  });
});
