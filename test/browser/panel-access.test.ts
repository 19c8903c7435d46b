import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type axe from 'axe-core';
import type { Browser } from 'playwright-core';
import type { Comparison } from '../../src/comparison/comparison.ts';
import { comparisonOf, lighthouse, shuffledStory } from '../fixtures/comparisons.ts';
import { launchChromium } from '../vscode/chromium.mjs';
import { root } from '../vscode/places.mjs';
import { PanelPage } from './panel-page.ts';
import { panelThemes, type ThemeName } from './panel-themes.ts';

describe('the panel, checked by axe-core', () => {
  let browser: Browser;
  let checker: string;

  before(async () => {
    browser = await launchChromium();
    checker = await readFile(path.join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
  });
  after(() => browser.close());

  /** What axe-core holds against the page as it stands. */
  const violations = async (panel: PanelPage) => {
    await panel.page.evaluate(checker);
    const found = await panel.page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run(document));
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  };

  const states: [string, Comparison, (panel: PanelPage) => Promise<unknown>][] = [
    ['at rest', lighthouse(), async () => undefined],
    ['with a row in focus', lighthouse(), (panel) => panel.step('next')],
    ['filtered', lighthouse(), (panel) => panel.page.locator('.count.omitted').click()],
    [
      'searching',
      lighthouse(),
      async (panel) => {
        await panel.press('Control+f');
        await panel.page.keyboard.type('lamp');
      },
    ],
    ['flowing', lighthouse(), (panel) => panel.page.getByRole('button', { name: 'Flowing' }).click()],
    ['shuffled', shuffledStory(), async () => undefined],
    ['plain', comparisonOf([['Rain fell.']], [['Sun shone.']], []), async () => undefined],
    [
      'in trouble',
      lighthouse(),
      (panel) => panel.post({ type: 'trouble', message: 'paper.md is gone.', cure: 'Compare Again' }),
    ],
  ];

  for (const theme of Object.keys(panelThemes) as ThemeName[])
    it(`has nothing held against it in ${theme}`, async () => {
      for (const [name, comparison, prepare] of states) {
        const panel = await PanelPage.open(browser, { theme });
        await panel.show(comparison);
        await prepare(panel);
        await panel.settled();
        assert.deepEqual(await violations(panel), [], name);
        await panel.page.close();
      }
    });
});
