import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { getL10nPseudoLocalized } from '@vscode/l10n-dev';
import type { Frame, Page } from 'playwright-core';
import { compareStories } from '../../src/comparison/compare.ts';
import type { Translations } from '../../src/text/wording.ts';
import { lighthouse } from '../fixtures/comparisons.ts';
import { LANGUAGES } from '../translations/words.mjs';
import { root } from '../vscode/places.mjs';
import { panelSuite } from './panel-suite.ts';
import { installedExtension, openWorkbench, type Workbench } from './workbench.ts';

/** VS Code's name for a language in which every word has accents, and is a third longer. */
const PSEUDO = 'qps-ploc';
/** Stories without a Latin letter: what is left in Latin letters is ours. */
const ORIGINAL =
  'Το πλοίο έφυγε στις έξι. Κανείς δεν ήρθε.\n\nΗ Μάρθα μέτρησε τα παράθυρα. Ο καπετάνιος γέλασε.\n\nΗ νύχτα έπεσε. Οι γλάροι έφυγαν.';
const MODIFIED =
  'Οι γλάροι έφυγαν.\n\nΤο πλοίο έφυγε στις επτά. Κανείς δεν ήρθε.\n\nΗ Μάρθα μέτρησε τα παράθυρα. Η βροχή άρχισε πάλι.\n\nΗ νύχτα έπεσε.';

const words = (file: string): Translations => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

/** The translations of the panel's page and of the extension, with the keys of the built scripts. */
function pseudoWords(): Translations {
  const keys = Object.keys(words('dist/l10n/bundle.l10n.de.json'));
  const messages = keys.map((key) => [key, key.replace(/\/[\w-]{4}$/u, '')] as const);
  const pseudo = getL10nPseudoLocalized(Object.fromEntries(messages)) as Translations;
  return Object.fromEntries(messages.map(([key, message]) => [key, message === 'en' ? 'en' : pseudo[key]!]));
}

/** What a person sees or hears of a page in plain Latin letters, but for names of keys and of the product. */
function plainWords(page: Frame | Page, within: string): Promise<string[]> {
  return page.evaluate((within) => {
    const found: string[] = [];
    const note = (text: string | null, where: string) => {
      const left = (text ?? '').replaceAll(
        /Story Diff|\b(?:Ctrl|Alt|Shift|Enter|Escape|Esc|Tab|Home|End|PageUp|PageDown)\b|\bF\d+\b/gu,
        '',
      );
      // A single letter is the name of a key.
      if (/(?<![\p{L}\p{M}])[A-Za-z]{2,}(?![\p{L}\p{M}])/u.test(left)) found.push(`${where}: ${text}`);
    };
    for (const area of document.querySelectorAll(within)) {
      const walk = document.createTreeWalker(area, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
      for (let node: Node | null = area; node; node = walk.nextNode()) {
        if (node.nodeType === Node.TEXT_NODE) note(node.textContent, 'text');
        else
          for (const name of ['title', 'aria-label', 'placeholder', 'aria-roledescription', 'data-went'])
            note((node as Element).getAttribute(name), name);
      }
    }
    return found;
  }, within);
}

/** Words of ours that have too little room: cut without "…", or with it where no tooltip says all. */
function cutWords(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('story-panel *')]
      .filter((element) => {
        const style = getComputedStyle(element);
        const isCut =
          element.scrollWidth > element.clientWidth + 1 && style.overflowX !== 'visible' && style.overflowX !== 'auto';
        const own = [...element.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
        );
        const isSaid = style.textOverflow === 'ellipsis' && element.closest('[title]');
        return isCut && own && !isSaid && style.visibility === 'visible' && !element.closest('.status, .sentence');
      })
      .map((element) => `${element.className}: ${element.innerText}`),
  );
}

describe('the panel in another language', () => {
  const open = panelSuite();
  const greek = () => compareStories(ORIGINAL, MODIFIED);

  it('has no word of ours in English, in either layout', async () => {
    const panel = await open({ translations: pseudoWords() });
    await panel.show(greek(), ['α.txt', 'β.txt']);
    const found = async () =>
      (await plainWords(panel.page, 'story-panel')).filter((said) => !/\.txt|^[\w-]+: stories\//u.test(said));
    assert.deepEqual(await found(), []);
    await panel.loadFlowing();
    await panel.page.locator('.layouts button, [data-layout="flowing"]').last().click();
    await panel.page.locator('.flow-sentence').first().waitFor();
    assert.deepEqual(await found(), []);
  });

  it('would be told of them: in English there are many', async () => {
    const panel = await open();
    await panel.show(greek(), ['α.txt', 'β.txt']);
    const found = await plainWords(panel.page, 'story-panel');
    for (const word of ['text: Omitted', 'text: Aligned', 'title: Show omitted'])
      assert.ok(
        found.some((said) => said.startsWith(word)),
        `${word} in ${found.join()}`,
      );
  });

  const languages = [...LANGUAGES, PSEUDO] as const;
  for (const language of languages)
    for (const width of [1400, 760])
      it(`has room for its words: ${language}, ${width} px`, async () => {
        const translations = language === PSEUDO ? pseudoWords() : words(`dist/l10n/bundle.l10n.${language}.json`);
        const panel = await open({ translations, width, theme: 'light-modern' });
        await panel.page.evaluate((lang) => {
          document.documentElement.lang = lang; // as the extension host writes it into the page
        }, language);
        await panel.show(lighthouse());
        await panel.picture(`language-${language}-${width}`);
        assert.deepEqual(await cutWords(panel.page), []);
      });
});

describe('the extension in another language', () => {
  let workbench: Workbench;
  const nls = JSON.parse(readFileSync(path.join(root, 'package.nls.json'), 'utf8')) as Record<string, string>;
  const pseudo: Record<string, string> = {
    ...(getL10nPseudoLocalized(nls) as Record<string, string>),
    name: nls.name!,
  };
  const title = (key: string) => pseudo[key]!;

  before(async () => {
    const folder = await installedExtension();
    writeFileSync(path.join(folder, `package.nls.${PSEUDO}.json`), JSON.stringify(pseudo));
    writeFileSync(path.join(folder, `dist/l10n/bundle.l10n.${PSEUDO}.json`), JSON.stringify(pseudoWords()));
    workbench = await openWorkbench({ language: PSEUDO, files: { 'α.txt': ORIGINAL, 'β.txt': MODIFIED } });
  });
  after(() => workbench?.close());

  it('has no word of ours in English: menu, panel, list, status bar', async () => {
    const { page } = workbench;
    await workbench.explorerMenu(['α.txt', 'β.txt'], title('command.compareSelected'));
    const panel = await workbench.panelFrame();
    await panel.locator('.row').first().waitFor();
    await workbench.screenshot('pseudo language');
    const isOurs = (said: string) => !/\.txt|: Actions for /u.test(said); // VS Code's own words

    assert.deepEqual((await plainWords(panel, 'story-panel')).filter(isOurs), []);
    await workbench.runCommand('View: Show Story Diff');
    const list = '.pane-body .monaco-list-rows';
    await page.locator(list, { hasText: 'καπετάνιος' }).first().waitFor();
    await workbench.screenshot('pseudo language, the list');
    const listed = await plainWords(page, `.part.sidebar ${list}`);
    assert.deepEqual(listed.filter(isOurs), []);
    assert.deepEqual(await plainWords(page, '.statusbar-item[id^="story-diff"]'), []);
  });

  it('has its commands in that language', async () => {
    await workbench.openPalette(title('command.swapSides'));
    await workbench.page.locator('.quick-input-list').getByText(title('command.swapSides')).first().waitFor();
    await workbench.screenshot('pseudo language, the palette');
    await workbench.page.keyboard.press('Escape');
  });
});
