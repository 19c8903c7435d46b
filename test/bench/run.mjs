/**
 * `npm run bench`: bundles the benchmarks with everything they measure and runs them: first the core beside other tools
 * (bench.ts), then the whole extension inside VS Code (extension.ts).
 *   node test/bench/run.mjs [core] [extension] [archive]
 * The last one, how well and how fast the versions in an archive are found, takes minutes and runs only when it is named.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { build } from 'esbuild';
import { ALIASES } from '../runner/aliases.mjs';
import { runInHost } from '../runner/host.mjs';
import { runLine } from '../runner/programs.mjs';
import { root } from '../vscode/places.mjs';

const asked = process.argv.slice(2);
if (asked.length === 0 || asked.includes('core')) await benchCore();
if (asked.length === 0 || asked.includes('extension')) await benchExtension();

if (asked.includes('archive')) await benchArchive();

async function benchArchive() {
  const cli = path.join(root, 'dist/test/bench/cli');
  await build({
    entryPoints: [path.join(root, 'src/cli/main.ts')],
    outdir: cli,
    bundle: true,
    splitting: true,
    platform: 'node',
    alias: ALIASES,
    format: 'esm',
    minify: true, // as shipped
    logLevel: 'warning',
  });
  const outfile = await bundle('archive.ts', 'esm');
  process.exitCode =
    spawnSync(process.execPath, [outfile, path.join(cli, 'main.js')], { stdio: 'inherit' }).status ?? 1;
}

async function benchCore() {
  const outfile = await bundle('bench.ts', 'esm');
  process.exitCode = spawnSync(process.execPath, [outfile], { stdio: 'inherit' }).status ?? 1;
}

async function benchExtension() {
  const built = await runLine('node esbuild.mjs --production');
  if (built.status !== 0) throw new Error(built.output);
  const suite = await bundle('extension.ts', 'cjs');
  console.log('the whole extension, with two stories that have nothing in common:');
  await runInHost('newest', path.relative(root, suite), {}, ({ sentences, core, ...steps }) => {
    console.log(`  ${sentences} sentences: the core alone takes ${core.ms.toFixed(0)} ms`);
    for (const [step, { ms, turn }] of Object.entries(steps)) {
      const share = `${(ms / core.ms).toFixed(2)} of the core`;
      console.log(
        `    ${step.padEnd(10)}${ms.toFixed(0).padStart(8)} ms, ${share}; longest turn ${turn.toFixed(0)} ms`,
      );
    }
  });
}

/**
 * @param {string} source
 * @param {'esm' | 'cjs'} format
 * @returns {Promise<string>} the bundle's path
 */
async function bundle(source, format) {
  const outfile = path.join(root, 'dist/test/bench', source.replace('.ts', format === 'esm' ? '.mjs' : '.cjs'));
  await build({
    entryPoints: [path.join(import.meta.dirname, source)],
    outfile,
    bundle: true,
    platform: 'node',
    alias: ALIASES,
    format,
    external: ['vscode'],
    minify: true, // as shipped
    logLevel: 'warning',
  });
  return outfile;
}
