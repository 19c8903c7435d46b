import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../vscode/until.ts';
import { closeAll, compare, FIRST, internals, SECOND, shown, storyDocument } from './stories.ts';

const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs);
const closePanel = () =>
  vscode.window.tabGroups.close(tabs().filter(({ input }) => input instanceof vscode.TabInputWebview));
const run = (command: string) => vscode.commands.executeCommand(`storyDiff.${command}`);

describe('a comparison', () => {
  afterEach(closeAll);

  it('goes on when its panel is closed, while one of its stories is open', async () => {
    const comparison = await compare(FIRST, SECOND);
    await vscode.window.showTextDocument(await storyDocument('second.txt'), { preview: false });
    await closePanel();
    await until(() => comparison.panel === undefined, 'the panel to close');
    const { comparisons } = await internals();
    assert.deepEqual(comparisons.all, [comparison]);
    await until(() => comparison.inline.state?.alone.length, 'the marks');
    await run('showSideBySide');
    assert.equal(await shown(), comparison);
  });

  it('ends with its last story and view, and is opened again as it was', async () => {
    const { session } = await compare(SECOND, FIRST);
    const { comparisons } = await internals();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await until(() => comparisons.all.length === 0, 'the comparison to end');
    await run('reopenLast');
    const again = await shown();
    assert.notEqual(again.session, session);
    assert.deepEqual([again.session.original, again.session.modified], [session.original, session.modified]);
  });
});

describe('next and previous change in documents made of both stories', () => {
  afterEach(closeAll);

  const selected = () => {
    const { document, selection } = vscode.window.activeTextEditor!;
    return document.getText(selection);
  };
  const MOVED = 'Below deck the steward was swearing at the stove in two languages.';
  const EDITED = 'The ferry left the harbour at six seven.';

  it('walk the changes of the inline comparison', async () => {
    await compare(FIRST, SECOND);
    await run('showInlineComparison');
    const { inlineDocuments } = await internals();
    await until(() => inlineDocuments.active?.shown.length, 'the inline comparison');
    const seen: string[] = [];
    for (let step = 0; step < 5; step++) {
      await run('nextChange');
      seen.push(selected());
    }
    const OMITTED = 'Marta counted the windows of the town.';
    const ADDED = 'At four o’clock somebody shouted that there were dolphins.';
    assert.deepEqual(seen, [MOVED, EDITED, OMITTED, ADDED, MOVED]);
    await run('previousChange');
    assert.equal(selected(), ADDED);
  });

  it('walk the differences of the diff editor', async () => {
    await compare(FIRST, SECOND);
    await run('openInDiffEditor');
    const scheme = 'story-diff-sentences';
    const editor = await until(() => {
      const { activeTextEditor } = vscode.window;
      return activeTextEditor?.document.uri.scheme === scheme && activeTextEditor;
    }, 'the diff editor');
    const lines = new Set<number>();
    await until(async () => {
      await run('nextChange');
      lines.add(editor.selection.active.line);
      return lines.size > 1;
    }, 'the caret to come to another difference');
  });
});
