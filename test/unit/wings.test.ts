import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';

/** The source files that are bundled when these are, for any platform: `vscode` or `node:` would be an error. */
async function bundledWith(entryPoints: readonly string[]): Promise<string[]> {
  const { metafile } = await esbuild.build({
    entryPoints: [...entryPoints],
    bundle: true,
    write: false,
    metafile: true,
    outdir: 'dist',
    platform: 'browser',
    logLevel: 'silent',
  });
  return Object.keys(metafile.inputs).filter((file) => file.startsWith('src/'));
}

describe('the wings', () => {
  it('leave the core alone: it bundles for any platform, without them', async () => {
    const files = await bundledWith(['src/core.ts']);
    assert.ok(files.length > 5);
    assert.deepEqual(
      files.filter(
        (file) => !/^src\/(?:core\.ts|(?:text|story|alignment|comparison|conversion\/endings\.ts)\/?)/u.test(file),
      ),
      [],
    );
  });

  it('leave the conversion of files alone: it bundles for any platform, without them', async () => {
    const files = await bundledWith(['src/conversion/convert.ts']);
    assert.ok(files.length > 5);
    assert.deepEqual(
      files.filter((file) => !file.startsWith('src/conversion/')),
      [],
    );
  });

  for (const entry of ['main.node.ts', 'main.web.ts'])
    it(`load no conversion of files until one is opened: ${entry}`, async () => {
      const { metafile } = await esbuild.build({
        entryPoints: [`src/extension/${entry}`],
        bundle: true,
        write: false,
        metafile: true,
        outdir: 'dist',
        platform: 'node',
        external: ['vscode'],
        logLevel: 'silent',
      });
      const files = Object.keys(metafile.inputs);
      assert.ok(files.includes('src/conversion/endings.ts'));
      const readers = files.filter((file) => /fflate|htmlparser2|src\/conversion\//u.test(file));
      assert.deepEqual(readers.sort(), ['src/conversion/endings.ts', 'src/conversion/refusals.ts']);
    });

  it('leave alone what finds versions: it bundles for any platform, with nothing but text, stories and alignment', async () => {
    const folder = 'src/versions';
    const files = await bundledWith(readdirSync(folder).map((name) => path.join(folder, name)));
    assert.ok(files.length > 3);
    assert.deepEqual(
      files.filter((file) => !/^src\/(?:(?:text|story|alignment|versions)\/|conversion\/endings\.ts)/u.test(file)),
      [],
    );
  });

  it('share a presentation that bundles for any platform, with nothing but the core', async () => {
    const folder = 'src/presentation';
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const files = await bundledWith(names.map((name) => path.join(folder, name)));
    assert.deepEqual(
      files.filter(
        (file) => !/^src\/(?:text|story|alignment|comparison|presentation|conversion\/endings\.ts)\/?/u.test(file),
      ),
      [],
    );
  });
});
