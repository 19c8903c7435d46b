import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { PAPER, WIRE } from '../fixtures/ferry.ts';
import { until } from '../vscode/until.ts';
import { openWorkbench, themes, type Workbench } from './workbench.ts';

interface PlacesWindow {
  /** What the panel said of the place in the walk, each time it changed. */
  places: string[];
}

describe('the panel in the workbench', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({
      files: { 'wire.txt': WIRE, 'paper.txt': PAPER, 'march.txt': 'Snow fell.', 'june.txt': 'Rain fell.' },
    });
    await workbench.explorerMenu(['wire.txt', 'paper.txt'], 'Compare Selected Stories');
    await place().getByText('3 changes').waitFor();
  });
  after(() => workbench?.close());

  const frame = () =>
    workbench.page
      .locator('iframe.webview[src*="extensionId=story-diff.story-diff"]:visible')
      .contentFrame()
      .locator('iframe#active-frame')
      .contentFrame();
  const place = () => frame().locator('.place-in-walk');
  const press = (key: string) => workbench.page.keyboard.press(key);

  it('takes one step for one F7', async () => {
    await frame().locator('.row').first().click();
    await place().getByText('1 of 3').waitFor();
    const panel = await workbench.panelFrame();
    await panel.evaluate(recordPlaces);
    const places = () => panel.evaluate(() => (window as unknown as PlacesWindow).places);
    const keys = ['F7', 'F7', 'F7', 'Shift+F7', 'Shift+F7'];
    for (const [index, key] of keys.entries()) {
      await press(key);
      await until(async () => (await places()).length > index, `the step of key ${index + 1}`);
    }
    // A second step for one key would stand here, for keys and their steps keep their order.
    assert.deepEqual(await places(), ['2 of 3', '3 of 3', '1 of 3', '3 of 3', '2 of 3']);
  });

  it('searches by itself, also what is folded, and gives the focus back', async () => {
    await press('Control+f');
    await frame().locator('.find-input').fill('PURSER');
    await frame().getByText('1 of 2').waitFor();
    await press('Enter');
    await frame().getByText('2 of 2').waitFor();
    await frame().locator('.opened', { hasText: 'The purser' }).waitFor();
    assert.equal(await workbench.page.locator('.webview-find-widget, .simple-find-part.visible').count(), 0);
    await press('Escape');
    await frame().locator('.row:focus', { hasText: 'The purser' }).waitFor();
  });

  it('opens a sentence in its editor', async () => {
    await frame().locator('.row.omitted').focus();
    await press('Enter');
    await workbench.page.locator('.tab.active', { hasText: 'wire.txt' }).first().waitFor();
    await workbench.page.getByText('(38 selected)').waitFor();
    await workbench.page.locator('.tab', { hasText: 'wire.txt ↔ paper.txt' }).click();
    await place().waitFor();
  });

  it('offers on a right click, and below “…”, what one can do with a sentence, and does it', async () => {
    const panel = await workbench.panelFrame();
    const items = () => workbench.page.locator('.context-view .action-menu-item').allInnerTexts();
    await frame().locator('.row.edited .modified .sentence').click({ button: 'right' });
    await workbench.page.locator('.context-view .action-menu-item').first().waitFor();
    const labels = (await items()).map((item) => item.trim());
    assert.deepEqual(labels, [
      ...['Take Back Wording', 'Apply to Original', 'Mark Reviewed', 'Pair With…', 'Unpair'],
      ...['Open in Editor', 'Go to Counterpart', 'Copy Sentence', 'Copy Both', 'Copy with Marks'],
    ]);
    await workbench.screenshot('panel context menu');
    await workbench.chooseFromMenu('Copy Both');
    await workbench.page.locator('.statusbar-item', { hasText: 'Both copied' }).waitFor();
    assert.equal(
      await workbench.page.evaluate(() => navigator.clipboard.readText()),
      'Original: The ferry left the harbour at six.\nModified: The ferry left the harbour at seven.',
    );
    await panel.locator('.row.omitted').first().focus();
    await press('.');
    await workbench.page.locator('.context-view .action-menu-item').first().waitFor();
    assert.deepEqual(
      (await items()).map((item) => item.trim()),
      [
        ...['Restore', 'Apply to Original', 'Mark Reviewed', 'Pair With…'],
        ...['Open in Editor', 'Copy Sentence', 'Copy with Marks'],
      ],
    );
    await workbench.screenshot('panel menu of a row');
    await press('Escape');
  });

  it('takes a change back at one key, goes on to the next, and Ctrl+Z in the story undoes it', async () => {
    await frame().locator('.row.omitted').focus();
    await press('r');
    await place().getByText('of 2').waitFor();
    assert.equal(await frame().locator('.row.omitted').count(), 0);
    await frame().locator('.row.added:focus').waitFor();
    await workbench.page.locator('.statusbar-item', { hasText: 'Restored. 2 changes left.' }).waitFor();
    await workbench.screenshot('panel after a change was taken back');
    await workbench.page.locator('.tab', { hasText: /^paper\.txt/ }).click();
    await workbench.page.getByText('Marta counted the windows of the town. There were').first().waitFor();
    await workbench.page.locator('.editor-instance .view-lines').first().click();
    await press('Control+z');
    await workbench.page.locator('.tab', { hasText: 'wire.txt ↔ paper.txt' }).click();
    await frame().locator('.row.omitted').waitFor();
    await place()
      .getByText(/3 changes|of 3/)
      .waitFor();
  });

  it('puts a summary into the clipboard', async () => {
    await frame().getByRole('button', { name: 'Copy Summary' }).click();
    await workbench.page.locator('.statusbar-item', { hasText: 'Summary copied' }).waitFor();
    const text = await workbench.page.evaluate(() => navigator.clipboard.readText());
    assert.match(text, /^# wire\.txt → paper\.txt/);
    assert.match(text, /\*\*Omitted\*\*, ¶2: Marta counted the windows of the town\./);
    // It arrives struck and underlined in what takes rich text, such as an e-mail.
    const mail = await workbench.page.context().newPage();
    await mail.setContent('<div contenteditable style="height: 100vh"></div>');
    const letter = mail.locator('div[contenteditable]');
    await until(async () => {
      await letter.fill('');
      await letter.press('ControlOrMeta+v');
      return (await letter.locator('s').count()) > 0;
    }, 'the summary to arrive as rich text');
    assert.deepEqual(await letter.locator('s').allInnerTexts(), ['six', 'Marta counted the windows of the town.']);
    assert.deepEqual(await letter.locator('u').allInnerTexts(), ['seven', 'He did not smile.']);
    await mail.close();
    await frame().locator('.row').first().waitFor();
  });

  it('sets the stories in the letters that are asked for', async () => {
    const font = () =>
      frame()
        .locator('.sentence')
        .first()
        .evaluate((text) => getComputedStyle(text).fontFamily);
    const before = await font();
    await workbench.setSettings({ 'storyDiff.panel.font': 'editor', 'editor.fontFamily': 'monospace' });
    await frame().locator('body.editor-font').waitFor();
    assert.notEqual(await font(), before);
    await workbench.setSettings({ 'storyDiff.panel.font': 'proportional' });
    await frame().locator('body:not(.editor-font)').waitFor();
  });

  for (const theme of themes)
    it(`takes the colours of ${theme}`, async () => {
      await workbench.setTheme(theme);
      await frame().locator('.row.omitted').first().hover();
      const { text, background } = await frame()
        .locator('.row.edited .sentence')
        .first()
        .evaluate((sentence) => ({
          text: getComputedStyle(sentence).color,
          background: getComputedStyle(document.body).backgroundColor,
        }));
      assert.notEqual(text, background);
      await workbench.screenshot(`panel in ${theme}`);
    });

  it('stands beside another pair, and both come back after a reload', async () => {
    await frame().getByRole('button', { name: 'Omitted' }).click();
    await frame()
      .getByText(/other sentence/)
      .first()
      .waitFor();
    await workbench.writtenDown(/"filter":\["omitted"\]/u);
    await workbench.explorerMenu(['march.txt', 'june.txt'], 'Compare Selected Stories');
    await frame().getByText('Rain').first().waitFor();
    await workbench.writtenDown(/"modified":"[^"]*june\.txt"/u);
    await workbench.page.reload();
    await workbench.ready();
    await frame().getByText('Rain').first().waitFor();
    await workbench.page.locator('.tab', { hasText: 'wire.txt ↔ paper.txt' }).click();
    await frame().locator('.count.omitted[aria-pressed="true"]').waitFor();
    await frame().getByText('1 of 1').or(frame().getByText('1 change')).first().waitFor();
    assert.equal(await workbench.page.locator('.tab', { hasText: '↔' }).count(), 2);
    assert.deepEqual(workbench.panelErrors, []);
  });

  it('says when a story is deleted, and is up to date when it is back', async () => {
    await frame().locator('.count.omitted').click();
    await rm(path.join(workbench.folder, 'wire.txt'));
    await frame().getByText('wire.txt is gone').waitFor();
    assert.ok(await frame().getByText('What is shown below is the last comparison.').isVisible());
    await workbench.write('wire.txt', WIRE);
    await frame().locator('.notice.trouble').waitFor({ state: 'detached' });
  });
});

/** Runs in the panel's page: notes down each place of the walk from now on. */
function recordPlaces(): void {
  const read = () => document.querySelector('.place-in-walk')!.textContent!.trim();
  let last = read();
  const places: string[] = [];
  (window as unknown as PlacesWindow).places = places;
  new MutationObserver(() => {
    const place = read();
    if (place !== last) places.push(place);
    last = place;
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}
