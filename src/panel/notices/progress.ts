import type { ReactiveControllerHost } from 'lit';
import type { Comparison } from '../../comparison/comparison.ts';
import type { ToPanel } from '../protocol.ts';
import { uncompared } from '../uncompared.ts';

type Computing = Extract<ToPanel, { type: 'computing' }>;

/** How far the extension is with comparing: at work, in trouble, or done. */
export class Progress {
  /** Whether a comparison has been in the making for so long that the extension says so. */
  computing = false;
  /** What stands in the way of a comparison, in words. */
  trouble: string | undefined;
  /** The stories that can be read while they are compared for the first time. */
  reading: Computing['reading'];
  /** The same stories as the layouts want them. */
  uncompared: Comparison | undefined;

  readonly #owner: Pick<ReactiveControllerHost, 'requestUpdate'>;

  constructor(owner: Pick<ReactiveControllerHost, 'requestUpdate'>) {
    this.#owner = owner;
  }

  /** A comparison has been in the making for a while. */
  begin(reading: Computing['reading']): void {
    this.computing = true;
    this.reading = reading;
    this.uncompared = reading && uncompared(reading.original.text, reading.modified.text);
    this.#owner.requestUpdate();
  }

  /** There will be no comparison; the stories stay to be read. */
  fail(message: string): void {
    this.stop();
    this.trouble = message;
  }

  /** The comparison is there. */
  finish(): void {
    this.stop();
    this.reading = undefined;
    this.uncompared = undefined;
  }

  /** Nothing is waited for any more. */
  stop(): void {
    this.computing = false;
    this.trouble = undefined;
    this.#owner.requestUpdate();
  }
}
