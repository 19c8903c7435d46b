/**
 * Finds a VS Code desktop to run tests in, the newest or the oldest that the extension supports: @vscode/test-electron
 * downloads it. In place of the newest, VSCODE_EXECUTABLE may name another. It needs a screen (a virtual one, Xvfb, will
 * do), and a machine that its host answers; where any of that is missing, the caller is told why and takes the VS Code
 * from npm instead.
 */
import { spawn, spawnSync } from 'node:child_process';
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { keep } from './places.mjs';
import { askedAge, versionOf } from './server-programs.mjs';
import { onLeaving } from './tidy.mjs';

const PATIENCE_MS = 5_000;

/**
 * @param {import('./server-programs.mjs').Age} age
 * @returns {Promise<{ executable: string, env: NodeJS.ProcessEnv } | { missing: string }>} what to start, or why not
 */
export async function findDesktop(age) {
  if (askedAge()) return { missing: 'VSCODE_FROM_NPM asks for this' };
  const named = age === 'newest' ? process.env.VSCODE_EXECUTABLE : undefined;
  const display = await findDisplay();
  if (!display) {
    if (named) throw new Error('VSCODE_EXECUTABLE needs a screen: set DISPLAY, or install xvfb.');
    return { missing: 'there is no screen' };
  }
  if (named) return { executable: named, env: display };
  let executable;
  try {
    executable = await downloadAndUnzipVSCode({
      version: age === 'newest' ? 'stable' : versionOf(age),
      cachePath: keep,
      timeout: PATIENCE_MS,
      reporter: new SilentReporter(),
    });
  } catch (error) {
    return { missing: `it cannot be downloaded (${error instanceof Error ? error.message : error})` };
  }
  const trial = spawnSync(executable, ['-e', ''], { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } });
  return trial.status === 0 ? { executable, env: display } : { missing: 'this machine lacks libraries for it' };
}

/** @returns {Promise<NodeJS.ProcessEnv | undefined>} what the environment has to say for windows to appear */
async function findDisplay() {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return {};
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  onLeaving(() => server.kill('SIGKILL'));
  server.unref();
  return new Promise((resolve) => {
    server.on('error', () => resolve(undefined)); // not installed
    server.on('exit', () => resolve(undefined));
    server.stdio[3]?.on('data', (number) => resolve({ DISPLAY: `:${String(number).trim()}` }));
  });
}
