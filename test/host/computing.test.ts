import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { stillComparing } from '../../src/extension/take-over/taker.ts';
import { until } from '../vscode/until.ts';
import { messagesDuring } from './messages.ts';
import { closeAll, FIRST, internals, SECOND, storyDocument, writeStory } from './stories.ts';

const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(`storyDiff.${command}`, ...args);

describe('while a comparison is being computed', () => {
  /** Lets the original story be read, which is held back until then. */
  let release: () => void = () => {};
  let provider: vscode.Disposable;
  let comparing: Thenable<unknown>;
  /** VS Code keeps a document for a while after it was closed: each test has one of its own. */
  let documents = 0;

  beforeEach(() => {
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    provider = vscode.workspace.registerTextDocumentContentProvider('storydiffheld', {
      provideTextDocumentContent: async () => {
        await held;
        return FIRST;
      },
    });
  });
  afterEach(async () => {
    release();
    await comparing;
    await closeAll();
    provider.dispose();
  });

  /** Begins to compare, and puts the caret into the modified story. */
  async function begin() {
    const modified = await writeStory('second.txt', SECOND);
    comparing = run('compare', vscode.Uri.parse(`storydiffheld:/${++documents}/first.txt`), modified);
    const { comparisons } = await internals();
    const open = await until(() => comparisons.current, 'the comparison to begin');
    const editor = await vscode.window.showTextDocument(await storyDocument('second.txt'), { preview: false });
    const at = editor.document.positionAt(SECOND.indexOf('seven'));
    editor.selection = new vscode.Selection(at, at);
    assert.equal(open.session.compared, undefined);
    return { open, document: editor.document };
  }

  for (const command of [
    'takeBackChange',
    'moveBack',
    'applyToOriginal',
    'takeBackAll',
    'toggleReviewed',
    'pairWith',
    'unpair',
    'resetPairing',
  ])
    it(`${command} says that it is, and does nothing`, async () => {
      const { open, document } = await begin();
      assert.deepEqual(await messagesDuring(() => run(command)), [stillComparing()]);
      assert.equal(document.getText(), SECOND);
      assert.deepEqual(open.session.pairings, []);
      release();
      await comparing;
      const { review } = await until(() => open.session.compared && open, 'the comparison');
      assert.equal(review.current!.reviewed, 0);
      assert.equal(document.isDirty, false);
    });

  it('a link of a sentence says that it is, and does nothing', async () => {
    const { open } = await begin();
    const { original, modified } = open.session;
    const stories = { original: original.toString(), modified: modified.toString(), version: 1 };
    const asked = [
      () => run('pairing', { ...stories, action: 'pair', side: 'original', sentence: 0, partner: 1 }),
      () => run('takeOver', { ...stories, groups: [0], side: 'modified' }),
    ];
    for (const ask of asked) assert.deepEqual(await messagesDuring(ask), [stillComparing()]);
    assert.deepEqual(open.session.pairings, []);
    assert.equal((await storyDocument('second.txt')).getText(), SECOND);
  });
});
