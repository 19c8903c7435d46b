import assert from 'node:assert/strict';
import { lighthouse } from '../fixtures/comparisons.ts';
import { reviewOf } from '../fixtures/reviews.ts';
import type { PanelOptions, PanelPage } from './panel-page.ts';
import { panelSuite } from './panel-suite.ts';
import { panelThemes, type ThemeName } from './panel-themes.ts';

/** An edit, the split, an omission and the block of two added sentences: four of nine changes. */
const TICKED = [2, 3, 6, 9];

describe('what is reviewed, side by side', () => {
  const openPanel = panelSuite();
  let panel: PanelPage;

  const groupsOf = (...changes: number[]) => [...reviewOf(lighthouse(), ...changes).groups];
  const open = async (options?: PanelOptions, reviewed: readonly number[] = []) => {
    panel = await openPanel(options);
    await panel.show(lighthouse(), undefined, reviewed);
  };
  /** Answers what the page asked for last, as the extension host would. */
  const answer = async () => {
    const asked = await panel.said('review');
    const groups = new Set<number>();
    for (const { groups: marked, reviewed } of asked)
      for (const group of marked) reviewed ? groups.add(group) : groups.delete(group);
    await panel.post({ type: 'reviewed', version: 1, groups: [...groups] });
    await panel.settled();
  };
  const lighthouseChanges = () => [...reviewOf(lighthouse()).list.changes.keys()];
  const row = (kind: string) => panel.page.locator(`.row.${kind}`).first();
  const button = (name: string | RegExp) => panel.page.getByRole('button', { name });
  const status = () => panel.page.locator('[role="status"].status').textContent();
  const lay = async (name: string) => {
    await button(name).click();
    await panel.settled();
  };

  it('is ticked off by a key, which goes on to the next open change, and opened again by it', async () => {
    await open();
    await row('edited').focus();
    await panel.press('v');
    assert.deepEqual(await panel.said('review'), [{ type: 'review', version: 1, groups: groupsOf(2), reviewed: true }]);
    assert.match((await panel.focusedLabel())!, /^Split/u);
    await answer();
    assert.match((await panel.focusedLabel())!, /^Split/u);
    assert.equal(await status(), '1 of 9 reviewed.');
    assert.match((await row('edited').getAttribute('aria-label'))!, /^Edited, quotation, reviewed\./u);
    await row('edited').focus();
    await panel.press('v');
    assert.deepEqual((await panel.said('review')).at(-1), {
      type: 'review',
      version: 1,
      groups: groupsOf(2),
      reviewed: false,
    });
    assert.match((await panel.focusedLabel())!, /^Edited/u, 'the focus stays');
    await answer();
    assert.equal(await status(), 'Nothing reviewed.');
    assert.equal(await panel.page.locator('.reviewed-so-far').count(), 0);
  });

  it('is ticked off by the pointer in the place of the glyph, and nothing moves', async () => {
    // In a narrow panel a row has a tick where it is high enough.
    for (const width of [700, 1300]) {
      await open({ width });
      const before = await row('split').boundingBox();
      await row('split').hover();
      await row('split').locator('.tick').click();
      await answer();
      assert.deepEqual(await row('split').boundingBox(), before);
      assert.ok((await row('split').getAttribute('class'))!.includes('reviewed'));
      await row('split').locator('.tick').click();
      await answer();
      assert.ok(!(await row('split').getAttribute('class'))!.includes('reviewed'));
      if (width < 1300) await panel.page.close();
    }
  });

  it('takes a block as one, and so a block that moved', async () => {
    await open();
    await panel.page.locator('.row.added').nth(1).focus();
    await panel.press('v');
    assert.deepEqual((await panel.said('review')).at(-1)?.groups, groupsOf(9));
    await row('moved').focus();
    await panel.press('v');
    assert.deepEqual((await panel.said('review')).at(-1)?.groups, groupsOf(0));
  });

  it('is ticked off from the menu', async () => {
    await open();
    await panel.post({ type: 'act', action: 'markReviewed', version: 1, side: 'modified', sentence: 6 });
    assert.deepEqual((await panel.said('review')).at(-1)?.groups, groupsOf(2));
  });

  it('leaves next and previous in both layouts', async () => {
    for (const layout of ['Aligned', 'Flowing']) {
      await open({}, groupsOf(...TICKED));
      await lay(layout);
      const labels: string[] = [];
      for (let step = 0; step < 6; step++) {
        await panel.step('next');
        labels.push(((await panel.focusedLabel()) ?? '').split(/[., ]/u)[0]!);
      }
      assert.deepEqual(labels.slice(0, 5).sort(), ['Added', 'Edited', 'Merged', 'Omitted', 'Unchanged'], layout);
      assert.equal(labels[5], labels[0], 'the walk goes around');
      if (layout === 'Aligned') await panel.page.close();
    }
  });

  it('is counted in the header, where what is to check counts down', async () => {
    await open();
    const counts = () =>
      panel.page.locator('.count:visible').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
    assert.ok((await counts()).includes('2 to check'));
    assert.ok(!(await counts()).some((label) => label?.endsWith(' open')));
    await panel.post({ type: 'reviewed', version: 1, groups: groupsOf(...TICKED) });
    await panel.settled();
    assert.ok((await counts()).includes('1 to check'));
    assert.ok((await counts()).includes('5 open'));
    assert.equal(await panel.page.locator('.reviewed-so-far > .words').textContent(), '4 of 9 reviewed');
    assert.equal(await panel.page.locator('.place-in-walk').textContent(), '5 changes');
    await panel.post({ type: 'reviewed', version: 1, groups: groupsOf(...lighthouseChanges()) });
    await panel.settled();
    assert.equal(await panel.page.locator('.reviewed-so-far > .words').textContent(), 'All 9 reviewed');
    await panel.step('next');
    assert.equal(await status(), 'No open changes.');
    // An answer about a comparison that is gone changes nothing.
    await panel.post({ type: 'reviewed', version: 7, groups: [] });
    await panel.settled();
    assert.equal(await panel.page.locator('.reviewed-so-far > .words').textContent(), 'All 9 reviewed');
  });

  it('is left out where only open changes are asked for, alone and together with a kind', async () => {
    await open({}, groupsOf(...TICKED));
    await button('5 open').click();
    await panel.settled();
    const kinds = () =>
      panel.page.locator('.row:is(.pair, .block)').evaluateAll((rows) => rows.map((one) => one.classList[2]));
    assert.equal(await panel.page.locator('.row.reviewed').count(), 0);
    assert.ok((await kinds()).length >= 5);
    assert.match((await panel.page.locator('.others-button').allTextContents()).join(), /\d reviewed and \d+ other/u);
    await panel.remembers(/"filter":\["open"\]/u);
    await button(/ Edited$/u).click();
    await panel.settled();
    assert.deepEqual(await panel.page.locator('.row:is(.pair, .block)').count(), 1);
    await panel.step('next');
    assert.match((await panel.focusedLabel())!, /^Edited, figure/u);
    // Ticked off, it goes; the reader stays in the page.
    await panel.press('v');
    await panel.post({ type: 'reviewed', version: 1, groups: groupsOf(...TICKED, 5) });
    await panel.settled();
    assert.equal(await panel.page.locator('.row:is(.pair, .block)').count(), 0);
    assert.ok(await panel.page.evaluate(() => document.activeElement !== document.body));
  });

  it('is ticked off in the flowing layout, by the key and in the lane', async () => {
    await open();
    await lay('Flowing');
    const sentence = panel.page.locator('[data-side="modified"][data-sentence="6"]');
    await sentence.click();
    await panel.press('v');
    assert.deepEqual((await panel.said('review')).at(-1), {
      type: 'review',
      version: 1,
      groups: groupsOf(2),
      reviewed: true,
    });
    await answer();
    assert.ok((await sentence.getAttribute('class'))!.includes('reviewed'));
    await sentence.click();
    await panel.settled();
    await panel.page.locator('.lane-tick').click();
    assert.equal((await panel.said('review')).at(-1)?.reviewed, false);
    await answer();
    assert.ok(!(await sentence.getAttribute('class'))!.includes('reviewed'));
  });

  it('can be read in every theme: its words have a contrast of at least 4.5', async () => {
    for (const theme of Object.keys(panelThemes) as ThemeName[]) {
      await open({ theme }, groupsOf(...TICKED));
      const lowest = await panel.page.evaluate(() => {
        const canvas = document.createElement('canvas');
        canvas.width = canvas.height = 1;
        const context = canvas.getContext('2d', { willReadFrequently: true })!;
        /** The relative luminance (WCAG 2.2) of layers of paint, one over the other. */
        const luminance = (layers: readonly string[]) => {
          for (const layer of layers) {
            context.fillStyle = layer;
            context.fillRect(0, 0, 1, 1);
          }
          const [red = 0, green = 0, blue = 0] = [...context.getImageData(0, 0, 1, 1).data].map((value) => {
            const share = value / 255;
            return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
          });
          return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        };
        const contrasts = [...document.querySelectorAll('.row.reviewed :is(.sentence, del, ins, .word)')].map(
          (element) => {
            const layers: string[] = [];
            for (let at: Element | null = element; at; at = at.parentElement) {
              const { backgroundColor } = getComputedStyle(at);
              layers.unshift(backgroundColor);
            }
            const behind = luminance(layers);
            const text = luminance([...layers, getComputedStyle(element).color]);
            return (Math.max(behind, text) + 0.05) / (Math.min(behind, text) + 0.05);
          },
        );
        return contrasts.length > 8 ? Math.min(...contrasts) : 0;
      });
      assert.ok(lowest >= 4.5, `${lowest.toFixed(2)} in ${theme}`);
      await panel.page.close();
    }
    await open();
  });

  for (const theme of Object.keys(panelThemes) as ThemeName[])
    it(`can be seen in ${theme}`, async () => {
      for (const width of [460, 700, 1160, 1500]) {
        await open({ theme, width, height: 700 }, groupsOf(...TICKED));
        await row('merged').hover();
        await row('merged').locator('.tick').hover();
        await panel.picture(`reviewed-${theme}-${width}`);
        if (width !== 1160) {
          if (width < 1500) await panel.page.close();
          continue;
        }
        await button('5 open').click();
        await panel.settled();
        await panel.picture(`reviewed-open-only-${theme}`);
        await button('5 open').click();
        await lay('Flowing');
        await panel.page.locator('[data-side="modified"][data-sentence="9"]').click();
        await panel.settled();
        await panel.picture(`reviewed-flowing-${theme}`);
        await panel.page.close();
      }
    });
});
