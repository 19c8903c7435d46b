import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import JSZip from 'jszip';
import { withWords } from '../fixtures/manifest.ts';
import { root } from '../vscode/places.mjs';
import { versionOf } from '../vscode/server-programs.mjs';

const BUILT = [
  'codicon.css',
  'codicon.ttf',
  'converter.cjs',
  'extension.cjs',
  'extension.web.cjs',
  'l10n/bundle.l10n.de.json',
  'l10n/bundle.l10n.fr.json',
  'match.cjs',
  'panel.css',
  'panel.js',
  'panel/shared-1.js',
  'panel/shared-2.js',
  'panel/shared-3.js',
  'panel/story-flowing.js',
  'panel/story-map.js',
  'report.cjs',
  'third-party-licenses.txt',
  'worker.cjs',
];

interface Manifest {
  main: string;
  browser: string;
  icon: string;
  contributes: {
    commands: { command: string }[];
    walkthroughs: { steps: { description: string; media: { svg: string }; completionEvents: string[] }[] }[];
  };
}

/** What issue 16 allows, in bytes. */
const MAX_ARCHIVE_BYTES = 750_000;
const MAX_EXTENSION_BYTES = 300_000;
const MAX_PAGE_BYTES = 165_000;

describe('the packaged extension', () => {
  let archive: JSZip;
  const names = () => Object.keys(archive.files).sort();
  const text = (name: string) => archive.file(`extension/${name}`)!.async('string');
  const sizeOf = async (built: readonly string[]) => {
    const files = await Promise.all(built.map((name) => archive.file(`extension/dist/${name}`)!.async('uint8array')));
    return files.reduce((sum, { length }) => sum + length, 0);
  };

  before(async () => {
    archive = await JSZip.loadAsync(readFileSync(process.env.STORY_DIFF_VSIX!));
  });

  it('holds what it needs and nothing else', () => {
    const samples = readdirSync(path.join(root, 'media/samples')).map((name) => `media/samples/${name}`);
    const shipped = [
      ...['package.json', 'package.nls.json', 'package.nls.de.json', 'package.nls.fr.json'],
      ...['readme.md', 'changelog.md', 'LICENSE.txt'],
      ...['media/icon.png', 'media/tab-dark.svg', 'media/tab-light.svg', 'media/walkthrough/panel.svg'],
      'schema/comparison.schema.json',
      ...BUILT.map((name) => `dist/${name}`),
      ...samples,
    ].map((name) => `extension/${name}`);
    assert.deepEqual(names(), ['[Content_Types].xml', 'extension.vsixmanifest', ...shipped].sort());
  });

  it('has every file that its manifest names', async () => {
    const { main, browser, icon, contributes } = JSON.parse(await text('package.json')) as Manifest;
    const media = contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.svg));
    assert.ok(media.length > 0);
    for (const file of [main, browser, icon, ...media])
      assert.ok(archive.file(path.posix.join('extension', file)), file);
  });

  it('offers only commands that there are in its walkthrough', async () => {
    const manifest = JSON.parse(await text('package.json')) as Manifest;
    const { commands, walkthroughs } = withWords(manifest, JSON.parse(await text('package.nls.json'))).contributes;
    const known = new Set(commands.map(({ command }) => command));
    for (const { description, completionEvents } of walkthroughs.flatMap(({ steps }) => steps)) {
      const offered = [...description.matchAll(/\(command:([\w.]+)\)/gu)].map(([, command]) => command!);
      assert.ok(offered.length > 0 && completionEvents.length > 0, description);
      const completing = completionEvents.flatMap((event) => event.match(/(?<=^onCommand:).*/u) ?? []);
      for (const command of [...offered, ...completing]) assert.ok(known.has(command), command);
    }
  });

  it('asks for no older VS Code than the oldest that the tests run in', async () => {
    const { engines } = JSON.parse(await text('package.json')) as { engines: { vscode: string } };
    assert.equal(engines.vscode, versionOf('oldest').replace(/^(\d+\.\d+)\.\d+$/, '^$1.0'));
  });

  it('is built for release: small code without source maps', async () => {
    for (const name of BUILT.filter((built) => /\.c?js$/.test(built)))
      assert.doesNotMatch(await text(`dist/${name}`), /sourceMappingURL/, name);
  });

  it('has no way to speak to another machine', async () => {
    const ways =
      /\b(?:fetch\(|XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection|sendBeacon|require\("(?:node:)?(?:https?|http2|net|tls|dgram|dns|child_process)(?:\/[^"]*)?"\))/u;
    for (const name of BUILT.filter((built) => /\.c?js$/.test(built)))
      assert.doesNotMatch(await text(`dist/${name}`), ways, name);
  });

  it('names every package it bundles in the licences, with its text', async () => {
    const licenses = (await text('dist/third-party-licenses.txt')).split(/^-{80}$/mu);
    const bundled = bundledPackages();
    assert.ok(bundled.length > 5);
    for (const { name, version } of bundled) {
      const license = licenses.find((part) => part.trimStart().startsWith(`${name} ${version}: `));
      assert.match(license ?? '', /\n\n.{20}/su, `${name} ${version}`);
    }
  });

  it('is small: the archive, the extension, and what the page of the panel loads at first', async () => {
    assert.ok(statSync(process.env.STORY_DIFF_VSIX!).size <= MAX_ARCHIVE_BYTES, 'the archive');
    for (const name of ['extension.cjs', 'extension.web.cjs'])
      assert.ok((await sizeOf([name])) <= MAX_EXTENSION_BYTES, name);
    const first = ['panel.js', ...importedAtOnce('dist/panel.js')];
    assert.deepEqual(
      first.sort(),
      ['panel.js', 'panel/shared-1.js', 'panel/shared-2.js'],
      'those that the page asks for',
    );
    assert.ok((await sizeOf(first)) <= MAX_PAGE_BYTES, first.join());
  });

  it('bundles no package twice', () => {
    const names = bundledPackages().map(({ name }) => name);
    assert.deepEqual(names, [...new Set(names)]);
  });
});

/** The other files of dist that a built script needs before it runs, as the build that made the archive tells. */
function importedAtOnce(script: string): string[] {
  const metafiles: { outputs: Record<string, { imports: { path: string; kind: string }[] }> }[] = JSON.parse(
    readFileSync(path.join(root, 'dist/metafiles.json'), 'utf8'),
  );
  const outputs = Object.assign({}, ...metafiles.map(({ outputs }) => outputs)) as (typeof metafiles)[0]['outputs'];
  const found = new Set<string>();
  const walk = (file: string) => {
    for (const { path, kind } of outputs[file]!.imports) {
      if (kind !== 'import-statement' || found.has(path)) continue;
      found.add(path);
      walk(path);
    }
  };
  walk(script);
  return [...found].map((file) => file.replace(/^dist\//, ''));
}

/** The packages in whose folders the bundled files lie, as the build that made the archive tells, and the icon font's. */
function bundledPackages(): { name: string; version: string }[] {
  const metafiles: { inputs: object }[] = JSON.parse(readFileSync(path.join(root, 'dist/metafiles.json'), 'utf8'));
  const files = metafiles
    .flatMap(({ inputs }) => Object.keys(inputs))
    .filter((file) => file.includes('node_modules/'))
    .concat('node_modules/@vscode/codicons/dist/codicon.ttf');
  const folders = new Set(files.map((file) => packageFolder(path.join(root, path.dirname(file)))));
  return [...folders].sort().map((folder) => JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')));
}

/** The nearest folder above that is a package; a package.json that only sets the module type has no name. */
function packageFolder(folder: string): string {
  const manifest = path.join(folder, 'package.json');
  const isPackage = existsSync(manifest) && 'name' in JSON.parse(readFileSync(manifest, 'utf8'));
  return isPackage ? folder : packageFolder(path.dirname(folder));
}
