import assert from 'node:assert/strict';
import { compareStories } from '../../src/comparison/compare.ts';
import { comparisonOf, lighthouse, shuffledStory } from '../fixtures/comparisons.ts';
import { violationsIn } from './axe.ts';
import type { PanelPage } from './panel-page.ts';
import { panelSuite } from './panel-suite.ts';
import { panelThemes, type ThemeName } from './panel-themes.ts';
import { TakingHost } from './taking-host.ts';

/** Each state of the page, and how it comes about in a page that shows nothing yet. */
const STATES: Record<string, (panel: PanelPage) => Promise<unknown>> = {
  'at rest': (panel) => panel.show(lighthouse()),
  'with a row in focus': async (panel) => {
    await panel.show(lighthouse());
    await panel.step('next');
  },
  'with a word edit that is chosen': async (panel) => {
    await panel.show(lighthouse());
    await panel.page.locator('.row.edited').first().focus();
    await panel.press('ArrowRight');
    await panel.page.locator('.edit-action').waitFor();
  },
  'with the other place of a move': async (panel) => {
    await panel.show(lighthouse());
    await panel.page
      .getByRole('button', { name: /^[↑↓] from ¶/u })
      .first()
      .click();
    await panel.page.locator('[aria-label*="stood here"]').first().waitFor();
  },
  filtered: async (panel) => {
    await panel.show(lighthouse());
    await panel.page.locator('.count.omitted').click();
  },
  'folded and unfolded': async (panel) => {
    await panel.show(lighthouse());
    await panel.page.getByRole('button', { name: 'Unfold All' }).click();
  },
  'in part reviewed': (panel) => panel.show(lighthouse(), undefined, [0, 1, 2, 3, 4, 5, 6]),
  'paired by hand': (panel) =>
    panel.show(lighthouse(), undefined, [], { together: [[0, 0]], apart: [[1, 2]], gone: 1 }),
  'asking for a partner': async (panel) => {
    await panel.show(lighthouse());
    await panel.post({ type: 'choosePartner', version: 1, side: 'original', sentence: 1, likely: [] });
    await panel.page.locator('.choosing').waitFor();
  },
  'with the trace of what was taken over': async (panel) => {
    const host = await TakingHost.show(panel, 'Rain fell. The dog barked all night.', 'Rain fell.');
    await panel.page.locator('.row.omitted').focus();
    await panel.press('r');
    await host.take('Restored');
    await panel.page.locator('.trace').waitFor();
  },
  searching: async (panel) => {
    await panel.show(lighthouse());
    await panel.press('Control+f');
    await panel.page.keyboard.type('lamp');
  },
  'searching in vain': async (panel) => {
    await panel.show(lighthouse());
    await panel.press('Control+f');
    await panel.page.keyboard.type('volcano');
  },
  'pointing at the map': async (panel) => {
    await panel.show(lighthouse());
    await panel.page.locator('story-map').hover();
  },
  flowing: async (panel) => {
    await panel.show(lighthouse());
    await panel.page.getByRole('button', { name: 'Flowing' }).click();
  },
  narrow: async (panel) => {
    await panel.show(lighthouse());
    await panel.resize(700, 900);
  },
  shuffled: (panel) => panel.show(shuffledStory()),
  identical: (panel) => panel.show(compareStories('Rain fell.', 'Rain fell.')),
  'nothing in common': (panel) => panel.show(comparisonOf([['Rain fell.']], [['Sun shone.']], [])),
  empty: (panel) => panel.show(compareStories('', '')),
  comparing: async (panel) => {
    await panel.show(lighthouse());
    await panel.post({ type: 'computing' });
  },
  'comparing for the first time': async (panel) => {
    const story = (name: string, text: string) => ({ name, path: name, uri: name, text });
    const reading = { original: story('wire.md', 'Rain fell.'), modified: story('paper.md', 'Sun shone.') };
    await panel.post({ type: 'computing', reading });
    await panel.page.getByText('You can read already').waitFor();
  },
  'in trouble': async (panel) => {
    await panel.show(lighthouse());
    await panel.post({ type: 'trouble', message: 'paper.md is gone.', cure: 'Compare Again' });
  },
};

describe('the panel, checked by axe-core', () => {
  const open = panelSuite();

  for (const [name, prepare] of Object.entries(STATES))
    it(`has nothing held against it, in any theme: ${name}`, async () => {
      const panel = await open();
      await prepare(panel);
      const held: string[] = [];
      for (const [index, theme] of (Object.keys(panelThemes) as ThemeName[]).entries()) {
        await panel.setTheme(theme);
        const found = await violationsIn(panel.page, index === 0 ? 'all' : 'colors');
        held.push(...found.map((violation) => `${theme}: ${violation}`));
      }
      assert.deepEqual(held, []);
    });
});

describe('the panel for eyes of every kind', () => {
  const open = panelSuite();

  it('says by lines what colours say, where the system sets these', async () => {
    const panel = await open({ forcedColors: true });
    await panel.show(lighthouse());
    const styleOf = (selector: string, property: string) =>
      panel.page
        .locator(selector)
        .first()
        .evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), property);
    const background = await styleOf('body', 'background-color');
    assert.equal(await styleOf('.row.typography > .original', 'border-left-color'), background);
    assert.notEqual(await styleOf('.row.edited > .original', 'border-left-color'), background);
    assert.equal(await styleOf('.block.omitted > .original', 'outline-style'), 'solid');
    assert.equal(await styleOf('.layout[aria-pressed="true"]', 'outline-style'), 'solid');
    assert.equal(await styleOf('.layout[aria-pressed="false"]', 'outline-style'), 'none');
    await panel.picture('forced-colors');
    await panel.page.getByRole('button', { name: 'Flowing' }).click();
    await panel.settled();
    assert.equal(await styleOf('.flow-sentence.omitted', 'outline-style'), 'solid');
    await panel.picture('forced-colors-flowing');
  });

  it('is whole at 200 %, on a screen of 1,280 by 720', async () => {
    const panel = await open({ zoom: 2, width: 640, height: 360 });
    await panel.show(lighthouse());
    for (const layout of ['Aligned', 'Flowing']) {
      await panel.page.getByRole('button', { name: layout }).click();
      await panel.step('next');
      assert.equal(await panel.page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
      await panel.picture(`zoomed-${layout.toLowerCase()}`);
    }
  });
});
