import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../vscode/until.ts';
import { closeAll, compare, FIRST, internals, SECOND, shown, writeStory } from './stories.ts';

const current = async () => (await internals()).comparisons.current!;

/** What the current comparison says is wrong. */
const trouble = () =>
  until(async () => {
    const { state } = (await current()).session;
    return state?.type === 'trouble' && state.message;
  }, 'the trouble');

describe('a story that goes while it is compared', () => {
  afterEach(closeAll);

  it('is said to be gone when it was untitled and is closed', async () => {
    const untitled = await vscode.workspace.openTextDocument({ content: FIRST, language: 'plaintext' });
    await vscode.window.showTextDocument(untitled);
    const second = await writeStory('second.txt', SECOND);
    await vscode.commands.executeCommand('storyDiff.compare', untitled.uri, second);
    const { session } = await shown();
    await vscode.window.showTextDocument(untitled);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    assert.match(await trouble(), /was closed without being saved/u);
    await session.compare();
    assert.match(await trouble(), /was closed without being saved/u);
  });

  it('is said to be gone when its unsaved text is taken back after its file was deleted', async () => {
    const { session } = await compare(FIRST, SECOND);
    const document = await vscode.workspace.openTextDocument(session.original);
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'It had rained. '));
    await until(() => session.compared?.comparison.original.text.startsWith('It had'), 'the unsaved text');
    await vscode.workspace.fs.delete(session.original);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    assert.match(await trouble(), /first\.txt is gone/u);
  });
});

describe('a comparison under way', () => {
  afterEach(closeAll);

  it('is cancelled while the stories are still read', async () => {
    const { session } = await compare(FIRST, SECOND);
    const running = session.compare();
    session.cancel();
    await running;
    assert.equal(session.state?.type === 'trouble' && session.state.message.includes('cancelled'), true);
    await session.compare();
    assert.equal(session.state?.type, 'compared');
  });
});

describe('a story whose language mode is changed', () => {
  afterEach(closeAll);

  it('is read in its new format', async () => {
    const { session } = await compare('# The ferry\n\nShe was late.', '# The ferry\n\nShe was late.');
    const kind = () => session.compared!.comparison.modified.paragraphs[0]!.kind;
    assert.notEqual(kind(), 'heading');
    const document = await vscode.workspace.openTextDocument(session.modified);
    await vscode.languages.setTextDocumentLanguage(document, 'markdown');
    await until(() => kind() === 'heading', 'the heading');
    await vscode.languages.setTextDocumentLanguage(
      await vscode.workspace.openTextDocument(session.modified),
      'plaintext',
    );
    await until(() => kind() !== 'heading', 'the plain text');
  });
});

describe('swapping the sides of a pair that is open the other way round', () => {
  afterEach(closeAll);

  it('leaves one tab of each title', async () => {
    const { session } = await compare(FIRST, SECOND);
    await vscode.commands.executeCommand('storyDiff.compare', session.modified, session.original);
    await until(async () => (await internals()).comparisons.all.length === 2, 'both comparisons');
    await shown();
    await vscode.commands.executeCommand('storyDiff.swapSides');
    await until(async () => (await internals()).comparisons.all.length === 1, 'the other to take its place');
    assert.equal((await current()).session.title, 'first.txt ↔ second.txt');
    const titles = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
    await until(() => !titles().includes('second.txt ↔ first.txt'), 'the other tab to close');
    assert.equal(titles().filter((title) => title === 'first.txt ↔ second.txt').length, 1);
  });
});

describe('two sentences opened one right after the other', () => {
  afterEach(closeAll);

  it('show the second', async () => {
    await compare(FIRST, SECOND);
    const { session } = await current();
    const [first, second] = [session.original, session.modified].map((story) => ({ story: story.toString(), at: 0 }));
    await Promise.all([
      vscode.commands.executeCommand('storyDiff.goToCounterpart', second),
      vscode.commands.executeCommand('storyDiff.goToCounterpart', first),
    ]);
    await until(
      () => vscode.window.activeTextEditor?.document.uri.toString() === session.modified.toString(),
      'the second to be shown',
    );
  });
});

describe('stories of a huge size', () => {
  afterEach(closeAll);

  /** Blanks are letters, too, and quickly compared. */
  const huge = (sentence: string) => `${sentence}\n${`${' '.repeat(1_000)}\n`.repeat(11_000)}`;

  it('are compared only when the reader says so', async () => {
    const stories = [
      await writeStory('first.txt', huge('The tide rose.')),
      await writeStory('second.txt', huge('The tide fell.')),
    ];
    await vscode.commands.executeCommand('storyDiff.compareSelected', stories[0], stories);
    assert.match(await trouble(), /million letters/u);
    const { session } = await current();
    assert.equal(session.compared, undefined);
    await session.compare();
    assert.equal(session.compared, undefined, 'a change of a story is no answer');
    await session.compareAnyway();
    assert.ok(session.compared);
  });
});

describe('a story that is written anew with the text that it had', () => {
  afterEach(closeAll);

  it('is not compared again', async () => {
    const { session } = await compare(FIRST, SECOND);
    const { compared } = session;
    await writeStory('second.txt', SECOND);
    await session.compare();
    // VS Code may count another version of the document meanwhile; its text and the comparison are the same.
    assert.equal(session.compared!.alone, compared!.alone);
  });
});
