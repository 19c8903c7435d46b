/**
 * The tests inside the extension host of VS Code for browsers, which is a web worker: the `browser` entry of the
 * extension, in development mode. The suite (test/web/index.ts) is bundled into one file and tells its results on the
 * console. VERBOSE=1 prints all else that is told there.
 */
import path from 'node:path';
import { format } from 'node:util';
import { build } from 'esbuild';
import { launchChromiumWithFrames, leaveUnpainted } from '../vscode/chromium.mjs';
import { SUITE_LIMIT_MS } from '../vscode/limits.mjs';
import { root } from '../vscode/places.mjs';
import { temporaryFolder } from '../vscode/tidy.mjs';
import { serveWeb, webPackages } from '../vscode/web.mjs';
import { runLine } from './programs.mjs';

/** @param {import('./kinds.mjs').Run} run */
export async function runWeb({ grep, receive }) {
  const built = await runLine('node esbuild.mjs');
  if (built.status !== 0) throw new Error(built.output);
  const tests = await bundleSuite(grep);

  const { folder, remove } = temporaryFolder('web');
  const browser = await launchChromiumWithFrames(path.join(folder, 'profile'));
  const server = await serveWeb({ developed: root, tests, folder: path.join(root, 'media/samples') });
  const page = await browser.newPage();
  let ended = false;
  // The workbench reports to these two functions when they are there.
  await page.exposeFunction('codeAutomationLog', (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
    const line = resultIn(args[0]);
    if (line?.end) ended = true;
    else if (line) receive(line);
    else if (process.env.VERBOSE) console.log(`[${type}] ${format(...args)}`);
  });
  const outcome = new Promise((resolve) => {
    page.exposeFunction('codeAutomationExit', (/** @type {number} */ status) => resolve(`it exits with ${status}`));
    page.once('crash', () => resolve('the window crashed'));
    setTimeout(() => resolve(`no end after ${SUITE_LIMIT_MS / 1000} s`), SUITE_LIMIT_MS).unref();
  });
  await leaveUnpainted(page);
  await page.goto(server.address);
  const reason = await outcome;
  await browser.close();
  server.stop();
  remove();
  if (!ended) throw new Error(`the suite did not come to its end: ${reason} (VERBOSE=1 tells more)`);
}

/**
 * @param {unknown} said
 * @returns {any} what the suite tells, if it was the suite that spoke
 */
function resultIn(said) {
  return typeof said === 'string' && said.startsWith('{"storyDiff":') ? JSON.parse(said).storyDiff : undefined;
}

/**
 * @param {string | undefined} grep
 * @returns {Promise<string>} the bundled suite
 */
async function bundleSuite(grep) {
  const outfile = path.join(root, 'dist/test/web/index.cjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['test/web/index.ts'],
    outfile,
    bundle: true,
    // Mocha's script for pages takes `module.exports` where it sees one, so the suite takes it after that.
    format: 'iife',
    globalName: 'suite',
    footer: { js: 'module.exports = suite;' },
    platform: 'browser',
    target: 'chrome128',
    external: ['vscode'],
    nodePaths: [await webPackages()],
    alias: { 'node:assert/strict': path.join(root, 'test/web/assert.ts') },
    define: { GREP: JSON.stringify(grep ?? ''), process: '{"env":{}}' }, // which the package `assert` asks
    logLevel: 'warning',
  });
  return outfile;
}
