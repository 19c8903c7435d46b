import type { MatchAnswer, MatchRequest } from '../../worker/match-messages.ts';
import type { StartThread } from '../session/comparison-worker.ts';

/** Loads what starts the threads that find the best matches, when the first is asked for. */
export type LoadMatchThreads = () => Promise<StartThread<MatchRequest, MatchAnswer>>;

/** Who waits for an answer. */
interface Waiting {
  resolve(answer: MatchAnswer): void;
  reject(error: Error): void;
}

/** A thread that answers one request after the other, for one search. */
export class MatchThread {
  readonly #thread: ReturnType<StartThread<MatchRequest, MatchAnswer>>;
  #waiting: Waiting | undefined;
  #broken: Error | undefined;

  constructor(startThread: StartThread<MatchRequest, MatchAnswer>) {
    this.#thread = startThread(
      (answer) => this.#settle((waiting) => waiting.resolve(answer)),
      (message) => {
        this.#broken = new Error(message);
        this.#settle((waiting) => waiting.reject(this.#broken!));
      },
    );
  }

  /** @throws when the thread breaks down */
  async ask(request: MatchRequest): Promise<Exclude<MatchAnswer, { type: 'failure' }>> {
    if (this.#broken) throw this.#broken;
    const answer = await new Promise<MatchAnswer>((resolve, reject) => {
      this.#waiting = { resolve, reject };
      const isMemory = 'text' in request && typeof request.text !== 'string';
      this.#thread.post(request, isMemory ? [(request.text as Uint8Array<ArrayBuffer>).buffer] : []);
    });
    if (answer.type === 'failure') throw new Error(answer.failure.split('\n', 1)[0]);
    return answer;
  }

  /** Ends it at once; who waits for an answer is told. */
  end(): void {
    this.#thread.end();
    this.#settle((waiting) => waiting.reject(new Error('ended')));
  }

  #settle(settle: (waiting: Waiting) => void): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (waiting) settle(waiting);
  }
}
