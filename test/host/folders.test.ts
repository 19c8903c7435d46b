import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../vscode/until.ts';
import { messagesDuring } from './messages.ts';
import { closeAll, internals, shown, writeStory } from './stories.ts';

// The workspace holds what other tests wrote: these sentences are in none of them.
const MILL = 'The miller of Orle kept nine geese. His daughter counted them every night. One was always missing.';
const MILL_EDITED = 'The miller of Orle kept eleven geese. His daughter counted them every night.';
const TOWER = 'Lightning struck the tower twice in May. The bell hung crooked ever after, and nobody climbed up to it.';
const TOWER_EDITED =
  'In June the verger fell ill. Lightning struck the tower twice in May. The bell hung crooked ever after.';
const WELL = 'Water rose in the well of Sand without any rain.';

describe('two folders', () => {
  const root = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'folders');
  const [march, june] = [vscode.Uri.joinPath(root, 'march'), vscode.Uri.joinPath(root, 'june')];

  const compare = (...folders: vscode.Uri[]) =>
    vscode.commands.executeCommand('storyDiff.compareSelectedFolders', folders[0], folders);

  /** What the view says of each entry: its label, and what is read aloud. */
  async function entries(): Promise<(readonly [label: string, description: string, words: string])[]> {
    const { pairs } = await internals();
    return pairs.getChildren().map((pair) => {
      const { label, tooltip, description } = pairs.getTreeItem(pair);
      return [String(label), String(description), String(tooltip).split('\n')[1]!] as const;
    });
  }

  before(async () => {
    await writeStory('folders/march/mill.txt', MILL);
    await writeStory('folders/march/notes/tower.txt', TOWER);
    await writeStory('folders/march/well.txt', WELL);
    await writeStory('folders/march/lost.md', 'Nobody found the ring of the bishop again.');
    await writeStory('folders/june/mill.txt', MILL_EDITED);
    await writeStory('folders/june/bell.md', TOWER_EDITED);
    await writeStory('folders/june/well.txt', WELL);
    await writeStory('folders/june/new.txt', 'Kwyjibo florp zanter.');
  });
  afterEach(closeAll);
  after(async () => {
    await vscode.commands.executeCommand('storyDiff.closeFolders');
    await vscode.workspace.fs.delete(root, { recursive: true, useTrash: false });
  });

  it('are compared pair by pair: by name, then by content', async () => {
    await compare(march, june);
    assert.deepEqual(await entries(), [
      ['notes/tower.txt → bell.md', '+1 ~1', '1 added, 1 edited'],
      ['mill.txt', '−1 ~1', '1 omitted, 1 edited, 1 to check'],
      ['new.txt', 'only in june', 'only in june'],
      ['well.txt', '', 'the same text'],
      ['lost.md', 'only in march', 'only in march'],
    ]);
    const { view } = (await internals()).pairs;
    assert.equal(view.description, 'march ↔ june');
    assert.equal(view.message, '2 of 3 pairs differ · 2 stories stand alone');
  });

  it('have each pair opened by its entry, and take its counts from there', async () => {
    await compare(march, june);
    const { pairs } = await internals();
    const { command } = pairs.getTreeItem(pairs.getChildren()[1]!);
    await vscode.commands.executeCommand(command!.command, ...command!.arguments!);
    const { session } = await shown();
    assert.equal(session.title, 'march/mill.txt ↔ june/mill.txt');
    const edit = new vscode.WorkspaceEdit();
    edit.replace(session.modified, new vscode.Range(0, 0, 99, 0), MILL.replace('nine', 'ten'));
    await vscode.workspace.applyEdit(edit);
    await until(async () => (await entries())[1]![1] === '~1', 'the counts of the pair as it is now');
    await (await vscode.workspace.openTextDocument(session.modified)).save();
    await writeStory('folders/june/mill.txt', MILL_EDITED);
  });

  it('are swapped, and compared again with what is in them now', async () => {
    await compare(march, june);
    await vscode.commands.executeCommand('storyDiff.swapFolders');
    assert.equal((await internals()).pairs.view.description, 'june ↔ march');
    const mill = (await entries()).find(([label]) => label === 'mill.txt');
    assert.deepEqual(mill, ['mill.txt', '+1 ~1', '1 added, 1 edited, 1 to check']);
    const sand = await writeStory('folders/june/sand.txt', WELL);
    try {
      await vscode.commands.executeCommand('storyDiff.compareFoldersAgain');
      assert.ok((await entries()).some(([label]) => label === 'sand.txt'));
    } finally {
      await vscode.workspace.fs.delete(sand);
    }
  });

  it('say of a file that cannot be read why, and go on', async () => {
    const [one, other] = [
      await writeStory('folders/march/broken.docx', Uint8Array.of(1, 2, 3)),
      await writeStory('folders/june/broken.docx', Uint8Array.of(3, 2, 1)),
    ];
    try {
      await compare(march, june);
      const broken = (await entries()).find(([label]) => label === 'broken.docx')!;
      assert.equal(broken[1], 'cannot be compared');
      assert.match(broken[2], /broken\.docx is damaged/u);
      assert.equal((await internals()).pairs.view.message, '2 of 4 pairs differ · 2 stories stand alone');
    } finally {
      for (const uri of [one, other]) await vscode.workspace.fs.delete(uri);
    }
  });

  it('may be two sets of stories that were selected', async () => {
    const story = (folder: vscode.Uri, name: string) => vscode.Uri.joinPath(folder, name);
    const [originals, modifieds] = [
      [story(march, 'mill.txt'), story(march, 'notes/tower.txt')],
      [story(june, 'bell.md'), story(june, 'mill.txt'), story(june, 'new.txt')],
    ];
    await vscode.commands.executeCommand('storyDiff.selectStoriesForCompare', originals[0], originals);
    await vscode.commands.executeCommand('storyDiff.compareWithSelectedStories', modifieds[0], modifieds);
    assert.deepEqual(
      (await entries()).map(([label]) => label),
      ['notes/tower.txt → bell.md', 'mill.txt', 'new.txt'],
    );
    assert.equal((await internals()).pairs.view.description, '2 in march ↔ 3 in june');
  });

  it('may lie one in the other: a story is of the inner one', async () => {
    await compare(march, vscode.Uri.joinPath(march, 'notes'));
    assert.deepEqual(
      (await entries()).map(([label, , words]) => `${label}: ${words}`),
      ['tower.txt: only in notes', 'lost.md: only in march', 'mill.txt: only in march', 'well.txt: only in march'],
    );
  });

  it('are no view any more when they are closed', async () => {
    await compare(march, june);
    await vscode.commands.executeCommand('storyDiff.closeFolders');
    assert.deepEqual(await entries(), []);
  });

  it('must be two folders, with a story in them', async () => {
    const file = vscode.Uri.joinPath(march, 'mill.txt');
    for (const wrong of [[march], [march, file]])
      assert.deepEqual(await messagesDuring(() => compare(...wrong)), [
        'Select two folders in the explorer, then compare them.',
      ]);
    const [bare, empty] = [vscode.Uri.joinPath(root, 'bare'), vscode.Uri.joinPath(root, 'empty')];
    for (const folder of [bare, empty]) await vscode.workspace.fs.createDirectory(folder);
    assert.deepEqual(await messagesDuring(() => compare(bare, empty)), ['There is no story in bare or empty.']);
  });
});
