/**
 * Starts the VS Code server from npm (server-programs.mjs) on a free port of this machine's own address, in a folder of its
 * own that holds its profile, its extensions and its temporary files; any browser can then open its workbench.
 * lib/vscode's own main script is run, not code-server's wrapper, which refuses `--enable-smoke-test-driver`: without
 * that option a built workbench ignores extensions under development; with it, it shows no notification toasts.
 */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { START_LIMIT_MS } from './limits.mjs';
import { serverPrograms } from './server-programs.mjs';
import { quietSettings } from './settings.mjs';
import { spawnGroup, temporaryFolder } from './tidy.mjs';

const LISTENING = /Extension host agent listening on (\d+)/;
// A first start lists the linked extensions while it listens already: a workbench opened too early would miss them.
const LISTED = 'Completed initializing default profile extensions';

/**
 * @typedef {object} Server
 * @property {string} address the workbench's address, `http://127.0.0.1:<port>/?tkn=<secret>`
 * @property {string} authority what remote URIs carry
 * @property {string} extensions the folder of the installed extensions
 * @property {() => string} log all that the server has printed
 * @property {() => void} stop ends all its processes and removes its folder
 */

/**
 * Starts a server.
 * @param {object} [options]
 * @param {string} [options.vsix] a packaged extension to install, as a user would
 * @param {string[]} [options.linked] folders of extensions to install by a link
 * @param {boolean} [options.development] let the workbench load extensions under development and their tests
 * @param {Record<string, unknown>} [options.settings] user settings
 * @param {NodeJS.ProcessEnv} [options.env] more of the environment, which the extension host inherits
 * @returns {Promise<Server>}
 */
export async function startServer({ vsix, linked = [], development = false, settings = {}, env = {} } = {}) {
  const { node, main } = await serverPrograms();
  const { folder, remove } = temporaryFolder('server');
  const temporary = path.join(folder, 'tmp'); // else each run leaves sockets behind
  mkdirSync(temporary);
  mkdirSync(path.join(folder, 'data/User'), { recursive: true });
  mkdirSync(path.join(folder, 'extensions'));
  writeFileSync(path.join(folder, 'data/User/settings.json'), JSON.stringify({ ...quietSettings, ...settings }));
  for (const extension of linked) linkExtension(extension, path.join(folder, 'extensions'));

  /** @param {string[]} args */
  const run = (...args) =>
    spawnGroup(node, [main, '--accept-server-license-terms', '--server-data-dir', folder, ...args], {
      // An empty gallery: no question ever goes to a marketplace.
      env: { ...process.env, EXTENSIONS_GALLERY: '{}', TMPDIR: temporary, XDG_RUNTIME_DIR: temporary, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });

  if (vsix) await finished(run('--install-extension', vsix), `${path.basename(vsix)} could not be installed`);
  // Whoever reaches the server can run programs: only who was given the address may. Anyone on this machine can read what
  // a process was started with, so the secret is in a file that only this user can read.
  const token = randomUUID();
  const tokenFile = path.join(folder, 'token');
  writeFileSync(tokenFile, token, { mode: 0o600, flag: 'wx' });
  const { child, end } = run(
    ...['--host', '127.0.0.1', '--port', '0', '--connection-token-file', tokenFile, '--telemetry-level', 'off'],
    ...['--disable-workspace-trust', '--disable-experiments'],
    ...(development ? ['--enable-smoke-test-driver'] : []),
  );
  const stop = () => {
    end();
    remove();
  };
  const log = collect(child);
  try {
    const port = await listening(child, log, linked.length > 0);
    const authority = `127.0.0.1:${port}`;
    return {
      address: `http://${authority}/?tkn=${token}`,
      authority,
      extensions: path.join(folder, 'extensions'),
      log,
      stop,
    };
  } catch (error) {
    stop();
    throw error;
  }
}

/**
 * The address of a workbench on a folder, with extensions under development and a test suite if given.
 * @param {Server} server
 * @param {object} options
 * @param {string | undefined} [options.folder]
 * @param {string[]} [options.developed] folders of extensions under development
 * @param {string | undefined} [options.tests] the suite's entry file
 */
export function workbenchAddress(server, { folder, developed = [], tests }) {
  /** @param {string} file */
  const remote = (file) => `vscode-remote://${server.authority}${file}`;
  const payload = developed.map((extension) => ['extensionDevelopmentPath', remote(extension)]);
  if (tests) payload.push(['extensionTestsPath', remote(tests)]);
  const address = new URL(server.address);
  if (folder) address.searchParams.set('folder', folder);
  else address.searchParams.set('ew', 'true'); // an empty window
  if (payload.length > 0) address.searchParams.set('payload', JSON.stringify(payload));
  return address.href;
}

/**
 * @param {string} extension
 * @param {string} extensions
 */
function linkExtension(extension, extensions) {
  const { publisher, name, version } = JSON.parse(readFileSync(path.join(extension, 'package.json'), 'utf8'));
  symlinkSync(extension, path.join(extensions, `${publisher}.${name}-${version}`), 'junction');
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {() => string} all that it has printed
 */
function collect(child) {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text += chunk));
  return () => text;
}

/**
 * @param {ReturnType<typeof spawnGroup>} started
 * @param {string} complaint
 */
async function finished({ child, end }, complaint) {
  const log = collect(child);
  const [status] = await once(child, 'close');
  end();
  if (status !== 0) throw new Error(`${complaint}:\n${log()}`);
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {() => string} log
 * @param {boolean} listing wait for the list of extensions, too
 * @returns {Promise<string>} the port
 */
function listening(child, log, listing) {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error(`VS Code's server did not start:\n${log()}`)), START_LIMIT_MS);
    const look = () => {
      const port = LISTENING.exec(log())?.[1];
      if (port === undefined || (listing && !log().includes(LISTED))) return;
      clearTimeout(limit);
      resolve(port);
    };
    child.stdout?.on('data', look);
    child.stderr?.on('data', look);
    child.on('error', reject);
    child.on('exit', (status) => reject(new Error(`VS Code's server ended early (${status}):\n${log()}`)));
  });
}
