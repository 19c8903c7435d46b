import type { Comparison } from '../../comparison/comparison.ts';
import type { CompareOptions } from '../../comparison/options.ts';
import type { PackedChange } from '../../comparison/packed/change.ts';
import type { PackedComparison } from '../../comparison/packed/sections.ts';
import { unpackInSteps } from '../../comparison/packed/unpack.ts';
import { ChangeList } from '../../presentation/change-list.ts';
import type { Side } from '../../story/side.ts';
import { encodeText } from '../../worker/encoded-text.ts';
import type { CompareAnswer, CompareRequest, PackedAnswer } from '../../worker/messages.ts';
import { workInTurns } from '../turns.ts';

/** A running thread, of Node or of the web. */
export interface Thread<Request = CompareRequest> {
  /** @param memory what the thread takes over from the request: to copy it would hold this thread up */
  post(request: Request, memory: ArrayBuffer[]): void;
  end(): void;
}

/** Starts a thread that answers requests; `onFailure` when it broke down. */
export type StartThread<Request = CompareRequest, Answer = CompareAnswer> = (
  onAnswer: (answer: Answer) => void,
  onFailure: (message: string) => void,
) => Thread<Request>;

/** A comparison as it came from the thread, for those who pass it on. */
export interface ReceivedComparison {
  readonly packed: PackedComparison;
  /** What changed since another comparison of the same worker; not known where its thread began with this one. */
  readonly change?: PackedChange & { readonly since: PackedComparison };
}

/** A comparison that the host has unpacked, and the list of its changes. */
export interface ThreadComparison extends ReceivedComparison {
  readonly comparison: Comparison;
  readonly list: ChangeList;
}

/** A request, before its texts are encoded for their way. */
type TextRequest = Omit<CompareRequest, Side> & Readonly<Record<Side, string>>;

interface Wanted {
  readonly request: TextRequest;
  receive(received: ReceivedComparison): void;
  resolve(comparison: ThreadComparison): void;
  reject(error: Error): void;
}

/** What the thread is working on. */
interface Busy {
  readonly id: number;
  /** When it was posted, in milliseconds of `performance.now()`. */
  readonly since: number;
}

/** The request was cancelled, or overtaken by a newer one. */
export class Cancelled extends Error {}

/** A text longer than this, in UTF-16 units, is encoded in a turn of its own: it takes some 5 ms. */
const LONG_TEXT_LENGTH = 2 ** 20;

/** The thread may work this long on a request that was overtaken: longer than 100,000 sentences take. */
const MAX_OVERTAKEN_MS = 10_000;

/**
 * Compares stories off the extension host's thread, one request at a time; only the newest is wanted.
 *
 * A thread that is busy with an overtaken request is left to finish it, and its answer is dropped. The stories are
 * those of the newer request but for some keystrokes, so what the thread learns on the way makes the newer comparison
 * many times shorter than one that a new thread would begin with nothing, not even its code compiled. A typist who
 * pauses again and again during the first comparison of a novel would otherwise never see its end. But it may be stories
 * the author has since thought better of, a huge paste taken back: past {@link MAX_OVERTAKEN_MS} the thread is ended.
 * {@link cancel} ends a busy thread at once.
 */
export class ComparisonWorker {
  readonly #startThread: StartThread;
  readonly #maxOvertakenMs: number;
  #thread: Thread | undefined;
  #busy: Busy | undefined;
  #wanted: Wanted | undefined;
  /** What becomes of the request that is wanted. */
  #result: Promise<ThreadComparison> | undefined;
  #overtime: ReturnType<typeof setTimeout> | undefined;
  #lastId = 0;
  /** The last answer that was wanted, with its request and what was made of it. */
  #last: { readonly request: TextRequest; readonly answer: PackedAnswer; readonly made: ThreadComparison } | undefined;

  constructor(startThread: StartThread, maxOvertakenMs = MAX_OVERTAKEN_MS) {
    this.#startThread = startThread;
    this.#maxOvertakenMs = maxOvertakenMs;
  }

  /**
   * Compares two texts. The same request as the last one is not done again: a file that is saved or touched often has the
   * text that it had.
   * @param receive is told of the comparison before the host has unpacked it; it may still be overtaken
   * @throws {Cancelled} when cancelled or overtaken.
   */
  compare(
    original: string,
    modified: string,
    options: CompareOptions,
    receive: (received: ReceivedComparison) => void = () => undefined,
  ): Promise<ThreadComparison> {
    const request = { id: ++this.#lastId, original, modified, options };
    if (this.#result && this.#wanted && isSame(request, this.#wanted.request)) return this.#result;
    this.#wanted?.reject(new Cancelled());
    this.#wanted = undefined;
    if (this.#last && isSame(request, this.#last.request)) return Promise.resolve(this.#last.made);
    this.#result = new Promise((resolve, reject) => {
      this.#wanted = { request, receive, resolve, reject };
      if (this.#busy) this.#endWhenLate(this.#busy);
      else this.#post(request);
    });
    return this.#result;
  }

  /** Starts the thread ahead of the first request: it takes about as long as to open a story. */
  start(): void {
    this.#thread ??= this.#newThread();
  }

  cancel(): void {
    const wanted = this.#wanted;
    // A thread that was only started has learned nothing yet that would be lost.
    if (this.#busy || !this.#last) this.#endThread();
    if (!wanted) return;
    this.#wanted = undefined;
    wanted.reject(new Cancelled());
  }

  dispose(): void {
    this.cancel();
    this.#endThread();
  }

  #post(request: TextRequest): void {
    this.#thread ??= this.#newThread();
    const thread = this.#thread;
    const busy = { id: request.id, since: performance.now() };
    this.#busy = busy;
    const original = encodeText(request.original);
    const send = () => {
      // It may be cancelled by now, or the thread have broken down.
      if (this.#busy !== busy) return;
      const texts = { original, modified: encodeText(request.modified) };
      const memory = Object.values(texts).flatMap((text) => (typeof text === 'string' ? [] : [text.buffer]));
      thread.post({ ...request, ...texts }, memory);
    };
    if (request.original.length > LONG_TEXT_LENGTH) setTimeout(send);
    else send();
  }

  #endWhenLate({ since }: Busy): void {
    this.#overtime ??= setTimeout(() => this.#startAnew(), this.#maxOvertakenMs - (performance.now() - since));
  }

  #startAnew(): void {
    this.#endThread();
    if (this.#wanted) this.#post(this.#wanted.request);
  }

  #newThread(): Thread {
    const thread = this.#startThread(
      (answer) => this.#settle(answer),
      // One that is ended while it still starts may fail afterwards: that does not concern its successor.
      (message) => thread === this.#thread && this.#fail(message),
    );
    return thread;
  }

  #settle(answer: CompareAnswer): void {
    if (answer.id !== this.#busy?.id) return;
    this.#rest();
    const wanted = this.#wanted;
    if (!wanted) return;
    if (answer.id !== wanted.request.id) {
      this.#post(wanted.request);
      return;
    }
    if ('packed' in answer) {
      void this.#deliver(answer, wanted);
      return;
    }
    this.#wanted = undefined;
    wanted.reject(new Error(answer.failure));
  }

  /** Unpacks an answer, unless another request or a cancelling overtakes it. */
  async #deliver(answer: PackedAnswer, wanted: Wanted): Promise<void> {
    const { packed, change } = answer;
    const since = change?.base === this.#last?.answer.id ? this.#last?.answer.packed : undefined;
    const received = change && since ? { packed, change: { ...change, since } } : { packed };
    wanted.receive(received);
    const list = await workInTurns(listInSteps(answer, wanted.request), () => wanted === this.#wanted);
    if (!list || wanted !== this.#wanted) return;
    const made = { comparison: list.comparison, list, ...received };
    this.#last = { request: wanted.request, answer, made };
    this.#wanted = undefined;
    wanted.resolve(made);
  }

  #fail(message: string): void {
    const busy = this.#busy;
    const wanted = this.#wanted;
    if (wanted && wanted.request.id !== busy?.id) {
      this.#startAnew();
      return;
    }
    this.#endThread();
    this.#wanted = undefined;
    wanted?.reject(new Error(message));
  }

  #endThread(): void {
    this.#thread?.end();
    this.#thread = undefined;
    this.#rest();
  }

  #rest(): void {
    clearTimeout(this.#overtime);
    this.#overtime = undefined;
    this.#busy = undefined;
  }
}

function isSame(one: TextRequest, other: TextRequest): boolean {
  const options = ({ options }: TextRequest) => JSON.stringify(options);
  return one.original === other.original && one.modified === other.modified && options(one) === options(other);
}

function* listInSteps({ packed }: PackedAnswer, texts: TextRequest): Generator<void, ChangeList> {
  return yield* ChangeList.inSteps(yield* unpackInSteps(packed, texts));
}
