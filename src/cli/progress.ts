import { numberWords } from '../text/wording.ts';
import type { Streams } from './streams.ts';

/** How often a person at a terminal is told how far it is. */
const PROGRESS_MS = 1_000;
/** Erases the line before it is written anew (ECMA-48, EL). */
const ERASE_LINE = '\r\u001b[2K';

/** Says on standard error how far a run is, where that is a terminal. */
export class Progress {
  readonly #stderr: Streams['stderr'];
  readonly #words: (done: string, rate: string) => string;
  readonly #now: () => number;
  readonly #since: number;
  readonly #isShown: boolean;
  #last: number;
  #done = 0;

  /**
   * @param words says how many are done, and how many a second
   * @param now a clock, in milliseconds
   */
  constructor(
    { stderr }: Pick<Streams, 'stderr'>,
    words: (done: string, rate: string) => string,
    now = () => performance.now(),
  ) {
    this.#stderr = stderr;
    this.#words = words;
    this.#now = now;
    this.#since = now();
    this.#last = this.#since;
    this.#isShown = 'isTTY' in stderr && stderr.isTTY === true;
  }

  /** One more is done. */
  advance(): void {
    this.#done++;
    if (!this.#isShown) return;
    const now = this.#now();
    if (now - this.#last < PROGRESS_MS) return;
    this.#last = now;
    const rate = Math.round((this.#done * 1_000) / (now - this.#since));
    this.#stderr.write(`${ERASE_LINE}${this.#words(numberWords(this.#done), numberWords(rate))} `);
  }

  /** Takes the line away again. */
  end(): void {
    if (this.#last > this.#since) this.#stderr.write(ERASE_LINE);
  }
}
