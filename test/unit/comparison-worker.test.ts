import assert from 'node:assert/strict';
import type { Comparison } from '../../src/comparison/comparison.ts';
import { Cancelled, ComparisonWorker, type StartThread, type Thread } from '../../src/extension/comparison-worker.ts';

describe('a comparison worker', () => {
  interface Started extends Thread {
    readonly answer: Parameters<StartThread>[0];
    readonly fail: Parameters<StartThread>[1];
    ended: boolean;
  }
  const comparison = {} as Comparison;
  let threads: Started[];
  let worker: ComparisonWorker;

  beforeEach(() => {
    threads = [];
    worker = new ComparisonWorker((answer, fail) => {
      const thread: Started = { answer, fail, ended: false, post: () => {}, end: () => (thread.ended = true) };
      threads.push(thread);
      return thread;
    });
  });
  const compare = () => worker.compare('', '', {});

  it('keeps its thread from one comparison to the next', async () => {
    const first = compare();
    threads[0]!.answer({ id: 1, comparison });
    assert.equal(await first, comparison);
    const second = compare();
    threads[0]!.answer({ id: 2, comparison });
    assert.equal(await second, comparison);
    assert.equal(threads.length, 1);
  });

  it('ends a thread that is still busy when it is asked anew', async () => {
    const first = assert.rejects(compare(), Cancelled);
    const second = compare();
    await first;
    assert.deepEqual(
      threads.map(({ ended }) => ended),
      [true, false],
    );
    threads[1]!.answer({ id: 2, comparison });
    assert.equal(await second, comparison);
  });

  it('tells of a failure, and starts anew', async () => {
    const first = assert.rejects(compare(), /^Error: out of memory$/u);
    threads[0]!.fail('out of memory');
    await first;
    const second = compare();
    threads[1]!.answer({ id: 2, comparison });
    assert.equal(await second, comparison);
  });

  it('takes no notice when a thread fails that was ended before', async () => {
    const first = assert.rejects(compare(), Cancelled);
    const second = compare();
    await first;
    threads[0]!.fail('its script failed to load');
    threads[1]!.answer({ id: 2, comparison });
    assert.equal(await second, comparison);
  });
});
