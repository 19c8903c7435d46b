import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../vscode/until.ts';
import { closeAll, FIRST, internals, SECOND, type Shown, shown, storyDocument, writeStory } from './stories.ts';

/** What stands around passages: it shares no words with them. */
const ABOVE = 'Chapter nine.\n\nA letter from the bank lay unopened beneath a vase.\n\n';
const BELOW = '\n\nNobody ever asked about the money again.\n';
/** Two passages of one file. */
const BOTH = `${ABOVE}${FIRST}\n\n* * *\n\n${SECOND}${BELOW}`;

const select = async (document: vscode.TextDocument, text: string) => {
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  const start = document.getText().indexOf(text);
  assert.ok(start >= 0);
  editor.selection = new vscode.Selection(document.positionAt(start), document.positionAt(start + text.length));
  return editor;
};
const caretAt = async (document: vscode.TextDocument, words: string) => {
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  const at = document.positionAt(document.getText().lastIndexOf(words));
  editor.selection = new vscode.Selection(at, at);
  return editor;
};
const replace = async (document: vscode.TextDocument, words: string, by: string) => {
  const start = document.getText().lastIndexOf(words);
  assert.ok(start >= 0);
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
  edit.replace(document.uri, range, by);
  await vscode.workspace.applyEdit(edit);
};
const run = (name: string) => vscode.commands.executeCommand(`storyDiff.${name}`);
const countsOf = ({ session }: Shown) => {
  const { omitted, added, edited, moved } = session.compared!.comparison.counts;
  return { omitted, added, edited, moved };
};
const CHANGES = { omitted: 1, added: 1, edited: 1, moved: 1 };
const followed = ({ session }: Shown, document: vscode.TextDocument) =>
  until(() => session.compared?.modifiedDocumentVersion === document.version, 'the comparison to follow');
const becomes = (document: vscode.TextDocument, text: string) =>
  until(() => document.getText() === text, `the story to become ${text}; it is ${document.getText()}`);

describe('a passage', () => {
  afterEach(closeAll);

  /** Two passages of one file, compared. */
  const compareBoth = async () => {
    await writeStory('both.md', BOTH);
    const document = await storyDocument('both.md');
    await select(document, FIRST);
    await run('selectTextForCompare');
    await select(document, SECOND);
    await run('compareSelectionWithSelected');
    return { document, open: await shown() };
  };

  it('is compared with another of the same file', async () => {
    const { open } = await compareBoth();
    assert.deepEqual(countsOf(open), CHANGES);
    assert.equal(open.session.title, 'both.md (“The ferry left the…”) ↔ both.md (“Below deck the steward…”)');
  });

  it('is compared with one of another file', async () => {
    await writeStory('first.txt', ABOVE + FIRST + BELOW);
    await writeStory('second.txt', SECOND + BELOW);
    await select(await storyDocument('first.txt'), FIRST);
    await run('selectTextForCompare');
    await select(await storyDocument('second.txt'), SECOND);
    await run('compareSelectionWithSelected');
    assert.deepEqual(countsOf(await shown()), CHANGES);
  });

  it('is compared with the clipboard, also in a document that was never saved', async () => {
    await vscode.env.clipboard.writeText(FIRST);
    const document = await vscode.workspace.openTextDocument({ content: ABOVE + SECOND + BELOW });
    await select(document, SECOND);
    await run('compareSelectionWithClipboard');
    const open = await shown();
    assert.deepEqual(countsOf(open), CHANGES);
    await caretAt(document, 'seven');
    await run('takeBackChange');
    await becomes(document, ABOVE + SECOND.replace('seven', 'six') + BELOW);
    await vscode.commands.executeCommand('undo');
    await becomes(document, ABOVE + SECOND + BELOW);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('has its marks in its document, at its place, and those of the other passage at theirs', async () => {
    const { document, open } = await compareBoth();
    await vscode.window.showTextDocument(document, { preview: false });
    await until(() => open.inline.state && open.inline.originalState, 'the marks');
    const texts = (ranges: readonly vscode.Range[]) => ranges.map((range) => document.getText(range).trim());
    assert.deepEqual(texts(open.inline.state!.alone), ['At four o’clock somebody shouted that there were dolphins.']);
    assert.deepEqual(texts(open.inline.originalState!.alone), ['Marta counted the windows of the town.']);
    const middle = document.positionAt(BOTH.indexOf('* * *'));
    assert.ok(open.inline.state!.alone.every(({ start }) => start.isAfter(middle)));
    assert.ok(open.inline.originalState!.alone.every(({ end }) => end.isBefore(middle)));
  });

  it('follows the edits of its document, around it and within', async () => {
    const { document, open } = await compareBoth();
    await replace(document, ABOVE, 'Another beginning.\n\n');
    await followed(open, document);
    assert.deepEqual(countsOf(open), CHANGES);
    await replace(document, 'at seven', 'at six');
    await followed(open, document);
    assert.deepEqual(countsOf(open), { ...CHANGES, edited: 0 });
    await replace(document, 'money', 'inheritance');
    await followed(open, document);
    assert.deepEqual(countsOf(open), { ...CHANGES, edited: 0 });
  });

  it('gets an omitted sentence back at its place in the document, which one undo takes out', async () => {
    const { document, open } = await compareBoth();
    await caretAt(document, 'The gulls');
    await run('takeBackChange');
    const at = BOTH.lastIndexOf('The gulls');
    await becomes(document, `${BOTH.slice(0, at)}Marta counted the windows of the town. ${BOTH.slice(at)}`);
    await followed(open, document);
    assert.equal(countsOf(open).omitted, 0);
    await vscode.commands.executeCommand('undo');
    await becomes(document, BOTH);
  });

  it('gives a change to the passage that is the original', async () => {
    const { document } = await compareBoth();
    await caretAt(document, 'seven');
    await run('applyToOriginal');
    await becomes(document, BOTH.replace('at six', 'at seven'));
  });

  it('becomes the other one when all its changes are taken back, and nothing around it changes', async () => {
    const { document, open } = await compareBoth();
    const { original, modified, version, list } = open.session.compared!;
    const groups = list.changes.flatMap((change) => [...change.groups]);
    const stories = { original: original.toString(), modified: modified.toString() };
    await vscode.commands.executeCommand('storyDiff.takeOver', { ...stories, version, groups, side: 'modified' });
    await followed(open, document);
    assert.deepEqual(countsOf(open), { omitted: 0, added: 0, edited: 0, moved: 0 });
    assert.ok(document.getText().startsWith(`${ABOVE}${FIRST}\n\n* * *\n\n`));
    assert.ok(document.getText().endsWith(`swearing at the stove in two languages.${BELOW}`));
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    await becomes(document, BOTH);
  });

  it('has no change to take back outside of it', async () => {
    const { document } = await compareBoth();
    await caretAt(document, 'A letter');
    await run('takeBackChange');
    assert.equal(document.getText(), BOTH);
  });

  it('says so when its text was deleted, and comes back when that is undone', async () => {
    const { document, open } = await compareBoth();
    await select(document, `* * *\n\n${SECOND}`);
    await vscode.commands.executeCommand('deleteLeft');
    await until(
      () => open.session.state?.type === 'trouble' && /passage .* was deleted/u.test(open.session.state.message),
      'the trouble',
    );
    await vscode.commands.executeCommand('undo');
    await until(() => open.session.state?.type === 'compared', 'the comparison to come back');
    assert.deepEqual(countsOf(open), CHANGES);
  });

  it('leads from its sentences to their counterparts', async () => {
    const { document } = await compareBoth();
    const editor = await caretAt(document, 'The ferry left');
    await run('goToCounterpart');
    await until(() => document.getText(editor.selection) === FIRST.split(' Nobody')[0], 'the counterpart');
    assert.equal(document.offsetAt(editor.selection.start), BOTH.indexOf('The ferry left'));
  });

  it('has hovers on its sentences, and none around it', async () => {
    const { document } = await compareBoth();
    const hoverAt = async (words: string) => {
      const at = document.positionAt(document.getText().lastIndexOf(words));
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        at,
      );
      return hovers.flatMap(({ contents }) => contents.map((part) => (part as vscode.MarkdownString).value)).join('\n');
    };
    assert.match(await hoverAt('dolphins'), /^\*\*Added\*\*/u);
    assert.match(await hoverAt('Marta'), /^\*\*Omitted\*\*/u);
    assert.equal(await hoverAt('A letter'), '');
  });

  it('of another window is not known: its text has to be selected again', async () => {
    const other = await writeStory('second.txt', SECOND);
    const query = JSON.stringify([other.toString(), 'another window']);
    const passage = vscode.Uri.from({ scheme: 'story-passage', path: '/second.txt (“Below deck”)', query });
    await vscode.commands.executeCommand('storyDiff.compare', passage, other);
    const { session } = (await internals()).comparisons.current!;
    const message = await until(() => session.state?.type === 'trouble' && session.state.message, 'the trouble');
    assert.match(message, /Select its text again\.$/u);
  });

  it('is shown as one text without what stands around it', async () => {
    await compareBoth();
    await run('showInlineComparison');
    const { inlineDocuments } = await internals();
    const text = await until(() => inlineDocuments.active?.changes?.text, 'the text');
    assert.match(text, /dolphins/u);
    assert.doesNotMatch(text, /bank|money|\* \* \*/u);
  });

  it('swaps with the other', async () => {
    const { open } = await compareBoth();
    await run('swapSides');
    const { session } = await shown();
    assert.equal(session, open.session);
    assert.match(session.title, /Below deck.* ↔ .*The ferry/u);
    assert.deepEqual(countsOf(open), CHANGES);
  });

  it('does not overlap with the other', async () => {
    await writeStory('both.md', BOTH);
    const document = await storyDocument('both.md');
    await select(document, FIRST);
    await run('selectTextForCompare');
    await select(document, FIRST.slice(10, 60));
    await run('compareSelectionWithSelected');
    assert.equal((await internals()).comparisons.all.length, 0);
  });

  it('needs a selection', async () => {
    await writeStory('first.txt', FIRST);
    await caretAt(await storyDocument('first.txt'), 'Marta');
    await run('compareSelectionWithClipboard');
    await run('compareSelectionWithSelected');
    assert.equal((await internals()).comparisons.all.length, 0);
  });
});
