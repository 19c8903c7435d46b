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
  /** The modified story's editor, in front of the panel. */
  const showStory = async () => {
    await workbench.page.locator('.tab', { hasText: 'ferry-paper.md' }).first().click();
    await workbench.page.locator('.editor-instance .view-lines').first().click();
    await workbench.page.keyboard.press('Control+Home');
  };
  const words = (text: string) => workbench.page.locator('.view-line span span', { hasText: text }).first();
  /** Hovers, again and again: a hover leaves when the editor draws its marks anew. */
  const hoverOver = async (text: string, expected: string) => {
    const hover = workbench.page.locator('.monaco-hover:visible', { hasText: expected }).first();
    for (let attempt = 1; ; attempt++) {
      await workbench.page.mouse.move(attempt, 0);
      await words(text).hover();
      const seen = hover.waitFor({ timeout: 3000 });
      if (attempt === 4) return seen;
      if (await seen.then(() => true).catch(() => false)) return;
    }
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
        await hoverOver('million crowns', 'a figure changed');
        await workbench.screenshot(`navigation hover ${name}`);
        await workbench.page.keyboard.press('Escape');
        await hoverOver('ship may no longer', 'Split into 2');
        await workbench.screenshot(`navigation hover split ${name}`);
        await workbench.page.keyboard.press('Escape');
      });

      it('has a submenu in the editor of a compared story', async () => {
        await words('million crowns').click({ button: 'right' });
        await workbench.chooseFromMenu('Story Diff');
        await workbench.page.getByText('Peek Counterpart').first().waitFor();
        await workbench.screenshot(`navigation submenu ${name}`);
        await workbench.chooseFromMenu('Peek Counterpart');
        await workbench.page.locator('.peekview-widget').waitFor();
        await workbench.page.waitForTimeout(1000);
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
