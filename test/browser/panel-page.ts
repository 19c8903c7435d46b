/**
 * The panel's page alone in a browser, without VS Code: the real page, script and style sheets under the real content
 * security policy; only the extension host is played by the test.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Comparison } from '../../src/comparison/comparison.ts';
import { changeBetween, type PackedStories } from '../../src/comparison/packed/change.ts';
import { pack } from '../../src/comparison/packed/pack.ts';
import { panelPage } from '../../src/extension/webview/page.ts';
import type { FromPanel, TakenName, ToPanel } from '../../src/panel/protocol.ts';
import type { Pins } from '../../src/presentation/pairing-words.ts';
import type { Translations } from '../../src/text/wording.ts';
import { STATE_LIMIT_MS } from '../vscode/limits.mjs';
import { keep, root } from '../vscode/places.mjs';
import { until } from '../vscode/until.ts';
import { type PanelTheme, panelThemes, type ThemeName } from './panel-themes.ts';

/** The page is at rest when it did not stir for so many frames: it draws and measures in the frame after a change. */
const CALM_FRAMES = 4;
const ORIGIN = 'http://panel.localhost';
const NONCE = 'tested';
/** The file of the flowing layout in dist. */
export const FLOWING_FILE = 'panel/story-flowing.js';
const TYPES: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css', '.ttf': 'font/ttf' };

interface HostWindow {
  /** What the page said, for the test to read. */
  said: FromPanel[];
  /** What the browser refused to load or run. */
  refused: string[];
  acquireVsCodeApi(): unknown;
}

export interface PanelOptions {
  readonly theme?: ThemeName;
  readonly width?: number;
  readonly height?: number;
  readonly reducedMotion?: boolean;
  /** The system sets all colours, and these are dark ones. */
  readonly forcedColors?: boolean;
  /** The pixels of the screen for one of CSS: 2 where the reader has zoomed to 200 %. */
  readonly zoom?: number;
  /** For the words of the page; English without them. */
  readonly translations?: Translations;
}

/** A comparison and its texts, as they travel. */
export function packedStories(comparison: Comparison): PackedStories {
  const texts = { original: comparison.original.text, modified: comparison.modified.text };
  return { packed: pack(comparison), texts };
}

/** A page that shows the panel. */
export class PanelPage {
  private version = 0;

  private constructor(readonly page: Page) {}

  static async open(browser: Browser, options: PanelOptions = {}): Promise<PanelPage> {
    const { theme = 'dark-modern', width = 1400, height = 900, reducedMotion = false, translations } = options;
    const { forcedColors = false, zoom = 1 } = options;
    const page = await browser.newPage({
      viewport: { width, height },
      deviceScaleFactor: zoom,
      reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
      ...(forcedColors ? { forcedColors: 'active', colorScheme: 'dark' } : {}),
    });
    page.setDefaultTimeout(STATE_LIMIT_MS);
    const html = panelPage({
      nonce: NONCE,
      cspSource: ORIGIN,
      script: `${ORIGIN}/panel.js`,
      modules: [`${ORIGIN}/panel/shared-1.js`, `${ORIGIN}/panel/shared-2.js`],
      styles: [`${ORIGIN}/codicon.css`, `${ORIGIN}/panel.css`],
      translations,
    });
    await page.route(`${ORIGIN}/**`, async (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: html });
      const contentType = TYPES[path.extname(pathname)] ?? 'text/plain';
      return route.fulfill({ contentType, body: await readFile(path.join(root, 'dist', pathname)) });
    });
    await page.addInitScript(playHost);
    const dressed = `(${wearTheme})(${JSON.stringify(panelThemes[theme])})`;
    await page.addInitScript(`document.addEventListener('DOMContentLoaded', () => ${dressed})`);
    await page.goto(`${ORIGIN}/`);
    await isReady(page);
    return new PanelPage(page);
  }

  /** Sends the page a message, as the extension host would. */
  async post(message: ToPanel): Promise<void> {
    await this.page.evaluate(
      (message) =>
        new Promise((heard) => {
          // The page listens since it was loaded, so it has taken the message in by the time that this listener hears it.
          window.addEventListener('message', () => heard(undefined), { once: true });
          window.postMessage(message, '*');
        }),
      message,
    );
  }

  /** Shows a comparison and waits until it is drawn. */
  async show(
    comparison: Comparison,
    names: readonly [string, string] = ['wire.md', 'paper.md'],
    reviewed: readonly number[] = [],
    pins?: Pins,
  ): Promise<void> {
    const version = ++this.version;
    const [original, modified] = names.map((name) => ({
      name,
      path: `stories/${name}`,
      uri: `file:///stories/${name}`,
    })) as [never, never];
    await this.post({ type: 'prepare', content: packedStories(comparison) });
    await this.post({ type: 'comparison', version, original, modified, reviewed, ...(pins ? { pins } : {}) });
    await this.page.waitForFunction(
      (version) =>
        (window as unknown as HostWindow).said.some((said) => said.type === 'shown' && said.version === version),
      version,
    );
    await this.settled();
  }

  /**
   * Shows what a comparison became, as the extension host says it after an edit.
   * @param taken what the page had taken over and may undo
   */
  async showChange(before: Comparison, after: Comparison, taken: readonly TakenName[] = []): Promise<void> {
    const base = this.version++;
    const [original, modified] = ['wire.md', 'paper.md'].map((name) => ({ name, path: name, uri: name })) as [
      never,
      never,
    ];
    const change = changeBetween(packedStories(before), packedStories(after));
    await this.post({ type: 'prepare', content: { base, change } });
    await this.post({ type: 'comparison', version: this.version, original, modified, reviewed: [], taken });
    await this.page.waitForFunction(
      (version) =>
        (window as unknown as HostWindow).said.some((said) => said.type === 'shown' && said.version === version),
      this.version,
    );
    await this.settled();
  }

  /** Shows a comparison; how long until its first rows are drawn, and of that the longest task, in milliseconds. */
  async timeToRows(comparison: Comparison): Promise<{ first: number; long: number }> {
    const [original, modified] = (['a.txt', 'b.txt'] as const).map((name) => ({ name, path: name, uri: name })) as [
      never,
      never,
    ];
    const version = ++this.version;
    const messages: readonly ToPanel[] = [
      { type: 'prepare', content: packedStories(comparison) },
      { type: 'comparison', version, original, modified, reviewed: [] },
    ];
    return this.page.evaluate(async (messages) => {
      let long = 0;
      const tasks = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) long = Math.max(long, duration);
      });
      tasks.observe({ type: 'longtask' });
      const started = performance.now();
      for (const message of messages) window.postMessage(message, '*');
      while (!document.querySelector('.row, .flow-place')) await new Promise((drawn) => requestAnimationFrame(drawn));
      const first = performance.now() - started;
      // The task that drew them is over, and known, in the next frame but one.
      for (let frame = 0; frame < 2; frame++) await new Promise((drawn) => requestAnimationFrame(drawn));
      for (const { duration } of tasks.takeRecords()) long = Math.max(long, duration);
      tasks.disconnect();
      return { first, long };
    }, messages);
  }

  /**
   * Waits until the page is at rest: it has loaded what it shows, has drawn, measured and drawn again, and now changes
   * and scrolls no more.
   */
  async settled(): Promise<void> {
    await this.page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
    await this.page.evaluate(async (calmFrames) => {
      let calm = 0;
      const stir = () => {
        calm = 0;
      };
      const changes = new MutationObserver(stir);
      changes.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      document.addEventListener('scroll', stir, true);
      for (; calm < calmFrames; calm++) await new Promise((resolve) => requestAnimationFrame(resolve));
      document.removeEventListener('scroll', stir, true);
      changes.disconnect();
    }, CALM_FRAMES);
  }

  /** Loads the file of the flowing layout, as the panel does when it first shows it. */
  async loadFlowing(): Promise<void> {
    await this.page.evaluate(
      ({ src, nonce }) =>
        document.head.append(Object.assign(document.createElement('script'), { type: 'module', nonce, src })),
      { src: `${ORIGIN}/${FLOWING_FILE}`, nonce: NONCE },
    );
    await this.page.evaluate(() => customElements.whenDefined('story-flowing').then(() => undefined));
  }

  /** Gives the window another size, in CSS pixels, and waits until the page has taken it. */
  async resize(width: number, height: number): Promise<void> {
    await this.page.setViewportSize({ width, height });
    await this.page.waitForFunction(([width, height]) => innerWidth === width && innerHeight === height, [
      width,
      height,
    ] as const);
    await this.settled();
  }

  /** What the page has remembered for when it is shown again, as JSON; empty while it remembered nothing. */
  memory(): Promise<string> {
    return this.page.evaluate(() => sessionStorage.getItem('state') ?? '');
  }

  /** Waits until the page has remembered what a pattern describes. */
  async remembers(pattern: RegExp): Promise<void> {
    await until(async () => pattern.test(await this.memory()), `${pattern} to be remembered`);
  }

  /** Throws the page away and loads it again, as VS Code does with a hidden tab. */
  async reload(): Promise<void> {
    await this.page.reload();
    await isReady(this.page);
  }

  /** What the page said of one type, the latest last. */
  async said<T extends FromPanel['type']>(type: T): Promise<Extract<FromPanel, { type: T }>[]> {
    const said = await this.page.evaluate(() => (window as unknown as HostWindow).said);
    return said.filter((message): message is Extract<FromPanel, { type: T }> => message.type === type);
  }

  /** What the content security policy stopped; nothing, one hopes. */
  refused(): Promise<string[]> {
    return this.page.evaluate(() => (window as unknown as HostWindow).refused);
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
    await this.settled();
  }

  /** Next or previous, as the extension asks for it when F7 is pressed. */
  async step(direction: 'next' | 'previous'): Promise<void> {
    await this.post({ type: 'step', direction });
    await this.settled();
  }

  /** The spoken label of the row with the focus. */
  focusedLabel(): Promise<string | null> {
    return this.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);
  }

  /** The spoken labels of the rows drawn, from the top. */
  labels(): Promise<string[]> {
    return this.page.locator('.row').evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''));
  }

  /** Shows the page in another theme, as VS Code does when the reader chooses one. */
  async setTheme(theme: ThemeName): Promise<void> {
    await this.page.evaluate(wearTheme, { ...panelThemes[theme] });
    await this.settled();
  }

  /** Leaves a picture to look at. */
  async picture(name: string): Promise<void> {
    await this.page.screenshot({ path: path.join(keep, 'screenshots', `panel-${name}.png`) });
  }
}

/** Runs in the page before its script: a host that only listens. */
function playHost(): void {
  const host = window as unknown as HostWindow;
  host.said = [];
  host.refused = [];
  host.acquireVsCodeApi = () => ({
    postMessage: (message: FromPanel) => host.said.push(message),
    getState: () => JSON.parse(sessionStorage.getItem('state') ?? 'null') ?? undefined,
    setState: (value: unknown) => sessionStorage.setItem('state', JSON.stringify(value)),
  });
  document.addEventListener('securitypolicyviolation', (event) => {
    host.refused.push(`${event.violatedDirective}: ${event.blockedURI}`);
  });
}

/** Runs in the page: gives it the colours and letters that VS Code would. */
function wearTheme({ bodyClass, colors }: PanelTheme): void {
  const themes = ['vscode-dark', 'vscode-light', 'vscode-high-contrast', 'vscode-high-contrast-light'];
  document.body.classList.remove(...themes);
  document.body.classList.add(...bodyClass.split(' '));
  const { style } = document.documentElement;
  style.cssText = '';
  style.setProperty('--vscode-font-family', '"Liberation Sans", "DejaVu Sans", system-ui, sans-serif');
  style.setProperty('--vscode-editor-font-family', '"DejaVu Sans Mono", monospace');
  for (const [name, value] of Object.entries(colors)) style.setProperty(`--vscode-${name}`, value);
}

/** Waits until the page hears messages, and for the map, which is loaded a little later than the rows. */
async function isReady(page: Page): Promise<void> {
  await page.waitForFunction(() => (window as unknown as HostWindow).said.some(({ type }) => type === 'ready'));
  await page.evaluate(() => customElements.whenDefined('story-map').then(() => undefined));
}
