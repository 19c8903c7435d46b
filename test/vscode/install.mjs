/**
 * Installs a VS Code that comes from the npm registry alone, for machines without VS Code desktop: the npm package
 * code-server holds VS Code's server with its web workbench (lib/vscode), node-linux-* the newer Node that it needs.
 * It goes to .vscode-test/server, once for every change of server/package-lock.json, and takes about a minute.
 * No install script runs: code-server's own asks for compilers, and all that matters here comes built.
 */
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { keep, root } from './places.mjs';
import { onLeaving, removeFolder, spawnGroup } from './tidy.mjs';

const OLDEST_NODE = 24;
const recipe = path.join(root, 'test/vscode/server');
const installed = path.join(keep, 'server');

/**
 * The VS Code server of this machine, installed first where it is not there yet.
 * @returns {Promise<{ node: string, main: string }>} the Node to run it with, and its main script
 */
export async function serverPrograms() {
  const wanted = readFileSync(path.join(recipe, 'package-lock.json'), 'utf8');
  const stamp = path.join(installed, 'installed.lock');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) await install(wanted);
  return { node: nodeOf(installed), main: path.join(vscodeOf(installed), 'out/server-main.js') };
}

/** @param {string} wanted what the finished installation is stamped with */
async function install(wanted) {
  console.log('VS Code from npm: installing it under .vscode-test (about a minute, once) ...');
  // Beside its place and moved there when whole, so that a run which is broken off leaves nothing half done.
  const folder = path.join(keep, `server-${process.pid}`);
  const remove = onLeaving(() => removeFolder(folder));
  mkdirSync(folder, { recursive: true });
  for (const file of ['package.json', 'package-lock.json'])
    copyFileSync(path.join(recipe, file), path.join(folder, file));
  await npm(folder, 'ci');
  await npm(vscodeOf(folder), 'install', '--omit=dev'); // not `ci`: the lock file inside lacks a package
  writeFileSync(path.join(folder, 'installed.lock'), wanted);
  removeFolder(installed);
  renameSync(folder, installed);
  remove();
}

/**
 * @param {string} folder
 * @param {string[]} args
 */
async function npm(folder, ...args) {
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

/** @param {string} folder */
function vscodeOf(folder) {
  return path.join(folder, 'node_modules/code-server/lib/vscode');
}

/** @param {string} folder */
function nodeOf(folder) {
  const fromNpm = path.join(folder, `node_modules/node-linux-${process.arch}/bin/node`);
  if (process.platform === 'linux' && existsSync(fromNpm)) return fromNpm;
  if (Number.parseInt(process.versions.node, 10) >= OLDEST_NODE) return process.execPath;
  throw new Error(`VS Code in the browser needs Node ${OLDEST_NODE} here: install it, or VS Code desktop.`);
}
