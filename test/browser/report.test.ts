import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { compareStories } from '../../src/comparison/compare.ts';
import { htmlReport } from '../../src/presentation/report/html/html.ts';
import { lighthouse, shuffledStory } from '../fixtures/comparisons.ts';
import { bakery, reportOn } from '../fixtures/reports.ts';
import { launchChromium } from '../vscode/chromium.mjs';
import { violationsIn } from './axe.ts';

describe('the HTML report in a browser', () => {
  let browser: Browser;

  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());

  /** A page with a report. `bypassCSP` lets the test look into it; the report's own policy allows no script. */
  const open = async (html: string, colorScheme: 'light' | 'dark' = 'light', width = 980): Promise<Page> => {
    const page = await browser.newPage({ colorScheme, bypassCSP: true, viewport: { width, height: 800 } });
    await page.setContent(html);
    return page;
  };
  const reports = {
    'every kind of change': bakery(),
    'blocks and parts': lighthouse(),
    'another order': shuffledStory(),
    'nothing in common': compareStories('Rain fell.', 'The sun shone on the roofs.'),
    nothing: compareStories('', ''),
    'from right to left': compareStories('הספינה עזבה את הנמל בבוקר.', 'הספינה עזבה את הנמל בערב.'),
  };

  for (const scheme of ['light', 'dark'] as const)
    it(`has nothing held against it by axe-core in ${scheme}`, async () => {
      for (const [name, comparison] of Object.entries(reports)) {
        const page = await open(htmlReport(reportOn(comparison)), scheme);
        assert.deepEqual(await violationsIn(page, scheme === 'light' ? 'all' : 'colors'), [], name);
        await page.close();
      }
    });

  it('is not wider than a window, and a change is one link away', async () => {
    for (const width of [980, 500]) {
      const page = await open(htmlReport(reportOn(bakery())), 'light', width);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width, `${width} px`);
      await page.getByRole('link', { name: 'No. 4' }).click();
      assert.match((await page.locator('tr:target').textContent()) ?? '', /will not be sold/u);
      await page.close();
    }
  });

  it('prints on A4, with no row over the end of a page', async () => {
    const page = await open(htmlReport(reportOn(bakery())));
    await page.emulateMedia({ media: 'print' });
    const rows = page.locator('.rows tbody tr');
    assert.equal(await rows.first().evaluate((row) => getComputedStyle(row).breakInside), 'avoid');
    assert.equal(
      await page.locator('.rows thead').evaluate((head) => getComputedStyle(head).display),
      'table-header-group',
    );
    assert.ok((await page.pdf({ preferCSSPageSize: true })).length > 0);
    await page.close();
  });
});
