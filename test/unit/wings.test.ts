import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as esbuild from 'esbuild';

describe('the core', () => {
  it('imports neither vscode nor node:, and bundles for any platform', async () => {
    const { metafile } = await esbuild.build({
      entryPoints: ['src/core.ts'],
      bundle: true,
      write: false,
      metafile: true,
      platform: 'neutral',
      mainFields: ['module', 'main'],
      logLevel: 'silent',
    });
    const inputs = Object.keys(metafile.inputs).filter((file) => file.startsWith('src/'));
    assert.ok(inputs.length > 5);
    assert.deepEqual(
      inputs.filter((file) => /^src\/(?:presentation|panel|extension|worker|cli)\//u.test(file)),
      [],
    );
  });

  it('uses no global of the DOM or of Node', function () {
    this.timeout(60_000);
    execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'test/unit/pure.tsconfig.json'], {
      encoding: 'utf8',
    });
  });
});
