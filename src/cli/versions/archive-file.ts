import { closeSync, openSync, readSync } from 'node:fs';
import { type FileHandle, mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as l10n from '@vscode/l10n';
import { type ByteLine, readByteLines } from '../read-lines.ts';
import { nameOf, STANDARD_INPUT } from '../read-story.ts';
import type { Streams } from '../streams.ts';
import { describeSystemError, UserError } from '../user-error.ts';

/** Where a line lies in an archive: in bytes. */
export interface LinePlace {
  readonly start: number;
  readonly length: number;
  /** From 1 on. */
  readonly number: number;
}

/** Reads lines of a file by their places, so that no text of an archive is held in memory. */
export class LineReader {
  readonly #file: number;

  constructor(path: string) {
    this.#file = openSync(path, 'r');
  }

  /** @throws {UserError} when the file is shorter than it was */
  read({ start, length, number }: LinePlace): Pick<ByteLine, 'bytes' | 'number'> {
    const bytes = Buffer.allocUnsafe(length);
    let done = 0;
    while (done < length) {
      const count = readSync(this.#file, bytes, done, length - done, start + done);
      if (count === 0) throw new UserError(l10n.t('the archive was cut while it was read; run it again'));
      done += count;
    }
    return { bytes, number };
  }

  close(): void {
    closeSync(this.#file);
  }
}

/**
 * An archive whose lines can be read again by their places. What can be read once, standard input or a pipe, is kept in a file
 * of the system's folder for these, until the archive is closed.
 */
export class ArchiveFile {
  /** How messages name it. */
  readonly name: string;
  /** Where its lines can be read. */
  readonly path: string;
  readonly #file: string;
  readonly #folder: string | undefined;
  readonly #streams: Streams;

  private constructor(streams: Streams, file: string, folder?: string) {
    this.name = nameOf(file);
    this.path = folder === undefined ? file : join(folder, 'archive.jsonl');
    this.#file = file;
    this.#folder = folder;
    this.#streams = streams;
  }

  static async open(streams: Streams, file: string): Promise<ArchiveFile> {
    const canReadAgain =
      file !== STANDARD_INPUT &&
      (await stat(file).then(
        (found) => found.isFile() || found.isDirectory(),
        () => true, // reading it says what is wrong
      ));
    if (canReadAgain) return new ArchiveFile(streams, file);
    try {
      return new ArchiveFile(streams, file, await mkdtemp(join(tmpdir(), 'story-diff-archive-')));
    } catch (error) {
      throw cannotKeep(nameOf(file), error);
    }
  }

  /** All lines in order. Call it once. @throws {UserError} when the archive cannot be read or kept */
  async *lines(): AsyncGenerator<ByteLine> {
    const lines = readByteLines(this.#file, this.#streams.stdin);
    if (this.#folder === undefined) {
      yield* lines;
      return;
    }
    const copy = await open(this.path, 'w');
    try {
      for await (const line of lines) {
        await this.#keep(copy, line);
        yield line;
      }
    } finally {
      await copy.close();
    }
  }

  async #keep(copy: FileHandle, { bytes }: ByteLine): Promise<void> {
    try {
      await copy.appendFile(Buffer.concat([bytes, Buffer.from('\n')]));
    } catch (error) {
      throw cannotKeep(this.name, error);
    }
  }

  async close(): Promise<void> {
    if (this.#folder !== undefined) await rm(this.#folder, { recursive: true, force: true });
  }
}

function cannotKeep(name: string, error: unknown): UserError {
  const args = { name, folder: tmpdir(), reason: describeSystemError(error, 'written') };
  return new UserError(l10n.t('{name} cannot be kept in {folder}: {reason}', args));
}
