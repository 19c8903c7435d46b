import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Comparison } from '../../../comparison/comparison.ts';
import type { ToPanel } from '../protocol.ts';
import { uncompared } from '../uncompared.ts';

type Computing = Extract<ToPanel, { type: 'computing' }>;

/** Work that is over sooner is not worth a word. */
const PATIENCE = 300;

/** How far the extension is with comparing: at work, in trouble, or done. */
export class ProgressController implements ReactiveController {
  /** Whether a comparison has been in the making for so long that it is worth a word. */
  computing = false;
  /** What stands in the way of a comparison, in words. */
  trouble: string | undefined;
  /** The stories that can be read while they are compared for the first time. */
  reading: Computing['reading'];
  /** The same stories as the layouts want them. */
  uncompared: Comparison | undefined;
  private patience: number | undefined;

  constructor(private readonly owner: ReactiveControllerHost) {
    owner.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.patience);
  }

  /** A comparison is being made. */
  begin(reading: Computing['reading']): void {
    clearTimeout(this.patience);
    this.patience = window.setTimeout(() => {
      this.computing = true;
      this.reading = reading;
      this.uncompared = reading && uncompared(reading.original.text, reading.modified.text);
      this.owner.requestUpdate();
    }, PATIENCE);
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
    clearTimeout(this.patience);
    this.computing = false;
    this.trouble = undefined;
    this.owner.requestUpdate();
  }
}
