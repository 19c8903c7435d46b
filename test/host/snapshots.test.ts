import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { StoryVersions } from '../../src/extension/versions/story-versions.ts';
import { until } from '../vscode/until.ts';
import { closeAll, FIRST, internals, SECOND, shown, storyDocument, takeFirstPick, writeStory } from './stories.ts';

describe('a snapshot', () => {
  const pick = async (times: number, asking: Thenable<unknown>) => {
    for (let n = 1; n < times; n++)
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await takeFirstPick(asking);
  };
  const change = async (text: string) => {
    const document = await storyDocument('second.txt');
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
    await vscode.workspace.applyEdit(edit);
  };
  afterEach(async () => {
    await closeAll();
    const { snapshots } = await internals();
    for (const snapshot of snapshots.all) await snapshots.delete(snapshot);
  });
  const open = async (text: string) => {
    const uri = await writeStory('second.txt', text);
    await vscode.window.showTextDocument(uri, { preview: false });
    return uri;
  };

  it('keeps the text of the active story, unsaved text included', async () => {
    const uri = await open('Something old.');
    await change(FIRST);
    await takeFirstPick(vscode.commands.executeCommand('storyDiff.takeSnapshot'));
    const { snapshots } = await internals();
    const [snapshot] = snapshots.of(uri);
    assert.ok(snapshot!.name.length > 0);
    await change(SECOND);
    await pick(2, vscode.commands.executeCommand('storyDiff.showSnapshots'));
    const { session } = await shown();
    assert.equal(session.title, `second.txt (${snapshot!.name.replaceAll('/', '∕')}) ↔ second.txt`);
    assert.equal(session.compared!.comparison.original.text, FIRST);
    assert.equal(session.compared!.comparison.counts.edited, 1);
  });

  it('is offered among the versions of its story, and goes when it is deleted', async () => {
    const uri = await open(FIRST);
    const { snapshots } = await internals();
    const snapshot = await snapshots.take(uri, FIRST, 'June');
    const versions = new StoryVersions(uri, snapshots);
    const labels = async () =>
      (await versions.list(Date.now())).flatMap(({ versions: found }) => found.map(({ label }) => label));
    assert.ok((await labels()).includes('June'));
    await snapshots.delete(snapshot);
    assert.ok(!(await labels()).includes('June'));
    await vscode.commands.executeCommand('storyDiff.compare', snapshots.uriOf(snapshot), uri);
    const { session } = (await internals()).comparisons.current!;
    const message = await until(() => session.state?.type === 'trouble' && session.state.message, 'the trouble');
    assert.match(message, /^second\.txt \(June\) is gone\. /u);
  });

  it('stays with a story that is renamed', async () => {
    const uri = await open(FIRST);
    const { snapshots } = await internals();
    await snapshots.take(uri, FIRST, 'June');
    const renamed = vscode.Uri.joinPath(uri, '..', 'renamed-with-snapshots.txt');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(uri, renamed);
    assert.ok(await vscode.workspace.applyEdit(edit));
    await until(() => snapshots.of(renamed).length === 1, 'the snapshot to follow');
    await vscode.workspace.fs.delete(renamed);
  });

  it('is refused when fifty of the story are kept', async () => {
    const uri = await open(FIRST);
    const { snapshots } = await internals();
    for (let n = 0; n < 50; n++) await snapshots.take(uri, FIRST, `Night ${n}`);
    await assert.rejects(snapshots.take(uri, FIRST, 'One more'), /50 snapshots of second\.txt/u);
    assert.equal(snapshots.of(uri).length, 50);
  });

  it('is refused when the workspace would keep too much', async () => {
    const uri = await open(FIRST);
    const { snapshots } = await internals();
    await assert.rejects(snapshots.take(uri, 'a'.repeat(50_000_001), 'Huge'), /too large with second\.txt/u);
    assert.equal(snapshots.of(uri).length, 0);
  });

  it('is what was marked as read, which the next reading replaces', async () => {
    const uri = await open(FIRST);
    await vscode.commands.executeCommand('storyDiff.markAsRead');
    await change(SECOND);
    await vscode.commands.executeCommand('storyDiff.compareWithLastRead');
    const { session } = await shown();
    assert.equal(session.title, 'second.txt (Last Read) ↔ second.txt');
    assert.equal(session.compared!.comparison.counts.edited, 1);
    await vscode.window.showTextDocument(uri, { preview: false });
    await vscode.commands.executeCommand('storyDiff.markAsRead');
    await until(() => session.compared!.comparison.counts.edited === 0, 'the new reading to be compared');
    assert.equal((await internals()).snapshots.of(uri).length, 1);
  });

  it('of the last reading is asked for in vain where there is none', async () => {
    await open(FIRST);
    await vscode.commands.executeCommand('storyDiff.compareWithLastRead');
    assert.equal((await internals()).comparisons.all.length, 0);
  });
});
