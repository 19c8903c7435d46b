import assert from 'node:assert/strict';
import { openWorkbench, type Theme, type Workbench } from './workbench.ts';

const THEMES: [Theme, string][] = [
  ['Default Light Modern', 'light'],
  ['Default Dark Modern', 'dark'],
];

describe('finding one’s way through a comparison', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench();
  });
  after(() => workbench?.close());

  const row = (text: string) => workbench.page.locator('.pane .monaco-list-row', { hasText: text }).first();
  const status = () => workbench.page.locator('.statusbar-item[id*="storyDiff.counts"]');
  /** The modified story's editor with its marks, in front of the panel. */
  const showStory = async () => {
    await workbench.showEditor('ferry-paper.md');
    await workbench.page.locator('.monaco-editor .view-line span[class*="ced-"]').first().waitFor();
  };
  /** Shows the hover of some words, as one who works without a mouse: a pointer would have to race with the page. */
  const showHover = async (text: string, expected: string) => {
    await workbench.selectInEditor(text);
    await workbench.runCommand('Show or Focus Hover');
    await workbench.page.locator('.monaco-hover:visible', { hasText: expected }).first().waitFor();
  };

  it('offers to compare while nothing is compared', async () => {
    await workbench.page.locator('.activitybar .action-label[aria-label="Story Diff"]').click();
    await workbench.page.getByText('Compare two versions of a story').waitFor();
    await workbench.screenshot('navigation welcome');
    await workbench.page.locator('.welcome-view-content .monaco-button', { hasText: 'Open Sample Comparison' }).click();
    await workbench.pick('A News Story');
    await (await workbench.panelFrame()).locator('.row').first().waitFor();
  });

  for (const [theme, name] of THEMES) {
    describe(`in ${name}`, () => {
      before(() => workbench.setTheme(theme));

      it('lists the changes by kind, and leads to one in the panel', async () => {
        await row('Omitted').waitFor();
        await row('Added').waitFor();
        await status().waitFor();
        assert.match(await status().innerText(), /^−\d+ \+\d+ ~\d+ ⇄\d+$/u);
        await workbench.screenshot(`navigation list and panel ${name}`);
        await row('Shares in its owner').click();
        await (await workbench.panelFrame()).locator('.row:focus', { hasText: 'Shares in its owner' }).waitFor();
      });

      it('shows what became of a sentence over it', async () => {
        await showStory();
        await showHover('million crowns', 'a figure changed');
        await workbench.screenshot(`navigation hover ${name}`);
        await workbench.page.keyboard.press('Escape');
        await showHover('ship may no longer', 'Split into 2');
        await workbench.screenshot(`navigation hover split ${name}`);
        await workbench.page.keyboard.press('Escape');
      });

      it('has a submenu in the editor of a compared story', async () => {
        await workbench.selectInEditor('million crowns');
        await workbench.openEditorMenu();
        await workbench.chooseFromMenu('Story Diff');
        await workbench.page.getByText('Peek Counterpart').first().waitFor();
        await workbench.screenshot(`navigation submenu ${name}`);
        await workbench.chooseFromMenu('Peek Counterpart');
        await workbench.page.locator('.peekview-widget .preview .view-line', { hasText: 'crowns' }).first().waitFor();
        await workbench.screenshot(`navigation peek ${name}`);
        await workbench.page.keyboard.press('Escape');
      });

      it('offers what to do from the status bar', async () => {
        await status().click();
        assert.ok((await workbench.pickLabels()).length >= 6);
        await workbench.screenshot(`navigation actions ${name}`);
        await workbench.page.keyboard.press('Escape');
        await workbench.page.locator('.tab', { hasText: '↔' }).first().click();
      });
    });
  }
});
