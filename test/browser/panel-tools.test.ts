import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { comparisonOf, lighthouse } from '../fixtures/comparisons.ts';
import { FLOWING_FILE, type PanelOptions, type PanelPage } from './panel-page.ts';
import { panelSuite } from './panel-suite.ts';

describe("the panel's tools", () => {
  const openPanel = panelSuite();
  let panel: PanelPage;

  const open = async (options?: PanelOptions) => {
    panel = await openPanel(options);
    await panel.show(lighthouse());
  };
  beforeEach(() => open());

  const words = async (element: Locator) => ((await element.textContent()) ?? '').replace(/\s+/g, ' ').trim();
  const toggle = (name: string) => panel.page.locator('.count', { hasText: name });
  const place = () => words(panel.page.locator('.place-in-walk'));
  const press = async (name: string) => {
    await toggle(name).click();
    await panel.settled();
  };

  describe('filter', () => {
    it('shows the pressed kinds alone, and lines that count the rest', async () => {
      await press('Omitted');
      assert.equal(await toggle('Omitted').getAttribute('aria-pressed'), 'true');
      assert.deepEqual(
        await panel.page.locator('.others').evaluateAll((rows) => rows.map((row) => row.textContent?.trim())),
        ['11 other sentences', '4 other sentences', '2 other sentences'],
      );
      assert.equal(await place(), '2 changes');
      await press('Added');
      assert.equal(await place(), '4 changes', 'a block counts once');
      await panel.step('next');
      assert.match((await panel.focusedLabel())!, /^Omitted\. A storm/);
      await panel.picture('filtered');
      await press('Omitted');
      await press('Added');
      assert.equal(await place(), '9 changes');
    });

    it('shows what it left out again, by key', async () => {
      await press('Omitted');
      await panel.page.locator('.row').first().focus();
      assert.equal(await panel.focusedLabel(), '11 other sentences, not shown.');
      await panel.press('Enter');
      assert.equal(await panel.focusedLabel(), '11 other sentences, shown.');
      assert.equal((await panel.page.locator('.row.edited').count()) > 0, true);
    });

    it('is reached by the keyboard, and shows what is to check', async () => {
      await toggle('to check').focus();
      await panel.press('Space');
      assert.deepEqual(await panel.page.locator('.badge').allInnerTexts(), ['quotation', 'figure']);
      assert.equal(await place(), '2 changes');
    });

    it('finds typography, and what is unchanged', async () => {
      await press('typography');
      assert.equal(await panel.page.locator('.row.typography:not(.clipped)').count(), 1);
      assert.equal(await place(), '1 change');
      await press('typography');
      await press('Unchanged');
      assert.equal(await panel.page.locator('.row.unchanged:not(.clipped)').count(), 8);
    });
  });

  describe('order and folding', () => {
    it('follows the order of either story', async () => {
      await panel.page.locator('.names .order').click();
      await panel.settled();
      assert.match(await words(panel.page.locator('.names .order')), /Order: original/);
      const numbers = await panel.page
        .locator('.row .original [data-sentence]')
        .evaluateAll((lines) => lines.map((line) => Number(line.getAttribute('data-sentence'))));
      assert.deepEqual(
        numbers,
        [...numbers].sort((a, b) => a - b),
      );
      await panel.page.getByRole('button', { name: '↑ to ¶3' }).click();
      await panel.settled();
      assert.match((await panel.focusedLabel())!, /^2 sentences of paragraph 7 stand here now\./);
      await panel.picture('original-order');
      await panel.press('Escape');
      assert.match((await panel.focusedLabel())!, /^Unchanged, moved up 9/);
    });

    it('folds and unfolds everything', async () => {
      await panel.page.getByRole('button', { name: 'Unfold All' }).click();
      await panel.settled();
      assert.equal(await panel.page.locator('.clipped').count(), 0);
      assert.equal(await panel.page.locator('.fold [aria-expanded="false"]').count(), 0);
      await panel.page.getByRole('button', { name: 'Fold All' }).click();
      await panel.settled();
      assert.equal(await panel.page.locator('.fold [aria-expanded="true"]').count(), 0);
    });
  });

  describe('find', () => {
    const marked = () =>
      panel.page.evaluate(() =>
        ['find-matches', 'find-current'].map((name) => [...(CSS.highlights.get(name) ?? [])].map(String)),
      );
    const count = () => words(panel.page.locator('.find-count'));

    beforeEach(() => panel.press('Control+f'));

    it('marks the words in both stories, whatever their case and quotes, and counts them', async () => {
      await panel.page.keyboard.type('SHEEP');
      await panel.settled();
      assert.equal(await count(), '1 of 4');
      const [others, current] = await marked();
      assert.deepEqual(current, ['sheep']);
      assert.deepEqual(others, ['sheep']);
      await panel.picture('find');
      await panel.page.locator('.find-input').fill('"i shall miss');
      await panel.settled();
      assert.equal(await count(), '1 of 2');
      await panel.page.locator('.find-input').fill('nowhere');
      await panel.settled();
      assert.equal(await count(), 'No results');
    });

    it('walks the matches, also into what is folded, and comes round', async () => {
      await panel.page.keyboard.type('harbour office');
      await panel.settled();
      assert.equal(await panel.page.locator('.row.opened', { hasText: 'harbour office' }).count(), 1);
      await panel.press('Enter');
      assert.equal(await count(), '2 of 2');
      await panel.press('F3');
      assert.equal(await count(), '1 of 2');
      await panel.press('Shift+Enter');
      assert.equal(await count(), '2 of 2');
      assert.equal(await panel.page.evaluate(() => document.activeElement?.className), 'find-input');
    });

    it('finds what the filter left out', async () => {
      await press('Omitted');
      await panel.page.locator('.find-input').fill('satellite');
      await panel.settled();
      assert.equal(await panel.page.locator('.row', { hasText: 'satellite' }).count(), 1);
    });

    it('closes with Escape and leaves no marks', async () => {
      await panel.page.keyboard.type('trunk');
      await panel.settled();
      await panel.press('Escape');
      assert.deepEqual(await marked(), [[], []]);
      assert.match((await panel.focusedLabel())!, /one trunk/);
    });
  });

  describe('keys', () => {
    it('lead to the counterpart: the other place, the other part, or the other column', async () => {
      await panel.step('next');
      await panel.press('c');
      assert.match((await panel.focusedLabel())!, /^2 sentences stood here/);
      await panel.press('c');
      assert.match((await panel.focusedLabel())!, /^Unchanged, moved up 9/);
      await panel.step('next');
      await panel.press('c');
      assert.match(await words(panel.page.locator('.status[role]')), /^Original: “I shall not miss the stairs\.”/);
      await panel.press('Enter');
      assert.deepEqual((await panel.said('open')).at(-1), { type: 'open', side: 'original', sentence: 4 });
      await panel.press('c');
      await panel.press('Enter');
      assert.deepEqual((await panel.said('open')).at(-1), { type: 'open', side: 'modified', sentence: 6 });
    });
  });

  describe('the flowing layout', () => {
    it('is loaded when it is first asked for', async () => {
      const loaded = () =>
        panel.page.evaluate(
          (file) => performance.getEntriesByType('resource').some(({ name }) => name.endsWith(file)),
          FLOWING_FILE,
        );
      assert.equal(await loaded(), false);
      await panel.page.getByRole('button', { name: 'Flowing' }).click();
      await panel.page.locator('.flow-sentence').first().waitFor();
      assert.equal(await loaded(), true);
      await panel.remembers(/"layout":"flowing"/u);
      await panel.reload();
      await panel.show(lighthouse());
      await panel.page.locator('.flow-sentence').first().waitFor(); // also when it is restored
    });

    it('keeps the rows and says so where it cannot be loaded', async () => {
      await panel.page.route(`**/${FLOWING_FILE}`, (route) => route.abort());
      await panel.page.getByRole('button', { name: 'Flowing' }).click();
      const notice = panel.page.getByRole('alert');
      await notice.waitFor();
      assert.match((await notice.textContent())!, /The flowing layout could not be loaded\. Close this tab/u);
      assert.ok((await panel.page.locator('.row').count()) > 0);
      await panel.picture('flowing-not-loaded');
      await panel.show(comparisonOf([['Rain fell.']], [['Sun shone.']], []));
      assert.match((await panel.page.locator('.message').textContent())!, /could not be loaded/u);
    });

    const flow = () => panel.page.getByRole('button', { name: 'Flowing' });

    it('walks the same changes, and goes on in the other layout where it was', async () => {
      await flow().click();
      assert.equal(await flow().getAttribute('aria-pressed'), 'true');
      await panel.step('next');
      await panel.step('next');
      assert.equal(await place(), '2 of 9');
      assert.match((await panel.focusedLabel())!, /stairs/);
      await panel.page.getByRole('button', { name: 'Aligned' }).click();
      await panel.settled();
      assert.equal(await place(), '2 of 9');
      await panel.step('next');
      assert.match((await panel.focusedLabel())!, /^Split/);
    });

    it('is searched, too', async () => {
      await flow().click();
      await panel.press('Control+f');
      await panel.page.keyboard.type('sheep');
      await panel.settled();
      const marks = await panel.page.evaluate(() => [
        CSS.highlights.get('find-matches')?.size,
        CSS.highlights.get('find-current')?.size,
      ]);
      assert.deepEqual(marks, [3, 1]);
      assert.equal(await panel.page.evaluate(() => document.activeElement?.className), 'find-input');
      await panel.picture('flowing-find');
    });

    it('opens a sentence, and stays after a reload', async () => {
      await flow().click();
      await panel.page.locator('story-flowing').waitFor();
      await panel.step('next');
      await panel.press('Enter');
      assert.deepEqual((await panel.said('open')).at(-1), { type: 'open', side: 'modified', sentence: 3 });
      await panel.remembers(/"layout":"flowing"/u);
      await panel.reload();
      await panel.show(lighthouse());
      assert.equal(await flow().getAttribute('aria-pressed'), 'true');
    });
  });

  it('has the summary copied', async () => {
    await panel.page.getByRole('button', { name: 'Copy Summary' }).click();
    assert.deepEqual(await panel.said('copySummary'), [{ type: 'copySummary' }]);
  });

  for (const layout of ['Aligned', 'Flowing'])
    it(`has the focus where the reader was when its tab is shown again: ${layout}`, async () => {
      await panel.page.getByRole('button', { name: layout }).click();
      await panel.page.locator(layout === 'Flowing' ? 'story-flowing' : 'story-aligned').waitFor();
      for (let step = 0; step < 3; step++) await panel.step('next');
      const label = await panel.focusedLabel();
      assert.match(label!, /^Split/);
      // Not only an earlier step: what is remembered is a little behind.
      await panel.remembers(/"focus":\{[^}]*"key":"1 The lamp had burned since 1871/u);
      await panel.reload();
      await panel.show(lighthouse());
      await panel.page.waitForFunction(() => document.activeElement !== document.body);
      assert.equal(await panel.focusedLabel(), label);
      await panel.press('ArrowDown');
      assert.notEqual(await panel.focusedLabel(), label);
    });

  it('keeps the choices when the page is thrown away', async () => {
    await press('Omitted');
    await panel.page.locator('.names .order').click();
    await panel.remembers(/"order":"original".*"filter":\["omitted"\]/u);
    await panel.reload();
    await panel.show(lighthouse());
    assert.equal(await toggle('Omitted').getAttribute('aria-pressed'), 'true');
    assert.match(await words(panel.page.locator('.names .order')), /Order: original/);
  });

  it('keeps a moved block to one line in the spine', async () => {
    for (const width of [1000, 1400, 1800]) {
      await panel.resize(width, 900);
      assert.equal(
        await panel.page
          .locator('.move')
          .first()
          .evaluate((link) => link.getBoundingClientRect().height <= 22),
        true,
      );
    }
  });
});
