import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { OpenComparison } from '../../src/extension/comparisons.ts';
import type { ChangeEntry } from '../../src/extension/list/entries.ts';
import { pairingRequestFor } from '../../src/extension/pairing/request.ts';
import { until } from '../vscode/until.ts';
import { closeAll, compare, internals, type Shown, shown, storyDocument, takeFirstPick } from './stories.ts';

const FERRY = 'The ferry left the harbour at six.';
const LATER = 'The ferry left the harbour at seven.';
const WINDOWS = 'Marta counted the old windows of the town.';
const SALT = 'Salt is dear, Marta wrote to her sister in the long winter of that year.';
const END = 'Nobody waved.';
const ORIGINAL = `${FERRY} ${WINDOWS} ${END}`;
const MODIFIED = `${LATER} ${END} ${SALT}`;

const request = 'storyDiff.pairing';

describe('pairing by hand', () => {
  afterEach(async () => {
    for (const { session } of (await internals()).comparisons.all)
      if (session.pairings.length > 0) await vscode.commands.executeCommand('storyDiff.resetAllPairings');
    await closeAll();
  });

  /** The sentences of a group: "original → modified", by their first words. */
  const groupsOf = ({ session }: OpenComparison) => {
    const { comparison } = session.compared!;
    const words = (side: 'original' | 'modified', indices: readonly number[]) =>
      indices.map((index) => {
        const { start } = comparison[side].sentences[index]!;
        return comparison[side].text.slice(start).split(' ')[0];
      });
    return comparison.groups.map((group) =>
      [words('original', group.original).join('+'), words('modified', group.modified).join('+')].join('→'),
    );
  };
  const becomes = (open: OpenComparison, group: string) =>
    until(() => groupsOf(open).includes(group), `the group ${group}; there are ${groupsOf(open).join(', ')}`);
  /** Asks for what the page and the links ask for. */
  const ask = (open: OpenComparison, action: Parameters<typeof pairingRequestFor>[1], rest: object, sentence = 0) =>
    vscode.commands.executeCommand(request, {
      ...pairingRequestFor(open.session.compared!, action, 'original', sentence),
      ...rest,
    });
  const caretBefore = async (words: string, name = 'second.txt') => {
    const document = await storyDocument(name);
    const editor = await vscode.window.showTextDocument(document, { preview: false });
    const at = document.positionAt(document.getText().indexOf(words));
    editor.selection = new vscode.Selection(at, at);
    return editor;
  };
  const begin = async (): Promise<Shown> => {
    const open = await compare(ORIGINAL, MODIFIED);
    assert.deepEqual(groupsOf(open), ['The→The', 'Marta→', 'Nobody→Nobody', '→Salt']);
    return open;
  };

  it('pairs the sentence at the caret with the likeliest from a quick pick', async () => {
    const open = await begin();
    await caretBefore('Marta', 'first.txt');
    await takeFirstPick(vscode.commands.executeCommand('storyDiff.pairWith'));
    await becomes(open, 'Marta→Salt');
    assert.equal(open.session.compared!.comparison.groups.find(({ original }) => original[0] === 1)!.probability, 1);
  });

  it('takes a pairing back, step by step', async () => {
    const open = await begin();
    await ask(open, 'pair', { partner: 2 }, 1);
    await becomes(open, 'Marta→Salt');
    await ask(open, 'unpair', {}, 0);
    await becomes(open, 'The→');
    await vscode.commands.executeCommand('storyDiff.undoPairing');
    await becomes(open, 'The→The');
    assert.ok(groupsOf(open).includes('Marta→Salt'));
    await vscode.commands.executeCommand('storyDiff.undoPairing');
    await becomes(open, '→Salt');
    assert.deepEqual(open.session.pairings, []);
  });

  it('parts the pair at the caret, which stays apart while the story is edited, and resets that', async () => {
    const open = await begin();
    const editor = await caretBefore('seven');
    await vscode.commands.executeCommand('storyDiff.unpair');
    await becomes(open, 'The→');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Rain again.\n\n'));
    await becomes(open, '→Rain');
    assert.ok(groupsOf(open).includes('→The'));
    await caretBefore('The ferry', 'first.txt');
    await vscode.commands.executeCommand('storyDiff.resetPairing');
    await becomes(open, 'The→The');
  });

  it('is offered by the hover, which says what was done', async () => {
    const open = await begin();
    const hoverAt = async (words: string) => {
      const { document, selection } = await caretBefore(words);
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        selection.active,
      );
      return hovers.flatMap(({ contents }) => contents.map((one) => (one as vscode.MarkdownString).value)).join();
    };
    const follow = async (title: string, text: string) => {
      const link = new RegExp(`\\[${title}\\]\\(command:${request}\\?([^)]+)\\)`, 'u').exec(text);
      assert.ok(link, text);
      await vscode.commands.executeCommand(request, ...JSON.parse(decodeURIComponent(link[1]!)));
    };
    await follow('Unpair', await hoverAt('seven'));
    await becomes(open, 'The→');
    const parted = await hoverAt('seven');
    assert.match(parted, /Kept apart from paragraph 1 by hand/u);
    assert.doesNotMatch(parted, /\[Unpair\]/u);
    await takeFirstPick(follow('Pair With…', parted));
    await becomes(open, 'The→The');
    const paired = await hoverAt('seven');
    assert.match(paired, /Paired by hand/u);
    await follow('Reset Pairing', paired);
    await until(() => open.session.compared!.pairings.length === 0, 'the pairing to be forgotten');
  });

  it('is offered by the list of changes, which says what was done', async () => {
    const open = await begin();
    const { list } = await internals();
    const entryOf = (kind: string) =>
      list
        .getChildren()
        .flatMap((entry) => list.getChildren(entry))
        .find((entry): entry is ChangeEntry => entry.type === 'change' && entry.change.kind === kind)!;
    await vscode.commands.executeCommand('storyDiff.unpair', entryOf('edited'));
    await becomes(open, 'The→');
    const parted = entryOf('added');
    assert.match(parted.description, /kept apart from paragraph 1 by hand/u);
    assert.match(list.getTreeItem(parted).contextValue!, / pinned/u);
    await vscode.commands.executeCommand('storyDiff.resetPairing', parted);
    await becomes(open, 'The→The');
    // The panel is in front, so it asks for the partner itself; an editor in front gets a quick pick.
    await caretBefore('Salt');
    await takeFirstPick(vscode.commands.executeCommand('storyDiff.pairWith', entryOf('omitted')));
    await becomes(open, 'Marta→Salt');
  });

  it('pairs, parts and resets at the caret of the inline comparison, of a sentence of either story', async () => {
    const open = await begin();
    await vscode.commands.executeCommand('storyDiff.showInlineComparison');
    const { inlineDocuments } = await internals();
    const caretIn = async (words: string) => {
      const editor = await until(() => {
        const { activeTextEditor } = vscode.window;
        const text = activeTextEditor?.document.getText();
        return text?.includes(words) && text === inlineDocuments.active?.changes?.text && activeTextEditor;
      }, `the inline comparison with ${words}`);
      const at = editor.document.positionAt(editor.document.getText().indexOf(words) + 2);
      editor.selection = new vscode.Selection(at, at);
    };
    await caretIn('Marta counted');
    await takeFirstPick(vscode.commands.executeCommand('storyDiff.pairWith'));
    await becomes(open, 'Marta→Salt');
    await caretIn('Nobody waved');
    await vscode.commands.executeCommand('storyDiff.unpair');
    await becomes(open, 'Nobody→');
    await caretIn('Nobody waved');
    await vscode.commands.executeCommand('storyDiff.resetPairing');
    await becomes(open, 'Nobody→Nobody');
    await vscode.commands.executeCommand('storyDiff.undoPairing');
    await becomes(open, 'Nobody→');
    assert.ok(groupsOf(open).includes('Marta→Salt'));
  });

  it('asks in the panel when that is in front', async () => {
    const open = await begin();
    open.panel.reveal();
    await until(() => open.panel.active, 'the panel to be in front');
    open.panel.revealGroup(1);
    await until(() => open.panel.shown?.group === 1, 'the omitted sentence to have the focus');
    await vscode.commands.executeCommand('storyDiff.pairWith');
    assert.deepEqual(groupsOf(open).length, 4);
  });

  it('adds a part, which makes a merge', async () => {
    const open = await begin();
    await vscode.commands.executeCommand(request, {
      ...pairingRequestFor(open.session.compared!, 'pair', 'modified', 0),
      partner: 1,
      add: true,
    });
    await becomes(open, 'The+Marta→The');
  });

  it('is kept for both stories, whichever way round they are compared', async () => {
    const open = await begin();
    await ask(open, 'pair', { partner: 2 }, 1);
    await becomes(open, 'Marta→Salt');
    await vscode.commands.executeCommand('storyDiff.swapSides');
    await becomes(open, 'Salt→Marta');
    await closeAll();
    const again = await compare(ORIGINAL, MODIFIED);
    assert.ok(groupsOf(again).includes('Marta→Salt'));
  });

  it('rests while a sentence is gone, is told and can be forgotten', async () => {
    const open = await begin();
    await ask(open, 'pair', { partner: 2 }, 1);
    await becomes(open, 'Marta→Salt');
    const { document } = await caretBefore('Salt');
    const edit = async (from: string, to: string) => {
      const at = document.getText().indexOf(from);
      const range = new vscode.Range(document.positionAt(at), document.positionAt(at + from.length));
      const change = new vscode.WorkspaceEdit();
      change.replace(document.uri, range, to);
      await vscode.workspace.applyEdit(change);
    };
    await edit('Salt is', 'Pepper is');
    await becomes(open, '→Pepper');
    await edit('Pepper is', 'Salt is');
    await becomes(open, 'Marta→Salt');
    await edit('Salt is', 'Pepper is');
    await becomes(open, '→Pepper');
    assert.equal(open.session.pairings.length, 1);
    await ask(open, 'forget', {});
    await until(() => open.session.compared!.pairings.length === 0, 'the pairing to be forgotten');
  });

  it('does nothing where both sides are the same file', async () => {
    const { session } = await begin();
    await vscode.commands.executeCommand('storyDiff.compare', session.modified, session.modified);
    const { comparisons } = await internals();
    const same = await until(() => comparisons.current?.session.isOneStory && comparisons.current, 'the comparison');
    await until(() => same.session.compared, 'the comparison');
    await caretBefore('Salt');
    for (const command of ['pairWith', 'unpair', 'undoPairing', 'resetAllPairings'])
      await vscode.commands.executeCommand(`storyDiff.${command}`);
    assert.deepEqual(same.session.pairings, []);
  });

  it('does nothing for stories that are not compared any more, an older comparison, or what is no request', async () => {
    const open = await begin();
    const { compared } = open.session;
    const good = { ...pairingRequestFor(compared!, 'pair', 'original', 1), partner: 2 };
    for (const bad of [
      undefined,
      {},
      { ...good, version: 99 },
      { ...good, sentence: 99 },
      { ...good, partner: 99 },
      { ...good, partner: undefined },
      { ...good, action: 'other' },
      { ...good, original: 'file:///gone.txt' },
    ])
      await vscode.commands.executeCommand(request, bad);
    assert.deepEqual(open.session.pairings, []);
    await closeAll();
    await vscode.commands.executeCommand(request, good);
    const again = await compare(ORIGINAL, MODIFIED);
    assert.deepEqual(again.session.pairings, []);
    assert.equal((await shown()).session, again.session);
  });

  it('says what is wrong where a story is gone', async () => {
    const open = await begin();
    await vscode.workspace.fs.delete(open.session.original);
    await ask(open, 'unpair', {}, 0);
    await until(() => open.session.state?.type === 'trouble', 'the trouble to be told');
  });
});
