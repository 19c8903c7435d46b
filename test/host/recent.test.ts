import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { listRecent } from '../../src/extension/commands/recent-commands.ts';
import { closeAll, compare, FIRST, SECOND, shown, takeFirstPick, writeStory } from './stories.ts';

describe('recent comparisons', () => {
  afterEach(closeAll);

  it('are opened again, the last one first', async () => {
    await compare(FIRST, SECOND);
    await closeAll();
    await takeFirstPick(vscode.commands.executeCommand('storyDiff.reopenRecent'));
    assert.equal((await shown()).session.title, 'first.txt ↔ second.txt');
  });

  it('name the version of a story, and say last and why that one is gone', async () => {
    const [here, other] = [await writeStory('first.txt', FIRST), await writeStory('second.txt', SECOND)];
    const gone = vscode.Uri.joinPath(here, '..', 'never-there.txt');
    const wire = vscode.Uri.joinPath(here, '..', 'ferry-wire.md');
    const head = wire.with({ scheme: 'git', query: JSON.stringify({ path: wire.fsPath, ref: 'HEAD' }) });
    const listed = await listRecent([
      { original: gone, modified: other },
      { original: head, modified: wire },
      { original: here, modified: other },
    ]);
    assert.deepEqual(
      listed.map(({ label, description, icon }) => [label, description, icon]),
      [
        ['ferry-wire.md (HEAD) ↔ ferry-wire.md', '', undefined],
        ['first.txt ↔ second.txt', '', undefined],
        ['gone', undefined, undefined],
        ['never-there.txt ↔ second.txt', 'never-there.txt is gone', 'circle-slash'],
      ],
    );
  });
});
