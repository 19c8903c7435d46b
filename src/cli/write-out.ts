import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { print, type Streams } from './streams.ts';
import { describeSystemError, isDirectory, UserError } from './user-error.ts';

/** What is written one after the other. */
export type Written = Iterable<string | Uint8Array>;

/**
 * Writes to a file, or to standard output where none is named. A file is written beside its place and then renamed, so that
 * whatever goes wrong, the file that was there stays as it was and no half of one is left.
 * @throws {UserError} when it cannot be written
 */
export async function writeOut(streams: Streams, out: string | undefined, written: Written): Promise<void> {
  if (out === undefined) {
    for (const part of written) await print(streams, part);
    return;
  }
  try {
    const there = await stat(out).catch(() => undefined);
    if (there?.isDirectory()) throw new UserError(`${out}: ${isDirectory()}`);
    if (there && !there.isFile())
      await fill(out, written); // a device or a pipe
    else await replace(there ? await realpath(out) : out, written, there?.mode);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`${out}: ${describeSystemError(error, 'written')}`);
  }
}

async function replace(file: string, written: Written, mode: number | undefined): Promise<void> {
  const beside = join(dirname(file), `.${basename(file)}.${process.pid}.part`);
  try {
    await fill(beside, written, mode);
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

async function fill(file: string, written: Written, mode?: number): Promise<void> {
  const handle = await open(file, 'w', mode);
  try {
    for (const part of written) await handle.writeFile(part);
  } finally {
    await handle.close();
  }
}
