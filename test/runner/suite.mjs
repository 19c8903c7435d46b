/** Bundles a folder of tests with esbuild (Node 20 reads no TypeScript) and runs them with mocha in this process. */
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import Mocha from 'mocha';
import { root } from '../vscode/places.mjs';
import { ALIASES } from './aliases.mjs';
import { reporterTo } from './reporter.mjs';

/**
 * Bundles `test/<kind>/**` + `/*.test.ts` into `dist/test/<kind>/`.
 * @param {string} kind
 * @param {{ format?: 'esm' | 'cjs', extra?: string[] }} [options] the module format, and entry files besides the tests
 * @returns {Promise<string[]>} the bundled tests
 */
export async function bundleTests(kind, { format = 'esm', extra = [] } = {}) {
  const source = path.join(root, 'test', kind);
  const target = path.join(root, 'dist/test', kind);
  const tests = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.test.ts'));
  const extension = format === 'esm' ? '.mjs' : '.cjs';
  rmSync(target, { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: [...tests, ...extra].map((file) => path.join(source, file)),
    outbase: source,
    outdir: target,
    bundle: true,
    splitting: format === 'esm', // modules shared by tests stay one, with one state
    format,
    outExtension: { '.js': extension },
    platform: 'node',
    target: 'node20',
    sourcemap: true,
    alias: ALIASES,
    // Not mocha, which test/host/index.ts loads: parts of it `require` ES modules, and the Node of VS Code 1.96 cannot.
    external: ['vscode', '@vscode/l10n-dev', 'esbuild', 'fast-check', 'jszip', 'playwright-core'],
    logOverride: { 'require-resolve-not-external': 'silent' }, // mocha's workers, which nobody starts here
    logLevel: 'warning',
  });
  return tests.map((file) => path.join(target, file.replace(/\.ts$/, extension)));
}

/**
 * Runs bundled tests: one file after the other, or several at once.
 * @param {string[]} files
 * @param {object} options
 * @param {string | undefined} options.grep
 * @param {number} options.timeout what a test may take, in milliseconds
 * @param {number} [options.jobs] how many processes run files at once; none but this one when left out
 * @param {string} [options.hooks] a module whose `mochaHooks` each of these processes runs around the tests of a file
 * @param {(result: import('./results.mjs').Result) => void} options.receive
 */
export async function runSuite(files, { grep, timeout, jobs, hooks, receive }) {
  process.setSourceMapsEnabled(true);
  const mocha = new Mocha({
    timeout,
    parallel: jobs !== undefined,
    jobs,
    require: hooks ? [hooks] : [],
    reporter: reporterTo(receive),
    forbidOnly: Boolean(process.env.CI),
  });
  if (grep) mocha.grep(grep);
  for (const file of files) mocha.addFile(file);
  await mocha.loadFilesAsync();
  await new Promise((resolve) => mocha.run(resolve));
}
