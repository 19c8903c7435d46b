import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { InlineDocument } from '../../src/extension/documents/inline-document.ts';
import type { MarkKind } from '../../src/presentation/one-text/track-changes.ts';
import { until } from '../vscode/until.ts';
import { closeAll, compare, FIRST, internals, SECOND, writeStory } from './stories.ts';

const OMITTED = 'Marta counted the windows of the town.';
const ADDED = 'At four o’clock somebody shouted that there were dolphins.';
const MOVED = 'Below deck the steward was swearing at the stove in two languages.';

const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs);
const labels = () => tabs().map(({ label }) => label);

describe('the inline comparison document', () => {
  afterEach(closeAll);

  /** Opens it for two texts, without the panel, and waits until its editor shows the marks. */
  async function open(original: string, modified: string): Promise<InlineDocument> {
    const pair = [await writeStory('first.txt', original), await writeStory('second.txt', modified)];
    await vscode.commands.executeCommand('storyDiff.showInlineComparison', ...pair);
    return marked();
  }

  async function marked(): Promise<InlineDocument> {
    const { inlineDocuments } = await internals();
    return until(() => {
      const document = inlineDocuments.active;
      const current = document?.changes && editor().document.getText() === document.changes.text;
      return current && document.shown.length === document.changes!.marks.length && document;
    }, 'the marks');
  }

  const editor = () => vscode.window.activeTextEditor!;
  const texts = ({ shown }: InlineDocument, kind: MarkKind) =>
    shown.filter((mark) => mark.kind === kind).map(({ range }) => editor().document.getText(range));

  it('has a summary to copy, without the panel', async () => {
    await open(FIRST, SECOND);
    await vscode.commands.executeCommand('storyDiff.copySummary');
    const summary = await vscode.env.clipboard.readText();
    assert.match(summary, /^# first\.txt → second\.txt\n/u);
    assert.match(
      summary,
      /\n {2}- Original: The ferry left the harbour at ~~six~~\.\n {2}- Modified: .* \*\*seven\*\*\.\n/u,
    );
  });

  it('shows both stories as one text without the panel, and ends with its tab', async () => {
    const document = await open(FIRST, SECOND);
    assert.deepEqual(labels(), ['first.txt ↔ second.txt (inline)']);
    assert.equal(editor().document.isDirty, false);
    assert.equal(
      editor().document.getText(),
      [
        MOVED,
        'The ferry left the harbour at six seven. Nobody had come to see her off.',
        `${OMITTED} The gulls followed them as far as the breakwater. ${ADDED}`,
      ].join('\n\n'),
    );
    assert.deepEqual(texts(document, 'omitted'), [OMITTED]);
    assert.deepEqual(texts(document, 'added'), [ADDED]);
    assert.deepEqual(texts(document, 'moved'), [MOVED]);
    assert.deepEqual(texts(document, 'originalWords'), ['six']);
    assert.deepEqual(texts(document, 'modifiedWords'), ['seven']);
    assert.equal((await internals()).comparisons.all.length, 1);
    await vscode.window.tabGroups.close(tabs());
    await until(async () => (await internals()).comparisons.all.length === 0, 'the comparison to end');
    assert.deepEqual((await internals()).inlineDocuments.all, []);
  });

  it('says in one sentence that two stories have nothing in common, and marks neither', async () => {
    const one = Array.from({ length: 8 }, (_, at) => `Rain fell on quay number ${at} all night.`).join(' ');
    const other = Array.from({ length: 8 }, (_, at) => `Bakers of street ${at} ask more for rye.`).join(' ');
    const pair = [await writeStory('first.txt', one), await writeStory('second.txt', other)];
    await vscode.commands.executeCommand('storyDiff.showInlineComparison', ...pair);
    const { inlineDocuments } = await internals();
    const document = await until(
      () => inlineDocuments.active?.changes?.text === editor().document.getText() && inlineDocuments.active,
      'the text of both stories',
    );
    assert.equal(editor().document.getText(), `${one}\n\n${other}`);
    assert.deepEqual(document.shown, []);
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      editor().document.uri,
    );
    assert.deepEqual(
      lenses.map(({ range, command }) => [range.start.line, command!.title]),
      [
        [0, 'No sentence in common, so neither what was omitted nor what was added is marked.'],
        [0, 'first.txt (original story)'],
        [2, 'second.txt (modified story)'],
      ],
    );
    // Stories that share their sentences again are marked again.
    await writeStory('second.txt', `${one} Bakers of street 1 ask more for rye.`);
    await until(() => document.shown.length === 1 && document.shown[0]!.kind === 'added', 'the mark');
    const none = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      editor().document.uri,
    );
    assert.deepEqual(none, []);
  });

  it('wraps and is read-only', async () => {
    await open(FIRST, SECOND);
    const { document } = editor();
    assert.equal(vscode.workspace.getConfiguration('editor', document).get('wordWrap'), 'on');
    const text = document.getText();
    await vscode.commands.executeCommand('type', { text: 'x' });
    assert.equal(document.getText(), text);
  });

  it('is asked for from the panel, and outlives it', async () => {
    const { session } = await compare(FIRST, SECOND);
    await vscode.commands.executeCommand('storyDiff.showInlineComparison');
    const document = await marked();
    assert.equal(document.comparison.session, session);
    await vscode.window.tabGroups.close(tabs().filter(({ input }) => input instanceof vscode.TabInputWebview));
    await until(() => document.comparison.panel === undefined, 'the panel to close');
    assert.equal((await internals()).comparisons.current, document.comparison);
  });

  it('opens once for a pair', async () => {
    const first = await open(FIRST, SECOND);
    assert.equal(await open(FIRST, SECOND), first);
    assert.equal(tabs().length, 1);
  });

  it('is up to date when it is opened again soon after it was closed', async () => {
    await open(FIRST, SECOND);
    await vscode.commands.executeCommand('storyDiff.toggleInlineOrder');
    await vscode.window.tabGroups.close(tabs());
    await until(async () => (await internals()).comparisons.all.length === 0, 'the comparison to end');
    const document = await open(FIRST, `${SECOND} Nobody believed him.`);
    assert.equal(document.order, 'modified');
    assert.match(editor().document.getText(), /dolphins\. Nobody believed him\.$/u);
  });

  it('has the order of either story', async () => {
    await open(FIRST, SECOND);
    await vscode.commands.executeCommand('storyDiff.toggleInlineOrder');
    const document = await marked();
    assert.equal(document.order, 'original');
    assert.ok(editor().document.getText().endsWith(MOVED));
    assert.deepEqual(texts(document, 'omitted'), [OMITTED]);
    assert.deepEqual(texts(document, 'added'), [ADDED]);
    await vscode.commands.executeCommand('storyDiff.toggleInlineOrder');
    await until(() => editor().document.getText().startsWith(MOVED), 'the order of the modified story');
  });

  it('follows unsaved text', async () => {
    const document = await open(FIRST, SECOND);
    const edit = new vscode.WorkspaceEdit();
    const story = document.comparison.session.modified;
    edit.insert(story, new vscode.Position(0, 0), 'Long before dawn a bell rang somewhere in the fog. ');
    await vscode.workspace.applyEdit(edit);
    await until(() => document.shown.filter(({ kind }) => kind === 'added').length === 2, 'the new sentence');
    assert.match(editor().document.getText(), /^Long before dawn/u);
    await (await vscode.workspace.openTextDocument(story)).save();
  });

  it('keeps the reader’s place when text comes in above', async () => {
    const lines = Array.from({ length: 120 }, (_, index) => `Lamp number ${index} burned above the old stone stair.`);
    const story = lines.join('\n\n');
    const document = await open(story, story.replace('number 7 burned', 'number 7 shone'));
    editor().revealRange(new vscode.Range(100, 0, 100, 0), vscode.TextEditorRevealType.AtTop);
    const top = () => editor().document.lineAt(editor().visibleRanges[0]!.start.line).text;
    await until(() => top() === lines[50], 'the editor to scroll');
    const edit = new vscode.WorkspaceEdit();
    const changed = document.comparison.session.modified;
    edit.insert(changed, new vscode.Position(0, 0), 'Nobody came.\n\nNobody went.\n\n');
    await vscode.workspace.applyEdit(edit);
    await until(() => editor().document.lineCount === 243, 'the new text');
    await until(() => top() === lines[50], 'the place to come back');
    await (await vscode.workspace.openTextDocument(changed)).save();
  });

  it('folds what is unchanged', async () => {
    const lines = Array.from({ length: 40 }, (_, index) => `Lamp number ${index} burned above the old stone stair.`);
    await open(lines.join('\n\n'), [...lines, 'Then they went out.'].join('\n\n'));
    const { document } = editor();
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    assert.deepEqual(
      folds.map(({ start, end }) => [start, end]),
      [[0, 76]],
    );
    await until(async () => {
      await vscode.commands.executeCommand('storyDiff.foldUnchanged');
      return editor().visibleRanges.length === 2;
    }, 'the fold');
  });

  it('takes the new name when the sides are swapped', async () => {
    await open(FIRST, SECOND);
    await vscode.commands.executeCommand('storyDiff.swapSides');
    await until(() => labels().join() === 'second.txt ↔ first.txt (inline)', 'the new name');
    const document = await marked();
    assert.deepEqual(texts(document, 'omitted'), [ADDED]);
    assert.equal((await internals()).comparisons.all.length, 1);
  });

  it('says what is wrong, and holds nothing', async () => {
    const gone = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'never-there.txt');
    await vscode.commands.executeCommand(
      'storyDiff.showInlineComparison',
      gone,
      await writeStory('second.txt', SECOND),
    );
    assert.deepEqual(labels(), []);
    assert.equal((await internals()).comparisons.all.length, 0);
  });
});

describe('the diff editor with a sentence a line', () => {
  afterEach(closeAll);

  async function open(): Promise<vscode.TabInputTextDiff> {
    const pair = [await writeStory('first.txt', FIRST), await writeStory('second.txt', SECOND)];
    await vscode.commands.executeCommand('storyDiff.openInDiffEditor', ...pair);
    return shownDiff();
  }
  const shownDiff = () =>
    until(() => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof vscode.TabInputTextDiff && input;
    }, 'the diff editor');
  const text = async (uri: vscode.Uri) => (await vscode.workspace.openTextDocument(uri)).getText();

  it('has both stories in the order of the modified', async () => {
    const { original, modified } = await open();
    assert.deepEqual(labels(), ['first.txt ↔ second.txt (sentences)']);
    assert.deepEqual((await text(original)).split('\n'), [
      MOVED,
      '',
      'The ferry left the harbour at six.',
      'Nobody had come to see her off.',
      '',
      OMITTED,
      'The gulls followed them as far as the breakwater.',
    ]);
    assert.deepEqual((await text(modified)).split('\n'), [
      MOVED,
      '',
      'The ferry left the harbour at seven.',
      'Nobody had come to see her off.',
      '',
      'The gulls followed them as far as the breakwater.',
      ADDED,
    ]);
  });

  it('follows the stories, and ends with its tab', async () => {
    const { original, modified } = await open();
    await writeStory('first.txt', SECOND);
    await until(async () => (await text(original)) === (await text(modified)), 'the story to be read again');
    await vscode.window.tabGroups.close(tabs());
    await until(async () => (await internals()).comparisons.all.length === 0, 'the comparison to end');
  });

  it('is up to date when it is opened again soon after it was closed', async () => {
    await open();
    await vscode.window.tabGroups.close(tabs());
    await writeStory('second.txt', FIRST);
    await vscode.commands.executeCommand(
      'storyDiff.openInDiffEditor',
      await writeStory('first.txt', SECOND),
      await writeStory('second.txt', FIRST),
    );
    const input = await shownDiff();
    await until(async () => (await text(input.original)).includes(ADDED), 'the stories as they are now');
  });

  it('swaps its sides', async () => {
    await open();
    await vscode.commands.executeCommand('storyDiff.swapSides');
    await until(() => labels().join() === 'second.txt ↔ first.txt (sentences)', 'the new name');
    const input = await shownDiff();
    await until(async () => (await text(input.original)).includes(ADDED), 'the swapped stories');
    assert.equal((await internals()).comparisons.all.length, 1);
  });
});
