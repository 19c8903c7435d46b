import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { until } from '../vscode/until.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

const FIRST = 'The ferry left the harbour at six.\n\nMarta counted the windows of the town.\n';
const SECOND = 'The ferry left the harbour at seven.\n\nThe gulls followed them.\n';
const BOTH = `# Two beginnings\n\n${FIRST}\n* * *\n\n${SECOND}\nThe rest is the same in both.\n`;

/** Makes the folder a repository with a commit of all that is in it. */
function makeRepository(folder: string): void {
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=Ada Tester', '-c', 'user.email=ada@example.invalid', ...args]);
  git('init', '--quiet', '--initial-branch=main');
  git('add', 'tale.md');
  git('commit', '--quiet', '--message', 'First draft');
  git('tag', 'sent-to-editor');
}

/** The labels of the list of versions, once it has come. */
async function versions(workbench: Workbench): Promise<string[]> {
  await workbench.page.locator('.quick-input-title', { hasText: 'with Version' }).waitFor();
  return (await workbench.pickLabels()).map((label) => label.trim());
}

describe('versions from anywhere in the workbench', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ files: { 'first.txt': FIRST, 'second.txt': SECOND, 'both.md': BOTH } });
  });

  after(() => workbench?.close());

  const openDiff = async () => {
    await workbench.runCommand('View: Close All Editors');
    await workbench.explorerMenu('first.txt', 'Select for Compare');
    await workbench.explorerMenu('second.txt', 'Compare with Selected');
    await workbench.page.locator('.tab.active', { hasText: 'first.txt ↔ second.txt' }).waitFor();
    await workbench.page.locator('.monaco-diff-editor').waitFor();
  };

  const compareCommands = () => workbench.paletteItems('Story Diff: Compare', 'Story Diff: Compare Two Stories…');

  it('the menu of a diff’s title bar compares it as stories', async () => {
    await openDiff();
    await workbench.page.locator('.editor-actions .codicon-toolbar-more').click();
    await workbench.screenshot('versions-diff-menu');
    await workbench.chooseFromMenu('Compare as Stories');
    const panel = await workbench.panelFrame();
    await panel.getByText('Marta counted').first().waitFor();
    await workbench.screenshot('versions-diff-compared');
  });

  it('the menu of a diff’s tab does, too, and that of a story’s tab offers versions', async () => {
    await openDiff();
    await workbench.page.locator('.tab.active').click({ button: 'right' });
    assert.ok((await workbench.menuItems()).includes('Compare as Stories'));
    await workbench.screenshot('versions-diff-tab-menu');
    await workbench.chooseFromMenu('Compare as Stories');
    await (await workbench.panelFrame()).getByText('Marta counted').first().waitFor();
    await workbench.showEditor('second.txt');
    await workbench.page.locator('.tab.active').click({ button: 'right' });
    const items = await workbench.menuItems();
    assert.ok(items.includes('Compare with Version…'));
    assert.ok(!items.includes('Compare as Stories'));
    await workbench.page.keyboard.press('Escape');
  });

  it('the diff editor that shows a comparison does not offer itself', async () => {
    await workbench.runCommand('View: Close All Editors');
    await workbench.explorerMenu(['first.txt', 'second.txt'], 'Compare Selected Stories');
    await (await workbench.panelFrame()).getByText('Marta counted').first().waitFor();
    await workbench.runCommand('Story Diff: Open in Diff Editor (Sentence per Line)');
    await workbench.page.locator('.monaco-diff-editor').waitFor();
    assert.ok(!(await compareCommands()).includes('Story Diff: Compare as Stories'));
    await openDiff();
    assert.ok((await compareCommands()).includes('Story Diff: Compare as Stories'));
  });

  it('two passages of a document are compared, and marked in it', async () => {
    await workbench.runCommand('View: Close All Editors');
    await workbench.openFile('both.md');
    await workbench.selectInEditor(FIRST.trim());
    await workbench.openEditorMenu();
    await workbench.chooseFromMenu('Story Diff');
    await workbench.screenshot('versions-selection-menu');
    await workbench.chooseFromMenu('Select Text for Compare');
    await workbench.selectInEditor(SECOND.trim());
    await workbench.runCommand('Story Diff: Compare Selection with Selected Text');
    const panel = await workbench.panelFrame();
    await panel.getByText('The gulls followed').first().waitFor();
    assert.equal(await panel.getByText('The rest is the same').count(), 0);
    await workbench.screenshot('versions-passages-panel');
    await workbench.showEditor('both.md');
    await workbench.page.locator('.view-line [class*="dyn-rule"]', { hasText: 'Marta counted' }).first().waitFor();
    await workbench.screenshot('versions-passages-editor');
  });

  it('a folder without git offers nothing of it, but snapshots and the clipboard', async () => {
    await workbench.runCommand('View: Close All Editors');
    await workbench.openFile('second.txt');
    assert.ok(!(await compareCommands()).includes('Story Diff: Compare Active Story with Last Commit'));
    await workbench.runCommand('Story Diff: Take Snapshot…');
    await workbench.page.locator('.quick-input-title', { hasText: 'Take Snapshot of second.txt' }).waitFor();
    await workbench.page.locator('.quick-input-widget:visible input[type=text]').fill('Before the storm');
    await workbench.screenshot('versions-take-snapshot');
    await workbench.page.keyboard.press('Enter');
    await workbench.runCommand('Story Diff: Compare with Version…');
    assert.deepEqual(await versions(workbench), ['Before the storm', 'Clipboard', 'Other File…', 'Two Versions…']);
    await workbench.screenshot('versions-without-git');
    await workbench.pick('Before the storm');
    await workbench.page.locator('.tab.active', { hasText: 'second.txt (Before the storm) ↔ second.txt' }).waitFor();
  });

  it('a snapshot is exported to a file beside its story', async () => {
    await workbench.runCommand('Story Diff: Snapshots…');
    await workbench.screenshot('versions-snapshots');
    await workbench.pick('Before the storm');
    await workbench.pick('Export…');
    const path = workbench.page.locator('.quick-input-widget:visible input[type=text]');
    await until(
      async () => (await path.inputValue()).endsWith('second (Before the storm).txt'),
      'the name of the file',
    );
    await workbench.page.keyboard.press('Enter');
    await until(
      async () => (await workbench.read('second (Before the storm).txt').catch(() => '')) === SECOND,
      'the file to be written',
    );
  });
});

describe('versions in git in the workbench', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ files: { 'tale.md': FIRST }, prepare: makeRepository });
    await workbench.write('tale.md', SECOND);
  });

  after(() => workbench?.close());

  it('are offered by the menu of the explorer, and two of them are compared', async () => {
    await workbench.explorerMenu('tale.md', 'Compare with Version…');
    assert.deepEqual(await versions(workbench), [
      'Last Commit',
      'Index',
      'First draft',
      'sent-to-editor',
      'Clipboard',
      'Other File…',
      'Two Versions…',
    ]);
    await workbench.screenshot('versions-pick');
    await workbench.pick('Two Versions…');
    await workbench.pick('sent-to-editor');
    await workbench.page.locator('.quick-input-widget:visible', { hasText: '2 of 2' }).waitFor();
    await workbench.screenshot('versions-pick-second');
    await workbench.pick('tale.md');
    await workbench.page.locator('.tab.active', { hasText: 'tale.md (sent-to-editor) ↔ tale.md' }).waitFor();
    await (await workbench.panelFrame()).getByText('The gulls followed').first().waitFor();
    await workbench.screenshot('versions-git-compared');
  });

  it('are compared from the palette and from the Source Control view', async () => {
    await workbench.showEditor('tale.md');
    const found = await workbench.paletteItems('Story Diff: Compare', 'Story Diff: Compare Two Stories…');
    assert.ok(found.includes('Story Diff: Compare Active Story with Last Commit'));
    await workbench.runCommand('Story Diff: Compare Active Story with Last Commit');
    await workbench.page.locator('.tab.active', { hasText: 'tale.md (HEAD) ↔ tale.md' }).waitFor();
    await workbench.runCommand('View: Close All Editors');
    await workbench.runCommand('View: Show Source Control');
    const change = workbench.page.locator('.scm-view .monaco-list-row', { hasText: 'tale.md' }).first();
    await change.click({ button: 'right' });
    await workbench.screenshot('versions-source-control');
    await workbench.chooseFromMenu('Compare as Stories');
    await workbench.page.locator('.tab.active', { hasText: 'tale.md (HEAD) ↔ tale.md' }).waitFor();
  });
});
