import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { oneTimeAddress } from '../vscode/one-time-address.mjs';
import { startServer } from '../vscode/server.mjs';

describe('the server that VS Code in the browser comes from', () => {
  it('keeps the secret that lets one in out of the list of processes, and removes it', async function () {
    if (process.platform === 'win32') return this.skip(); // no `ps`
    const server = await startServer();
    try {
      const token = new URL(server.address).searchParams.get('tkn')!;
      const processes = spawnSync('ps', ['-A', '-ww', '-o', 'args='], { encoding: 'utf8' }).stdout;
      const files = [...processes.matchAll(/--connection-token-file (\S+)/gu)].map(([, file]) => file!);
      const file = files.find((file) => existsSync(file) && readFileSync(file, 'utf8') === token);
      assert.ok(file, 'the server is not in the list of processes');
      assert.ok(!processes.includes(token), 'the secret is in the list of processes');
      assert.equal(statSync(file).mode & 0o777, 0o600);

      const withoutToken = await fetch(`http://${server.authority}/`, { redirect: 'manual' });
      assert.equal(withoutToken.status, 403);
      server.stop();
      assert.ok(!existsSync(file));
    } finally {
      server.stop();
    }
  });

  it('is opened by an address that is good for once', async () => {
    const secret = 'http://127.0.0.1:1/?tkn=secret';
    const address = await oneTimeAddress(secret);
    assert.ok(!address.includes('secret'));
    assert.equal((await fetch(new URL('/', address))).status, 404);
    const first = await fetch(address, { redirect: 'manual' });
    assert.deepEqual([first.status, first.headers.get('location')], [302, secret]);
    await assert.rejects(fetch(address, { redirect: 'manual' }));
  });
});
