import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PAPER, WIRE } from '../fixtures/ferry.ts';
import { root } from '../vscode/places.mjs';
import { openWorkbench, themes, type Workbench } from './workbench.ts';

const OMITTED = 'Marta counted the windows of the town.';
const TOWER = 'Lightning struck the tower twice in May. The bell hung crooked ever after, and nobody climbed up to it.';
const word = (name: string) => readFileSync(path.join(root, 'test/fixtures/files', name));

/** The places where versions live, each tried by what a reader finds there. */
describe('versions from anywhere, in the workbench', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({
      files: {
        'wire.txt': WIRE,
        'paper.txt': WIRE,
        'letters.txt': `The first letter.\n\n${WIRE}\n\nThe second letter.\n\n${PAPER}`,
        'march/mill.txt': WIRE,
        'march/tower.txt': TOWER,
        'march/well.txt': 'Water rose in the well.',
        'june/mill.txt': PAPER,
        'june/bell.txt': `${TOWER} In June the verger fell ill.`,
        'june/well.txt': 'Water rose in the well.',
        'lock.docx': word('lock-first.docx'),
        'lock-2.docx': word('lock-second.docx'),
        'tracked.docx': word('tracked-pandoc.docx'),
      },
      prepare: (folder) => {
        const git = (...args: string[]) => spawnSync('git', ['-C', folder, ...args]);
        git('init', '--quiet');
        git('add', 'paper.txt', 'wire.txt');
        const author = ['-c', 'user.name=Tester', '-c', 'user.email=tester@example.invalid'];
        git(...author, 'commit', '--quiet', '--message', 'The wire story as it came');
      },
    });
    await workbench.write('paper.txt', PAPER);
  });
  after(() => workbench?.close());
  afterEach(() => workbench.runCommand('View: Close All Editors'));

  const frame = () =>
    workbench.page
      .locator('iframe.webview[src*="extensionId=story-diff.story-diff"]:visible')
      .contentFrame()
      .locator('iframe#active-frame')
      .contentFrame();

  /** The panel of this title shows a comparison, in which these words stand. */
  async function isCompared(title: string, words = OMITTED): Promise<void> {
    await workbench.page.locator('.tab.active', { hasText: title }).first().waitFor();
    await frame().locator('.row').getByText(words).first().waitFor();
  }

  /** Takes a picture in each theme. */
  async function pictures(name: string): Promise<void> {
    for (const theme of [...themes.slice(1), themes[0]!]) {
      await workbench.setTheme(theme);
      await workbench.screenshot(`${name} in ${theme}`);
    }
  }

  it('two folders: pair by pair in a view of their own', async () => {
    await workbench.explorerMenu(['march', 'june'], 'Compare Selected Folders as Stories');
    const entry = (name: string) => workbench.page.locator('.monaco-list-row', { hasText: name }).first();
    await workbench.page.locator('.message', { hasText: '2 of 3 pairs differ' }).waitFor();
    assert.match(await entry('mill.txt').innerText(), /−1 \+1 ~1/u);
    assert.match(await entry('tower.txt → bell.txt').innerText(), /\+1/u);
    await pictures('folders');
    await entry('mill.txt').click();
    await isCompared('march/mill.txt ↔ june/mill.txt');
    await workbench.screenshot('folders, with a pair opened');
    await workbench.runCommand('Story Diff: Close Folder Comparison');
    await workbench.page.locator('.message', { hasText: 'pairs differ' }).waitFor({ state: 'detached' });
    await workbench.runCommand('View: Show Explorer');
  });

  it('the other version of a story, found by what is written in it', async () => {
    await workbench.explorerMenu('paper.txt', 'Compare with Best Match…');
    await workbench.page.locator('.quick-input-list').getByText('% in common').first().waitFor();
    await workbench.screenshot('best matches');
    await workbench.page.keyboard.press('Enter');
    await isCompared('↔ paper.txt', 'There were forty of them.');
  });

  it('the last commit', async () => {
    await workbench.openFile('paper.txt');
    assert.ok((await versionCommands(workbench)).includes('Story Diff: Compare Active Story with Last Commit'));
    await workbench.runCommand('Story Diff: Compare Active Story with Last Commit');
    await isCompared('paper.txt');
  });

  it('a version out of a list: a snapshot', async () => {
    await workbench.openFile('wire.txt');
    await workbench.runCommand('Story Diff: Take Snapshot…');
    await workbench.page.locator('.quick-input-widget:visible input').fill('as it came');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.statusbar-item', { hasText: 'as it came' }).first().waitFor();
    await workbench.write('wire.txt', PAPER);
    await workbench.page.getByText('He did not smile.').first().waitFor();
    await workbench.explorerMenu('wire.txt', 'Compare with Version…');
    const labels = (await workbench.pickLabels()).map((label) => label.trim());
    assert.ok(labels.includes('Last Commit') && labels.includes('as it came'), labels.join());
    await pictures('versions of a story');
    await workbench.pick('as it came');
    await isCompared('wire.txt');
  });

  it('the clipboard', async () => {
    await workbench.openFile('paper.txt');
    await workbench.page.evaluate((text) => navigator.clipboard.writeText(text), WIRE);
    await workbench.runCommand('Story Diff: Compare Active Story with Clipboard');
    await isCompared('paper.txt');
  });

  it('two passages of one document', async () => {
    await workbench.openFile('letters.txt');
    await workbench.selectInEditor('There were forty of them. The purser sold her a ticket. He did not smile.');
    await workbench.runCommand('Story Diff: Select Text for Compare');
    await workbench.selectInEditor(`${OMITTED} There were forty of them. The purser sold her a ticket.`);
    await workbench.runCommand('Story Diff: Compare Selection with Selected Text');
    await isCompared('letters.txt');
  });

  it('a diff that VS Code shows', async () => {
    await workbench.explorerMenu(['letters.txt', 'paper.txt'], 'Compare Selected');
    await workbench.page.locator('.monaco-diff-editor').waitFor();
    await workbench.runCommand('Story Diff: Compare as Stories');
    await isCompared('letters.txt ↔ paper.txt');
  });

  it('two Word files', async () => {
    await workbench.explorerMenu(['lock.docx', 'lock-2.docx'], 'Compare Selected Stories');
    await isCompared('lock', 'the');
    await workbench.screenshot('two Word files');
  });

  it('a diff of two Word files, in which VS Code shows nothing', async () => {
    await workbench.explorerMenu(['lock.docx', 'lock-2.docx'], 'Compare Selected');
    await workbench.page.getByText('not displayed in the text editor because it is either binary').first().waitFor();
    await workbench.screenshot('a diff of two Word files');
    await workbench.runCommand('Story Diff: Compare as Stories');
    await isCompared('lock', 'the');
  });

  it('a Word file with tracked changes', async () => {
    await workbench.explorerMenu('tracked.docx', 'Compare Tracked Changes');
    await isCompared('tracked.docx', 'the steward was swearing');
    await workbench.screenshot('tracked changes');
  });

  it('two files out of lists', async () => {
    await workbench.runCommand('Story Diff: Compare Two Stories…');
    await workbench.pick('letters.txt');
    await workbench.page.locator('.quick-input-title', { hasText: 'Compare Two Stories' }).waitFor();
    await workbench.pick('paper.txt');
    await isCompared('paper.txt ↔ letters.txt');
  });

  it('a pair of before', async () => {
    await workbench.runCommand('Story Diff: Recent Comparisons…');
    await workbench.pick('paper.txt ↔ letters.txt');
    await isCompared('paper.txt ↔ letters.txt');
  });
});

describe('versions where there is no repository', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ files: { 'wire.txt': WIRE } });
    await workbench.openFile('wire.txt');
    await workbench.page.locator('.view-line', { hasText: 'ferry' }).first().waitFor();
  });
  after(() => workbench?.close());

  it('are offered without those of git', async () => {
    const commands = await versionCommands(workbench);
    assert.ok(commands.includes('Story Diff: Compare Active Story with Clipboard'), commands.join());
    assert.ok(!commands.includes('Story Diff: Compare Active Story with Last Commit'), commands.join());
  });
});

/** The commands that compare the active story with one version, as the palette offers them. */
async function versionCommands(workbench: Workbench): Promise<string[]> {
  await workbench.openPalette('Story Diff: Compare Active Story with ');
  await workbench.page.locator('.quick-input-list').getByText('Compare Active Story with Clipboard').waitFor();
  const labels = await workbench.pickLabels();
  await workbench.page.keyboard.press('Escape');
  return labels.map((label) => label.trim());
}
