/**
 * Leaves nothing behind. Temporary folders and child processes are registered here and are removed when this process
 * ends: at its end, through a failure, or because of a signal. All of it is synchronous, for an `exit` listener
 * cannot wait, so one way of clearing up serves every case.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** @type {Set<() => unknown>} */
const duties = new Set();

process.on('exit', () => {
  for (const duty of [...duties].reverse()) attempt(duty);
});

/**
 * Has `duty` done when this process ends, or earlier when the returned function is called; never twice.
 * @param {() => unknown} duty
 */
export function onLeaving(duty) {
  duties.add(duty);
  return () => {
    if (duties.delete(duty)) attempt(duty);
  };
}

/**
 * Ends this process properly on Ctrl+C and its kin.
 * @param {object} [options]
 * @param {number} [options.status] the exit status; otherwise the usual one for the signal
 * @param {boolean} [options.withParent] end, too, when the parent does: a shell that npm runs passes no signal on
 */
export function leaveOnSignals({ status, withParent = Boolean(process.env.npm_lifecycle_event) } = {}) {
  const signals = /** @type {const} */ ({ SIGHUP: 129, SIGINT: 130, SIGTERM: 143 });
  for (const [signal, usual] of Object.entries(signals)) process.on(signal, () => process.exit(status ?? usual));
  const above = ancestors();
  if (withParent) setInterval(() => ancestors() === above || process.exit(status ?? 1), 500).unref();
}

/** The parent and, where Linux tells, its parent: between npm and this process stands a shell, which may outlive npm. */
function ancestors() {
  const parent = process.ppid;
  const stat = `/proc/${parent}/stat`;
  const grandparent = existsSync(stat) ? /\) \S (\d+)/.exec(readFileSync(stat, 'utf8'))?.[1] : '';
  return `${parent} ${grandparent}`;
}

/**
 * A new temporary folder, and the function that removes it.
 * @param {string} purpose a word of its name
 * @returns {{ folder: string, remove: () => void }}
 */
export function temporaryFolder(purpose) {
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), `story-diff-${purpose}-`));
  return { folder, remove: onLeaving(() => removeFolder(folder)) };
}

/**
 * Removes a folder although a dying process may still be writing to it.
 * @param {string} folder
 */
export function removeFolder(folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/**
 * Starts a program as the head of a process group, so that all it starts in turn can be ended with it.
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function spawnGroup(program, args, options = {}) {
  const child = spawn(program, args, { detached: process.platform !== 'win32', windowsHide: true, ...options });
  const end = onLeaving(() => child.pid === undefined || endGroup(child.pid));
  return { child, end };
}

/**
 * Ends a process that heads a group, with all of the group.
 * @param {number} head
 */
export function endGroup(head) {
  if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(head), '/t', '/f']);
  else process.kill(-head, 'SIGKILL');
}

/** @param {() => unknown} duty */
function attempt(duty) {
  try {
    duty();
  } catch {
    // Gone already: all that was wanted.
  }
}
