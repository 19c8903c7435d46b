/** Runs the project's own command lines. */
import { once } from 'node:events';
import path from 'node:path';
import { root } from '../vscode/places.mjs';
import { spawnGroup } from '../vscode/tidy.mjs';

/**
 * Runs a command line at the project's root, with the project's programs on the PATH.
 * @param {string} line
 * @returns {Promise<{ status: number | null, output: string }>}
 */
export async function runLine(line) {
  const programs = path.join(root, 'node_modules/.bin') + path.delimiter + process.env.PATH;
  const { child, end } = spawnGroup(line, [], { cwd: root, shell: true, env: { ...process.env, PATH: programs } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
  const [status] = await once(child, 'close');
  end();
  return { status, output };
}
