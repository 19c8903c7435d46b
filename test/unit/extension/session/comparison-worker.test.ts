import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { compareStories } from '../../../../src/comparison/compare.ts';
import { pack } from '../../../../src/comparison/packed/pack.ts';
import {
  Cancelled,
  ComparisonWorker,
  type StartThread,
  type Thread,
} from '../../../../src/extension/session/comparison-worker.ts';

const MAX_OVERTAKEN_MS = 10_000;

describe('a comparison worker', () => {
  interface Started extends Thread {
    readonly answer: Parameters<StartThread>[0];
    readonly fail: Parameters<StartThread>[1];
    readonly posted: number[];
    ended: boolean;
  }
  const comparison = compareStories('The ferry was late.', 'The ferry was early.');
  const packed = pack(comparison);
  let threads: Started[];
  let worker: ComparisonWorker;

  const startThread: StartThread = (answer, fail) => {
    const posted: number[] = [];
    const post: Thread['post'] = ({ id }) => posted.push(id);
    const thread: Started = { answer, fail, posted, ended: false, post, end: () => (thread.ended = true) };
    threads.push(thread);
    return thread;
  };
  const states = () => threads.map(({ posted, ended }) => ({ posted, ended }));

  beforeEach(() => {
    threads = [];
    worker = new ComparisonWorker(startThread);
  });
  afterEach(() => {
    worker.dispose();
    mock.timers.reset();
  });
  const compare = () => worker.compare('The ferry was late.', 'The ferry was early.', {});

  it('keeps its thread from one comparison to the next', async () => {
    const first = compare();
    threads[0]!.answer({ id: 1, packed });
    assert.deepEqual((await first).comparison, comparison);
    const second = compare();
    threads[0]!.answer({ id: 2, packed });
    assert.deepEqual((await second).comparison, comparison);
    assert.deepEqual(states(), [{ posted: [1, 2], ended: false }]);
  });

  it('leaves an overtaken request to finish, drops its answer, and then does the newest alone', async () => {
    const overtaken = [assert.rejects(compare(), Cancelled), assert.rejects(compare(), Cancelled)];
    const third = compare();
    await Promise.all(overtaken);
    assert.deepEqual(states(), [{ posted: [1], ended: false }]);
    threads[0]!.answer({ id: 1, packed: pack(compareStories('', '')) });
    assert.deepEqual(states(), [{ posted: [1, 3], ended: false }]);
    threads[0]!.answer({ id: 3, packed });
    assert.deepEqual((await third).comparison, comparison);
  });

  it('ends a thread that does not come to the end of an overtaken request', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    worker = new ComparisonWorker(startThread, MAX_OVERTAKEN_MS);
    const first = assert.rejects(compare(), Cancelled);
    const second = compare();
    await first;
    mock.timers.tick(MAX_OVERTAKEN_MS);
    assert.deepEqual(states(), [
      { posted: [1], ended: true },
      { posted: [2], ended: false },
    ]);
    threads[1]!.answer({ id: 2, packed });
    assert.deepEqual((await second).comparison, comparison);
  });

  it('gives a request that nobody overtook as long as it takes', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    worker = new ComparisonWorker(startThread, MAX_OVERTAKEN_MS);
    const first = assert.rejects(compare(), Cancelled);
    const second = compare();
    await first;
    threads[0]!.answer({ id: 1, packed });
    mock.timers.tick(10 * MAX_OVERTAKEN_MS);
    assert.deepEqual(states(), [{ posted: [1, 2], ended: false }]);
    threads[0]!.answer({ id: 2, packed });
    assert.deepEqual((await second).comparison, comparison);
  });

  it('ends a busy thread at once when cancelled', async () => {
    const overtaken = assert.rejects(compare(), Cancelled);
    const cancelled = assert.rejects(compare(), Cancelled);
    worker.cancel();
    assert.deepEqual(states(), [{ posted: [1], ended: true }]);
    await Promise.all([overtaken, cancelled]);
    const third = compare();
    threads[1]!.answer({ id: 3, packed });
    assert.deepEqual((await third).comparison, comparison);
  });

  it('tells of a failure, and starts anew', async () => {
    const first = assert.rejects(compare(), /^Error: out of memory$/u);
    threads[0]!.fail('out of memory');
    await first;
    const second = compare();
    threads[1]!.answer({ id: 2, packed });
    assert.deepEqual((await second).comparison, comparison);
  });

  it('does not fail for what an overtaken request broke', async () => {
    const first = assert.rejects(compare(), Cancelled);
    const second = compare();
    await first;
    threads[0]!.fail('out of memory');
    assert.deepEqual(states(), [
      { posted: [1], ended: true },
      { posted: [2], ended: false },
    ]);
    threads[1]!.answer({ id: 2, packed });
    assert.deepEqual((await second).comparison, comparison);
  });

  it('takes no notice when a thread fails that was ended before', async () => {
    const first = assert.rejects(compare(), Cancelled);
    worker.cancel();
    await first;
    const second = compare();
    threads[0]!.fail('its script failed to load');
    threads[1]!.answer({ id: 2, packed });
    assert.deepEqual((await second).comparison, comparison);
  });
});
