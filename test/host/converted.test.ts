import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { wordParagraph as p, wordRun as r, wordFile, zip } from '../fixtures/archives.ts';
import { until } from '../vscode/until.ts';
import { closeAll, compare, FIRST, internals, SECOND, shown, storyDiff, takeFirstPick, writeStory } from './stories.ts';

const paragraphs = (text: string) => text.split('\n\n').map((paragraph) => p(r(paragraph)));
const word = (text: string) => wordFile(paragraphs(text).join(''));
const page = (text: string) =>
  new TextEncoder().encode(
    `<html><body><nav><a href="/">Home</a></nav><main>${text
      .split('\n\n')
      .map((paragraph) => `<p>${paragraph}</p>`)
      .join('')}</main></body></html>`,
  );

describe('files that are not text', () => {
  afterEach(closeAll);

  it('are compared with a text as the same text is, and shown under their names', async () => {
    const counts = (await compare(FIRST, SECOND)).session.compared!.comparison.counts;
    await closeAll();
    const stories = [await writeStory('first.docx', word(FIRST)), await writeStory('second.html', page(SECOND))];
    await vscode.commands.executeCommand('storyDiff.compareSelected', stories[0], stories);
    const { session } = await shown();
    assert.deepEqual(session.compared!.comparison.counts, counts);
    assert.equal(session.title, 'first.docx ↔ second.html');
    const tab = vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .find(({ input }) => input instanceof vscode.TabInputText);
    assert.equal(tab?.label, 'second.html');
    const document = await vscode.workspace.openTextDocument(session.modified);
    assert.equal(document.getText(), `${SECOND}\n`);
    assert.equal(document.languageId, 'markdown');
  });

  it('are followed when they change on disk, and said to be damaged or gone', async () => {
    const original = await writeStory('first.txt', FIRST);
    const modified = await writeStory('second.docx', word(FIRST));
    await vscode.commands.executeCommand('storyDiff.compare', original, modified);
    const { session } = await shown();
    assert.equal(session.compared!.comparison.counts.added, 0);
    await writeStory('second.docx', word(`${FIRST} A gull followed them out of the harbour.`));
    await until(() => session.compared?.comparison.counts.added === 1, 'the new text of the file to be compared');
    await writeStory('second.docx', Uint8Array.of(1, 2, 3));
    const told = await until(() => session.state?.type === 'trouble' && session.state, 'the damage to be told');
    assert.match(told.message, /^second\.docx is damaged, /u);
    await writeStory('second.docx', word(FIRST));
    await until(() => session.state?.type === 'compared', 'the file to be compared again');
    await vscode.workspace.fs.delete(modified);
    await until(
      () => session.state?.type === 'trouble' && session.state.message.startsWith('second.docx is gone.'),
      'the file to be said to be gone',
    );
  });

  it('tell of a change once, and not of what they told', async () => {
    const original = await writeStory('first.txt', FIRST);
    const modified = await writeStory('second.docx', word(FIRST));
    let told = 0;
    const watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(vscode.Uri.joinPath(modified, '..'), 'second.docx'),
    );
    watcher.onDidChange(({ scheme }) => scheme === 'storydiff-text' && told++);
    try {
      await vscode.commands.executeCommand('storyDiff.compare', original, modified);
      const { session } = await shown();
      for (const added of [1, 2]) {
        await writeStory('second.docx', word(`${FIRST}${' A gull followed them out of the harbour.'.repeat(added)}`));
        await until(() => session.compared?.comparison.counts.added === added, 'the new text to be compared');
      }
      // A file that is written in pieces may be told of twice.
      assert.ok(told >= 2 && told <= 4, `${told} times for 2 changes`);
    } finally {
      watcher.dispose();
    }
  });

  it('are read only: only the other story can be changed', async () => {
    const original = await writeStory('first.docx', word(FIRST));
    const modified = await writeStory('second.txt', SECOND);
    await vscode.commands.executeCommand('storyDiff.compare', original, modified);
    const { session } = await shown();
    assert.equal(vscode.workspace.fs.isWritableFileSystem(session.original.scheme), false);
    await assert.rejects(async () => vscode.workspace.fs.writeFile(session.original, new Uint8Array()));
  });

  it('hold both versions where changes are tracked', async () => {
    const changed = p(
      `${r('The harbour of Varnes was ')}<w:del w:id="1">${r('cold').replaceAll('w:t', 'w:delText')}</w:del><w:ins w:id="2">${r('warm')}</w:ins>${r('.')}`,
    );
    const file = await writeStory('tracked.docx', wordFile(changed));
    await vscode.commands.executeCommand('storyDiff.compareTrackedChanges', file);
    const { session } = await shown();
    const { original, modified, counts } = session.compared!.comparison;
    assert.deepEqual(
      [original.text, modified.text, counts.edited],
      ['The harbour of Varnes was cold.\n', 'The harbour of Varnes was warm.\n', 1],
    );
    assert.equal(session.title, 'tracked.docx (all changes rejected) ↔ tracked.docx (all changes accepted)');
  });

  it('follow a page of the web that is edited, and compare it with the saved one', async () => {
    // In a browser VS Code saves by itself after a second: then nothing would be unsaved.
    const files = vscode.workspace.getConfiguration('files');
    const saving = files.inspect('autoSave')?.globalValue;
    await files.update('autoSave', 'off', vscode.ConfigurationTarget.Global);
    const original = await writeStory('first.txt', FIRST);
    const modified = await writeStory('second.html', page(FIRST));
    await vscode.commands.executeCommand('storyDiff.compare', original, modified);
    const { session } = await shown();
    const changes = () => session.compared!.comparison.counts;
    // VS Code may still hold what another test wrote there, until it is told of the new text.
    await until(() => changes().added === 0, 'the page as it was written to be compared');
    const html = await vscode.workspace.openTextDocument(modified);
    const editor = await vscode.window.showTextDocument(html, { preview: false });
    const type = (words: string) =>
      editor.edit((edit) => edit.insert(html.positionAt(html.getText().indexOf('</main>')), words));
    await type('<p>A gull followed them out of the harbour.</p>');
    await until(() => changes().added === 1, 'the typed text to be compared');
    assert.ok(html.isDirty);
    await type('<p>Nobody fed it, and it went home.</p>');
    await until(() => changes().added === 2, 'what was typed later to be compared');

    await takeFirstPick(vscode.commands.executeCommand('storyDiff.compareWithVersion', modified));
    const withSaved = await shown();
    assert.equal(withSaved.session.title, 'second.html (in file) ↔ second.html');
    assert.equal(withSaved.session.compared!.comparison.counts.added, 2);

    await vscode.window.showTextDocument(html);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await until(() => changes().added === 0, 'the saved text to be compared');
    await files.update('autoSave', saving, vscode.ConfigurationTarget.Global);
  });

  it('have snapshots, which are kept and exported as text', async () => {
    const file = await writeStory('second.docx', word(FIRST));
    const first = await writeStory('first.txt', FIRST);
    await vscode.commands.executeCommand('storyDiff.compare', first, file);
    const { session } = await shown();
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(session.modified));
    await vscode.commands.executeCommand('storyDiff.markAsRead');
    const { snapshots } = await internals();
    const [snapshot] = snapshots.of(file);
    assert.equal(snapshot?.story, file.toString());
    await writeStory('second.docx', word(SECOND));
    await vscode.commands.executeCommand('storyDiff.compareWithLastRead');
    const read = await shown();
    assert.equal(read.session.title, 'second.docx (Last Read) ↔ second.docx');
    await until(() => read.session.compared?.comparison.counts.omitted === 1, 'what changed since');
    await snapshots.delete(snapshot!);
  });

  it('are converted in a thread that is started for nothing else', async () => {
    const { convertedFiles } = await internals();
    const before = convertedFiles.conversions;
    await compare(FIRST, SECOND);
    assert.equal(convertedFiles.conversions, before);
  });

  const ole = (name: string) => {
    const bytes = new Uint8Array(2048);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0]);
    for (const [at, letter] of [...name].entries()) bytes[1024 + 2 * at] = letter.charCodeAt(0);
    return bytes;
  };
  const refusals: [name: string, bytes: Uint8Array, sentence: RegExp][] = [
    ['locked.docx', ole('EncryptedPackage'), /^locked\.docx is protected with a password\./u],
    ['old.docx', ole('WordDocument'), /^old\.docx is a document of Word 2003 or older\. Save it as \.docx first\.$/u],
    ['macros.docx', wordFile('', { 'word/vbaProject.bin': 'x' }), /^macros\.docx is a Word document with macros\./u],
    ['broken.odt', Uint8Array.of(0x50, 0x4b, 3, 4), /^broken\.odt is damaged, /u],
    ['huge.docx', new Uint8Array(50_000_000), /^huge\.docx has 50 MB, /u],
    ['other.epub', zip({ 'a.txt': 'x' }), /^other\.epub is no document that Story Diff reads\./u],
    ['pages.pdf', new TextEncoder().encode('%PDF-1.7'), /^pages\.pdf is a PDF, /u],
    ['photo.png', Uint8Array.of(0x89, 0x50), /^photo\.png is a picture\./u],
  ];
  for (const [name, bytes, sentence] of refusals)
    it(`are refused by name, with the cure: ${name}`, async () => {
      const stories = [await writeStory('first.txt', FIRST), await writeStory(name, bytes)] as const;
      const { getAPI } = await storyDiff();
      await assert.rejects(getAPI(1).compare(...stories), ({ message }: Error) => sentence.test(message));
    });
});
