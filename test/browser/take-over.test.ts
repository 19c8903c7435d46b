import assert from 'node:assert/strict';
import { openWorkbench, type Theme, type Workbench } from './workbench.ts';

const RAIN = 'Rain fell on the harbour all night long.';
const FERRY = 'The ferry stayed at its old berth.';
const GULLS = 'Gulls quarrelled over a crust of bread.';
const LAMP = 'Edda lit the lamp at four.';
const ORIGINAL = `${RAIN} ${FERRY} ${GULLS}\n\n${LAMP}\n`;
const MODIFIED = `${RAIN} ${GULLS}\n\n${LAMP.replace('four', 'five')}\n`;
const RESTORED = `${RAIN} ${FERRY} ${GULLS}\n\n${LAMP.replace('four', 'five')}\n`;

const THEMES: readonly [Theme, string][] = [
  ['Default Light Modern', 'light'],
  ['Default Dark Modern', 'dark'],
  ['Default High Contrast', 'high-contrast'],
];

describe('taking a change back', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ files: { 'old.txt': ORIGINAL, 'new.txt': MODIFIED } });
    await workbench.openFile('new.txt');
    await workbench.runCommand('Story Diff: Compare Active Story With…');
    await workbench.pick('old.txt', 'old.txt');
    await workbench.page.locator('.tab.active', { hasText: 'old.txt ↔ new.txt' }).waitFor();
  });

  after(() => workbench?.close());

  /** Saves the story, once it was changed, and holds the file against a text. */
  const story = async (text: string) => {
    const changed = workbench.page.locator('.tab.dirty', { hasText: /^new\.txt/ });
    await changed.waitFor();
    await workbench.showEditor('new.txt');
    await workbench.page.keyboard.press('ControlOrMeta+s');
    await changed.waitFor({ state: 'detached' });
    assert.equal(await workbench.read('new.txt'), text);
  };

  for (const [theme, name] of THEMES)
    it(`restores an omitted sentence from the lightbulb, and undo takes it out again (${name})`, async () => {
      await workbench.setTheme(theme);
      await workbench.showEditor('new.txt');
      const { page } = workbench;
      const omitted = page.locator('.view-line [class*="dyn-rule"]', { hasText: FERRY }).first();
      await omitted.waitFor();
      await workbench.selectInEditor('night long.');
      await page.keyboard.press('ArrowRight');
      await workbench.screenshot(`take-over-${name}-before`);
      await page.keyboard.press('ControlOrMeta+.');
      const action = page.locator('.action-widget .monaco-list-row', { hasText: 'Restore omitted sentence' });
      await action.waitFor();
      await workbench.screenshot(`take-over-${name}-lightbulb`);
      await page.keyboard.press('Enter');
      await omitted.waitFor({ state: 'detached' });
      await workbench.screenshot(`take-over-${name}-after`);
      await story(RESTORED);
      await page.keyboard.press('ControlOrMeta+z');
      await omitted.waitFor();
      await workbench.screenshot(`take-over-${name}-undone`);
      await story(MODIFIED);
    });

  it('is offered by the hover over omitted text', async () => {
    await workbench.setTheme('Default Light Modern');
    await workbench.showEditor('new.txt');
    const { page } = workbench;
    const link = page.locator('.monaco-hover a', { hasText: 'Restore Omitted Sentence' });
    await workbench.pointAt(page.locator('.view-line [class*="dyn-rule"]', { hasText: FERRY }).first(), link);
    await workbench.screenshot('take-over-hover');
    await link.click();
    await story(RESTORED);
    await page.keyboard.press('ControlOrMeta+z');
    await story(MODIFIED);
  });

  it('is an icon on the entry of the list', async () => {
    const { page } = workbench;
    await workbench.runCommand('View: Show Story Diff');
    const entry = page.locator('.monaco-list-row', { hasText: FERRY }).first();
    await entry.hover();
    const button = entry.locator('.action-label[aria-label*="Take Back Change"]');
    await button.waitFor();
    await workbench.screenshot('take-over-list');
    await button.click();
    await story(RESTORED);
    assert.deepEqual(workbench.panelErrors, []);
  });
});
