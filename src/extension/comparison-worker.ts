import type { CompareOptions } from '../comparison/compare.ts';
import type { Comparison } from '../comparison/comparison.ts';
import type { CompareAnswer, CompareRequest } from '../worker/messages.ts';

/** A running thread, of Node or of the web. */
export interface Thread {
  post(request: CompareRequest): void;
  end(): void;
}

/** Starts a thread that answers requests; `onFailure` when it broke down. */
export type StartThread = (onAnswer: (answer: CompareAnswer) => void, onFailure: (message: string) => void) => Thread;

interface Waiting {
  readonly id: number;
  resolve(comparison: Comparison): void;
  reject(error: Error): void;
}

/** The request was cancelled, or overtaken by a newer one. */
export class Cancelled extends Error {}

/**
 * Compares stories off the extension host's thread. One request at a time: a newer one, or {@link cancel}, ends the
 * thread that is still busy with the last, so that nothing waits for an answer that nobody wants.
 */
export class ComparisonWorker {
  private readonly startThread: StartThread;
  private thread: Thread | undefined;
  private waiting: Waiting | undefined;
  private lastId = 0;

  constructor(startThread: StartThread) {
    this.startThread = startThread;
  }

  /** @throws {Cancelled} when cancelled or overtaken. */
  compare(original: string, modified: string, options: CompareOptions): Promise<Comparison> {
    this.cancel();
    const id = ++this.lastId;
    return new Promise((resolve, reject) => {
      this.waiting = { id, resolve, reject };
      this.thread ??= this.newThread();
      this.thread.post({ id, original, modified, options });
    });
  }

  cancel(): void {
    const { waiting } = this;
    if (!waiting) return;
    this.endThread();
    waiting.reject(new Cancelled());
  }

  dispose(): void {
    this.cancel();
    this.endThread();
  }

  private newThread(): Thread {
    const thread = this.startThread(
      (answer) => this.settle(answer),
      // One that is ended while it still starts may fail afterwards: that does not concern its successor.
      (message) => thread === this.thread && this.fail(message),
    );
    return thread;
  }

  private settle(answer: CompareAnswer): void {
    const { waiting } = this;
    if (answer.id !== waiting?.id) return;
    this.waiting = undefined;
    if ('comparison' in answer) waiting.resolve(answer.comparison);
    else waiting.reject(new Error(answer.failure));
  }

  private fail(message: string): void {
    const { waiting } = this;
    this.endThread();
    waiting?.reject(new Error(message));
  }

  private endThread(): void {
    this.thread?.end();
    this.thread = undefined;
    this.waiting = undefined;
  }
}
