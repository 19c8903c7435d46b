import type { ReactiveControllerHost } from 'lit';
import type { Comparison } from '../../comparison/comparison.ts';
import { decodeText } from '../decode-text.ts';
import type { ToPanel } from '../protocol.ts';
import { uncompared } from '../uncompared.ts';

type Computing = Extract<ToPanel, { type: 'computing' }>;

/** Why there is no comparison, in words, and the cure. */
export type Trouble = Pick<Extract<ToPanel, { type: 'trouble' }>, 'message' | 'cure'>;

/** Whether the extension is comparing, in trouble, or done. */
export class Progress {
  /** Whether a comparison takes so long that the reader is told. */
  computing = false;
  trouble: Trouble | undefined;
  /** The stories to read while they are compared for the first time. */
  reading: Computing['reading'];
  /** The same stories in the form that the layouts show. */
  uncompared: Comparison | undefined;

  readonly #owner: Pick<ReactiveControllerHost, 'requestUpdate'>;

  constructor(owner: Pick<ReactiveControllerHost, 'requestUpdate'>) {
    this.#owner = owner;
  }

  /** The extension says that a comparison takes a while. */
  begin(reading: Computing['reading']): void {
    this.computing = true;
    this.reading = reading;
    this.uncompared = reading && uncompared(decodeText(reading.original.text), decodeText(reading.modified.text));
    this.#owner.requestUpdate();
  }

  /** There will be no comparison. The stories can still be read. */
  fail(trouble: Trouble): void {
    this.stop();
    this.trouble = trouble;
  }

  /** The comparison is there. */
  finish(): void {
    this.stop();
    this.reading = undefined;
    this.uncompared = undefined;
  }

  /** The reader waits for nothing any more. */
  stop(): void {
    this.computing = false;
    this.trouble = undefined;
    this.#owner.requestUpdate();
  }
}
