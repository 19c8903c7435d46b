import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { compareStories } from '../../../../src/comparison/compare.ts';
import { changeBetween } from '../../../../src/comparison/packed/change.ts';
import { pack } from '../../../../src/comparison/packed/pack.ts';
import {
  Cancelled,
  ComparisonWorker,
  type StartThread,
  type Thread,
} from '../../../../src/extension/session/comparison-worker.ts';

const MAX_OVERTAKEN_MS = 10_000;
const ORIGINAL = 'The ferry was late.';
const MODIFIED = 'The ferry was early.';

describe('a comparison worker', () => {
  interface Started extends Thread {
    readonly answer: Parameters<StartThread>[0];
    readonly fail: Parameters<StartThread>[1];
    readonly posted: number[];
    ended: boolean;
  }
  const comparison = compareStories(ORIGINAL, MODIFIED);
  const packed = pack(comparison);
  let threads: Started[];
  let worker: ComparisonWorker;
  let drafts = 0;

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
  /** Asks for the comparison of a draft: the same for the same number. */
  const compare = (draft = ++drafts) => worker.compare(ORIGINAL, MODIFIED, { threshold: draft / 100 });

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

  it('encodes long texts in a turn each, and posts nothing that was cancelled meanwhile', async () => {
    const long = `${'\n'.repeat(2 ** 20)}Rain fell.`;
    const cancelled = assert.rejects(worker.compare(long, long, {}), Cancelled);
    worker.cancel();
    await cancelled;
    const wanted = worker.compare(long, MODIFIED, {});
    assert.deepEqual(states(), [
      { posted: [], ended: true },
      { posted: [], ended: false },
    ]);
    await new Promise((resolve) => setTimeout(resolve));
    assert.deepEqual(states().at(-1), { posted: [2], ended: false });
    threads[1]!.answer({ id: 2, packed: pack(compareStories(long, MODIFIED)) });
    assert.equal((await wanted).comparison.original.text, long);
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

  it('does the same request once, and not again while it is the last one', async () => {
    const [first, second] = [compare(7), compare(7)];
    threads[0]!.answer({ id: 1, packed });
    const made = await first;
    assert.equal(await second, made);
    assert.equal(await compare(7), made);
    assert.deepEqual(states(), [{ posted: [1], ended: false }]);
    const other = compare(8);
    threads[0]!.answer({ id: 4, packed });
    assert.notEqual(await other, made);
    assert.deepEqual(states(), [{ posted: [1, 4], ended: false }]);
  });

  it('hands on what changed, but only when it is known since what', async () => {
    const change = (base: number) => {
      const stories = { packed, texts: { original: ORIGINAL, modified: MODIFIED } };
      return { base, ...changeBetween(stories, stories) };
    };
    const first = compare();
    threads[0]!.answer({ id: 1, packed });
    assert.equal((await first).change, undefined);
    const second = compare();
    threads[0]!.answer({ id: 2, packed: { ...packed }, change: change(1) });
    assert.equal((await second).change!.since, (await first).packed);
    const overtaken = assert.rejects(compare(), Cancelled);
    const fourth = compare();
    await overtaken;
    threads[0]!.answer({ id: 3, packed: { ...packed }, change: change(2) });
    threads[0]!.answer({ id: 4, packed: { ...packed }, change: change(3) });
    assert.equal((await fourth).change, undefined, 'what it is based on was dropped');
  });

  it('is overtaken while it unpacks, too', async () => {
    const first = assert.rejects(compare(), Cancelled);
    threads[0]!.answer({ id: 1, packed });
    const second = compare();
    await first;
    threads[0]!.answer({ id: 2, packed });
    assert.deepEqual((await second).comparison, comparison);
  });

  it('tells of a comparison before it is unpacked, also of one that is overtaken then', async () => {
    const received: unknown[] = [];
    const ask = (threshold: number) =>
      worker.compare(ORIGINAL, MODIFIED, { threshold }, ({ packed, change }) => received.push(packed, change));
    const first = assert.rejects(ask(0.1), Cancelled);
    threads[0]!.answer({ id: 1, packed });
    assert.deepEqual(received, [packed, undefined]);
    const second = ask(0.2);
    await first;
    const other = { ...packed };
    threads[0]!.answer({ id: 2, packed: other });
    assert.equal(received[2], other);
    assert.equal((await second).packed, other);
  });

  it('ends a thread when cancelled before its first request', () => {
    worker.start();
    worker.cancel();
    assert.deepEqual(states(), [{ posted: [], ended: true }]);
  });

  it('starts its thread ahead of the first request, once', async () => {
    worker.start();
    worker.start();
    const first = compare();
    assert.deepEqual(states(), [{ posted: [1], ended: false }]);
    threads[0]!.answer({ id: 1, packed });
    assert.deepEqual((await first).comparison, comparison);
  });
});
