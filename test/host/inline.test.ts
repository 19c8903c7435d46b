import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../vscode/until.ts';
import { closeAll, compare, FIRST, SECOND, storyDocument } from './stories.ts';

describe('inline marks', () => {
  afterEach(closeAll);

  const editorOf = async (name: string) =>
    vscode.window.showTextDocument(await storyDocument(name), { preview: false });

  const hintsOf = (document: vscode.TextDocument, range = new vscode.Range(0, 0, document.lineCount, 0)) =>
    vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, range);

  it('show additions, changed words, moves and what was left out in the modified story', async () => {
    const { inline } = await compare(FIRST, SECOND);
    const { document } = await editorOf('second.txt');
    const state = await until(() => inline.state, 'the marks');
    const texts = (ranges: readonly vscode.Range[]) => ranges.map((range) => document.getText(range));
    assert.deepEqual(texts(state.alone), ['At four o’clock somebody shouted that there were dolphins.']);
    assert.deepEqual(texts(state.changed), ['seven']);
    assert.deepEqual(texts(state.moved), ['Below deck the steward was swearing at the stove in two languages.']);
    assert.deepEqual(
      state.gone.map(({ text }) => text.trim()),
      ['six', 'Marta counted the windows of the town.'],
    );
  });

  it('show omitted text as inlay hints, which write nothing into the story', async () => {
    await compare(FIRST, SECOND);
    const { document } = await editorOf('second.txt');
    const hints = await until(async () => {
      const found = await hintsOf(document);
      return found.length === 2 && found;
    }, 'the hints');
    const omitted = hints.find(({ label }) => String(label).includes('Marta'))!;
    assert.match(String(omitted.label), /Marta counted the windows of the town\./u);
    assert.ok(hints.every(({ textEdits }) => !textEdits?.length));
  });

  it('are made for what is in sight and around it, and come as the story is scrolled', async () => {
    const paragraphs = (word: string) =>
      Array.from({ length: 800 }, (_, index) => `The ${word} of ${index} lanterns was known in every harbour.`).join(
        '\n\n',
      );
    const { inline } = await compare(paragraphs('price'), paragraphs('weight'));
    const editor = await editorOf('second.txt');
    const { document } = editor;
    const lastLine = document.lineCount - 1;
    const state = await until(() => inline.state, 'the marks');
    assert.ok(state.changed.length > 10 && state.changed.length < 600);
    assert.equal(state.changed[0]!.start.line, 0);
    editor.revealRange(new vscode.Range(lastLine, 0, lastLine, 0));
    await until(() => inline.state!.changed.at(-1)?.start.line === lastLine, 'the marks of the last line');
    assert.ok(inline.state!.changed[0]!.start.line > 0);

    const hints = await hintsOf(document, new vscode.Range(600, 0, 603, 0));
    assert.deepEqual(
      hints.map(({ position }) => position.line),
      [600, 602],
    );
  });

  it('move along with the text until it is compared again', async () => {
    const settings = vscode.workspace.getConfiguration('storyDiff');
    await settings.update('liveUpdate', false, vscode.ConfigurationTarget.Workspace);
    try {
      await compare(FIRST, SECOND);
      const editor = await editorOf('second.txt');
      const before = await until(async () => {
        const hints = await hintsOf(editor.document);
        return hints.length === 2 && hints;
      }, 'the hints');
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 5), ' old\nand new'));
      const after = await hintsOf(editor.document);
      assert.deepEqual(
        after.map(({ position }) => position),
        before.map(({ position }) => position.translate(1, 0)),
      );
      await editor.document.save();
    } finally {
      await settings.update('liveUpdate', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('fold a long omission, and show it on demand', async () => {
    const long = Array.from({ length: 30 }, (_, index) => `Marta counted ${index} windows of the town.`).join(' ');
    const paragraphs = FIRST.split('\n\n');
    await compare([paragraphs[0], long, paragraphs[2]].join('\n\n'), [paragraphs[0], paragraphs[2]].join('\n\n'));
    const editor = await editorOf('second.txt');
    const label = async () => String((await hintsOf(editor.document))[0]?.label);
    await until(async () => (await label()).endsWith('[30 sentences, 210 words]'), 'the folded omission');
    const place = (await hintsOf(editor.document))[0]!.position;
    editor.selection = new vscode.Selection(place, place);
    await vscode.commands.executeCommand('storyDiff.showOmittedText');
    assert.equal(await label(), long);
    await vscode.commands.executeCommand('storyDiff.foldOmittedText');
    assert.match(await label(), /^− Marta counted 0 windows/u);
  });

  it('say once that most of a story stands in another order, and mark each move on demand', async () => {
    const sentences = FIRST.replaceAll('\n\n', ' ')
      .match(/[^.]+\./gu)!
      .map((sentence) => sentence.trim());
    const { inline } = await compare(sentences.join('\n\n'), [...sentences].reverse().join('\n\n'));
    const { document } = await editorOf('second.txt');
    const titles = async () =>
      (await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri)).map(
        ({ command }) => command?.title,
      );
    assert.deepEqual(await titles(), ['⇅ 4 of 5 kept sentences stand in another order', 'Mark Each']);
    assert.deepEqual((await until(() => inline.state, 'the marks')).moved, []);
    await vscode.commands.executeCommand('storyDiff.toggleMoveMarks');
    assert.equal(inline.state!.moved.length, 4);
    assert.equal((await titles())[1], 'Mark None');
  });

  it('follow the text as it is typed', async () => {
    const { inline, session } = await compare(FIRST, SECOND);
    const editor = await editorOf('second.txt');
    await until(() => inline.state, 'the marks');
    const { version } = session.compared!;
    await editor.edit((edit) =>
      edit.insert(new vscode.Position(0, 0), 'Long before dawn a bell rang somewhere in the fog. '),
    );
    await until(
      () => session.compared!.version > version && inline.state?.alone.length === 2,
      'the new sentence to be marked',
    );
    await editor.document.save();
  });

  it('give way to one line where two stories have nothing in common', async () => {
    const story = (words: readonly string[]) => words.map((word) => `${word}.`).join('\n\n');
    const { inline, session } = await compare(
      story([
        'Rain fell on the roofs',
        'A dog barked',
        'Lamps went out',
        'Trams stood still',
        'Clocks struck',
        'Ice cracked',
      ]),
      story([
        'Profits rose sharply',
        'Shares gained',
        'Analysts cheered',
        'Bonds slipped',
        'Taxes doubled',
        'Banks merged',
      ]),
    );
    const { document } = await editorOf('second.txt');
    await until(() => inline.state, 'the editor to be drawn');
    assert.equal(session.compared!.comparison.counts.added, 6);
    assert.deepEqual(inline.state?.alone, []);
    assert.deepEqual(inline.state?.gone, []);
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
    );
    assert.deepEqual(
      lenses.map(({ command }) => command?.title),
      ['No sentence in common, so nothing is marked. Compared with first.txt'],
    );
  });

  it('go and come with one command, and leave nothing when the panel closes', async () => {
    const { inline } = await compare(FIRST, SECOND);
    const { document } = await editorOf('second.txt');
    await until(() => inline.state, 'the marks');
    await vscode.commands.executeCommand('storyDiff.toggleInlineMarks');
    assert.equal(inline.state, undefined);
    await vscode.commands.executeCommand('storyDiff.toggleInlineMarks');
    assert.ok(inline.state);
    await closeAll();
    assert.equal(inline.state, undefined);
    await vscode.window.showTextDocument(document);
    assert.deepEqual(await hintsOf(document), []);
  });
});
