/**
 * Finds a Chromium (or Chrome) for Playwright to drive, and as root on a Debian-like machine installs one. Its headless
 * shell, which is nothing but pages, comes first: the tests of the panel's page take 45 s in it and 78 s in the browser.
 * CHROMIUM names another. It runs headless, reaches no host but this machine, and talks to nobody in the background.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

/** Debian's names of them, which are its packages' too; then Google's. */
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];
const FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE *.localhost',
  '--no-first-run',
];

/** Starts the browser; the caller closes it. */
export async function launchChromium() {
  return chromium.launch(launchOptions());
}

/**
 * Starts the browser for pages whose frames come from other hosts and need storage there, which a private window
 * refuses and a profile can grant: webviews below `localhost` are blank without.
 * @param {string} profile an empty folder
 */
export async function launchChromiumWithFrames(profile) {
  mkdirSync(path.join(profile, 'Default'), { recursive: true });
  const preferences = { profile: { block_third_party_cookies: false, cookie_controls_mode: 0 } };
  writeFileSync(path.join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  return chromium.launchPersistentContext(profile, { ...launchOptions(), viewport: { width: 1600, height: 900 } });
}

/**
 * Spares a page that nobody looks at its painting: what is transparent is laid out, has the focus and hears clicks, but is
 * not drawn. Call it before the page is loaded. A suite in the extension host takes a fifth less time.
 * @param {import('playwright-core').Page} page
 */
export async function leaveUnpainted(page) {
  await page.addInitScript(() => {
    // There is no document element yet in a page that has just begun.
    const observer = new MutationObserver(() => {
      if (!document.documentElement) return;
      document.documentElement.style.opacity = '0';
      observer.disconnect();
    });
    observer.observe(document, { childList: true });
  });
}

function launchOptions() {
  return {
    executablePath: chromiumPath(),
    args: FLAGS,
    // tidy.mjs ends this process on a signal, and Playwright its browser at the end of this process.
    handleSIGHUP: false,
    handleSIGINT: false,
    handleSIGTERM: false,
  };
}

/** The browser's path; it is installed first where that is needed and possible. */
export function chromiumPath() {
  return findChromium() ?? installChromium();
}

function findChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...onPath, ...ELSEWHERE].find((file) => existsSync(file));
}

function installChromium() {
  if (process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    console.log('Chromium is missing: installing it with apt-get ...');
    apt('update');
    const install = (/** @type {string} */ name) =>
      apt('install', '--no-install-recommends', name, 'fonts-dejavu-core', 'fonts-noto-core');
    if (!install('chromium-headless-shell')) install('chromium');
  }
  const found = findChromium();
  if (!found)
    throw new Error(
      'These tests need Chromium: install it (Debian: apt-get install chromium) or name one in CHROMIUM.',
    );
  return found;
}

/**
 * @param {string[]} args
 * @returns {boolean} whether it did what it was told
 */
function apt(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stderr } = spawnSync('apt-get', ['-qq', '-y', '-o', 'DPkg::Lock::Timeout=300', ...args], {
    env,
    encoding: 'utf8',
  });
  if (status !== 0) console.log(`apt-get ${args.join(' ')} failed: ${stderr.trim().split('\n').at(-1)}`);
  return status === 0;
}
