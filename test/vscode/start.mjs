/**
 * `npm start [-- original modified] [--web]`: opens a real VS Code with the extension and a comparison on screen, of
 * the sample or of one's own two files. In VS Code desktop where `code` is on the PATH and there is a screen, in a
 * fresh profile; else (or with --web) in the VS Code from npm (server-programs.mjs), whose address it prints and opens.
 * The comparison is asked for by a second tiny extension (opener/), since ours starts only when asked.
 * Runs until Ctrl+C, or until the desktop window is closed, and leaves nothing behind.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { oneTimeAddress } from './one-time-address.mjs';
import { root } from './places.mjs';
import { startServer, workbenchAddress } from './server.mjs';
import { quietSettings } from './settings.mjs';
import { endGroup, leaveOnSignals, onLeaving, spawnGroup, temporaryFolder } from './tidy.mjs';

const windows = process.platform === 'win32';
const screen = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const extensions = [root, path.join(root, 'test/vscode/opener')];

const SAMPLE = ['ferry-wire.md', 'ferry-paper.md'];

leaveOnSignals({ status: 0 });
try {
  const { files, web } = readArguments();
  build();
  const folder = files.length > 0 ? commonFolder(files) : sampleFolder();
  const pair = files.length > 0 ? files : SAMPLE.map((name) => path.join(folder, name));
  const env = { STORY_DIFF_OPEN: JSON.stringify(pair) };
  if (!web && hasDesktop()) await openDesktop(folder, env);
  else await openBrowser(folder, env);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

/** Here and not in the npm script, where a shell between npm and this process would keep the signals to itself. */
function build() {
  const { status } = spawnSync(process.execPath, ['esbuild.mjs'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('The extension could not be built (see above).');
}

function readArguments() {
  const { values, positionals } = parseArgs({ options: { web: { type: 'boolean' } }, allowPositionals: true });
  if (positionals.length === 1 || positionals.length > 2)
    throw new Error(
      `Give two files, the original and the modified: npm start -- a.txt b.txt (got ${positionals.length})`,
    );
  // npm runs scripts at the project's root, whereas names are meant from where the user is.
  const files = positionals.map((name) => path.resolve(process.env.INIT_CWD ?? '', name));
  for (const file of files) {
    const found = statSync(file, { throwIfNoEntry: false });
    if (!found) throw new Error(`There is no file ${file}`);
    if (!found.isFile()) throw new Error(`Not a file: ${file}`);
  }
  return { files, web: values.web ?? false };
}

/**
 * The deepest folder that holds all files; the first one's where only the whole disk does.
 * @param {string[]} files
 */
function commonFolder(files) {
  const first = path.dirname(/** @type {string} */ (files[0]));
  let folder = first;
  while (!files.every((file) => file.startsWith(folder + path.sep)) && folder !== path.dirname(folder))
    folder = path.dirname(folder);
  return folder === path.dirname(folder) ? first : folder;
}

/** A copy, so that nobody edits the project's own samples. */
function sampleFolder() {
  const folder = path.join(temporaryFolder('start').folder, 'samples');
  cpSync(path.join(root, 'media/samples'), folder, { recursive: true, filter: (file) => !file.endsWith('README.md') });
  return folder;
}

function hasDesktop() {
  // In a terminal of VS Code remote, `code` opens files in that window and no other.
  if (!screen || process.env.VSCODE_IPC_HOOK_CLI) return false;
  return spawnSync('code', ['--version'], { shell: windows, stdio: 'ignore' }).status === 0;
}

/**
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} env
 */
async function openDesktop(folder, env) {
  const { folder: profile } = temporaryFolder('profile');
  const data = path.join(profile, 'data');
  mkdirSync(path.join(data, 'User'), { recursive: true });
  writeFileSync(path.join(data, 'User/settings.json'), JSON.stringify(quietSettings));
  // `code` leaves at once or waits, but VS Code itself is no child of it: its lock file tells which process it is.
  onLeaving(() => endGroup(Number(readFileSync(path.join(data, 'code.lock'), 'utf8'))));
  const args = [
    ...['--wait', '--new-window', '--skip-welcome', '--skip-release-notes', '--disable-workspace-trust'],
    ...['--user-data-dir', data, '--extensions-dir', path.join(profile, 'extensions')],
    ...extensions.map((extension) => `--extensionDevelopmentPath=${extension}`),
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), // else VS Code refuses to run as root
    folder,
  ];
  const { child } = spawnGroup('code', windows ? args.map((arg) => `"${arg}"`) : args, {
    env: { ...process.env, ...env },
    stdio: 'inherit',
    shell: windows,
  });
  console.log('Story Diff is open in VS Code. Ctrl+C ends it.');
  const [status] = await once(child, 'exit');
  process.exit(status ?? 0);
}

/**
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} env
 */
async function openBrowser(folder, env) {
  const server = await startServer({ linked: extensions, env });
  const address = workbenchAddress(server, { folder });
  console.log(`Story Diff is open in VS Code in the browser: ${address}\nCtrl+C ends it.`);
  if (!screen || process.env.CI) return;
  const [opener = '', ...args] = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[
    /** @type {string} */ (process.platform)
  ] ?? ['xdg-open'];
  const browser = spawn(opener, [...args, await oneTimeAddress(address)], { stdio: 'ignore', detached: true });
  browser.on('error', () => {}); // no browser to open: the address is there to read
  browser.unref();
}
