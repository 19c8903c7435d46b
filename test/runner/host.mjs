/**
 * The tests inside VS Code's extension host, with the extension in development mode: in the newest VS Code and in the
 * oldest that the extension supports. @vscode/test-electron starts VS Code desktop, or code.mjs in its place. The
 * suite (test/host/index.ts) writes its results to a file, a line each, because what it prints is mangled on the way out.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { chromiumPath } from '../vscode/chromium.mjs';
import { findDesktop } from '../vscode/desktop.mjs';
import { root } from '../vscode/places.mjs';
import { AGES, askedAge, versionOf } from '../vscode/server-programs.mjs';
import { quietSettings } from '../vscode/settings.mjs';
import { temporaryFolder } from '../vscode/tidy.mjs';
import { runLine } from './programs.mjs';
import { bundleTests } from './suite.mjs';

const SETTINGS = {
  ...quietSettings,
  // In a browser VS Code saves what was edited after a second: a slow test would find its story saved, or back on the disk.
  'files.autoSave': 'off',
  // Old VS Codes open no repository outside of the workspace without it.
  'git.openRepositoryInParentFolders': 'always',
};

/** @param {import('./kinds.mjs').Run} run */
export async function runHost(run) {
  const built = await runLine('node esbuild.mjs');
  if (built.status !== 0) throw new Error(built.output);
  await bundleHostTests();
  const asked = askedAge();
  // Side by side: each waits for its VS Code most of the time.
  const ages = asked ? [asked] : AGES;
  const runs = await Promise.allSettled(
    ages.map((age) => runInHost(age, 'dist/test/host/index.cjs', { STORY_DIFF_GREP: run.grep }, run.receive)),
  );
  for (const outcome of runs) if (outcome.status === 'rejected') throw outcome.reason;
}

/**
 * Runs a suite in the extension host of a VS Code with a workspace and a profile of its own.
 * @param {import('../vscode/server-programs.mjs').Age} age
 * @param {string} suite its bundle, a path from the root
 * @param {Record<string, string | undefined>} env what it finds in its environment
 * @param {(line: any) => void} receive gets each line of its report before the one that says `end`, parsed
 * @throws {Error} when the suite did not come to its end
 */
export async function runInHost(age, suite, env, receive) {
  const { folder, remove } = temporaryFolder('host');
  const workspace = makeWorkspace(path.join(folder, 'workspace'));
  const report = path.join(folder, 'report.jsonl');
  const profile = path.join(folder, 'profile');
  mkdirSync(path.join(profile, 'User'), { recursive: true });
  writeFileSync(path.join(profile, 'User/settings.json'), JSON.stringify(SETTINGS));

  const desktop = await findDesktop(age);
  if ('missing' in desktop) {
    console.log(`  in VS Code ${versionOf(age)} from npm, not in VS Code desktop: ${desktop.missing}`);
    chromiumPath(); // its window; what it says when there is none belongs here
  } else console.log(`  in VS Code desktop: ${desktop.executable}`);
  const outcome = await runTests({
    vscodeExecutablePath: 'missing' in desktop ? path.join(root, 'test/vscode/code.mjs') : desktop.executable,
    extensionDevelopmentPath: root,
    extensionTestsPath: path.join(root, suite),
    extensionTestsEnv: {
      ...('missing' in desktop ? { VSCODE_FROM_NPM: age } : desktop.env),
      STORY_DIFF_REPORT: report,
      STORY_DIFF_ROOT: root,
      ...env,
    },
    launchArgs: [workspace, `--user-data-dir=${profile}`, `--extensions-dir=${path.join(folder, 'extensions')}`],
  }).catch((error) => error);

  const lines = existsSync(report)
    ? readFileSync(report, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    : [];
  const end = lines.findIndex((line) => line.end);
  for (const line of end < 0 ? lines : lines.slice(0, end)) receive(line);
  remove();
  if (end < 0) throw new Error(`the suite did not come to its end: ${outcome?.message ?? outcome}`);
}

/** Bundles the suite and its tests into dist/test/host. */
export function bundleHostTests() {
  return bundleTests('host', { format: 'cjs', extra: ['index.ts'] });
}

/**
 * A git repository (where there is git) with the sample stories, for the tests to read and change.
 * @param {string} folder
 */
export function makeWorkspace(folder) {
  mkdirSync(folder, { recursive: true });
  const samples = path.join(root, 'media/samples');
  if (existsSync(samples)) cpSync(samples, folder, { recursive: true });
  /** @param {string[]} args */
  const git = (...args) => spawnSync('git', ['-C', folder, ...args]);
  git('init', '--quiet');
  git('add', '.');
  git('-c', 'user.name=Tester', '-c', 'user.email=tester@example.invalid', 'commit', '--quiet', '--message', 'Samples');
  return folder;
}
