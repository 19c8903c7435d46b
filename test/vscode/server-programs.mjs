/**
 * The VS Codes that come from the npm registry alone, for machines without VS Code desktop: the npm package code-server
 * holds VS Code's server with its web workbench (lib/vscode), node-linux-* the Node that it runs on.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { installed, npm } from './install.mjs';
import { root } from './places.mjs';

/**
 * The newest VS Code that npm has, and the oldest that the extension supports. For each the folder beside this file that
 * describes it, the major versions of Node that it runs on, and packages to take in place of those that it locks.
 */
const RECIPES = {
  newest: { folder: 'server', minNode: 24, maxNode: Number.POSITIVE_INFINITY, packages: [] },
  oldest: {
    folder: 'server-oldest',
    minNode: 20,
    maxNode: 20,
    // It locks the first to a commit on GitHub, and an install script gets the program of the second from there.
    packages: ['@vscode/proxy-agent@0.27.0', '@vscode/ripgrep@1.18.0'],
  },
};

/** @typedef {keyof typeof RECIPES} Age */
export const AGES = /** @type {Age[]} */ (Object.keys(RECIPES));

/**
 * The VS Code that VSCODE_FROM_NPM asks for, if it asks for one.
 * @returns {Age | undefined}
 * @throws {Error} when there is no such VS Code
 */
export function askedAge() {
  const asked = process.env.VSCODE_FROM_NPM;
  const age = AGES.find((age) => age === asked);
  if (asked && !age) throw new Error(`VSCODE_FROM_NPM is ${AGES.join(' or ')}, not "${asked}".`);
  return age;
}

/**
 * @param {Age} age
 * @returns {string} its version, such as 1.96.4
 */
export function versionOf(age) {
  const recipe = path.join(root, 'test/vscode', RECIPES[age].folder, 'package.json');
  // code-server 4.96.4 holds VS Code 1.96.4.
  return JSON.parse(readFileSync(recipe, 'utf8')).dependencies['code-server'].replace(/^4\./, '1.');
}

/**
 * A VS Code server of this machine, installed first where it is not there yet: the newest, or the one that is asked for.
 * @returns {Promise<{ node: string, main: string }>} the Node to run it with, and its main script
 */
export async function serverPrograms() {
  const age = askedAge() ?? 'newest';
  const recipe = RECIPES[age];
  const folder = await installed(recipe.folder, {
    says: `VS Code ${versionOf(age)} from npm: installing it under .vscode-test (about a minute, once)`,
    // Not `ci`: the lock file of the newest lacks a package.
    finish: (folder) => npm(vscodeOf(folder), 'install', '--omit=dev', ...recipe.packages),
  });
  return { node: nodeOf(age, folder), main: path.join(vscodeOf(folder), 'out/server-main.js') };
}

/** @param {string} folder */
function vscodeOf(folder) {
  return path.join(folder, 'node_modules/code-server/lib/vscode');
}

/**
 * @param {Age} age
 * @param {string} folder
 */
function nodeOf(age, folder) {
  const fromNpm = path.join(folder, `node_modules/node-linux-${process.arch}/bin/node`);
  if (process.platform === 'linux' && existsSync(fromNpm)) return fromNpm;
  const { minNode, maxNode } = RECIPES[age];
  const major = Number.parseInt(process.versions.node, 10);
  if (major >= minNode && major <= maxNode) return process.execPath;
  throw new Error(
    `VS Code ${versionOf(age)} in the browser needs Node ${minNode} here: install it, or VS Code desktop.`,
  );
}
