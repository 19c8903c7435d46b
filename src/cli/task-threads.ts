import { Worker } from 'node:worker_threads';
import * as l10n from '@vscode/l10n';
import { UserError } from './user-error.ts';

/** So many tasks wait for each thread at most: enough that none is idle, and no more in memory. */
const TASKS_AHEAD_OF_THREAD = 4;
const MAX_JOBS = 256;

/** How many threads `--jobs` asks for; 1 where it does not. @throws {UserError} when it is no such number */
export function countJobs(typed: string | undefined): number {
  const jobs = typed === undefined ? 1 : Number(typed);
  if (!(Number.isInteger(jobs) && jobs >= 1 && jobs <= MAX_JOBS))
    throw new UserError(l10n.t('--jobs is a number of threads from 1 to {0}, not {1}', MAX_JOBS, typed ?? ''));
  return jobs;
}

/** A thread that answers tasks, one after the other. */
export class TaskThread<Task, Answer> {
  readonly #worker: Worker;
  readonly #waiting: { resolve(answer: Answer): void; reject(error: Error): void }[] = [];
  #failure: Error | undefined;

  /** @param script the address of a script that answers each message with one, in order */
  constructor(script: string, workerData: object) {
    this.#worker = new Worker(new URL(script), { workerData });
    this.#worker.on('message', (answer: Answer) => this.#waiting.shift()?.resolve(answer));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', () => this.#fail(new Error('a thread ended')));
  }

  answer(task: Task): Promise<Answer> {
    if (this.#failure) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#worker.postMessage(task);
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

/** Answers tasks one after the other, in this thread or dealt out to others. */
export class TaskRunner<Task, Answer> {
  readonly #threads: readonly TaskThread<Task, Answer>[];
  readonly #answerHere: (task: Task) => Answer;

  /**
   * @param jobs with 1, this thread does it all
   * @param startThread starts one of several threads, which answer as `answerHere` does
   */
  constructor(jobs: number, answerHere: (task: Task) => Answer, startThread: () => TaskThread<Task, Answer>) {
    this.#threads = jobs > 1 ? Array.from({ length: jobs }, startThread) : [];
    this.#answerHere = answerHere;
  }

  /** The answers in the order of the tasks. Takes few tasks ahead of the answer that is due, and ends no thread. */
  async *answers(tasks: AsyncIterable<Task> | Iterable<Task>): AsyncGenerator<Answer> {
    const waiting: Promise<Answer>[] = [];
    let next = 0;
    for await (const task of tasks) {
      if (this.#threads.length === 0) {
        yield this.#answerHere(task);
        continue;
      }
      const answer = this.#threads[next++ % this.#threads.length]!.answer(task);
      answer.catch(() => {}); // it is awaited in its turn
      waiting.push(answer);
      if (waiting.length >= this.#threads.length * TASKS_AHEAD_OF_THREAD) yield await waiting.shift()!;
    }
    for (const answer of waiting) yield await answer;
  }

  async end(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.end()));
  }
}
