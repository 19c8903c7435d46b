import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';

/** Exit statuses, as those of `diff`. */
export const SAME = 0;
export const DIFFERENT = 1;
export const TROUBLE = 2;
/** Of `versions`: some lines were bad, and all that was asked of the others is answered. */
export const BAD_LINES = 1;

/** What the command line reads from and writes to: those of the process. */
export interface Streams {
  readonly stdin: Readable;
  readonly stdout: Writable & { hasColors?(): boolean };
  readonly stderr: Writable;
}

/** Writes to standard output. Waits until its reader has room, so that nothing piles up in memory. */
export async function print({ stdout }: Streams, text: string | Uint8Array): Promise<void> {
  if (!stdout.write(text)) await once(stdout, 'drain');
}

/** Says what is wrong, in one line. */
export function complain({ stderr }: Streams, message: string): void {
  stderr.write(`story-diff: ${message}\n`);
}
