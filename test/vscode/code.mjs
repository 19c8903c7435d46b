#!/usr/bin/env node
/**
 * Stands in for the `code` executable where there is no VS Code desktop: @vscode/test-electron's `runTests` starts it as
 *   code.mjs [folder] --extensionDevelopmentPath=<folder> --extensionTestsPath=<file> --user-data-dir=<folder> [options
 *   that do not matter here]
 * It runs that suite in the extension host of the VS Code from npm, with Chromium as its window, and exits with the
 * suite's status. VERBOSE=1 prints what the workbench and the server log.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { format, parseArgs } from 'node:util';
import { launchChromium, leaveUnpainted } from './chromium.mjs';
import { START_LIMIT_MS, SUITE_LIMIT_MS } from './limits.mjs';
import { startServer, workbenchAddress } from './server.mjs';
import { leaveOnSignals } from './tidy.mjs';

leaveOnSignals({ withParent: true });
const verbose = Boolean(process.env.VERBOSE);
const { values, positionals } = parseArgs({
  args: process.argv.slice(2),
  options: {
    extensionDevelopmentPath: { type: 'string', multiple: true },
    extensionTestsPath: { type: 'string' },
    'user-data-dir': { type: 'string' },
  },
  strict: false, // the many other options of the real one change nothing here
  allowPositionals: true,
});
const folder = positionals.at(-1);
const profile = values['user-data-dir'];

const settings = JSON.parse(profile ? readFileSync(path.join(String(profile), 'User/settings.json'), 'utf8') : '{}');
const server = await startServer({ development: true, settings });
const browser = await launchChromium();
const page = await browser.newPage({ viewport: { width: 1600, height: 900 } });
await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
// The workbench reports to these two functions when they are there.
await page.exposeFunction('codeAutomationLog', (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
  if (verbose) console.log(`[${type}] ${format(...args)}`);
});
/** @type {Promise<number>} */
const suite = new Promise((resolve) => page.exposeFunction('codeAutomationExit', resolve));
const crash = page.waitForEvent('crash', { timeout: 0 }).then(() => `the window crashed`);
const late = new Promise((resolve) => setTimeout(resolve, SUITE_LIMIT_MS)).then(
  () => `no end after ${SUITE_LIMIT_MS / 1000} s`,
);

await leaveUnpainted(page);
await page.goto(
  workbenchAddress(server, {
    folder: folder && path.resolve(folder),
    developed: /** @type {string[]} */ (values.extensionDevelopmentPath ?? []),
    tests: /** @type {string | undefined} */ (values.extensionTestsPath),
  }),
  { timeout: START_LIMIT_MS },
);
const outcome = await Promise.race([suite, crash, late]);
if (typeof outcome === 'string') console.error(outcome);
if (verbose) console.log(server.log());
await browser.close();
process.exit(typeof outcome === 'number' ? outcome : 1);
