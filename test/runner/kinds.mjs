/** The kinds of tests, in the order in which they run: the quick ones first. */
import { runBrowser } from './browser.mjs';
import { runChecks } from './check.mjs';
import { runHost } from './host.mjs';
import { runPackage } from './package.mjs';
import { runUnit } from './unit.mjs';
import { runWeb } from './web.mjs';

/** @typedef {{ grep: string | undefined, receive: (result: import('./results.mjs').Result) => void }} Run */

/** @type {Record<string, (run: Run) => Promise<void>>} */
export const kinds = {
  check: runChecks,
  unit: runUnit,
  host: runHost,
  web: runWeb,
  package: runPackage,
  browser: runBrowser,
};
