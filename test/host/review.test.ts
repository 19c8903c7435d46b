import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Entry } from '../../src/extension/list/list.ts';
import { until } from '../vscode/until.ts';
import { closeAll, compare, FIRST, internals, SECOND, type Shown, shown, storyDocument } from './stories.ts';

const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(`storyDiff.${command}`, ...args);

const STEWARD = 'Below deck the steward was swearing at the stove in two languages.';
const FERRY = 'The ferry left the harbour at seven.';
const DOLPHINS = 'At four o’clock somebody shouted that there were dolphins.';

describe('ticking changes off', () => {
  afterEach(async () => {
    // What is reviewed is kept for the next time that the two stories are compared.
    await run('clearReviewed');
    await closeAll();
  });

  /** The editor of the modified story, with the caret in some words. */
  async function editorAt(words: string): Promise<vscode.TextEditor> {
    const document = await storyDocument('second.txt');
    const editor = await vscode.window.showTextDocument(document, { preview: false });
    const at = document.positionAt(document.getText().indexOf(words) + 3);
    editor.selection = new vscode.Selection(at, at);
    return editor;
  }

  async function toggleAt(words: string): Promise<void> {
    await editorAt(words);
    await run('toggleReviewed');
  }

  /** What is open and what is reviewed, by kinds. */
  const state = ({ review }: Shown) => {
    const { list, open, reviewed, of } = review.current!;
    return {
      reviewed: list.changes.filter((change) => review.current!.isReviewed(change)).map(({ kind }) => kind),
      open: open.map(({ kind }) => kind),
      words: `${reviewed} of ${of}`,
    };
  };

  const entries = async (): Promise<Entry[]> => {
    const { list } = await internals();
    return list.getChildren().flatMap((entry) => [entry, ...list.getChildren(entry)]);
  };
  /** The entries that are checked. */
  const checked = async () => {
    const { list } = await internals();
    return (await entries()).filter((entry) => {
      const box = list.getTreeItem(entry).checkboxState as { state: vscode.TreeItemCheckboxState };
      return box.state === vscode.TreeItemCheckboxState.Checked;
    });
  };
  const isOf = (kind: string) => (entry: Entry) => entry.type === 'change' && entry.change.kind === kind;

  it('begins with everything open', async () => {
    const open = await compare(FIRST, SECOND);
    assert.deepEqual(state(open), { reviewed: [], open: ['moved', 'edited', 'omitted', 'added'], words: '0 of 4' });
    assert.deepEqual(await checked(), []);
    assert.equal((await internals()).status.item.text, '−1 +1 ~1 ⇄1');
  });

  it('ticks the change at the caret, and opens it again', async () => {
    const open = await compare(FIRST, SECOND);
    await toggleAt('seven');
    assert.deepEqual(state(open), { reviewed: ['edited'], open: ['moved', 'omitted', 'added'], words: '1 of 4' });
    await toggleAt('seven');
    assert.deepEqual(state(open).reviewed, []);
  });

  it('is shown by the list and the status bar, which count down', async () => {
    const open = await compare(FIRST, SECOND);
    const { list, status } = await internals();
    assert.equal(open.review.current!.counts['to check'], 1);
    assert.equal(list.view.badge?.value, 4);
    await toggleAt('seven');
    assert.equal(list.view.badge?.value, 3);
    assert.equal(list.view.message, '1 of 4 reviewed');
    assert.equal(status.item.text, '−1 +1 ~1 ⇄1 · 1 of 4 reviewed');
    assert.match(status.item.accessibilityInformation!.label, /, 1 of 4 reviewed$/u);
    assert.doesNotMatch(status.item.accessibilityInformation!.label, /to check/u);
    // The edit is found under two kinds, of which it is the only one.
    assert.deepEqual(
      (await checked()).map((entry) => (entry.type === 'kind' ? entry.label : entry.change.kind)),
      ['To Check', 'edited', 'Edited', 'edited'],
    );
    await run('copySummary');
    assert.match(await vscode.env.clipboard.readText(), /1 moved, \d+ unchanged\. 1 of 4 reviewed\.\n/u);
  });

  it('is passed over by next and previous, in each story', async () => {
    await compare(FIRST, SECOND);
    await toggleAt('seven');
    const editor = await editorAt('deck');
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const seen: string[] = [];
    for (let step = 0; step < 4; step++) {
      await run('nextChange');
      seen.push(editor.document.getText(editor.selection));
    }
    assert.deepEqual(seen, [STEWARD, '', DOLPHINS, STEWARD]);
    await run('previousChange');
    await run('previousChange');
    await run('previousChange');
    assert.equal(editor.document.getText(editor.selection), STEWARD);
  });

  it('ticks off what is chosen in the list, several at once, and a whole kind', async () => {
    const open = await compare(FIRST, SECOND);
    const chosen = (await entries()).filter((entry) => isOf('omitted')(entry) || isOf('added')(entry));
    assert.equal(chosen.length, 2);
    await run('toggleReviewed', chosen[0], chosen);
    assert.deepEqual(state(open).reviewed, ['omitted', 'added']);
    const moved = (await entries()).find((entry) => entry.type === 'kind' && entry.kind === 'moved');
    await run('toggleReviewed', moved, [moved]);
    assert.deepEqual(state(open).reviewed, ['moved', 'omitted', 'added']);
    // Of several, some of which are open, all become reviewed; then all open.
    await run('toggleReviewed', moved, [...chosen, moved, (await entries()).find(isOf('edited'))]);
    assert.equal(state(open).words, '4 of 4');
    assert.equal((await internals()).list.view.message, 'All 4 reviewed');
    const all = await entries();
    await run('toggleReviewed', all[0], all);
    assert.equal(state(open).words, '0 of 4');
  });

  it('leaves what is reviewed out of a list of open changes only', async () => {
    await compare(FIRST, SECOND);
    await toggleAt('seven');
    await run('listOpenChanges');
    try {
      assert.deepEqual(
        (await entries()).map((entry) => entry.label),
        ['Omitted', 'Marta counted the windows of the town.', 'Added', DOLPHINS, 'Moved', STEWARD],
      );
    } finally {
      await run('listAllChanges');
    }
    assert.equal((await entries()).length, 10);
  });

  it('is offered by the hover over a sentence', async () => {
    const open = await compare(FIRST, SECOND);
    const textAt = async (words: string) => {
      const { document, selection } = await editorAt(words);
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        selection.active,
      );
      return hovers.flatMap(({ contents }) => contents.map((one) => (one as vscode.MarkdownString).value)).join();
    };
    const link = async (title: string) => {
      const text = await textAt('seven');
      const found = new RegExp(`\\[${title}\\]\\(command:storyDiff\\.review\\?([^)]+)\\)`, 'u').exec(text);
      assert.ok(found, text);
      return JSON.parse(decodeURIComponent(found[1]!)) as unknown[];
    };
    const mark = await link('Mark Reviewed');
    await run('review', ...mark);
    assert.deepEqual(state(open).reviewed, ['edited']);
    assert.match(await textAt('seven'), /✓ Reviewed/u);
    await run('review', ...(await link('Mark Not Reviewed')));
    assert.deepEqual(state(open).reviewed, []);
    assert.doesNotMatch(await textAt('Nobody had'), /storyDiff\.review/u);
    for (const wrong of [
      undefined,
      {},
      { ...(mark[0] as object), groups: ['a'] },
      { ...(mark[0] as object), version: 99 },
    ])
      await run('review', wrong);
    assert.deepEqual(state(open).reviewed, []);
  });

  it('ticks the change at the caret of the inline comparison, whose next and previous pass it over', async () => {
    const open = await compare(FIRST, SECOND);
    await run('showInlineComparison');
    const { inlineDocuments } = await internals();
    const editor = await until(() => {
      const { activeTextEditor } = vscode.window;
      // VS Code may show at first what it still holds of a comparison that was closed.
      const text = inlineDocuments.active?.made?.changes.text;
      return text !== undefined && activeTextEditor?.document.getText() === text && activeTextEditor;
    }, 'the inline comparison');
    const at = editor.document.positionAt(editor.document.getText().indexOf('seven'));
    editor.selection = new vscode.Selection(at, at);
    await run('toggleReviewed');
    assert.deepEqual(state(open).reviewed, ['edited']);
    const told = () => inlineDocuments.active!.shownReviewed.map((range) => editor.document.getText(range));
    assert.deepEqual(told(), ['The ferry left the harbour at six seven.']);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const seen: string[] = [];
    for (let step = 0; step < 3; step++) {
      await run('nextChange');
      seen.push(editor.document.getText(editor.selection).slice(0, 10));
    }
    assert.deepEqual(seen, [STEWARD.slice(0, 10), 'Marta coun', 'At four o’']);
  });

  it('is passed over by next and previous in the panel', async () => {
    const open = await compare(FIRST, SECOND);
    assert.equal(open.panel.shown?.changes, 4);
    const added = (await entries()).find(isOf('added'));
    await run('toggleReviewed', added, [added]);
    await until(() => open.panel.shown?.changes === 3, 'the panel to walk through what is open');
  });

  it('is kept until the stories are compared again, and with the sides swapped', async () => {
    const first = await compare(FIRST, SECOND);
    await toggleAt('seven');
    await toggleAt('dolphins');
    assert.deepEqual(state(first).reviewed, ['edited', 'added']);
    await closeAll();
    const again = await compare(FIRST, SECOND);
    assert.deepEqual(state(again).reviewed, ['edited', 'added']);
    await run('swapSides');
    const swapped = await until(async () => {
      const { session } = again;
      return session.compared?.original.toString() === session.original.toString() && shown();
    }, 'the swapped comparison');
    assert.deepEqual(state(swapped).reviewed.sort(), ['edited', 'omitted']);
  });

  it('is the same in both directions when the stories are compared both ways round', async () => {
    const open = await compare(FIRST, SECOND);
    const { original, modified } = open.session;
    await run('compare', modified, original);
    const mirror = await until(async () => {
      const current = await shown();
      return current !== open && current;
    }, 'the other comparison');
    const edited = (await entries()).find(isOf('edited'));
    await run('toggleReviewed', edited, [edited]);
    assert.deepEqual(state(mirror).reviewed, ['edited']);
    assert.deepEqual(state(open).reviewed, ['edited']);
  });

  it('survives an edit elsewhere, and ends when the sentence itself is edited again', async () => {
    const open = await compare(FIRST, SECOND);
    await toggleAt('seven');
    const editor = await editorAt('deck');
    const typed = async (at: string, words: string) => {
      const { document } = editor;
      const position = document.positionAt(document.getText().indexOf(at));
      await editor.edit((edit) => edit.insert(position, words));
      await until(
        () => open.session.compared?.modifiedDocumentVersion === document.version,
        'the comparison to follow',
      );
    };
    await typed('Below', 'It had rained since noon.\n\n');
    assert.deepEqual(state(open).reviewed, ['edited']);
    assert.equal(state(open).words, '1 of 5');
    await typed('seven', 'half past ');
    assert.deepEqual(state(open).reviewed, []);
    // As before: the tick is of these words.
    await editor.edit((edit) => {
      const at = editor.document.getText().indexOf('half past ');
      edit.delete(new vscode.Range(editor.document.positionAt(at), editor.document.positionAt(at + 10)));
    });
    await until(() => state(open).reviewed.length === 1, 'the change to be reviewed again');
  });

  it('leads to the next open change after taking over', async () => {
    await compare(FIRST, SECOND);
    await toggleAt('dolphins');
    const editor = await editorAt('The gulls');
    const at = editor.document.positionAt(editor.document.getText().indexOf('The gulls'));
    editor.selection = new vscode.Selection(at, at);
    await run('takeBackChange');
    // The one behind it is reviewed, so the last one before it is next.
    await until(() => editor.document.getText(editor.selection) === FERRY, 'the open change to be selected');
  });

  it('is cleared on demand', async () => {
    const open = await compare(FIRST, SECOND);
    await toggleAt('seven');
    await toggleAt('dolphins');
    await run('clearReviewed');
    assert.equal(state(open).words, '0 of 4');
    assert.deepEqual(await checked(), []);
  });
});
