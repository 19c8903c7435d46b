/** The tests that use VS Code as a person does: in a browser, with the packaged extension installed. */
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { chromiumPath } from '../vscode/chromium.mjs';
import { TEST_LIMIT_MS } from '../vscode/limits.mjs';
import { root } from '../vscode/places.mjs';
import { serverPrograms } from '../vscode/server-programs.mjs';
import { packageOnce } from './package.mjs';
import { bundleTests, runSuite } from './suite.mjs';

/** @param {import('./kinds.mjs').Run} run */
export async function runBrowser({ grep, receive }) {
  // What has to be installed is installed now, outside the time of any test.
  chromiumPath();
  await serverPrograms();
  process.env.STORY_DIFF_VSIX = await packageOnce();
  const files = await bundleTests('browser', { extra: ['hooks.ts'] });
  const hooks = path.join(root, 'dist/test/browser/hooks.mjs');
  await runSuite(files, { grep, timeout: TEST_LIMIT_MS, jobs: availableParallelism(), hooks, receive });
}
