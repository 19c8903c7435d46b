/** The tests of single modules, in plain Node. */
import { bundleTests, runSuite } from './suite.mjs';

/** @param {import('./kinds.mjs').Run} run */
export async function runUnit({ grep, receive }) {
  await runSuite(await bundleTests('unit'), { grep, timeout: 20_000, receive });
}
