/** Packages the extension as for a release; the tests of test/package look into the result, those of test/browser install it. */
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { TEST_LIMIT_MS } from '../vscode/limits.mjs';
import { keep, root } from '../vscode/places.mjs';
import { runLine } from './programs.mjs';
import { bundleTests, runSuite } from './suite.mjs';

/** @type {Promise<string> | undefined} */
let packaged;

/**
 * The packaged extension, kept where no later build removes it; packaged once in a run.
 * @returns {Promise<string>}
 */
export function packageOnce() {
  packaged ??= packageNow();
  return packaged;
}

/** @param {import('./kinds.mjs').Run} run */
export async function runPackage({ grep, receive }) {
  process.env.STORY_DIFF_VSIX = await packageOnce();
  await runSuite(await bundleTests('package'), { grep, timeout: TEST_LIMIT_MS, receive });
}

async function packageNow() {
  const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const { status, output } = await runLine(scripts.package);
  if (status !== 0 || /warning/i.test(output)) throw new Error(`npm run package failed or warned:\n${output}`);
  const kept = path.join(keep, 'story-diff.vsix');
  mkdirSync(keep, { recursive: true });
  copyFileSync(path.join(root, 'dist/story-diff.vsix'), kept);
  return kept;
}
