import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, compare, FIRST, internals, SECOND, shown, storyDiff, writeStory } from './stories.ts';

describe('the door for other extensions', () => {
  afterEach(closeAll);

  it('compares two stories and shows nothing', async () => {
    const api = (await storyDiff()).getAPI(1);
    const [first, second] = [await writeStory('first.txt', FIRST), await writeStory('second.txt', SECOND)];
    const { original, modified, groups } = await api.compare(first, second);
    assert.equal(original.text, FIRST);
    assert.equal(modified.uri.toString(), second.toString());
    const sentences = ({ text, sentences }: typeof original, indices: readonly number[]) =>
      indices.map((index) => text.slice(sentences[index]!.start, sentences[index]!.end));
    const edited = groups.find(({ kind }) => kind === 'edited')!;
    assert.deepEqual(sentences(original, edited.original), ['The ferry left the harbour at six.']);
    assert.deepEqual(sentences(modified, edited.modified), ['The ferry left the harbour at seven.']);
    assert.deepEqual(
      edited.edits.map((edit) => modified.text.slice(edit.modified.start, edit.modified.end).trim()),
      ['seven'],
    );
    assert.ok(groups.some(({ kind }) => kind === 'omitted'));
    assert.equal((await internals()).comparisons.all.length, 0);
  });

  it('says which story cannot be read', async () => {
    const api = (await storyDiff()).getAPI(1);
    const first = await writeStory('first.txt', FIRST);
    const gone = vscode.Uri.joinPath(first, '../gone.txt');
    await assert.rejects(api.compare(first, gone), /gone\.txt is gone/u);
  });

  it('opens a comparison', async () => {
    const { getAPI } = await storyDiff();
    await getAPI(1).open(await writeStory('first.txt', FIRST), await writeStory('second.txt', SECOND));
    assert.equal((await shown()).session.title, 'first.txt ↔ second.txt');
  });

  it('hands out data of its own: who changes it changes no comparison', async () => {
    const { session } = await compare(FIRST, SECOND);
    const { groups } = await (await storyDiff()).getAPI(1).compare(session.original, session.modified);
    (groups as unknown[]).length = 0;
    assert.ok(session.compared!.comparison.groups.length > 0);
  });

  it('refuses a version that there is not', async () => {
    const { getAPI } = await storyDiff();
    assert.throws(() => getAPI(2 as 1), /only 1/u);
  });
});
