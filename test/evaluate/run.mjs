// Bundles and runs one of the scripts here: node test/evaluate/run.mjs fit.ts [arguments]
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { ALIASES } from '../runner/aliases.mjs';

const [script = 'fit.ts'] = process.argv.splice(2, 1);
const folder = await mkdtemp(join(tmpdir(), 'story-diff-'));
const outfile = join(folder, 'script.mjs');
await build({
  entryPoints: [join(import.meta.dirname, script)],
  outfile,
  bundle: true,
  platform: 'node',
  alias: ALIASES,
  format: 'esm',
  logLevel: 'warning',
});
try {
  await import(pathToFileURL(outfile).href);
} finally {
  await rm(folder, { recursive: true, force: true });
}
