import assert from 'node:assert/strict';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import * as vscode from 'vscode';
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
