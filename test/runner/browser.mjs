/** The tests that use VS Code as a person does: in a browser, with the packaged extension installed. */
import { packageOnce } from './package.mjs';
import { RETRIES } from './reporter.mjs';
import { bundleTests, runSuite } from './suite.mjs';

/** @param {import('./kinds.mjs').Run} run */
export async function runBrowser({ grep, receive }) {
  process.env.STORY_DIFF_VSIX = await packageOnce();
  await runSuite(await bundleTests('browser'), { grep, timeout: 60_000, retries: RETRIES, receive });
}
