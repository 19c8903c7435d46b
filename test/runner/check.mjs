/** The checks: each command of `npm run check`, as a test of its own. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../vscode/places.mjs';
import { runLine } from './programs.mjs';

/** @param {import('./kinds.mjs').Run} run */
export async function runChecks({ grep, receive }) {
  const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  for (const line of scripts.check.split(' && ')) {
    if (grep && !line.includes(grep)) continue;
    const started = performance.now();
    const { status, output } = await runLine(line);
    const ms = performance.now() - started;
    if (status === 0) receive({ title: line, state: 'passed', ms });
    else receive({ title: line, state: 'failed', ms, error: output });
  }
}
