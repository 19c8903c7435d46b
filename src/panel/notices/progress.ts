import type { ReactiveControllerHost } from 'lit';
import type { Comparison } from '../../comparison/comparison.ts';
import type { Side } from '../../story/side.ts';
import type { StoryNames, ToPanel } from '../protocol.ts';
import { uncompared } from '../uncompared.ts';

type Computing = Extract<ToPanel, { type: 'computing' }>;

/** Why there is no comparison, in words, and the cure. */
export type Trouble = Pick<Extract<ToPanel, { type: 'trouble' }>, 'message' | 'cure'>;

/** Stories with more letters than this are not shown before they are compared: to lay them out twice would take longer. */
const MAX_READ_LETTERS = 5_000_000;

/** Whether the extension is comparing, in trouble, or done. */
export class Progress {
  /** Whether a comparison takes so long that the reader is told. */
  computing = false;
  trouble: Trouble | undefined;
  /** The names of the stories that can be read while they are compared for the first time. */
  reading: Readonly<Record<Side, StoryNames>> | undefined;
  /** Their texts, and those of stories that are too long to be shown twice. */
  texts: Readonly<Record<Side, string>> | undefined;
  /** The same stories in the form that the layouts show. */
  uncompared: Comparison | undefined;

  readonly #owner: Pick<ReactiveControllerHost, 'requestUpdate'>;

  constructor(owner: Pick<ReactiveControllerHost, 'requestUpdate'>) {
    this.#owner = owner;
  }

  /** The extension says that a comparison takes a while. */
  begin(reading: Computing['reading']): void {
    this.computing = true;
    this.texts = reading && { original: reading.original.text, modified: reading.modified.text };
    const { texts } = this;
    const isShort = texts && texts.original.length + texts.modified.length <= MAX_READ_LETTERS;
    this.reading = isShort ? reading : undefined;
    this.uncompared = isShort ? uncompared(texts.original, texts.modified) : undefined;
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
    this.texts = undefined;
    this.uncompared = undefined;
  }

  /** The reader waits for nothing any more. */
  stop(): void {
    this.computing = false;
    this.trouble = undefined;
    this.#owner.requestUpdate();
  }
}
