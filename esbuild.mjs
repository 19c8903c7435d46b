// Builds everything that runs into dist/: the extension (desktop and web), its comparison worker, the panel's page,
// the command line and the pure core.
//   node esbuild.mjs [--production] [--watch]
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import * as esbuild from 'esbuild';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

const shared = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  target: 'es2022',
  logLevel: 'warning',
  outdir: 'dist',
};
// VS Code 1.96, the oldest supported, runs extensions on Node 20 and Chromium 128 (Electron 32).
const node = { ...shared, platform: 'node', target: 'node20' };
const browser = { ...shared, platform: 'browser', target: 'chrome128' };

const builds = [
  {
    ...node,
    format: 'cjs',
    external: ['vscode'],
    entryPoints: { extension: 'src/extension/main.node.ts' },
    outExtension: { '.js': '.cjs' },
  },
  {
    ...browser,
    format: 'cjs',
    external: ['vscode'],
    entryPoints: { 'extension.web': 'src/extension/main.web.ts' },
    outExtension: { '.js': '.cjs' },
  },
  {
    // Runs in Node's threads and in the web's.
    ...browser,
    target: [node.target, browser.target],
    format: 'iife',
    entryPoints: {
      worker: 'src/worker/worker.ts',
      report: 'src/worker/report-worker.ts',
      match: 'src/worker/match-worker.ts',
    },
    outExtension: { '.js': '.cjs' },
  },
  {
    // In pieces: the page loads the flowing layout only when a reader asks for it.
    ...browser,
    charset: 'utf8', // as the page says it is
    legalComments: 'none', // third-party-licenses.txt has them in full
    format: 'esm',
    entryPoints: { panel: 'src/panel/main.ts' },
    splitting: true,
    chunkNames: 'panel/[name]',
  },
  {
    // Converts files that are no text, in a thread that is started only for these: of Node and of the web.
    ...browser,
    target: [node.target, browser.target],
    format: 'iife',
    entryPoints: { converter: 'src/worker/converter.ts' },
    outExtension: { '.js': '.cjs' },
  },
  {
    // In pieces, of which a call loads those that it needs.
    ...node,
    format: 'esm',
    entryPoints: { cli: 'src/cli/main.ts' },
    splitting: true,
    chunkNames: 'cli/[name]-[hash]',
    banner: { js: '#!/usr/bin/env node' },
  },
  {
    ...shared,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    format: 'esm',
    entryPoints: { core: 'src/core.ts' },
    outExtension: { '.js': '.mjs' },
  },
];

await rm('dist', { recursive: true, force: true });
await mkdir('dist', { recursive: true });
for (const file of ['codicon.css', 'codicon.ttf'])
  await copyFile(`node_modules/@vscode/codicons/dist/${file}`, `dist/${file}`);
if (watch) await watchBuilds();
else {
  const results = await Promise.all(builds.map((build) => esbuild.build({ ...build, metafile: true })));
  const metafiles = results.map(({ metafile }) => metafile);
  await writeFile('dist/metafiles.json', JSON.stringify(metafiles)); // for test/package/package.test.ts
  await writeFile(
    'dist/third-party-licenses.txt',
    await licenses(metafiles.flatMap(({ inputs }) => Object.keys(inputs))),
  );
}

/** Builds anew whenever a source changes. Says when it starts and when all is built, which .vscode/tasks.json waits for. */
async function watchBuilds() {
  const running = new Set(builds);
  console.log('[watch] build started');
  for (const build of builds) {
    const tell = {
      name: 'tell',
      setup({ onStart, onEnd }) {
        onStart(() => {
          if (running.size === 0) console.log('[watch] build started');
          running.add(build);
        });
        onEnd(() => {
          running.delete(build);
          if (running.size === 0) console.log('[watch] build finished');
        });
      },
    };
    await (await esbuild.context({ ...build, plugins: [tell] })).watch();
  }
}

/**
 * The licences of the packages that the bundled files come from, and of the icon font: most ask to travel along.
 * @throws when a package has no licence file
 */
async function licenses(files) {
  // Up to the last node_modules: a package may have packages of its own.
  const folder = /^.*\bnode_modules\/(?:@[^/]+\/)?[^/]+/u;
  const packages = new Set([...files.flatMap((file) => file.match(folder) ?? []), 'node_modules/@vscode/codicons']);
  const texts = [...packages].sort().map(async (path) => {
    const { name, version, license } = JSON.parse(await readFile(`${path}/package.json`, 'utf8'));
    const file = (await readdir(path)).sort().find((file) => /^licen[cs]e/iu.test(file));
    if (!file) throw new Error(`${path} has no licence file: without one it may not be shipped.`);
    return `${name} ${version}: ${license}\n\n${(await readFile(`${path}/${file}`, 'utf8')).trim()}\n`;
  });
  return (await Promise.all(texts)).join(`\n${'-'.repeat(80)}\n\n`);
}
