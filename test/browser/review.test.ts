import { PAPER, WIRE } from '../fixtures/ferry.ts';
import { openWorkbench, themes, type Workbench } from './workbench.ts';

/** What is kept of one change of one pair that is ticked off: both stories, and the name of the change. */
const ONE_TICK = /"storyDiff\.reviewed":\[\["[^"]*","[^"]*",\["[^"]*"\]\]\]/u;

describe('ticking changes off in the workbench', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ files: { 'wire.txt': WIRE, 'paper.txt': PAPER } });
    await workbench.explorerMenu(['wire.txt', 'paper.txt'], 'Compare Selected Stories');
    await frame().locator('.place-in-walk').getByText('3 changes').waitFor();
  });
  after(() => workbench?.close());

  const frame = () =>
    workbench.page
      .locator('iframe.webview[src*="extensionId=story-diff.story-diff"]:visible')
      .contentFrame()
      .locator('iframe#active-frame')
      .contentFrame();
  const said = (words: string) => frame().locator('.reviewed-so-far > .words').getByText(words, { exact: true });
  const status = (words: string) => workbench.page.locator('.statusbar-item', { hasText: words });
  const entry = (words: string) => workbench.page.locator('.monaco-list-row', { hasText: words }).first();
  const checkbox = (words: string) => entry(words).locator('.custom-view-tree-node-item-checkbox');
  const checked = (words: string) => entry(words).locator('.custom-view-tree-node-item-checkbox.checked');

  it('is one count in the panel, the list and the status bar, whichever of them ticks', async () => {
    await frame().locator('.row.edited').focus();
    await workbench.page.keyboard.press('v');
    await said('1 of 3 reviewed').waitFor();
    await frame().locator('.row.omitted:focus').waitFor();
    await status('1 of 3 reviewed').first().waitFor();
    await workbench.runCommand('View: Show Story Diff');
    await checked('The ferry left').waitFor();
    await workbench.page.locator('.tree-explorer-viewlet-tree-view .message', { hasText: '1 of 3 reviewed' }).waitFor();
    await checkbox('He did not smile').click();
    await checked('He did not smile').waitFor();
    await said('2 of 3 reviewed').waitFor();
    await frame().locator('.row.added.reviewed').waitFor();
    await status('2 of 3 reviewed').first().waitFor();
    await workbench.screenshot('reviewed in the list');
  });

  it('is ticked with all that are selected in the list', async () => {
    await entry('He did not smile').click();
    await entry('Marta counted').click({ modifiers: ['ControlOrMeta'] });
    await checkbox('Marta counted').click();
    await said('All 3 reviewed').waitFor();
    // The list is drawn anew when the box of the kind is ticked, too: a click on a box that is about to be replaced is lost.
    await checked('Omitted').waitFor();
    await checkbox('Marta counted').click();
    await said('1 of 3 reviewed').waitFor();
  });

  it('is there again after a reload of the window', async () => {
    await workbench.writtenDown(ONE_TICK, 'extension');
    await workbench.writtenDown(/"modified":"[^"]*paper\.txt"/u);
    await workbench.page.reload();
    await workbench.ready();
    await said('1 of 3 reviewed').waitFor();
    await frame().locator('.row.edited.reviewed').waitFor();
    await status('1 of 3 reviewed').first().waitFor();
    await workbench.screenshot('reviewed after a reload');
  });

  for (const theme of themes)
    it(`can be seen in ${theme}`, async () => {
      await workbench.setTheme(theme);
      await frame().locator('.row.omitted').first().hover();
      await frame().locator('.row.edited.reviewed').waitFor();
      await workbench.screenshot(`reviewed in ${theme}`);
    });
});
