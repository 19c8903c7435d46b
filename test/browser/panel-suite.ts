import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../vscode/chromium.mjs';
import { type PanelOptions, PanelPage } from './panel-page.ts';

/**
 * One browser for a suite, and a page for each of its tests, which is closed after it and must not have been refused
 * anything by the content security policy. Call it inside `describe`; what it returns opens the test's page.
 */
export function panelSuite(): (options?: PanelOptions) => Promise<PanelPage> {
  let browser: Browser;
  let panel: PanelPage | undefined;

  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());
  afterEach(async () => {
    assert.deepEqual(await panel?.refused(), [], 'the content security policy stops nothing of our own');
    await panel?.page.close();
    panel = undefined;
  });
  return async (options) => {
    panel = await PanelPage.open(browser, options);
    return panel;
  };
}
