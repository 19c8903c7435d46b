import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../vscode/until.ts';
import { Repository, withRepository } from './repository.ts';
import { closeAll, compare, FIRST, internals, SECOND, shown, storyDocument, writeStory } from './stories.ts';

const kinds = async () => {
  const { omitted, added, edited } = (await shown()).session.compared!.comparison.counts;
  return { omitted, added, edited };
};
const CHANGES = { omitted: 1, added: 1, edited: 1 };
const inFront = (check: (input: unknown) => boolean) =>
  until(() => check(vscode.window.tabGroups.activeTabGroup.activeTab?.input), 'the tab in front');
const isDiff = (input: unknown): boolean => input instanceof vscode.TabInputTextDiff;

describe('a diff that is open', () => {
  let repository: Repository | undefined;
  afterEach(async () => {
    await closeAll();
    repository?.remove();
    repository = undefined;
  });

  it('of two files is compared as stories', async () => {
    const [original, modified] = [await writeStory('first.txt', FIRST), await writeStory('second.txt', SECOND)];
    await vscode.commands.executeCommand('vscode.diff', original, modified);
    await inFront(isDiff);
    await vscode.commands.executeCommand('storyDiff.compareAsStories');
    assert.equal((await shown()).session.title, 'first.txt ↔ second.txt');
    assert.deepEqual(await kinds(), CHANGES);
  });

  it('is found by the tab that was clicked', async () => {
    const [original, modified] = [await writeStory('first.txt', FIRST), await writeStory('second.txt', SECOND)];
    await vscode.commands.executeCommand('vscode.diff', original, modified, undefined, { preview: false });
    await vscode.window.showTextDocument(await writeStory('third.txt', FIRST), { preview: false });
    await inFront((input) => !isDiff(input));
    await vscode.commands.executeCommand('storyDiff.compareAsStories', modified);
    assert.equal((await shown()).session.title, 'first.txt ↔ second.txt');
  });

  it('of an unsaved text with another is compared as stories', async () => {
    const original = await vscode.workspace.openTextDocument({ content: FIRST });
    const modified = await writeStory('second.txt', SECOND);
    await vscode.commands.executeCommand('vscode.diff', original.uri, modified);
    await inFront(isDiff);
    await vscode.commands.executeCommand('storyDiff.compareAsStories');
    assert.deepEqual(await kinds(), CHANGES);
    assert.equal((await shown()).session.original.scheme, 'untitled');
    await vscode.window.showTextDocument(original);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('with the saved file compares unsaved text, also after the diff is closed', async () => {
    const uri = await writeStory('second.txt', FIRST);
    const { document } = await vscode.window.showTextDocument(uri, { preview: false });
    const edit = new vscode.WorkspaceEdit();
    edit.replace(uri, new vscode.Range(0, 0, document.lineCount, 0), SECOND);
    await vscode.workspace.applyEdit(edit);
    await vscode.commands.executeCommand('workbench.files.action.compareWithSaved');
    await inFront(isDiff);
    const diff = vscode.window.tabGroups.activeTabGroup.activeTab!;
    await vscode.commands.executeCommand('storyDiff.compareAsStories');
    assert.deepEqual(await kinds(), CHANGES);
    const { session } = await shown();
    assert.equal(session.title, `${diff.label.split(' ↔ ')[0]} ↔ second.txt`);
    await vscode.window.tabGroups.close(
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter((tab) => isDiff(tab.input)),
    );
    await session.compare();
    assert.equal(session.state?.type, 'compared');
  });

  it('with the clipboard is compared as stories', async () => {
    await vscode.env.clipboard.writeText(FIRST);
    await vscode.window.showTextDocument(await writeStory('second.txt', SECOND), { preview: false });
    await vscode.commands.executeCommand('workbench.files.action.compareWithClipboard');
    await inFront(isDiff);
    await vscode.commands.executeCommand('storyDiff.compareAsStories');
    assert.deepEqual(await kinds(), CHANGES);
    assert.equal((await shown()).session.title, 'Clipboard ↔ second.txt');
  });

  it('of a text that lives as long as its tab is followed while it does', async () => {
    const changed = new vscode.EventEmitter<vscode.Uri>();
    let text = FIRST;
    const provider = vscode.workspace.registerTextDocumentContentProvider('proposed-edit', {
      onDidChange: changed.event,
      provideTextDocumentContent: () => text,
    });
    const proposed = vscode.Uri.parse('proposed-edit:/second.txt');
    const original = await writeStory('second.txt', FIRST);
    await vscode.commands.executeCommand('vscode.diff', original, proposed, 'second.txt ↔ second.txt (proposed)');
    await inFront(isDiff);
    await vscode.commands.executeCommand('storyDiff.compareAsStories');
    const { session } = await shown();
    assert.equal(session.title, 'second.txt ↔ second.txt (proposed)');
    assert.equal(session.compared!.comparison.counts.edited, 0);
    text = SECOND;
    changed.fire(proposed);
    await until(() => session.compared!.comparison.counts.edited === 1, 'the proposed text to be compared');
    provider.dispose();
    await session.compare();
    assert.equal(session.state?.type, 'compared');
  });

  it('of two versions in git is compared as stories, which are named after them', async () => {
    repository = new Repository();
    const first = repository.commit('tale.md', FIRST, 'First draft');
    const uri = repository.write('tale.md', SECOND);
    await repository.refresh();
    await vscode.commands.executeCommand('git.openChange', uri);
    await inFront(isDiff);
    await vscode.commands.executeCommand('storyDiff.compareAsStories');
    assert.deepEqual(await kinds(), CHANGES);
    assert.match((await shown()).session.title, /^tale\.md \((?:Index|HEAD)\) ↔ tale\.md$/u);
    assert.equal(first.length, 40);
  });

  it('that the extension made itself is none', async () => {
    await compare(FIRST, SECOND);
    const { comparisons } = await internals();
    await vscode.commands.executeCommand('storyDiff.openInDiffEditor');
    await inFront(isDiff);
    await vscode.commands.executeCommand('storyDiff.compareAsStories');
    assert.equal(comparisons.all.length, 1);
    assert.ok(isDiff(vscode.window.tabGroups.activeTabGroup.activeTab?.input));
  });

  it('is asked for where there is none', async () => {
    await vscode.window.showTextDocument(await writeStory('first.txt', FIRST));
    await vscode.commands.executeCommand('storyDiff.compareAsStories');
    assert.equal((await internals()).comparisons.all.length, 0);
  });
});

describe('a changed file', () => {
  let repository: Repository;
  withRepository((made) => {
    repository = made;
  });

  it('in the Source Control view is compared with the last commit', async () => {
    repository.commit('tale.md', FIRST, 'First draft');
    const resourceUri = repository.write('tale.md', SECOND);
    await repository.refresh();
    await vscode.commands.executeCommand('storyDiff.compareChangeAsStories', { resourceUri });
    assert.deepEqual(await kinds(), CHANGES);
    assert.equal((await shown()).session.title, 'tale.md (HEAD) ↔ tale.md');
  });

  it('that was renamed is compared with its old name', async () => {
    repository.commit('tale.md', FIRST, 'First draft');
    repository.git('mv', 'tale.md', 'novel.md');
    await repository.refresh();
    await vscode.commands.executeCommand('storyDiff.compareChangeAsStories', {
      resourceUri: repository.uri('novel.md'),
    });
    assert.equal((await shown()).session.title, 'tale.md (HEAD) ↔ novel.md');
    assert.deepEqual(await kinds(), { omitted: 0, added: 0, edited: 0 });
  });

  it('is not compared where the last commit lacks it, nor where it was deleted', async () => {
    repository.commit('tale.md', FIRST, 'First draft');
    const fresh = repository.write('fresh.md', SECOND);
    await repository.refresh();
    await vscode.commands.executeCommand('storyDiff.compareChangeAsStories', { resourceUri: fresh });
    await vscode.workspace.fs.delete(repository.uri('tale.md'));
    await repository.refresh();
    await vscode.commands.executeCommand('storyDiff.compareChangeAsStories', {
      resourceUri: repository.uri('tale.md'),
    });
    assert.equal((await internals()).comparisons.all.length, 0);
  });
});

describe('the clipboard', () => {
  afterEach(closeAll);

  it('is compared with the active story', async () => {
    await vscode.env.clipboard.writeText(FIRST);
    await vscode.window.showTextDocument(await writeStory('second.txt', SECOND));
    await vscode.commands.executeCommand('storyDiff.compareWithClipboard');
    assert.deepEqual(await kinds(), CHANGES);
    assert.equal((await shown()).session.title, 'Clipboard ↔ second.txt');
  });

  it('is compared as it was: what is copied later does not matter', async () => {
    await vscode.env.clipboard.writeText(FIRST);
    await vscode.window.showTextDocument(await writeStory('second.txt', SECOND));
    await vscode.commands.executeCommand('storyDiff.compareWithClipboard');
    await shown();
    await vscode.env.clipboard.writeText('Something else.');
    const { session } = await shown();
    await session.compare();
    assert.deepEqual(await kinds(), CHANGES);
  });

  it('takes changes back into the story, and is not changed itself', async () => {
    await vscode.env.clipboard.writeText(FIRST);
    await vscode.window.showTextDocument(await writeStory('second.txt', SECOND), { preview: false });
    await vscode.commands.executeCommand('storyDiff.compareWithClipboard');
    await shown();
    const document = await storyDocument('second.txt');
    const editor = await vscode.window.showTextDocument(document);
    const at = document.positionAt(SECOND.indexOf('seven'));
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('storyDiff.applyToOriginal');
    assert.equal(document.getText(), SECOND);
    await vscode.commands.executeCommand('storyDiff.takeBackChange');
    await until(() => document.getText() === SECOND.replace('seven', 'six'), 'the change to be taken back');
  });

  it('without a text is not compared', async () => {
    await vscode.env.clipboard.writeText(' \n');
    await vscode.window.showTextDocument(await writeStory('second.txt', SECOND));
    await vscode.commands.executeCommand('storyDiff.compareWithClipboard');
    assert.equal((await internals()).comparisons.all.length, 0);
  });
});
