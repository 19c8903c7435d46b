import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { StoryVersions } from '../../src/extension/versions/story-versions.ts';
import { closeAll, FIRST, internals, writeStory } from '../host/stories.ts';

describe('the versions of a story where there is no git', () => {
  afterEach(closeAll);

  it('are those that need none', async () => {
    assert.equal(vscode.extensions.getExtension('vscode.git'), undefined);
    const uri = await writeStory('first.txt', FIRST);
    const versions = new StoryVersions(uri, { of: () => [], uriOf: (): never => assert.fail() });
    await versions.findMore();
    const labels = (await versions.list(Date.now())).flatMap(({ versions: found }) => found.map(({ label }) => label));
    assert.deepEqual(labels, ['Clipboard', 'Other File…']);
  });

  it('in git are asked for in vain', async () => {
    await vscode.commands.executeCommand('storyDiff.compareWithLastCommit', await writeStory('first.txt', FIRST));
    assert.equal((await internals()).comparisons.all.length, 0);
  });
});
