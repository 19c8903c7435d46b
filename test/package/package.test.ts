import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import JSZip from 'jszip';
import { root } from '../vscode/places.mjs';

const BUILT = [
  'codicon.css',
  'codicon.ttf',
  'extension.cjs',
  'extension.web.cjs',
  'panel.css',
  'panel.js',
  'third-party-licenses.txt',
  'worker.node.cjs',
  'worker.web.js',
];

describe('the packaged extension', () => {
  let archive: JSZip;
  const names = () => Object.keys(archive.files).sort();
  const text = (name: string) => archive.file(`extension/${name}`)!.async('string');

  before(async () => {
    archive = await JSZip.loadAsync(readFileSync(process.env.STORY_DIFF_VSIX!));
  });

  it('holds what it needs and nothing else', () => {
    const samples = readdirSync(path.join(root, 'media/samples')).map((name) => `media/samples/${name}`);
    const shipped = [
      ...['package.json', 'readme.md', 'changelog.md', 'LICENSE.txt', 'media/icon.png'],
      ...BUILT.map((name) => `dist/${name}`),
      ...samples,
    ].map((name) => `extension/${name}`);
    assert.deepEqual(names(), ['[Content_Types].xml', 'extension.vsixmanifest', ...shipped].sort());
  });

  it('has every file that its manifest names', async () => {
    const manifest = JSON.parse(await text('package.json')) as { main: string; browser: string; icon: string };
    for (const file of [manifest.main, manifest.browser, manifest.icon])
      assert.ok(archive.file(path.posix.join('extension', file)), file);
  });

  it('is built for release: small code without source maps', async () => {
    for (const name of BUILT.filter((built) => /\.c?js$/.test(built)))
      assert.doesNotMatch(await text(`dist/${name}`), /sourceMappingURL/, name);
  });
});
