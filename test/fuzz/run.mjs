/**
 * `npm run fuzz`: bundles the fuzzer with everything that it tries and runs it.
 *   npm run fuzz [-- --seed <number>] [--minutes <number>] [--grep <part of a property's name>] [--growth]
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { build } from 'esbuild';
import { ALIASES } from '../runner/aliases.mjs';

const outfile = path.resolve('dist/test/fuzz.mjs');
await build({
  entryPoints: [path.join(import.meta.dirname, 'fuzz.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  alias: ALIASES,
  format: 'esm',
  sourcemap: true,
  external: ['fast-check'],
  logLevel: 'warning',
});
const args = ['--enable-source-maps', outfile, ...process.argv.slice(2)];
process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;
