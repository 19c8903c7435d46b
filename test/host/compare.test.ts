import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../vscode/until.ts';
import {
  closeAll,
  compare,
  FIRST,
  internals,
  SECOND,
  shown,
  storyDocument,
  takeFirstPick,
  writeStory,
} from './stories.ts';

/** What the state of a panel comes down to. */
const counts = async () => {
  const { omitted, added, edited, moved, unchanged } = (await shown()).session.compared!.comparison.counts;
  return { omitted, added, edited, moved, unchanged };
};
const EXPECTED = { omitted: 1, added: 1, edited: 1, moved: 1, unchanged: 3 };
const tab = () => vscode.window.tabGroups.activeTabGroup.activeTab?.label;
/** VS Code tells of a tab a moment after it made it. */
const inFront = (label: string) => until(() => tab() === label, `${label} in front`);

describe('a comparison', () => {
  afterEach(closeAll);

  it('of two selected stories opens in a panel named after both', async () => {
    const { panel } = await compare(FIRST, SECOND);
    await inFront('first.txt ↔ second.txt');
    assert.deepEqual(await counts(), EXPECTED);
    assert.ok(panel.shown!.rows >= 5);
    assert.equal(panel.shown!.changes, 4);
  });

  it('has an icon in its tab, for light and for dark themes', async () => {
    const { panel } = await compare(FIRST, SECOND);
    assert.equal(panel.icons.length, 2);
    for (const icon of panel.icons)
      assert.match(new TextDecoder().decode(await vscode.workspace.fs.readFile(icon)), /^<svg /u);
  });

  it('of a selected story with another', async () => {
    const [original, modified] = [await writeStory('first.txt', FIRST), await writeStory('second.txt', SECOND)];
    await vscode.commands.executeCommand('storyDiff.selectForCompare', original);
    await vscode.commands.executeCommand('storyDiff.compareWithSelected', modified);
    assert.deepEqual(await counts(), EXPECTED);
    await inFront('first.txt ↔ second.txt');
  });

  it('of the active story takes it as the modified one', async () => {
    const [original, modified] = [await writeStory('first.txt', FIRST), await writeStory('second.txt', SECOND)];
    await vscode.window.showTextDocument(original, { preview: false });
    await vscode.window.showTextDocument(modified, { preview: false });
    await takeFirstPick(vscode.commands.executeCommand('storyDiff.compareActiveWith'));
    await inFront('first.txt ↔ second.txt');
    assert.deepEqual(await counts(), EXPECTED);
  });

  it('of two stories that are picked begins with the active one and the most alike in name', async () => {
    const names = ['first.txt', 'tale-of-june.txt', 'second.txt', 'tale-of-march.txt'];
    for (const name of names) await vscode.window.showTextDocument(await writeStory(name, FIRST), { preview: false });
    await takeFirstPick(vscode.commands.executeCommand('storyDiff.compareStories'));
    await inFront('tale-of-june.txt ↔ tale-of-march.txt');
  });

  it('of two stories is what the welcome view offers first, also without an open editor', async () => {
    const { contributes } = vscode.extensions.getExtension('story-diff.story-diff')!.packageJSON;
    const [, command] = /\(command:([\w.]+)\)/u.exec(contributes.viewsWelcome[0].contents)!;
    await writeStory('first.txt', FIRST);
    await writeStory('second.txt', SECOND);
    assert.equal(vscode.window.tabGroups.activeTabGroup.activeTab, undefined);
    await takeFirstPick(vscode.commands.executeCommand(command!));
    await shown();
  });

  it('of the active story asks for both stories where no editor is open', async () => {
    await writeStory('first.txt', FIRST);
    await writeStory('second.txt', SECOND);
    await takeFirstPick(vscode.commands.executeCommand('storyDiff.compareActiveWith'));
    await shown();
  });

  it('of the samples opens without anything else', async () => {
    await vscode.commands.executeCommand('storyDiff.openSample', 'ferry');
    const { counts } = (await shown()).session.compared!.comparison;
    for (const kind of ['omitted', 'added', 'edited', 'split', 'merged', 'moved', 'unchanged'] as const)
      assert.ok(counts[kind] > 0, kind);
  });

  it('opens once for the same pair', async () => {
    await compare(FIRST, SECOND);
    await compare(FIRST, SECOND);
    assert.equal((await internals()).comparisons.all.length, 1);
  });

  it('swaps its sides', async () => {
    await compare(FIRST, SECOND);
    await vscode.commands.executeCommand('storyDiff.swapSides');
    const { session } = await shown();
    assert.equal(session.title, 'second.txt ↔ first.txt');
    await inFront('second.txt ↔ first.txt');
    assert.deepEqual(await counts(), EXPECTED);
  });

  it('walks through its changes and around', async () => {
    const { panel } = await compare(FIRST, SECOND);
    const seen: (number | undefined)[] = [];
    for (let step = 0; step < 5; step++) {
      const before = panel.shown;
      await vscode.commands.executeCommand('storyDiff.nextChange');
      await until(() => panel.shown !== before, 'the panel to step');
      seen.push(panel.shown!.group);
    }
    assert.equal(new Set(seen).size, 4);
    assert.equal(seen[4], seen[0]);
    const before = panel.shown;
    await vscode.commands.executeCommand('storyDiff.previousChange');
    await until(() => panel.shown !== before, 'the panel to step back');
    assert.equal(panel.shown!.group, seen[3]);
  });

  it('follows unsaved text', async () => {
    await compare(FIRST, SECOND);
    const document = await storyDocument('second.txt');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(
      document.uri,
      document.lineAt(document.lineCount - 1).range.end,
      ' And then it began to rain over the whole island.',
    );
    await vscode.workspace.applyEdit(edit);
    await until(async () => (await counts()).added === 2, 'the added sentence');
    assert.ok(document.isDirty);
    await document.save();
  });

  it('follows a file that changes on disk', async () => {
    await compare(FIRST, SECOND);
    await writeStory('first.txt', SECOND);
    await until(async () => (await counts()).omitted === 0, 'the file to be compared again');
    assert.deepEqual(await counts(), { omitted: 0, added: 0, edited: 0, moved: 0, unchanged: 5 });
  });

  it('writes nothing to the stories', async () => {
    await compare(FIRST, SECOND);
    const read = async (name: string) =>
      new TextDecoder().decode(
        await vscode.workspace.fs.readFile(vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name)),
      );
    assert.deepEqual([await read('first.txt'), await read('second.txt')], [FIRST, SECOND]);
    assert.ok(vscode.workspace.textDocuments.every((document) => !document.isDirty));
  });
});

describe('a pair that has a clear outcome', () => {
  afterEach(closeAll);

  const cases: [what: string, original: string, modified: string, expected: Awaited<ReturnType<typeof counts>>][] = [
    ['two empty files', '', '', { omitted: 0, added: 0, edited: 0, moved: 0, unchanged: 0 }],
    ['an empty modified', FIRST, '', { omitted: 5, added: 0, edited: 0, moved: 0, unchanged: 0 }],
    ['an empty original', '', FIRST, { omitted: 0, added: 5, edited: 0, moved: 0, unchanged: 0 }],
    ['identical files', FIRST, FIRST, { omitted: 0, added: 0, edited: 0, moved: 0, unchanged: 5 }],
    ['CRLF', FIRST.replaceAll('\n', '\r\n'), FIRST, { omitted: 0, added: 0, edited: 0, moved: 0, unchanged: 5 }],
    ['a byte order mark', `\uFEFF${FIRST}`, FIRST, { omitted: 0, added: 0, edited: 0, moved: 0, unchanged: 5 }],
    [
      'a line of 1 MB',
      'a'.repeat(1_000_000),
      `${'a'.repeat(1_000_000)}b`,
      { omitted: 0, added: 0, edited: 1, moved: 0, unchanged: 0 },
    ],
  ];
  for (const [what, original, modified, expected] of cases) {
    it(what, async () => {
      await compare(original, modified);
      assert.deepEqual(await counts(), expected);
    });
  }

  const trouble = async (original: vscode.Uri, modified: vscode.Uri) => {
    await vscode.commands.executeCommand('storyDiff.compare', original, modified);
    const { session } = (await internals()).comparisons.current!;
    // A late word of the file's watcher may have had the stories compared once more.
    return until(() => session.state?.type === 'trouble' && session.state.message, 'the trouble');
  };

  it('a binary file', async () => {
    const picture = await writeStory('picture.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 2, 3));
    assert.match(await trouble(await writeStory('first.txt', FIRST), picture), /^picture\.txt is not a text file\. /u);
  });
  it('a file that is gone', async () => {
    const gone = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'never-there.txt');
    assert.match(await trouble(gone, await writeStory('second.txt', SECOND)), /^never-there\.txt is gone\. /u);
  });
  it('a folder', async () => {
    const folder = vscode.workspace.workspaceFolders![0]!.uri;
    assert.match(await trouble(folder, await writeStory('second.txt', SECOND)), / is a folder\. /u);
  });
  it('a file that goes while it is compared', async () => {
    const { session } = await compare(FIRST, SECOND);
    await vscode.workspace.fs.delete(session.original);
    await until(
      () => session.state?.type === 'trouble' && /first\.txt is gone/u.test(session.state.message),
      'the panel to say so',
    );
  });
});
