import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { TypedOptions } from './arguments.ts';
import { compareSettings } from './compare-settings.ts';
import { comparePair, type PairAnswer, type PairSettings } from './pair-task.ts';
import { type NumberedLine, readLines } from './read-lines.ts';
import { DIFFERENT, print, SAME, type Streams, TROUBLE } from './streams.ts';
import { UserError } from './user-error.ts';

/** So many lines wait for each thread at most: enough that none is idle, and no more in memory. */
const LINES_AHEAD_OF_THREAD = 4;
const MAX_JOBS = 256;
/** How often a person at a terminal is told how far it is. */
const PROGRESS_MS = 1_000;

/**
 * Compares the pairs of a file of lines, and prints a line for each, in their order. Holds a few lines in memory at a time,
 * however many there are.
 * @returns 2 when a line was bad, else 1 when some pair differs, else 0
 */
export async function comparePairs(streams: Streams, file: string, typed: TypedOptions): Promise<number> {
  const { options, selection } = compareSettings({ ...typed, format: 'json' });
  if (typed.format !== undefined && typed.format !== 'json') throw new UserError('--pairs prints JSON');
  if (typed.out !== undefined) throw new UserError('--pairs prints to standard output');
  const jobs = typed.jobs === undefined ? 1 : Number(typed.jobs);
  if (!(Number.isInteger(jobs) && jobs >= 1 && jobs <= MAX_JOBS))
    throw new UserError(`--jobs is a number of threads from 1 to ${MAX_JOBS}, not ${typed.jobs}`);
  const threads = jobs > 1 ? Array.from({ length: jobs }, () => new PairThread({ options, selection })) : [];
  const told = { status: SAME, pairs: 0, since: performance.now(), last: performance.now() };
  const tell = async ({ line, outcome }: PairAnswer) => {
    await print(streams, `${line}\n`);
    if (outcome !== 'same') told.status = Math.max(told.status, outcome === 'different' ? DIFFERENT : TROUBLE);
    told.pairs++;
    tellProgress(streams, told);
  };
  try {
    const waiting: Promise<PairAnswer>[] = [];
    let next = 0;
    for await (const line of readLines(file, streams.stdin)) {
      if (!line.text.trim()) continue;
      if (threads.length === 0) {
        await tell(comparePair(line.text, line.number, { options, selection }));
        continue;
      }
      const answer = threads[next++ % jobs]!.compare(line);
      answer.catch(() => {}); // it is awaited in its turn
      waiting.push(answer);
      if (waiting.length >= jobs * LINES_AHEAD_OF_THREAD) await tell(await waiting.shift()!);
    }
    for (const answer of waiting) await tell(await answer);
  } finally {
    await Promise.all(threads.map((thread) => thread.end()));
  }
  return told.status;
}

/** Says how many pairs are done, where standard error is a terminal. */
function tellProgress({ stderr }: Streams, told: { pairs: number; since: number; last: number }): void {
  const now = performance.now();
  if (!('isTTY' in stderr && stderr.isTTY) || now - told.last < PROGRESS_MS) return;
  told.last = now;
  const rate = Math.round((told.pairs * 1_000) / (now - told.since));
  stderr.write(`\r${told.pairs.toLocaleString('en')} pairs, ${rate.toLocaleString('en')} a second `);
}

/** A thread that compares pairs, one after the other. Its script is the one that this module is in. */
class PairThread {
  readonly #worker: Worker;
  readonly #waiting: { resolve(answer: PairAnswer): void; reject(error: Error): void }[] = [];
  #failure: Error | undefined;

  constructor(settings: PairSettings) {
    this.#worker = new Worker(new URL(import.meta.url), { workerData: { [PAIR_THREAD]: settings } });
    this.#worker.on('message', (answer: PairAnswer) => this.#waiting.shift()?.resolve(answer));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', () => this.#fail(new Error('a thread ended')));
  }

  compare(line: NumberedLine): Promise<PairAnswer> {
    if (this.#failure) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#worker.postMessage(line);
    });
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(this.#failure);
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}

/** Under this name a thread finds its settings, and knows by it what it is for. */
const PAIR_THREAD = 'storyDiffPairs';

const settings: PairSettings | undefined = isMainThread ? undefined : workerData?.[PAIR_THREAD];
if (settings) {
  const port = parentPort!;
  port.on('message', ({ text, number }: NumberedLine) => port.postMessage(comparePair(text, number, settings)));
}
