import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { until } from '../vscode/until.ts';
import { closeAll, compare, FIRST, internals, SECOND, type Shown, storyDocument, takeFirstPick } from './stories.ts';

const RESTORED = 'Marta counted the windows of the town. The gulls followed them';

describe('taking over', () => {
  afterEach(closeAll);

  /** The editor of the modified story, with the caret before some words. */
  const editorAt = async (words: string, name = 'second.txt') => {
    const document = await storyDocument(name);
    const editor = await vscode.window.showTextDocument(document, { preview: false });
    const at = document.positionAt(document.getText().indexOf(words));
    editor.selection = new vscode.Selection(at, at);
    return editor;
  };
  const becomes = (document: vscode.TextDocument, text: string) =>
    until(() => document.getText() === text, `the story to become ${text}; it is ${document.getText()}`);
  const followed = ({ session }: Shown, document: vscode.TextDocument) =>
    until(() => session.compared?.modifiedDocumentVersion === document.version, 'the comparison to follow');
  const secondWith = (from: string, to: string) => {
    assert.ok(SECOND.includes(from));
    return SECOND.replace(from, to);
  };
  const actionsAt = async ({ document, selection }: vscode.TextEditor) =>
    (
      await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        selection,
      )
    ).filter(({ title }) => title.startsWith('Story Diff'));

  it('restores the omitted sentence at the caret, which one undo takes back', async () => {
    const open = await compare(FIRST, SECOND);
    const { document } = await editorAt('The gulls');
    await vscode.commands.executeCommand('storyDiff.takeBackChange');
    const restored = secondWith('The gulls followed them', RESTORED);
    await becomes(document, restored);
    await followed(open, document);
    assert.equal(open.session.compared!.comparison.counts.omitted, 0);
    await vscode.commands.executeCommand('undo');
    await becomes(document, SECOND);
  });

  it('leads to the next change', async () => {
    await compare(FIRST, SECOND);
    const editor = await editorAt('The gulls');
    await vscode.commands.executeCommand('storyDiff.takeBackChange');
    await until(
      () => editor.document.getText(editor.selection).startsWith('At four o’clock'),
      'the next change to be selected',
    );
  });

  describe('for the page of the panel', () => {
    /** Takes the first change of a kind over, under a number, as the page asks for it. */
    const take = async ({ session }: Shown, kind: string, number: number) => {
      const { comparison, version, original, modified } = session.compared!;
      const groups = [comparison.groups.findIndex((group) => group.kind === kind)];
      await vscode.commands.executeCommand('storyDiff.takeOver', {
        ...{ original: original.toString(), modified: modified.toString(), version },
        ...{ groups, side: 'modified', take: number },
      });
    };
    const undoable = ({ session, taken }: Shown) => taken.undoableIn(session.compared!);

    it('is undone as one edit, while it is the last one of its story', async () => {
      const open = await compare(FIRST, SECOND);
      const document = await storyDocument('second.txt');
      await take(open, 'omitted', 1);
      const restored = secondWith('The gulls followed them', RESTORED);
      await becomes(document, restored);
      assert.deepEqual(undoable(open), [{ take: 1, done: 'Restored' }]);
      await take(open, 'added', 2);
      const removed = restored.replace(' At four o’clock somebody shouted that there were dolphins.', '');
      await becomes(document, removed);
      assert.deepEqual(undoable(open), [{ take: 2, done: 'Removed' }]);
      assert.equal(await open.taken.undo(1), false, 'it is not the last');
      assert.equal(await open.taken.undo(2), true);
      await becomes(document, restored);
      await followed(open, document);
      assert.deepEqual(undoable(open), [{ take: 1, done: 'Restored' }]);
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('undo');
      await becomes(document, removed);
      await vscode.commands.executeCommand('redo');
      await becomes(document, restored);
    });

    it('is not undone when something else was edited since', async () => {
      const open = await compare(FIRST, SECOND);
      await take(open, 'omitted', 1);
      const editor = await editorAt('The ferry');
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'It was raining hard. '));
      await followed(open, editor.document);
      assert.deepEqual(undoable(open), []);
      const text = editor.document.getText();
      assert.equal(await open.taken.undo(1), false);
      assert.equal(editor.document.getText(), text);
    });
  });

  it('removes the added sentence at the caret', async () => {
    await compare(FIRST, SECOND);
    const { document } = await editorAt('somebody');
    await vscode.commands.executeCommand('storyDiff.takeBackChange');
    await becomes(document, secondWith(' At four o’clock somebody shouted that there were dolphins.', ''));
  });

  it('moves the block at the caret back', async () => {
    const open = await compare(FIRST, SECOND);
    const { document } = await editorAt('the steward');
    await vscode.commands.executeCommand('storyDiff.moveBack');
    await followed(open, document);
    await until(() => open.session.compared!.comparison.counts.moved === 0, 'nothing to be moved');
    assert.ok(document.getText().startsWith('The ferry'));
  });

  it('gives the change at the caret to the original', async () => {
    await compare(FIRST, SECOND);
    await editorAt('seven');
    await vscode.commands.executeCommand('storyDiff.applyToOriginal');
    await becomes(await storyDocument('first.txt'), FIRST.replace('six', 'seven'));
    assert.equal((await storyDocument('second.txt')).getText(), SECOND);
  });

  it('takes back all changes, which one undo takes back', async () => {
    await compare(FIRST, SECOND);
    const { document } = await editorAt('seven');
    await takeFirstPick(vscode.commands.executeCommand('storyDiff.takeBackAll'));
    await until(() => document.getText() !== SECOND, 'a change');
    await vscode.commands.executeCommand('undo');
    await becomes(document, SECOND);
  });

  it('is offered by the lightbulb at a mark', async () => {
    await compare(FIRST, SECOND);
    const editor = await editorAt('The gulls');
    const [action, ...others] = await until(async () => {
      const found = await actionsAt(editor);
      return found.length > 0 && found;
    }, 'the actions');
    assert.deepEqual(
      [action!, ...others].map(({ title }) => title),
      ['Story Diff: Restore omitted sentence', 'Story Diff: Apply to original'],
    );
    const { command, arguments: given = [] } = action!.command!;
    await vscode.commands.executeCommand(command, ...given);
    await becomes(editor.document, secondWith('The gulls followed them', RESTORED));
  });

  it('is offered for one word edit of a sentence', async () => {
    const before = 'The ferry left the harbour at six, long before anybody in the town had woken.';
    const now = 'The boat left the harbour at six, long before anybody in the town had stirred.';
    await compare(`${before}\n`, `${now}\n`);
    const editor = await editorAt('boat');
    const action = await until(
      async () => (await actionsAt(editor)).find(({ title }) => title === 'Story Diff: Put back “ferry”'),
      'the action',
    );
    await vscode.commands.executeCommand(action.command!.command, ...action.command!.arguments!);
    await becomes(editor.document, `${now.replace('boat', 'ferry')}\n`);
  });

  it('is offered by the hover over a sentence', async () => {
    await compare(FIRST, SECOND);
    const { document, selection } = await editorAt('seven');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      selection.active,
    );
    const text = hovers
      .flatMap(({ contents }) => contents.map((content) => (content as vscode.MarkdownString).value))
      .join();
    const link = /\[Take Back Wording\]\(command:storyDiff\.takeOver\?([^)]+)\)/u.exec(text);
    assert.ok(link, text);
    await vscode.commands.executeCommand('storyDiff.takeOver', ...JSON.parse(decodeURIComponent(link[1]!)));
    await becomes(document, SECOND.replace('seven', 'six'));
  });

  it('takes the changes that are chosen in the list', async () => {
    await compare(FIRST, SECOND);
    const { document } = await editorAt('seven');
    const { list } = await internals();
    const entries = list.getChildren().flatMap((entry) => list.getChildren(entry));
    const chosen = entries.filter(
      (entry) => entry.type === 'change' && ['omitted', 'added'].includes(entry.change.kind),
    );
    assert.equal(chosen.length, 2);
    await vscode.commands.executeCommand('storyDiff.takeBackChange', chosen[0], chosen);
    const restored = secondWith('The gulls followed them', RESTORED);
    await becomes(document, restored.replace(' At four o’clock somebody shouted that there were dolphins.', ''));
    await vscode.commands.executeCommand('undo');
    await becomes(document, SECOND);
  });

  it('takes the change at the caret of the inline comparison', async () => {
    await compare(FIRST, SECOND);
    await vscode.commands.executeCommand('storyDiff.showInlineComparison');
    const editor = await until(() => {
      const { activeTextEditor } = vscode.window;
      return activeTextEditor?.document.getText().includes('Marta') && activeTextEditor;
    }, 'the inline comparison');
    const at = editor.document.positionAt(editor.document.getText().indexOf('Marta') + 2);
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('storyDiff.takeBackChange');
    await becomes(await storyDocument('second.txt'), secondWith('The gulls followed them', RESTORED));
  });

  it('writes into the text as it is now, typed but not yet compared', async () => {
    const settings = vscode.workspace.getConfiguration('storyDiff');
    await settings.update('liveUpdate', false, vscode.ConfigurationTarget.Workspace);
    try {
      await compare(FIRST, SECOND);
      const editor = await editorAt('The gulls');
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'It was raining hard. '));
      await vscode.commands.executeCommand('storyDiff.takeBackChange');
      await becomes(editor.document, `It was raining hard. ${secondWith('The gulls followed them', RESTORED)}`);
      assert.ok(editor.document.isDirty);
    } finally {
      await settings.update('liveUpdate', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('writes into the text that another program has just written', async () => {
    await compare(FIRST, SECOND);
    const { document } = await editorAt('The gulls');
    const written = `It was raining hard. ${SECOND}`;
    await writeFile(document.uri.fsPath, written);
    await becomes(document, written);
    const at = document.positionAt(written.indexOf('The gulls'));
    vscode.window.activeTextEditor!.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('storyDiff.takeBackChange');
    await becomes(document, written.replace('The gulls followed them', RESTORED));
    await vscode.commands.executeCommand('undo');
    await becomes(document, written);
  });

  it('keeps the line ends of a story with CRLF', async () => {
    const crlf = (text: string) => text.replaceAll('\n', '\r\n');
    const [rain, ferry, gulls] = [
      'Rain fell all night long.',
      'The ferry stayed at its berth.',
      'Gulls were quarrelling.',
    ];
    await compare(`${rain}\n\n${ferry}\n\n${gulls}\n`, crlf(`${rain}\n\n${gulls}\n`));
    const { document } = await editorAt(gulls);
    await vscode.commands.executeCommand('storyDiff.takeBackChange');
    await becomes(document, crlf(`${rain}\n\n${ferry}\n\n${gulls}\n`));
  });

  it('works in untitled documents, and one undo takes it back', async () => {
    const original = await vscode.workspace.openTextDocument({ content: FIRST });
    const modified = await vscode.workspace.openTextDocument({ content: SECOND });
    await vscode.commands.executeCommand('storyDiff.compare', original.uri, modified.uri);
    const { comparisons } = await internals();
    await until(() => comparisons.current?.session.compared, 'the comparison');
    const editor = await vscode.window.showTextDocument(modified);
    const at = modified.positionAt(SECOND.indexOf('The gulls'));
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('storyDiff.takeBackChange');
    await becomes(modified, secondWith('The gulls followed them', RESTORED));
    await vscode.commands.executeCommand('undo');
    await becomes(modified, SECOND);
    for (const document of [original, modified]) {
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
  });

  it('offers only the other direction where the modified story is read-only', async () => {
    const registered = vscode.workspace.registerTextDocumentContentProvider('storydifftest', {
      provideTextDocumentContent: () => SECOND,
    });
    try {
      const open = await compare(FIRST, SECOND);
      const locked = vscode.Uri.parse('storydifftest:/locked.txt');
      await vscode.commands.executeCommand('storyDiff.compare', open.session.original, locked);
      const { comparisons } = await internals();
      await until(() => comparisons.current?.session.compared?.modified.scheme === 'storydifftest', 'the comparison');
      const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(locked));
      const at = editor.document.positionAt(SECOND.indexOf('seven'));
      editor.selection = new vscode.Selection(at, at);
      const actions = await until(async () => {
        const found = await actionsAt(editor);
        return found.length > 0 && found;
      }, 'the actions');
      assert.deepEqual(
        actions.map(({ title }) => title),
        ['Story Diff: Apply to original'],
      );
      await vscode.commands.executeCommand('storyDiff.takeBackChange');
      assert.equal(editor.document.getText(), SECOND);
    } finally {
      registered.dispose();
    }
  });

  it('writes nothing where both sides are the same file', async () => {
    const { session } = await compare(FIRST, SECOND);
    await vscode.commands.executeCommand('storyDiff.compare', session.modified, session.modified);
    const { comparisons } = await internals();
    const same = await until(() => comparisons.current?.session.isOneStory && comparisons.current, 'the comparison');
    await until(() => same.session.compared, 'the comparison');
    await editorAt('The gulls');
    await vscode.commands.executeCommand('storyDiff.takeBackAll');
    assert.equal((await storyDocument('second.txt')).getText(), SECOND);
  });

  it('writes nothing where a story is gone', async () => {
    const open = await compare(FIRST, SECOND);
    const { document } = await editorAt('The gulls');
    await vscode.workspace.fs.delete(open.session.original);
    await vscode.commands.executeCommand('storyDiff.takeBackChange');
    assert.equal(document.getText(), SECOND);
  });

  it('does nothing for an argument that is no request', async () => {
    const open = await compare(FIRST, SECOND);
    const { document } = await editorAt('The gulls');
    const { original, modified } = open.session;
    const stories = { original: original.toString(), modified: modified.toString(), version: 1 };
    for (const request of [
      undefined,
      {},
      { ...stories, groups: [99], side: 'modified' },
      { ...stories, groups: 'all' },
    ])
      await vscode.commands.executeCommand('storyDiff.takeOver', request);
    assert.equal(document.getText(), SECOND);
  });
});
