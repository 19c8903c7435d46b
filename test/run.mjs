/**
 * `npm test`: runs every kind of test (test/runner/kinds.mjs) and ends with the line `N passed, N failed[, N skipped]`.
 *   node test/run.mjs [check] [unit] [host] [web] [package] [browser] [--grep <text>]
 * What cannot run counts as failed, as does a kind without a test; then the exit status is 1.
 */
import { parseArgs } from 'node:util';
import { kinds } from './runner/kinds.mjs';
import { Tally } from './runner/results.mjs';
import { root } from './vscode/places.mjs';
import { leaveOnSignals } from './vscode/tidy.mjs';

leaveOnSignals();
process.chdir(root);
process.env.LC_ALL = 'C.UTF-8'; // the tests know English words, whatever language the machine speaks
const { values, positionals } = parseArgs({ options: { grep: { type: 'string' } }, allowPositionals: true });
const unknown = positionals.find((name) => !Object.hasOwn(kinds, name));
if (unknown) {
  console.error(`There are no "${unknown}" tests, only ${Object.keys(kinds).join(', ')}.`);
  process.exit(2);
}

const tally = new Tally();
for (const [name, run] of Object.entries(kinds)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  console.log(`\n${name}`);
  const before = tally.total;
  const started = performance.now();
  try {
    await run({ grep: values.grep, receive: (result) => tally.add(result) });
    if (tally.total === before && !values.grep) throw new Error('no test ran');
  } catch (error) {
    const reason = error instanceof Error ? error : new Error(String(error));
    tally.add({ title: `${name}: could not run`, state: 'failed', error: reason.message });
  }
  console.log(`  ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
console.log(`\n${tally}`);
process.exit(tally.failed > 0 || tally.passed === 0 ? 1 : 0);
