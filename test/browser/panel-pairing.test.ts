import assert from 'node:assert/strict';
import { ComparisonIndex } from '../../src/presentation/comparison-index.ts';
import { findLikelyPartners } from '../../src/presentation/likely-partners.ts';
import { type Pins, partnerLine } from '../../src/presentation/pairing-words.ts';
import { comparisonOf } from '../fixtures/comparisons.ts';
import type { PanelOptions, PanelPage } from './panel-page.ts';
import { panelSuite } from './panel-suite.ts';
import { panelThemes, type ThemeName } from './panel-themes.ts';

const ORIGINAL = [
  ['The tram returns to the old bridge in May'],
  ['The town has spent eleven million on new girders.', 'No one had looked under the eastern pier since March.'],
  ['“We lost a third of our customers,” said Piet Osk, who sells bread.'],
  ['The council said it would not close the bridge again.', 'Line 7 keeps its detour until autumn.'],
  ['On the market side the traders count the days.', 'They are at nine.'],
];
const MODIFIED = [
  ['The tram crosses the old bridge again in May'],
  ['The town has spent twelve million on new girders.'],
  ['“We lost a third of our customers,” said Piet Osk, who sells bread.'],
  ['On the market side the traders count the days.', 'They are at nine.'],
  ['The council said it was unlikely to close the bridge again.'],
  [
    'The eastern pier was last seen by an inspector in March.',
    'The best pictures of the eastern pier will hang in the depot.',
  ],
];
/** Sentence 2 of the original is omitted, 6 and 7 of the modified are added. */
const bridge = () =>
  comparisonOf(ORIGINAL, MODIFIED, [
    [0, 0],
    [1, 1],
    [3, 2],
    [4, 5],
    [6, 3],
    [7, 4],
  ]);
const PIER = 2;
const INSPECTOR = 6;
const PINS: Pins = { together: [[4, 5]], apart: [[PIER, INSPECTOR]], gone: 1 };

describe('pairing by hand in the panel', () => {
  const openPanel = panelSuite();
  let panel: PanelPage;

  const open = async (options?: PanelOptions, pins?: Pins) => {
    panel = await openPanel(options);
    await panel.show(bridge(), undefined, [], pins);
  };
  const choose = async (sentence = PIER) => {
    const comparison = bridge();
    const index = new ComparisonIndex(comparison);
    const likely = findLikelyPartners(comparison, { side: 'original', sentence }, 3);
    const lines = likely.map((partner) => partnerLine(index, 'modified', partner));
    await panel.post({ type: 'choosePartner', version: 1, side: 'original', sentence, likely: lines });
    await panel.settled();
    return lines;
  };
  const sentence = (side: 'original' | 'modified', index: number) =>
    panel.page.locator(`[data-side="${side}"][data-sentence="${index}"]`);
  const chosen = async () => (await panel.said('pairing')).filter(({ action }) => action === 'pair');
  const isAsking = () => panel.page.locator('.choosing').isVisible();
  const pair = { type: 'pairing', action: 'pair', version: 1, side: 'original', sentence: PIER };

  it('begins with a key on a row, in either layout', async () => {
    await open();
    for (const layout of ['Aligned', 'Flowing']) {
      await panel.page.getByRole('button', { name: layout }).click();
      await panel.settled();
      await sentence('original', PIER).click();
      await panel.press('p');
      assert.deepEqual((await panel.said('pairing')).at(-1), { ...pair, action: 'choose' });
    }
    await sentence('modified', 1).click();
    await panel.press('u');
    assert.deepEqual((await panel.said('pairing')).at(-1), {
      ...pair,
      action: 'unpair',
      side: 'modified',
      sentence: 1,
    });
  });

  for (const layout of ['Aligned', 'Flowing'])
    it(`takes the sentence of the other story that is clicked, and none of its own (${layout})`, async () => {
      await open();
      await panel.page.getByRole('button', { name: layout }).click();
      await panel.settled();
      await choose();
      await sentence('original', 1).click();
      assert.deepEqual(await chosen(), []);
      assert.ok(await isAsking());
      await sentence('modified', INSPECTOR).click();
      assert.deepEqual(await chosen(), [{ ...pair, partner: INSPECTOR, add: false }]);
      assert.ok(!(await isAsking()));
    });

  it('takes one of the likeliest by its number, and adds a part with Shift', async () => {
    await open();
    const [first] = await choose();
    assert.equal(first!.sentence, INSPECTOR);
    await panel.press('1');
    assert.deepEqual((await chosen()).at(-1), { ...pair, partner: INSPECTOR, add: false });
    await choose();
    await sentence('modified', 7).click({ modifiers: ['Shift'] });
    assert.deepEqual((await chosen()).at(-1), { ...pair, partner: 7, add: true });
  });

  it('walks through the other story, and through the likeliest', async () => {
    await open();
    const lines = await choose();
    assert.deepEqual(
      lines.map(({ sentence }) => sentence),
      [INSPECTOR, INSPECTOR + 1],
    );
    const cursor = () => panel.page.locator('.likely.chosen .text').textContent();
    await panel.step('next');
    assert.equal(await cursor(), lines[0]!.text);
    await panel.step('next');
    assert.equal(await cursor(), lines[1]!.text);
    await panel.step('previous');
    await panel.press('ArrowDown');
    assert.match((await panel.page.locator('.status[role=status]').textContent())!, /The best pictures/u);
    await panel.press('Enter');
    assert.deepEqual(await chosen(), [{ ...pair, partner: INSPECTOR + 1, add: false }]);
  });

  it('ends with Escape, with Cancel and with another layout', async () => {
    await open();
    for (const end of [
      () => panel.press('Escape'),
      () => panel.page.getByRole('button', { name: 'Cancel' }).click(),
      () => panel.page.getByRole('button', { name: 'Flowing' }).click(),
    ]) {
      await choose();
      assert.ok(await isAsking());
      await end();
      await panel.settled();
      assert.ok(!(await isAsking()));
      assert.equal(
        (await panel.said('shown')).at(-1)!.group,
        bridge().groups.findIndex(({ original }) => original[0] === PIER),
      );
    }
    assert.deepEqual(await chosen(), []);
  });

  it('asks again for the same sentence when the stories are compared again', async () => {
    await open();
    await choose();
    const before = (await panel.said('pairing')).length;
    await panel.show(bridge());
    assert.deepEqual((await panel.said('pairing')).slice(before), [{ ...pair, action: 'choose', version: 2 }]);
  });

  it('says what was done by hand, shows it by a pin, and leads to the other sentence', async () => {
    await open({}, PINS);
    const labels = await panel.labels();
    assert.ok(labels.some((label) => /^Edited, .*paired by hand/u.test(label)));
    assert.ok(labels.some((label) => label.startsWith('Omitted, kept apart from paragraph 6 by hand.')));
    assert.equal(await panel.page.locator('.pin').count(), 1);
    await panel.page.getByRole('button', { name: 'not ¶6' }).click();
    await panel.settled();
    assert.match((await panel.focusedLabel())!, /^Added, 2 sentences, kept apart from paragraph 2 by hand/u);
    await panel.page.getByRole('button', { name: 'Flowing' }).click();
    await panel.settled();
    const content = (side: 'original' | 'modified', index: number) =>
      sentence(side, index).evaluate((element) => getComputedStyle(element, '::after').content);
    assert.notEqual(await content('modified', 5), 'none');
    assert.equal(await content('modified', 1), 'none');
    assert.match((await sentence('modified', 5).getAttribute('aria-label'))!, /paired by hand/u);
  });

  it('is drawn in the lane: dashed lines to the likeliest, and a pin on those that were paired', async () => {
    await open({}, PINS);
    await panel.page.getByRole('button', { name: 'Flowing' }).click();
    await panel.settled();
    const lines = (type: string) => panel.page.locator(`.hand-line.${type}`).count();
    assert.deepEqual([await lines('pinned'), await lines('candidate')], [1, 0]);
    assert.equal(await panel.page.locator('.lane-pin').count(), 1);
    const likely = await choose();
    assert.ok(likely.length > 0);
    assert.equal(await lines('candidate'), likely.length);
    await panel.press('Escape');
    assert.equal(await lines('candidate'), 0);
  });

  it('tells of a pairing whose sentence is gone, which can be forgotten', async () => {
    await open({}, PINS);
    await panel.page.getByRole('button', { name: 'Forget it' }).click();
    assert.equal((await panel.said('pairing')).at(-1)!.action, 'forget');
  });

  it('is undone by Ctrl+Z, but not while something is typed', async () => {
    await open();
    await panel.page.locator('.row').first().focus();
    await panel.press('Control+z');
    assert.equal((await panel.said('pairing')).at(-1)!.action, 'undo');
    const before = (await panel.said('pairing')).length;
    await panel.press('Control+f');
    await panel.press('Control+z');
    assert.equal((await panel.said('pairing')).length, before);
  });

  for (const theme of Object.keys(panelThemes) as ThemeName[])
    it(`is drawn in both layouts and in a narrow panel (${theme})`, async () => {
      await open({ theme, width: 1160, height: 800 }, PINS);
      await panel.picture(`pairing-pins-${theme}`);
      for (const layout of ['Aligned', 'Flowing']) {
        await panel.page.getByRole('button', { name: layout }).click();
        await panel.settled();
        await choose();
        await sentence('modified', 5).hover();
        await panel.settled();
        await panel.picture(`pairing-${layout.toLowerCase()}-${theme}`);
        await panel.press('Escape');
      }
      await panel.page.getByRole('button', { name: 'Aligned' }).click();
      await panel.resize(540, 800);
      await panel.picture(`pairing-narrow-pins-${theme}`);
      await choose();
      await panel.picture(`pairing-narrow-${theme}`);
    });
});
