// Builds everything that runs into dist/: the extension (desktop and web), its comparison worker, the panel's page,
// the command line and the pure core, and the translations of their words.
//   node esbuild.mjs [--production] [--watch]
import { createHash } from 'node:crypto';
import { copyFile, mkdir, rename as moveFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { runInNewContext } from 'node:vm';
import * as esbuild from 'esbuild';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

/** The comments for translators in a source. They are part of the keys of translations, so that a page carries them. */
const COMMENTS = /\bcomment: \[((?:\s*(?:'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"),?)+)\s*\]/gu;

/** Puts a few letters in place of each comment: they took 11 kB of the panel's script. */
const shortComments = {
  name: 'short-comments',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      if (!source.includes('l10n.t(')) return undefined;
      const contents = source.replace(COMMENTS, (found, comments) => {
        const lines = '\n'.repeat(found.split('\n').length - 1); // what follows stays in its line
        return `comment: ['${shortOf(commentOf(comments))}'${lines}]`;
      });
      return { contents, loader: 'ts' };
    });
  },
};

/**
 * Gives the pieces of the panel's script names that stay: the page asks for those that it needs at once before the script
 * does. esbuild names all that are shared alike, and tells them apart by what is in them. The largest is `shared-1.js`.
 */
const stayingNames = {
  name: 'staying-names',
  setup({ onEnd }) {
    onEnd(async (result) => {
      if (!result.metafile) return;
      const { outputs } = result.metafile;
      const sizeOf = (file) => outputs[file].bytes;
      const pieces = Object.keys(outputs).filter((file) => /^dist\/panel\/.*\.js$/u.test(file));
      let shared = 0;
      const names = new Map(
        pieces
          .sort((a, b) => sizeOf(b) - sizeOf(a))
          .map((file) => {
            const [, name] = /([^/]+)-[0-9A-Z]{8}\.js$/u.exec(file);
            return [basename(file), `${name === 'chunk' ? `shared-${++shared}` : name}.js`];
          }),
      );
      const rename = (text) => [...names].reduce((renamed, [from, to]) => renamed.replaceAll(from, to), text);
      for (const file of Object.keys(outputs).filter((file) => /\.js(?:\.map)?$/u.test(file))) {
        await writeFile(file, rename(await readFile(file, 'utf8')));
        if (rename(file) !== file) await moveFile(file, rename(file));
      }
      result.metafile = JSON.parse(rename(JSON.stringify(result.metafile)));
    });
  },
};

const shared = {
  metafile: true,
  plugins: [shortComments],
  // @vscode/l10n can load translations from an address. Ours are given to it, and nothing here speaks to another machine.
  define: { fetch: 'undefined' },
  alias: { '@vscode/l10n': '@vscode/l10n/dist/browser.js' }, // its entry for Node has a `require` that no ES module can keep
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
    chunkNames: 'panel/[name]-[hash]',
    plugins: [...shared.plugins, stayingNames],
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
await writeTranslations();
if (watch) await watchBuilds();
else {
  const results = await Promise.all(builds.map((build) => esbuild.build(build)));
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
    await (await esbuild.context({ ...build, plugins: [...build.plugins, tell] })).watch();
  }
}

/** Writes the translations with the keys that the built scripts have. */
async function writeTranslations() {
  const files = await readdir('src', { recursive: true });
  const sources = await Promise.all(
    files.filter((file) => file.endsWith('.ts')).map((file) => readFile(`src/${file}`, 'utf8')),
  );
  const comments = new Set(
    sources.flatMap((text) => [...text.matchAll(COMMENTS)].map(([, found]) => commentOf(found))),
  );
  const shortKey = (key) => {
    for (let stroke = key.indexOf('/'); stroke >= 0; stroke = key.indexOf('/', stroke + 1))
      if (comments.has(key.slice(stroke + 1))) return `${key.slice(0, stroke)}/${shortOf(key.slice(stroke + 1))}`;
    return key;
  };
  await mkdir('dist/l10n');
  for (const file of await readdir('media/l10n')) {
    const words = Object.entries(JSON.parse(await readFile(`media/l10n/${file}`, 'utf8')));
    await writeFile(
      `dist/l10n/${file}`,
      JSON.stringify(Object.fromEntries(words.map(([key, word]) => [shortKey(key), word]))),
    );
  }
}

/** The comment that string literals, as they stand in a source, make together. */
function commentOf(literals) {
  return runInNewContext(`[${literals}]`).join('');
}

function shortOf(comment) {
  return createHash('sha256').update(comment).digest('base64url').slice(0, 4);
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
    const { name, version, license, author } = JSON.parse(await readFile(`${path}/package.json`, 'utf8'));
    const file = (await readdir(path)).sort().find((file) => /^licen[cs]e/iu.test(file));
    // A package that forgets the file still says that it is under this licence, whose words are always the same.
    if (!file && license !== 'MIT') throw new Error(`${path} has no licence file: without one it may not be shipped.`);
    const text = file ? await readFile(`${path}/${file}`, 'utf8') : mitLicense(author.name ?? author);
    return `${name} ${version}: ${license}\n\n${text.trim()}\n`;
  });
  return (await Promise.all(texts)).join(`\n${'-'.repeat(80)}\n\n`);
}

/** The MIT licence (https://spdx.org/licenses/MIT.html) of a package. */
function mitLicense(holder) {
  return `Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
}
