/**
 * Installs from the npm registry what is too large to be a dependency of the project: the package that a folder beside
 * this file (server, web) describes goes to the folder of that name under .vscode-test, once for every change of its
 * package-lock.json. No install script runs: all that matters comes built.
 */
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { keep, root } from './places.mjs';
import { onLeaving, removeFolder, spawnGroup } from './tidy.mjs';

/**
 * The folder with the installed package, installed first where it is not there yet.
 * @param {string} name the folder that describes it
 * @param {object} options
 * @param {string} options.says what to tell who has to wait
 * @param {(folder: string) => Promise<void>} [options.finish] what is to be done besides, before it counts as installed
 * @returns {Promise<string>}
 */
export async function installed(name, { says, finish }) {
  const recipe = path.join(root, 'test/vscode', name);
  const place = path.join(keep, name);
  const wanted = readFileSync(path.join(recipe, 'package-lock.json'), 'utf8');
  const stamp = path.join(place, 'installed.lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return place;

  console.log(`${says} ...`);
  // Beside its place and moved there when whole, so that a run which is broken off leaves nothing half done.
  const folder = path.join(keep, `${name}-${process.pid}`);
  const remove = onLeaving(() => removeFolder(folder));
  mkdirSync(folder, { recursive: true });
  for (const file of ['package.json', 'package-lock.json'])
    copyFileSync(path.join(recipe, file), path.join(folder, file));
  await npm(folder, 'ci');
  await finish?.(folder);
  writeFileSync(path.join(folder, 'installed.lock'), wanted);
  removeFolder(place);
  renameSync(folder, place);
  remove();
  return place;
}

/**
 * Runs npm in a folder, without install scripts.
 * @param {string} folder
 * @param {string[]} args
 */
export async function npm(folder, ...args) {
  const { child, end } = spawnGroup(
    'npm',
    [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    // npm's own variables of the run around this one would point it at the project.
    {
      cwd: folder,
      env: withoutNpmSettings(),
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    },
  );
  const [status] = await once(child, 'exit');
  end();
  if (status !== 0) throw new Error(`npm ${args.join(' ')} failed in ${path.relative(root, folder)} (see above)`);
}

function withoutNpmSettings() {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm_lifecycle|npm_package|npm_command|INIT_CWD)/.test(name)),
  );
}
