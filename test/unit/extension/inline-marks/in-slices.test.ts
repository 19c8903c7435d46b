import assert from 'node:assert/strict';
import { doInSlices } from '../../../../src/extension/inline-marks/in-slices.ts';

/** Work of some steps, each longer than a slice; it notes when each step is done. */
function* slowWork(steps: number, log: string[]): Generator<void, string> {
  for (let step = 0; step < steps; step++) {
    const end = performance.now() + 20;
    while (performance.now() < end);
    log.push(`step ${step}`);
    yield;
  }
  return 'done';
}

describe('work in slices', () => {
  it('lets others have their turn', async () => {
    const log: string[] = [];
    const work = doInSlices(slowWork(2, log), () => true);
    setTimeout(() => {
      log.push('another');
      setTimeout(() => log.push('yet another'));
    });
    assert.equal(await work, 'done');
    assert.deepEqual(log.slice(0, 3), ['step 0', 'another', 'step 1']);
  });

  it('ends when it is not wanted any more', async () => {
    const log: string[] = [];
    assert.equal(await doInSlices(slowWork(5, log), () => log.length < 2), undefined);
    assert.deepEqual(log, ['step 0', 'step 1']);
  });
});
