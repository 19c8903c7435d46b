/** The folders that the test scripts share: the project's own, and where they keep what they download. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root: the nearest folder above with a package.json, also from a bundle in dist/. */
export const root = above(path.dirname(fileURLToPath(import.meta.url)));
/** What is downloaded and what tests leave to look at; never committed. */
export const keep = path.join(root, '.vscode-test');

/**
 * @param {string} folder
 * @returns {string}
 */
function above(folder) {
  return existsSync(path.join(folder, 'package.json')) ? folder : above(path.dirname(folder));
}
