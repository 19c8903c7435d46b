import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ComparisonWorker } from '../../../../src/extension/session/comparison-worker.ts';
import { nodeThreads } from '../../../../src/extension/session/thread.node.ts';

describe('a thread of Node', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'story-diff-thread-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  /** A worker whose thread runs this script. */
  const workerWith = (name: string, script: string) => {
    const file = path.join(folder, name);
    writeFileSync(file, script);
    return new ComparisonWorker(nodeThreads(file));
  };

  it('that ends without a word fails the comparison that waits for it', async () => {
    const worker = workerWith(
      'exit.cjs',
      "require('node:worker_threads').parentPort.once('message', () => process.exit(0));",
    );
    await assert.rejects(worker.compare('One.', 'Two.', {}), /ended with status 0/u);
    worker.dispose();
  });

  it('that breaks down fails it with its own words', async () => {
    const worker = workerWith('throw.cjs', "throw new Error('no room left');");
    await assert.rejects(worker.compare('One.', 'Two.', {}), /no room left/u);
    worker.dispose();
  });
});
