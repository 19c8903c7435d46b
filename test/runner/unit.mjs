/** The tests of single modules, in plain Node. */
import { availableParallelism } from 'node:os';
import { TEST_LIMIT_MS } from '../vscode/limits.mjs';
import { bundleTests, runSuite } from './suite.mjs';

/** @param {import('./kinds.mjs').Run} run */
export async function runUnit({ grep, receive }) {
  await runSuite(await bundleTests('unit'), { grep, timeout: TEST_LIMIT_MS, jobs: availableParallelism(), receive });
}
