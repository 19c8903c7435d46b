/**
 * VS Code in a browser, used as a person uses it: the packaged extension is installed, nothing is in development mode.
 * One server and one browser serve a file of tests; each workbench has a window, a profile's state and a scratch folder
 * of its own. Settings go to that folder's `.vscode/settings.json`, so tests do not see each other's.
 *
 *   const workbench = await openWorkbench({ files: { 'a.txt': 'One.', 'b.txt': 'Two.' }, theme: 'Default Dark Modern' });
 *   await workbench.explorerMenu(['a.txt', 'b.txt'], 'Compare Selected Stories');
 *   const panel = await workbench.panelFrame();
 *   await panel.getByText('Two.').waitFor();
 *   await workbench.close();
 *
 * A test that fails leaves a picture of every open window in .vscode-test/screenshots.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Frame, Locator, Page } from 'playwright-core';
import { launchChromium } from '../vscode/chromium.mjs';
import { START_LIMIT_MS, STATE_LIMIT_MS } from '../vscode/limits.mjs';
import { keep, root } from '../vscode/places.mjs';
import { type Server, startServer, workbenchAddress } from '../vscode/server.mjs';
import { temporaryFolder } from '../vscode/tidy.mjs';
import { until } from '../vscode/until.ts';

const EXTENSION = 'story-diff.story-diff';
/** The pause between two looks into the storage. The page is to be idle in between. */
const STORAGE_PAUSE_MS = 1_000;
/** How long one first looks for the palette, or a hover, before it is asked for anew; each later look lasts twice as long. */
const FIRST_GLANCE_MS = 2_000;
/** Where VS Code's storage of a workspace keeps what. */
const STATE_KEYS = { editors: 'memento/workbench.parts.editor', extension: EXTENSION };
const FOLDER_SETTINGS = {
  // Our settings file is no part of the story.
  'files.exclude': { '**/.vscode': true },
  // A click in the explorer opens a file. An explorer that then reveals it would undo the selection made meanwhile.
  'explorer.autoReveal': false,
  // As on the desktop. In a browser VS Code saves by itself, and an undo while it does leaves the file as it was saved.
  'files.autoSave': 'off',
};

/** A built-in colour theme, and the class that it gives the workbench. */
const THEMES = {
  'Default Light Modern': 'vs',
  'Default Dark Modern': 'vs-dark',
  'Default High Contrast': 'hc-black',
  'Default High Contrast Light': 'hc-light',
};
export type Theme = keyof typeof THEMES;
export const themes = Object.keys(THEMES) as Theme[];

export interface WorkbenchOptions {
  /** What the scratch folder holds: names (with folders, if wished) and contents. */
  files?: Record<string, string | Uint8Array>;
  /** Does more with the scratch folder before it is opened. */
  prepare?: (folder: string) => void;
  theme?: Theme;
  settings?: Record<string, unknown>;
  viewport?: { width: number; height: number };
  /** The language that VS Code tells extensions; its own words stay English. */
  language?: string;
}

const open = new Set<Workbench>();
let shared: Promise<{ server: Server; browser: Browser }> | undefined;

async function start() {
  const server = await startServer({ vsix: process.env.STORY_DIFF_VSIX ?? path.join(root, 'dist/story-diff.vsix') });
  return { server, browser: await launchChromium() };
}

/** Takes pictures of all open windows after a test that failed, and closes the menus that it left open. */
export async function takePictures(test: Mocha.Test | undefined): Promise<void> {
  if (test?.state !== 'failed') return;
  let number = 0;
  for (const workbench of open) {
    const file = await workbench.screenshot(`failed ${test.fullTitle()}${number++ > 0 ? ` ${number}` : ''}`);
    console.log(`      screenshot: ${path.relative(root, file)}`);
    // A menu left open, with its submenu, would fail the next test, too.
    for (let depth = 0; depth < 3; depth++) await workbench.page.keyboard.press('Escape');
  }
}

/** The folder where the extension is installed that all windows of a file of tests have. */
export async function installedExtension(): Promise<string> {
  shared ??= start();
  const { extensions } = (await shared).server;
  const [name] = (await readdir(extensions)).filter((folder) => folder.startsWith(EXTENSION));
  return path.join(extensions, name!);
}

/** Closes all windows, the browser and the server. What is opened afterwards starts them anew. */
export async function closeWorkbenches(): Promise<void> {
  for (const workbench of [...open]) await workbench.close();
  const running = await shared?.catch(() => undefined);
  shared = undefined;
  await running?.browser.close();
  running?.server.stop();
}

/** Opens a window on a new scratch folder; ready when the explorer shows it and the extensions are known. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  shared ??= start();
  const { server, browser } = await shared;
  const { folder, remove } = temporaryFolder('workspace');
  const context = await browser.newContext({
    viewport: options.viewport ?? { width: 1600, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  context.setDefaultTimeout(STATE_LIMIT_MS);
  await context.addInitScript(hideIdleCallbacks);
  if (options.language) await context.addInitScript(setLanguage, options.language);
  const workbench = new Workbench(await context.newPage(), folder, async () => {
    await context.close();
    remove();
  });
  open.add(workbench);
  for (const [name, contents] of Object.entries(options.files ?? {})) await workbench.write(name, contents);
  options.prepare?.(folder);
  await workbench.setSettings({ 'workbench.colorTheme': options.theme ?? 'Default Light Modern', ...options.settings });
  try {
    await workbench.page.goto(workbenchAddress(server, { folder }));
    await workbench.ready();
  } catch (error) {
    const file = await workbench.screenshot('failed to open');
    throw new Error(`the workbench did not open (${path.relative(root, file)})`, { cause: error });
  }
  return workbench;
}

/** A window of VS Code. What it has no method for, `page` does. */
export class Workbench {
  /** Errors from the extension's webviews: of their scripts, and where their content security policy was broken. */
  readonly panelErrors: string[] = [];
  private settings: Record<string, unknown> = {};

  constructor(
    readonly page: Page,
    /** The scratch folder on the disk. */
    readonly folder: string,
    private readonly dispose: () => Promise<void>,
  ) {
    page.on('console', (message) => {
      if (message.type() === 'error') this.noteError(message.text(), message.location().url);
    });
    page.on('pageerror', (error) => this.noteError(error.message, error.stack));
  }

  /** Waits until the explorer is shown and what extensions contribute is known. */
  async ready(): Promise<void> {
    // The explorer, or after a reload whichever view stood there before.
    const list = this.page.locator('.part.sidebar .monaco-list-rows:visible').first();
    await list.waitFor({ timeout: START_LIMIT_MS });
    await this.page.waitForFunction(
      () => performance.getEntriesByName('code/didLoadExtensions').length > 0,
      undefined,
      { timeout: START_LIMIT_MS },
    );
  }

  /** Closes the window and removes its folder. */
  async close(): Promise<void> {
    if (open.delete(this)) await this.dispose();
  }

  /** Writes a file of the scratch folder, from outside VS Code. */
  async write(name: string, contents: string | Uint8Array): Promise<void> {
    const file = path.join(this.folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, contents);
  }

  /** Reads a file of the scratch folder. */
  read(name: string): Promise<string> {
    return readFile(path.join(this.folder, name), 'utf8');
  }

  /** Changes settings; those set before stay. */
  async setSettings(settings: Record<string, unknown>): Promise<void> {
    this.settings = { ...FOLDER_SETTINGS, ...this.settings, ...settings };
    await this.write('.vscode/settings.json', JSON.stringify(this.settings));
  }

  async setTheme(theme: Theme): Promise<void> {
    await this.setSettings({ 'workbench.colorTheme': theme });
    await this.page.locator(`.monaco-workbench.${THEMES[theme]}`).waitFor();
  }

  /** Opens a file from the explorer to stay, by a double click. */
  async openFile(name: string): Promise<void> {
    await this.explorerRow(name).dblclick();
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
  }

  /** Goes to the tab of this very name, and waits until its editor has the focus. */
  async showEditor(name: string): Promise<void> {
    await this.page.locator(`.tab[data-resource-name="${name}"]`).click();
    await this.page.locator('.monaco-editor.focused').waitFor();
  }

  /**
   * Selects words in the editor that has the focus, with the editor's own search: so it matters neither where the lines
   * break nor in which letters they are set.
   * @param words words that stand there once
   */
  async selectInEditor(words: string): Promise<void> {
    const find = this.page.locator('.find-widget.visible');
    await this.page.keyboard.press('ControlOrMeta+f');
    await find.locator('.find-part textarea').fill(words);
    await find.locator('.matchesCount', { hasText: '1 of 1' }).waitFor();
    await this.page.keyboard.press('Escape');
    await find.waitFor({ state: 'detached' });
    await this.page.locator('.monaco-editor.focused').waitFor();
  }

  /** Opens the menu of the place where the caret stands in the editor that has the focus. */
  async openEditorMenu(): Promise<void> {
    await this.page.keyboard.press('Shift+F10');
    await this.menus.locator(':focus').waitFor();
  }

  /** Selects files in the explorer, all but the first with Ctrl held. */
  async selectFiles(names: string[]): Promise<void> {
    for (const [index, name] of names.entries()) {
      await this.explorerRow(name).click(index > 0 ? { modifiers: ['ControlOrMeta'] } : {});
      await this.explorerRow(name).and(this.page.locator('.selected')).waitFor();
    }
  }

  /**
   * Chooses an item of the explorer's context menu.
   * @param files one file, or several to be selected first; the last one is clicked
   * @param item the item's text; for one in a submenu, the texts of both
   */
  async explorerMenu(files: string | string[], item: string | string[]): Promise<void> {
    // A menu shows what held when it was opened: an item that a command has just brought about may come a moment later.
    const first = this.menuItem([item].flat()[0]!);
    await until(async () => {
      await this.openExplorerMenu(files);
      if (await first.isVisible()) return true;
      await this.page.keyboard.press('Escape');
      await this.menus.first().waitFor({ state: 'detached' });
      return false;
    }, `the menu with ${item}`);
    for (const text of [item].flat()) await this.chooseFromMenu(text);
    await this.menus.first().waitFor({ state: 'detached' });
  }

  /**
   * Chooses an item of the open menu or submenu by the keyboard. A menu hears keys as soon as it has the focus, whereas it
   * ignores a click that comes too early, and nothing on screen tells when that is over.
   */
  async chooseFromMenu(text: string): Promise<void> {
    await this.menuItem(text).waitFor();
    const items = await this.menus.last().locator('.action-menu-item').count();
    const focused = this.menus.locator('.action-menu-item:focus');
    const isFocused = async () => (await focused.count()) > 0 && (await focused.innerText()).trim() === text;
    for (let step = 0; !(await isFocused()); step++) {
      if (step > items) throw new Error(`the menu's item "${text}" cannot be reached`);
      await this.page.keyboard.press('ArrowDown');
    }
    await this.page.keyboard.press('Enter');
  }

  /** An item of the open menu or submenu. */
  menuItem(text: string): Locator {
    return this.menus.locator('.action-label').and(this.page.getByText(text, { exact: true }));
  }

  /** Opens the explorer's context menu. */
  async openExplorerMenu(files: string | string[]): Promise<void> {
    const names = [files].flat();
    if (names.length > 1) await this.selectFiles(names);
    await this.explorerRow(names.at(-1)!).click({ button: 'right' });
    await this.menus.locator(':focus').waitFor();
  }

  /** The texts of the explorer's context menu, without those of submenus. */
  async explorerMenuItems(files: string | string[]): Promise<string[]> {
    await this.openExplorerMenu(files);
    const items = await this.menuItems();
    await this.page.keyboard.press('Escape');
    await this.menus.first().waitFor({ state: 'detached' });
    return items;
  }

  /** The texts of the menu that is open, without those of submenus. */
  async menuItems(): Promise<string[]> {
    await this.menus.locator(':focus').waitFor();
    const items = await this.menus.last().locator('.action-item .action-label').allInnerTexts();
    return items.filter((item) => item !== '');
  }

  /** Runs a command by its title with category (`Story Diff: Swap Sides`) from the command palette. */
  async runCommand(title: string): Promise<void> {
    // An open palette never takes up a command that appears later, so it is opened anew until it has it.
    for (let glance = FIRST_GLANCE_MS; ; glance *= 2) {
      await this.openPalette(title);
      if (await appears(this.quickPickRow(title), glance)) break;
      if (glance > STATE_LIMIT_MS) throw new Error(`the command palette has no "${title}"`);
      await this.closeQuickInput();
    }
    await this.quickPickRow(title).click();
  }

  /** Picks from the list that is open: by its label, after typing `filter` where the list is long. */
  async pick(label: string, filter?: string): Promise<void> {
    if (filter !== undefined) await this.quickInput.locator('input[type=text]').fill(filter);
    await this.quickPickRow(label).click();
  }

  /** The labels of the list that is open. */
  async pickLabels(): Promise<string[]> {
    const labels = this.quickInput.locator('.monaco-list-row .label-name');
    await labels.first().waitFor();
    return labels.allInnerTexts();
  }

  /** A notification by a part of its text; `click` its buttons, or `waitFor` it. */
  notification(text: string): Locator {
    return this.page.locator('.notification-toast', { hasText: text });
  }

  /**
   * The page inside the extension's webview that is in sight (the comparison), once it is loaded. VS Code makes a new
   * page whenever a hidden panel is shown again, so ask anew after switching tabs.
   */
  async panelFrame(): Promise<Frame> {
    const outer = this.page.locator(`iframe.webview[src*="extensionId=${EXTENSION}"]:visible`).last();
    const inner = outer.contentFrame().locator('iframe#active-frame');
    await inner.waitFor();
    const frame = await (await inner.elementHandle())?.contentFrame();
    if (!frame) throw new Error('the panel went away while it was looked for');
    await frame.waitForLoadState();
    return frame;
  }

  /**
   * Waits until the browser's storage holds what VS Code knows of the open editors and their panels, or what our extension
   * gave it to keep. VS Code writes it every few seconds, when the page is idle; what is younger is lost in a reload.
   * @param pattern what stands in it, which is JSON
   */
  async writtenDown(pattern: RegExp, keptBy: keyof typeof STATE_KEYS = 'editors'): Promise<void> {
    const holds = () => this.page.evaluate(holdsState, { pattern, key: STATE_KEYS[keptBy] });
    await until(holds, `${pattern} to be written down`, STORAGE_PAUSE_MS);
  }

  /**
   * Points at a mark until what the pointer brings up is shown. A mark that is drawn anew under a resting pointer brings
   * up nothing: as a person does, this moves the pointer again.
   */
  async pointAt(mark: Locator, shown: Locator): Promise<void> {
    let glance = FIRST_GLANCE_MS;
    await until(async () => {
      await this.page.mouse.move(0, 0);
      await mark.hover();
      glance *= 2;
      return shown.waitFor({ timeout: glance }).then(
        () => true,
        () => false,
      );
    }, 'what the pointer brings up');
  }

  /** Takes a picture of the window into .vscode-test/screenshots. */
  async screenshot(name: string): Promise<string> {
    const file = path.join(keep, 'screenshots', `${name.replaceAll(/[^\p{L}\p{N}.-]+/gu, '-')}.png`);
    await this.page.screenshot({ path: file, animations: 'disabled' });
    return file;
  }

  /**
   * The workbench logs errors of its own, too; those do not matter here. Its frame around a webview (pre/index.html) puts
   * inline styles into the page: on a slow machine, after a reload, some come when the page's policy is in force already.
   */
  private noteError(text: string, place = ''): void {
    if (text.startsWith('Applying inline style') && place.includes('/webview/browser/pre/index.html')) return;
    if (/vscode-resource|webview/.test(place) || text.includes('Content Security Policy'))
      this.panelErrors.push(`${text} (${place})`);
  }

  private explorerRow(name: string): Locator {
    return this.page
      .locator('.explorer-folders-view .monaco-list-row')
      .filter({ has: this.page.getByText(name, { exact: true }) });
  }

  private get menus(): Locator {
    return this.page.locator('.monaco-menu');
  }

  private get quickInput(): Locator {
    return this.page.locator('.quick-input-widget:visible');
  }

  private quickPickRow(label: string): Locator {
    return this.quickInput
      .locator('.monaco-list-row')
      .filter({ has: this.page.locator('.label-name').getByText(label, { exact: true }) })
      .first();
  }

  /** Opens the command palette with this text in it. */
  async openPalette(text: string): Promise<void> {
    const input = this.quickInput.locator('input[type=text]');
    // A panel's page that is still being loaded takes the key and does nothing with it.
    for (let glance = FIRST_GLANCE_MS; ; glance *= 2) {
      await this.page.keyboard.press('F1');
      if (await appears(input, glance)) break;
      if (glance > STATE_LIMIT_MS) throw new Error('the command palette does not open');
    }
    await input.fill(`>${text}`);
  }

  private async closeQuickInput(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.quickInput.waitFor({ state: 'detached' });
  }
}

/** Runs in the page before its scripts: these would set the language of VS Code's own words, of which there are none. */
function setLanguage(language: string): void {
  Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => language, set: () => undefined });
}

/**
 * Runs in every page before its scripts: takes idle callbacks away from VS Code's own page, which then uses a timer. VS Code
 * writes down its state when the page is idle, and where all processors are busy a page may not be idle for minutes.
 */
function hideIdleCallbacks(): void {
  if (window === window.top) Reflect.deleteProperty(window, 'requestIdleCallback');
}

/**
 * Runs in the page: whether a pattern is in what VS Code's workspace storage has under a key, read without the escapes of
 * nested JSON.
 */
async function holdsState({ pattern, key }: { readonly pattern: RegExp; readonly key: string }): Promise<boolean> {
  const answer = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  let text = '';
  for (const { name } of await indexedDB.databases()) {
    if (!name?.startsWith('vscode-web-state-db-')) continue;
    const database = await answer(indexedDB.open(name));
    const items = database.transaction('ItemTable').objectStore('ItemTable');
    text += (await answer(items.get(key))) ?? '';
    database.close();
  }
  return pattern.test(text.replaceAll('\\', ''));
}

function appears(locator: Locator, timeout: number): Promise<boolean> {
  return locator.waitFor({ timeout }).then(
    () => true,
    () => false,
  );
}
