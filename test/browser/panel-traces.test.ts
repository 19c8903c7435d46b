import assert from 'node:assert/strict';
import type { PanelOptions, PanelPage } from './panel-page.ts';
import { panelSuite } from './panel-suite.ts';
import { panelThemes, type ThemeName } from './panel-themes.ts';
import { TakingHost } from './taking-host.ts';

const ORIGINAL = `The old bridge over the Lisse opens again on Saturday.

The bridge was shut two years ago, after a painter found a crack as long as a forearm. No one had looked under the eastern pier since 1994. Its inspector, Dalia Renn, has since left the service.

“We lost a third of our customers,” said Piet Osk, who sells bread and cheese by the north steps, “and nobody paid us for it.” The town hall has not answered him.

On the market side the traders have counted the days aloud. A brass band will play on the first morning.
`;
const MODIFIED = `The old bridge over the Lisse opens again on Saturday.

On the market side the traders have counted the days aloud.

“We gave up a third of our customers,” said Piet Osk, who sells bread by the north steps, “and nobody ever made it good.” The town hall has not answered him. Tickets for the tram will cost what they cost before.

A brass band will play on the first morning.
`;

/** The page of the test that runs, and what stands in for the host there. */
let panel: PanelPage;
let host: TakingHost;

/** Call it inside `describe`; what it returns opens the page of a test, with both stories. */
function openTaking() {
  const openPanel = panelSuite();
  return async (options?: PanelOptions) => {
    panel = await openPanel(options);
    host = await TakingHost.show(panel, ORIGINAL, MODIFIED);
  };
}

describe('the trace of what was taken over, in the rows', () => {
  const open = openTaking();
  const row = (kind: string) => panel.page.locator(`.row.${kind}`).first();
  const trace = () => panel.page.locator('.trace');
  const undo = () => panel.page.locator('.trace .undo');
  const status = () => panel.page.locator('[role="status"].status').textContent();
  const tops = () =>
    panel.page
      .locator('.row:not(.gone)')
      .evaluateAll((rows) => rows.map((row) => Math.round(row.getBoundingClientRect().top)));

  it('says what was done and undoes it, in the row as it was, while the focus goes on to the next change', async () => {
    await open();
    const before = await row('omitted').boundingBox();
    await row('omitted').focus();
    await panel.press('r');
    await host.take('Restored 3');
    assert.deepEqual(await row('taken').boundingBox(), before, 'nothing moves');
    assert.equal((await row('taken').locator('.trace').textContent())?.replace(/\s+/gu, ' ').trim(), 'Restored 3Undo');
    assert.match((await panel.focusedLabel())!, /^Unchanged, moved up 2/u);
    assert.match((await status())!, /^Restored 3\. 3 changes left\. Ctrl\+Z undoes\.$/u);
    await row('taken').focus();
    assert.match((await panel.focusedLabel())!, /^Restored 3, Control Z undoes\. The bridge was shut/u);
    await panel.press('Tab');
    assert.equal(await panel.focusedLabel(), 'Undo: Restored 3');
    await panel.press('Enter');
    await host.undo();
    assert.equal(await trace().count(), 0);
    assert.match((await panel.focusedLabel())!, /^Omitted, 3 sentences/u);
    assert.deepEqual(await row('omitted').boundingBox(), before);
  });

  it('moves nothing, whatever was taken back, and leaves one line where nothing is left', async () => {
    for (const width of [700, 1300]) {
      await open({ width });
      for (const [kind, key, done] of [
        ['edited', 'r', 'Taken back'],
        ['omitted', 'r', 'Restored 3'],
      ] as const) {
        const before = await tops();
        await row(kind).focus();
        await panel.press(key);
        await host.take(done);
        assert.deepEqual(await tops(), before, `${kind} at ${width}`);
      }
      await row('added').focus();
      await panel.press('r');
      await host.take('Removed');
      assert.equal(
        await row('gone').locator('s').textContent(),
        'Tickets for the tram will cost what they cost before.',
      );
      assert.ok((await row('gone').boundingBox())!.height <= 24, 'it is one line');
      await row('moved').focus();
      await panel.press('m');
      await host.take('Moved back');
      const gone = panel.page.locator('.row.gone', { hasText: 'On the market side' });
      assert.equal(await gone.locator('.link:not(.undo)').textContent(), 'now at ¶4 ↓');
      // Nothing is left: the focus is on what undoes the last.
      assert.equal(await panel.focusedLabel(), 'Undo: Moved back');
      assert.match((await status())!, /^Moved back\. No changes left\./u);
      if (width < 1300) await panel.page.close();
    }
  });

  it('undoes only the last edit of the story: by its link, or by Ctrl+Z', async () => {
    await open();
    await row('omitted').focus();
    await panel.press('r');
    await host.take('Restored 3');
    await row('added').focus();
    await panel.press('r');
    await host.take('Removed');
    assert.deepEqual(await trace().locator('.done').allTextContents(), ['Restored 3', 'Removed']);
    assert.deepEqual(await undo().evaluateAll((links) => links.map((link) => link.getAttribute('aria-label'))), [
      'Undo: Removed',
    ]);
    await panel.press('Control+z');
    await host.undo();
    assert.match((await panel.focusedLabel())!, /^Added/u);
    await undo().click();
    await host.undo();
    assert.equal(host.modified, MODIFIED);
    await panel.press('Control+z');
    assert.equal((await panel.said('pairing')).at(-1)?.action, 'undo', 'then what was paired by hand');
  });

  it('stays without an Undo when the story is written on, and goes when the rows are laid out anew', async () => {
    await open();
    await row('omitted').focus();
    await panel.press('r');
    await host.take('Restored 3');
    await host.write(host.modified.replace('A brass band', 'A large brass band'));
    assert.equal(await trace().count(), 1);
    assert.equal(await undo().count(), 0);
    await panel.page.locator('button.order').click();
    await panel.settled();
    assert.equal(await trace().count(), 0);
  });

  it('goes when it has left the window', async () => {
    await open({ height: 220 });
    await row('omitted').focus();
    await panel.press('r');
    await host.take('Restored 3');
    const rows = panel.page.locator('.rows');
    await rows.evaluate((rows) => rows.scrollTo(0, rows.scrollHeight));
    await trace().waitFor({ state: 'detached' });
    await rows.evaluate((rows) => rows.scrollTo(0, 0));
    await panel.settled();
    assert.equal(await trace().count(), 0);
  });

  it('scrolls nothing under a pointer', async () => {
    await open({ height: 330 });
    await row('omitted').hover();
    await row('omitted').locator('.tool.first').click();
    const before = await panel.page.locator('.rows').evaluate((rows) => rows.scrollTop);
    await host.take('Restored 3');
    assert.equal(await panel.page.locator('.rows').evaluate((rows) => rows.scrollTop), before);
    assert.match((await panel.focusedLabel())!, /^Unchanged, moved up 2/u);
  });

  for (const theme of Object.keys(panelThemes) as ThemeName[])
    for (const width of [700, 1300])
      it(`can be looked at in ${theme}, ${width} px wide`, async () => {
        await open({ theme, width, height: 500 });
        const picture = (name: string) => panel.picture(`trace-${name}-${theme}-${width}`);
        await picture('1-before');
        await row('omitted').hover();
        await row('omitted').locator('.tools-of-row .tool:visible').first().waitFor();
        await picture('2-hover');
        await row('omitted').focus();
        await panel.press('r');
        await host.take('Restored 3');
        await row('added').focus();
        await panel.press('r');
        await host.take('Removed');
        await picture('3-after');
        await panel.press('Control+z');
        await host.undo();
        await picture('4-undone');
      });
});

describe('one word edit, chosen in a row', () => {
  const open = openTaking();
  const row = () => panel.page.locator('.row.edited').first();
  const bar = () => panel.page.locator('.edit-bar');
  const words = (text: string) => row().locator(':is(del, ins)', { hasText: text }).first();
  const chosen = () => row().locator('.chosen').allTextContents();

  it('is pointed out with its other half, and a click on it opens what can be done', async () => {
    await open();
    await words('gave up').hover();
    assert.deepEqual(await row().locator('[data-pointed]').allTextContents(), ['lost', 'gave up']);
    assert.equal(await bar().count(), 0);
    await words('gave up').click();
    await panel.settled();
    assert.deepEqual(await chosen(), ['lost', 'gave up']);
    assert.match((await bar().textContent())!, /Put Back “lost”\s*R/u);
    const [line, above] = [(await bar().boundingBox())!, (await row().boundingBox())!];
    assert.ok(line.y >= above.y + above.height + 3, 'it never covers its own row');
    await bar().locator('.edit-action').click();
    await host.take('1 put back');
    assert.ok(host.modified.includes('“We lost a third') && host.modified.includes('made it good'));
    assert.match((await row().locator('.trace').textContent())!, /1 put back/u);
    assert.equal(await bar().count(), 0);
  });

  it('is chosen by the arrows and taken back by R, which leaves the others', async () => {
    await open();
    await row().focus();
    await panel.press('ArrowRight');
    assert.deepEqual(await chosen(), ['lost', 'gave up']);
    const status = () => panel.page.locator('[role="status"].status').textContent();
    const of = /Edit 1 of (\d)\. R does it\.$/u.exec((await status())!)?.[1];
    assert.ok(Number(of) > 1);
    await panel.press('ArrowRight');
    assert.match((await bar().textContent())!, new RegExp(`2 of ${of}`, 'u'));
    assert.equal(await row().locator('.gap').count(), 1, 'the place of what was left out');
    await panel.press('r');
    assert.deepEqual((await panel.said('takeOver')).at(-1)?.edit, 1);
    await host.take('1 put back');
    assert.ok(host.modified.includes('sells bread and cheese') && host.modified.includes('gave up'));
    assert.match((await panel.focusedLabel())!, /^1 put back, Control Z undoes\. Edited/u);
    await panel.press('Control+z');
    await host.undo();
    assert.equal(host.modified, MODIFIED);
  });

  it('goes into the original by Shift+R', async () => {
    await open();
    await row().focus();
    await panel.press('ArrowRight');
    await panel.press('Shift+R');
    const { side, edit, groups } = (await panel.said('takeOver')).at(-1)!;
    assert.deepEqual([side, edit, groups.length], ['original', 0, 1]);
  });

  it('is let go by Esc, by the arrow before the first, by another row and by scrolling', async () => {
    await open({ height: 330 });
    for (const leave of ['Escape', 'ArrowLeft', 'ArrowDown']) {
      await row().focus();
      await panel.press('ArrowRight');
      assert.equal(await bar().count(), 1);
      await panel.press(leave);
      assert.equal(await bar().count(), 0, leave);
    }
    await row().focus();
    await panel.press('ArrowRight');
    await panel.page.locator('.rows').evaluate((rows) => rows.scrollBy(0, 60));
    await bar().waitFor({ state: 'detached' });
  });

  it('does not open where words are selected with the mouse', async () => {
    await open();
    const box = (await words('ever made it good').boundingBox())!;
    await panel.page.mouse.move(box.x + 2, box.y + 6);
    await panel.page.mouse.down();
    await panel.page.mouse.move(box.x + 40, box.y + 6);
    await panel.page.mouse.up();
    await panel.settled();
    assert.equal(await bar().count(), 0);
  });

  for (const theme of Object.keys(panelThemes) as ThemeName[])
    for (const width of [700, 1300])
      it(`can be looked at in ${theme}, ${width} px wide`, async () => {
        await open({ theme, width, height: 500 });
        const picture = (name: string) => panel.picture(`edit-${name}-${theme}-${width}`);
        await words('gave up').hover();
        await picture('1-hover');
        await row().focus();
        await panel.press('ArrowRight');
        await panel.press('ArrowRight');
        await picture('2-chosen');
        await panel.press('r');
        await host.take('1 put back');
        await picture('3-after');
        await panel.press('Control+z');
        await host.undo();
        await picture('4-undone');
      });
});
