import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { wordParagraph as p, wordRun as r, wordFile } from '../fixtures/archives.ts';
import { type Repository, withRepository } from './repository.ts';
import { FIRST, internals, SECOND, shown, takeFirstPick } from './stories.ts';

const word = (text: string) =>
  wordFile(
    text
      .split('\n\n')
      .map((paragraph) => p(r(paragraph)))
      .join(''),
  );

/** What makes one sentence of each kind, also through a conversion. */
const CHANGES = { omitted: 1, added: 1, edited: 1 };

describe('the versions of a Word file in git', () => {
  let repository: Repository;
  withRepository((made) => {
    repository = made;
  });

  const changes = async () => {
    const { omitted, added, edited } = (await shown()).session.compared!.comparison.counts;
    return { omitted, added, edited };
  };
  /** Two drafts: the first one in a commit. */
  const begin = async () => {
    repository.commit('tale.docx', word(FIRST), 'First draft');
    const file = repository.write('tale.docx', word(SECOND));
    await repository.refresh();
    return file;
  };
  it('are offered by Compare with Version…, from the explorer and from what is shown of it', async () => {
    const file = await begin();
    await takeFirstPick(vscode.commands.executeCommand('storyDiff.compareWithVersion', file));
    assert.deepEqual(await changes(), CHANGES);
    const { session } = await shown();
    assert.equal(session.title, 'tale.docx (HEAD) ↔ tale.docx');
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(session.modified));
    await takeFirstPick(vscode.commands.executeCommand('storyDiff.compareWithVersion'));
    assert.equal((await internals()).comparisons.all.length, 1);
    await vscode.commands.executeCommand('storyDiff.compareWithLastCommit');
    assert.equal((await internals()).comparisons.all.length, 1);
  });

  it('are compared from the Source Control view', async () => {
    const resourceUri = await begin();
    await vscode.commands.executeCommand('storyDiff.compareChangeAsStories', { resourceUri });
    assert.deepEqual(await changes(), CHANGES);
  });

  it('are compared where two files are selected one after the other in the explorer', async () => {
    const file = await begin();
    const other = repository.write('other.docx', word(FIRST));
    await vscode.commands.executeCommand('storyDiff.selectForCompare', other);
    await vscode.commands.executeCommand('storyDiff.compareWithSelected', file);
    assert.deepEqual(await changes(), CHANGES);
    assert.equal((await shown()).session.title, 'other.docx ↔ tale.docx');
  });
});
