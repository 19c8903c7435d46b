import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Entry } from '../../src/extension/list/list.ts';
import { until } from '../vscode/until.ts';
import {
  closeAll,
  compare,
  FIRST,
  internals,
  SECOND,
  shown,
  storyDocument,
  takeFirstPick,
  writeStory,
} from './stories.ts';

const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(`storyDiff.${command}`, ...args);

/** Opens a story of the comparison with the caret in some words. */
async function editorAt(name: string, words = ''): Promise<vscode.TextEditor> {
  const document = await storyDocument(name);
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  const position = document.positionAt(document.getText().indexOf(words) + (words ? 3 : 0));
  editor.selection = new vscode.Selection(position, position);
  return editor;
}

/** What is selected in the active editor, with the file's name. */
function selected(): string {
  const { document, selection } = vscode.window.activeTextEditor!;
  const at = document.offsetAt(selection.active);
  const text = document.getText(selection) || `…${document.getText().slice(Math.max(0, at - 12), at)}|`;
  return `${document.fileName.split('/').at(-1)}: ${text}`;
}

const STEWARD = 'Below deck the steward was swearing at the stove in two languages.';
const MARTA = 'Marta counted the windows of the town.';
const GULLS = 'The gulls followed them as far as the breakwater.';
const DOLPHINS = 'At four o’clock somebody shouted that there were dolphins.';

describe('next and previous change in an editor', () => {
  afterEach(closeAll);

  it('select each change of the modified story in turn, and go around', async () => {
    await compare(FIRST, SECOND);
    await editorAt('second.txt');
    const seen: string[] = [];
    for (let step = 0; step < 5; step++) {
      await run('nextChange');
      seen.push(selected());
    }
    const inTurn = [
      `second.txt: ${STEWARD}`,
      'second.txt: The ferry left the harbour at seven.',
      'second.txt: …see her off.|',
      `second.txt: ${DOLPHINS}`,
    ];
    assert.deepEqual(seen, [...inTurn, inTurn[0]]);
    await run('previousChange');
    assert.equal(selected(), inTurn[3]);
  });

  it('walk the original in its own order', async () => {
    await compare(FIRST, SECOND);
    await editorAt('first.txt');
    const seen: string[] = [];
    for (let step = 0; step < 4; step++) {
      await run('nextChange');
      seen.push(selected());
    }
    assert.deepEqual(seen, [
      'first.txt: The ferry left the harbour at six.',
      `first.txt: ${MARTA}`,
      'first.txt: … breakwater.|',
      `first.txt: ${STEWARD}`,
    ]);
  });

  it('find their place in text that was typed just now', async () => {
    await compare(FIRST, SECOND);
    const editor = await editorAt('second.txt', 'Nobody');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Long before dawn a bell rang in the fog. '));
    await run('nextChange');
    assert.equal(selected(), 'second.txt: …see her off.|');
    await editor.document.save();
  });

  it('keep to a kind', async () => {
    await compare(FIRST, SECOND);
    await editorAt('second.txt');
    await run('nextChangeOfKind', 'added');
    assert.equal(selected(), `second.txt: ${DOLPHINS}`);
    await run('nextChangeOfKind', 'edited');
    assert.equal(selected(), 'second.txt: The ferry left the harbour at seven.');
    await run('previousChangeOfKind', 'moved');
    assert.equal(selected(), `second.txt: ${STEWARD}`);
  });

  it('ask for the kind, and offer the last one first', async () => {
    await compare(FIRST, SECOND);
    await editorAt('second.txt');
    await run('nextChangeOfKind', 'added');
    await editorAt('second.txt');
    await takeFirstPick(run('nextChangeOfKind'));
    assert.equal(selected(), `second.txt: ${DOLPHINS}`);
  });

  it('walk the panel while that is the active tab, also by kind', async () => {
    const { panel, session } = await compare(FIRST, SECOND);
    const groupOf = (kind: string) => session.compared!.comparison.groups.findIndex((group) => group.kind === kind);
    await run('nextChangeOfKind', 'added');
    await until(() => panel.shown?.group === groupOf('added'), 'the added sentence to have the focus');
    await run('nextChangeOfKind', 'omitted');
    await until(() => panel.shown?.group === groupOf('omitted'), 'the omitted sentence to have the focus');
  });
});

describe('go to counterpart', () => {
  afterEach(closeAll);

  it('leads to the other story and back', async () => {
    await compare(FIRST, SECOND);
    await editorAt('second.txt', 'The ferry');
    await run('goToCounterpart');
    assert.equal(selected(), 'first.txt: The ferry left the harbour at six.');
    await run('goToCounterpart');
    assert.equal(selected(), 'second.txt: The ferry left the harbour at seven.');
  });

  it('leads to where a sentence without one would stand', async () => {
    await compare(FIRST, SECOND);
    await editorAt('first.txt', MARTA);
    await run('goToCounterpart');
    assert.equal(selected(), 'second.txt: …see her off.|');
    await editorAt('second.txt', DOLPHINS);
    await run('goToCounterpart');
    assert.equal(selected(), 'first.txt: … breakwater.|');
  });

  it('opens it beside', async () => {
    await compare(FIRST, SECOND);
    const from = await editorAt('second.txt', GULLS);
    await run('openCounterpartToSide');
    assert.equal(selected(), `first.txt: ${GULLS}`);
    assert.notEqual(vscode.window.activeTextEditor!.viewColumn, from.viewColumn);
  });

  it('takes a place from the hover or the list', async () => {
    const { session } = await compare(FIRST, SECOND);
    await run('goToCounterpart', { story: session.original.toString(), at: FIRST.indexOf('Below') });
    assert.equal(selected(), `second.txt: ${STEWARD}`);
  });

  it('still names the sides rightly after a swap', async () => {
    await compare(FIRST, SECOND);
    await editorAt('second.txt', 'The ferry');
    await run('swapSides');
    await run('goToCounterpart');
    assert.equal(selected(), 'first.txt: The ferry left the harbour at six.');
  });

  it('peeks without leaving the story', async () => {
    await compare(FIRST, SECOND);
    await editorAt('second.txt', 'The ferry');
    const before = vscode.window.activeTextEditor!.document.fileName;
    await run('peekCounterpart');
    await until(
      () => vscode.window.visibleTextEditors.some(({ document }) => document.fileName.endsWith('first.txt')),
      'the original in the peek',
    );
    assert.ok(before.endsWith('second.txt'));
    await vscode.commands.executeCommand('closeReferenceSearch');
  });

  it('shows a sentence in the panel, opening what is hidden', async () => {
    const { panel, session } = await compare(FIRST, SECOND);
    await editorAt('second.txt', DOLPHINS);
    await run('showInPanel');
    const added = session.compared!.comparison.groups.findIndex(({ kind }) => kind === 'added');
    await until(() => panel.active && panel.shown?.group === added, 'the added sentence to have the focus');
  });
});

describe('a hover', () => {
  afterEach(closeAll);

  const hoverAt = async (name: string, words: string) => {
    const { document, selection } = await editorAt(name, words);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      selection.active,
    );
    return hovers
      .flatMap(({ contents }) => contents as vscode.MarkdownString[])
      .filter(({ value }) => value.includes('command:storyDiff'));
  };
  const text = async (name: string, words: string) =>
    (await hoverAt(name, words)).map(({ value }) => value.replaceAll(/[\u2060\\]/gu, '')).join('\n');

  it('tells each kind of sentence, in both stories', async () => {
    await compare(FIRST, SECOND);
    assert.match(await text('second.txt', 'The ferry'), /^\*\*Edited\*\* .+at ~~six~~ \*\*seven\*\*\./su);
    assert.match(await text('first.txt', 'The ferry'), /^\*\*Edited\*\* .+at ~~six~~ \*\*seven\*\*\./su);
    assert.match(await text('second.txt', STEWARD), /^\*\*Moved\*\* · from ¶3, up \d/u);
    assert.match(await text('second.txt', DOLPHINS), /^\*\*Added\*\* · would follow ¶2 of the original/u);
    assert.match(await text('first.txt', MARTA), /^\*\*Omitted\*\* · would follow ¶2 of the modified/u);
    assert.match(await text('second.txt', 'Nobody'), /^\*\*Unchanged\*\* · ¶1 of the original/u);
  });

  it('may run its own commands only, and shows hostile text as text', async () => {
    const hostile = 'See [here](command:workbench.action.quit) <b>and</b> $(flame) **there** now.';
    await compare(`${FIRST}\n\n${hostile}`, `${SECOND}\n\n${hostile.replace('now', 'soon')}`);
    const [hover] = await hoverAt('second.txt', 'See [here]');
    assert.ok(typeof hover!.isTrusted === 'object');
    assert.ok(hover!.isTrusted.enabledCommands.every((command) => command.startsWith('storyDiff.')));
    assert.ok(!hover!.supportHtml && !hover!.supportThemeIcons);
    assert.doesNotMatch(hover!.value, /\]\(command:workbench/u);
  });

  it('is silent while the text is newer than the comparison, where marks are off, and elsewhere', async () => {
    const { session } = await compare(FIRST, SECOND);
    const editor = await editorAt('second.txt', 'The ferry');
    const { version } = session.compared!;
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Well. '));
    const during = await hoverAt('second.txt', 'The ferry');
    assert.ok(during.length === 0 || session.compared!.version > version);
    await until(() => session.compared!.version > version, 'the new comparison');
    assert.equal((await hoverAt('second.txt', 'The ferry')).length, 1);
    await run('toggleInlineMarks');
    assert.equal((await hoverAt('second.txt', 'The ferry')).length, 0);
    await editor.document.save();
  });
});

describe('the list of changes', () => {
  afterEach(closeAll);

  const labels = (entries: Entry[]) => entries.map(({ label, description }) => `${label} | ${description}`);

  it('shows the kinds with their changes, or the changes in reading order', async () => {
    const { list } = await internals();
    assert.deepEqual(list.getChildren(), [], 'nothing is compared');
    await compare(FIRST, SECOND);
    const kinds = list.getChildren();
    assert.deepEqual(labels(kinds), ['To Check | 1', 'Omitted | 1', 'Added | 1', 'Edited | 1', 'Moved | 1']);
    assert.deepEqual(labels(list.getChildren(kinds[1])), [`${MARTA} | ¶2`]);
    await run('listInReadingOrder');
    assert.deepEqual(
      list.getChildren().map(({ label }) => label),
      [STEWARD, 'The ferry left the harbour at seven.', MARTA, DOLPHINS],
    );
    await run('listByKind');
    assert.equal(list.view.badge?.value, 4);
    const [omitted] = list.getChildren(kinds[1]);
    const item = await list.resolveTreeItem(list.getTreeItem(omitted!), omitted!);
    assert.match((item.tooltip as vscode.MarkdownString).value, /^\*\*Omitted\*\* .+Marta/su);
  });

  it('leads to a change: in the panel, else in the story', async () => {
    const { list } = await internals();
    const { panel, session } = await compare(FIRST, SECOND);
    const entry = (kind: string) => {
      const group = list.getChildren().find(({ label }) => label === kind);
      return list.getTreeItem(list.getChildren(group)[0]!).command!;
    };
    const go = ({ command, arguments: args }: vscode.Command) => vscode.commands.executeCommand(command, ...args!);
    await go(entry('Added'));
    const added = session.compared!.comparison.groups.findIndex(({ kind }) => kind === 'added');
    await until(() => panel.shown?.group === added, 'the added sentence to have the focus in the panel');
    await editorAt('second.txt');
    await go(entry('Edited'));
    assert.equal(selected(), 'second.txt: The ferry left the harbour at seven.');
    await go(entry('Omitted'));
    assert.equal(selected(), 'second.txt: …see her off.|');
    await editorAt('first.txt');
    await go(entry('Omitted'));
    assert.equal(selected(), `first.txt: ${MARTA}`);
  });
});

describe('the counts', () => {
  afterEach(closeAll);

  it('stand in the status bar while the comparison is looked at', async () => {
    const { status } = await internals();
    assert.equal(status.visible, false);
    await compare(FIRST, SECOND);
    await until(() => status.visible && status.item.text === '−1 +1 ~1 ⇄1', 'the counts');
    assert.equal(
      status.item.accessibilityInformation?.label,
      'Story Diff: 1 omitted, 1 added, 1 edited, 1 moved, 1 to check',
    );
    await editorAt('second.txt');
    assert.equal(status.visible, true);
    const other = await vscode.workspace.openTextDocument({ content: 'Another story.' });
    await vscode.window.showTextDocument(other, { preview: false });
    await until(() => !status.visible, 'the counts to leave');
  });

  it('are those of the tab in front, also of a document made of both stories', async () => {
    const { status } = await internals();
    const pair = [await writeStory('first.txt', FIRST), await writeStory('second.txt', SECOND)];
    await run('compareSelected', pair[0], pair);
    const ours = '−1 +1 ~1 ⇄1';
    const other = await vscode.workspace.openTextDocument({ content: 'Another story.' });
    const leave = async () => {
      await vscode.window.showTextDocument(other, { preview: false });
      await until(() => !status.visible, 'the counts to leave');
    };
    const shows = (counts: string, what: string) => until(() => status.visible && status.item.text === counts, what);
    await shows(ours, 'the counts of the panel');
    await leave();
    await run('showSideBySide');
    await shows(ours, 'the counts of the panel that came back');
    for (const door of ['showInlineComparison', 'openInDiffEditor']) {
      await leave();
      await run(door, ...pair);
      await shows(ours, `the counts of ${door}`);
    }
    await run('openSample', 'lamplighter');
    await until(() => status.visible && status.item.text !== ours, 'the counts of the sample');
    await run('openInDiffEditor', ...pair);
    await shows(ours, 'the counts of the first pair');
  });

  it('agree, and can be walked, where nothing is in common', async () => {
    const { panel } = await compare(
      'The harbour was quiet that morning. Seven lanterns burned along the old stone wall.',
      'Nobody had paid the captain since the winter. A council of nine voted for the bridge.',
    );
    const { list, status } = await internals();
    assert.equal(status.item.text, '−2 +2');
    assert.equal(list.view.badge?.value, 2);
    assert.equal(panel.shown!.changes, 2);
    for (const group of [0, 2, 0]) {
      await run('nextChange');
      await until(() => panel.shown!.group === group, `the panel to be at sentence ${group}`);
    }
  });

  for (const sample of ['ferry', 'lamplighter']) {
    it(`agree in the list, the status bar, the panel and the inline marks: ${sample}`, async () => {
      await run('openSample', sample);
      const { panel, session, inline } = await shown();
      const { list, status } = await internals();
      const { comparison } = session.compared!;
      const kinds = list.getChildren();
      const count = (name: string) =>
        Number.parseInt(String(kinds.find(({ label }) => label === name)?.description ?? 0), 10);
      const [omitted, added, moved] = ['Omitted', 'Added', 'Moved'].map(count);
      const edited = count('Edited') + count('Split') + count('Merged') + count('Recast');
      assert.equal(status.item.text, `−${omitted} +${added} ~${edited} ⇄${moved}`);
      assert.equal(list.view.badge?.value, panel.shown!.changes);
      const { counts } = comparison;
      assert.deepEqual([omitted, added, moved], [counts.omitted, counts.added, counts.moved]);
      assert.equal(count('Edited') + count('Typography Only'), counts.edited);

      await vscode.window.showTextDocument(session.modified, { preview: false });
      const { state } = await until(() => inline.state && inline, 'the marks');
      assert.equal(state!.alone.length, added);
      const movedSentences = comparison.groups.filter((group) => group.moved).flatMap((group) => group.modified);
      assert.equal(state!.moved.length, movedSentences.length);
      const typography = comparison.groups
        .filter(({ typographyOnly }) => typographyOnly)
        .flatMap(({ modified }) => modified);
      const quiet = typography.map((index) => comparison.modified.sentences[index]!);
      const { document } = vscode.window.activeTextEditor!;
      for (const range of state!.changed) {
        const at = document.offsetAt(range.start);
        assert.ok(!quiet.some(({ start, end }) => at >= start && at < end), 'no mark on typography alone');
      }
    });
  }
});
