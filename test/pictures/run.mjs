/** `npm run pictures`: the README's pictures, of the project's own samples, into media/pictures. Installs VS Code and Chromium. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { build } from 'esbuild';
import { ALIASES } from '../runner/aliases.mjs';
import { root } from '../vscode/places.mjs';

process.chdir(root);
const built = spawnSync('npm', ['run', 'package'], { stdio: 'inherit' });
if (built.status !== 0) process.exit(built.status ?? 1);
const bundle = path.join(root, 'dist/test/pictures/pictures.mjs');
await build({
  entryPoints: ['test/pictures/pictures.ts'],
  outfile: bundle,
  bundle: true,
  format: 'esm',
  platform: 'node',
  alias: ALIASES,
  target: 'node20',
  external: ['playwright-core', 'sharp'],
  logLevel: 'warning',
});
await import(bundle);
