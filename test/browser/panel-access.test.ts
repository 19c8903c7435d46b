import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import type { Comparison } from '../../src/comparison/comparison.ts';
import { comparisonOf, lighthouse, shuffledStory } from '../fixtures/comparisons.ts';
import { launchChromium } from '../vscode/chromium.mjs';
import { violationsIn } from './axe.ts';
import { PanelPage } from './panel-page.ts';
import { panelThemes, type ThemeName } from './panel-themes.ts';

describe('the panel, checked by axe-core', () => {
  let browser: Browser;

  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());

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

  for (const [index, theme] of (Object.keys(panelThemes) as ThemeName[]).entries())
    it(`has nothing held against it in ${theme}`, async () => {
      for (const [name, comparison, prepare] of states) {
        const panel = await PanelPage.open(browser, { theme });
        await panel.show(comparison);
        await prepare(panel);
        await panel.settled();
        assert.deepEqual(await violationsIn(panel.page, index === 0 ? 'all' : 'colors'), [], name);
        await panel.page.close();
      }
    });
});
