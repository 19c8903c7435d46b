import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../vscode/until.ts';
import { closeAll, compare, FIRST, internals, SECOND } from './stories.ts';

describe('Copy with Marks', () => {
  afterEach(closeAll);

  it('copies a change as the summary has it', async () => {
    const { panel, session } = await compare(FIRST, SECOND);
    const { version } = session.compared!;
    panel.act({ action: 'copyMarked', version, side: 'modified', sentence: 1 });
    await until(async () => /~~six~~.*\*\*seven\*\*/su.test(await vscode.env.clipboard.readText()), 'the clipboard');
  });

  it('copies several changes that are selected in the list, in the order of the story', async () => {
    await compare(FIRST, SECOND);
    const { list } = await internals();
    const entries = list.getChildren().flatMap((entry) => list.getChildren(entry));
    const chosen = ['added', 'omitted'].map((kind) =>
      entries.find((entry) => entry.type === 'change' && entry.change.kind === kind),
    );
    assert.ok(chosen[0] && chosen[1]);
    await vscode.commands.executeCommand('storyDiff.copyMarked', chosen[0], chosen);
    assert.match(
      await vscode.env.clipboard.readText(),
      /^- \*\*Omitted\*\*, ¶2: Marta counted .*\n- \*\*Added\*\*, ¶3: At four o’clock .*\n$/u,
    );
  });
});

describe('Export Comparison', () => {
  afterEach(closeAll);

  const target = (name: string) => vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);
  const exportAs = (format: string, uri: vscode.Uri) =>
    vscode.commands.executeCommand('storyDiff.exportComparison', { format, target: uri });
  const read = async (uri: vscode.Uri) => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));

  const formats: [string, RegExp][] = [
    ['html', /<title>first\.txt ↔ second\.txt<\/title>.*left the harbour at <del>six<\/del>/su],
    ['docx', /^PK/u],
    ['markdown', /^# first\.txt → second\.txt/u],
    ['csv', /^(?:\uFEFF)?change,kind,moved/u],
    ['json', /^\{"version":1,/u],
    ['text', /left the harbour at \[-six-\] \{\+seven\+\}\./u],
  ];
  for (const [format, content] of formats)
    it(`writes ${format}`, async () => {
      await compare(FIRST, SECOND);
      const uri = target(`report.${format}`);
      await exportAs(format, uri);
      assert.match(await read(uri), content);
      await vscode.workspace.fs.delete(uri);
    });

  it('replaces a file whole, and leaves none behind where it cannot', async () => {
    await compare(FIRST, SECOND);
    const [uri, folder] = [target('report.html'), target('taken.html')];
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('as it was'));
    await exportAs('html', uri);
    assert.match(await read(uri), /<\/html>\n$/u);
    await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(folder, 'inside'));
    await exportAs('html', target('report.html/below.html'));
    const names = (await vscode.workspace.fs.readDirectory(target('.'))).map(([name]) => name);
    assert.deepEqual(
      names.filter((name) => name.endsWith('.part')),
      [],
    );
    await vscode.workspace.fs.delete(uri);
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });
});
