import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../vscode/until.ts';
import { closeAll, compare, FIRST, SECOND, shown, storyDocument } from './stories.ts';

const NAMES = ['ignore', 'inline.show', 'pairingThreshold', 'liveUpdate'];
const set = (name: string, value: unknown) =>
  vscode.workspace.getConfiguration('storyDiff').update(name, value, vscode.ConfigurationTarget.Workspace);

describe('the profile of these tests', () => {
  it('has the settings that they count on', function () {
    if (!process.env.STORY_DIFF_REPORT) this.skip(); // started with F5, in the developer's profile
    assert.equal(vscode.workspace.getConfiguration('files').get('autoSave'), 'off');
  });
});

describe('a setting', () => {
  afterEach(async () => {
    await closeAll();
    for (const name of NAMES) await set(name, undefined);
  });

  const edited = async () => (await shown()).session.compared!.comparison.counts.edited;
  const showModified = async () => {
    return vscode.window.showTextDocument(await storyDocument('second.txt'), { preview: false });
  };

  it('says which differences are ignored, at once', async () => {
    const original = 'The Harbour was quiet. Her "letter" lay unopened under the window.';
    const modified = 'The harbour was quiet. Her “letter” lay unopened under the window.';
    await compare(original, modified);
    assert.equal(await edited(), 2);
    await set('ignore', ['case']);
    await until(async () => (await edited()) === 1, 'case to be ignored');
    await set('ignore', ['case', 'typography']);
    await until(async () => (await edited()) === 0, 'typography to be ignored');
    await set('ignore', undefined);
    await until(async () => (await edited()) === 2, 'everything to count again');
  });

  it('says how sure a pair must be', async () => {
    const last = 'The gulls followed the ferry as far as the breakwater.';
    await compare(
      `Her letter lay unopened under the window. ${last}`,
      `She had left the letter unopened where it fell, under the window, and did not read it. ${last}`,
    );
    assert.equal(await edited(), 1);
    await set('pairingThreshold', 0.95);
    await until(async () => (await edited()) === 0, 'the loose pair to part');
  });

  it('says what is marked in the editor', async () => {
    const { inline } = await compare(FIRST, SECOND);
    await showModified();
    await until(() => inline.state?.alone.length === 1 && inline.state.gone.length === 2, 'all marks');
    await set('inline.show', ['omitted']);
    await until(() => inline.state?.alone.length === 0 && inline.state.changed.length === 0, 'no additions');
    assert.deepEqual(
      inline.state!.gone.map(({ text }) => text.trim()),
      ['Marta counted the windows of the town.'],
    );
  });

  it('keeps the comparison as it is while one writes', async () => {
    await set('liveUpdate', false);
    const { session } = await compare(FIRST, SECOND);
    const { version } = session.compared!;
    const editor = await showModified();
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Long before dawn a bell rang in the fog. '));
    await until(
      () => session.state?.type === 'trouble' && session.state.message === 'second.txt has changed.',
      'the panel to say so',
    );
    assert.equal(session.compared!.version, version);
    await session.compare();
    assert.equal(session.compared!.version, version + 1);
    await editor.document.save();
  });
});
