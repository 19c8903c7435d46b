import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Repository } from './repository.ts';
import { closeAll, FIRST, internals, SECOND, writeStory } from './stories.ts';

interface Input {
  modified: string;
  original?: string;
  version?: string;
  only?: string[];
}

async function ask(input: Input, tokenizationOptions?: vscode.LanguageModelToolTokenizationOptions): Promise<string> {
  const { compareTool } = await internals();
  const token = new vscode.CancellationTokenSource().token;
  const options = { input, toolInvocationToken: undefined, ...(tokenizationOptions ? { tokenizationOptions } : {}) };
  const { content } = (await compareTool.invoke(options, token))!;
  return content.map((part) => (part as vscode.LanguageModelTextPart).value).join('');
}

describe('the tool for assistants', () => {
  afterEach(closeAll);

  it('is known to VS Code by the name and the input that the manifest promises', async () => {
    await internals();
    const tool = vscode.lm.tools.find(({ name }) => name === 'storyDiff_compare');
    assert.ok(tool);
    assert.deepEqual(Object.keys((tool.inputSchema as { properties: object }).properties), [
      'modified',
      'original',
      'version',
      'only',
    ]);
  });

  it('asks first, and names both stories as plain text', async () => {
    const { compareTool } = await internals();
    const input = { original: '[a](command:x).txt', modified: 'b.txt' };
    const { confirmationMessages } = compareTool.prepareInvocation({ input });
    assert.match(String(confirmationMessages!.message), /b\.txt/u);
    assert.ok(!String(confirmationMessages!.message).includes(']('));
  });

  it('compares two files of the workspace, and shows nothing', async () => {
    await writeStory('first.txt', FIRST);
    const second = await writeStory('second.txt', SECOND);
    const answer = await ask({ original: 'first.txt', modified: second.fsPath });
    assert.match(answer, /^# first\.txt → second\.txt/u);
    assert.match(answer, /\*\*Omitted\*\*.*Marta counted the windows/u);
    assert.match(answer, /~~six~~/u);
    assert.equal((await internals()).comparisons.all.length, 0);
  });

  it('tells only of the kinds that it is asked for, and refuses others by name', async () => {
    await writeStory('first.txt', FIRST);
    await writeStory('second.txt', SECOND);
    const answer = await ask({ original: 'first.txt', modified: 'second.txt', only: ['added'] });
    assert.match(answer, /\*\*Added\*\*/u);
    assert.ok(!answer.includes('**Omitted**'));
    const asked = ask({ original: 'first.txt', modified: 'second.txt', only: ['cut'] });
    await assert.rejects(asked, /kind "cut", only: figure,/u);
  });

  it('keeps to the length that it is given', async () => {
    await writeStory('first.txt', FIRST);
    await writeStory('second.txt', SECOND);
    const input = { original: 'first.txt', modified: 'second.txt' };
    const answer = await ask(input, { tokenBudget: 60, countTokens: async (text) => text.split(/\s+/u).length });
    assert.match(answer, /more changes are not told here/u);
  });

  it('says what it cannot find, and the cure', async () => {
    await writeStory('second.txt', SECOND);
    await assert.rejects(
      ask({ original: 'nowhere.txt', modified: 'second.txt' }),
      /has a file nowhere\.txt\. Give its path/u,
    );
    await assert.rejects(
      ask({ modified: 'second.txt', version: 'no-such-branch' }),
      /second\.txt has no version "no-such-branch"/u,
    );
  });

  it('compares a story with a version of itself in git', async function () {
    if (vscode.env.uiKind === vscode.UIKind.Web && !vscode.extensions.getExtension('vscode.git')) this.skip();
    const repository = new Repository();
    try {
      const commit = repository.commit('tale.txt', FIRST, 'First');
      const story = repository.write('tale.txt', SECOND);
      await repository.refresh();
      for (const version of [undefined, 'main', commit]) {
        const answer = await ask({ modified: story.fsPath, ...(version ? { version } : {}) });
        assert.match(answer, /\*\*Omitted\*\*.*Marta counted the windows/u);
      }
    } finally {
      await closeAll();
      repository.remove();
    }
  });
});
