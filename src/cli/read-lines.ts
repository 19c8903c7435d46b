import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import * as l10n from '@vscode/l10n';
import { nameOf, STANDARD_INPUT } from './read-story.ts';
import { describeSystemError, UserError } from './user-error.ts';

/** A line of a file, and its number from 1 on. */
export interface NumberedLine {
  readonly text: string;
  readonly number: number;
}

/** A line as it lies in its file: without its end, which is `\n`. */
export interface ByteLine {
  readonly bytes: Uint8Array;
  /** Where it begins, in bytes from the beginning of the file. */
  readonly start: number;
  readonly number: number;
}

/**
 * The lines of a file, or of standard input, without its byte order mark. Holds one line in memory at a time.
 * @throws {UserError} when it cannot be read or is not valid UTF-8
 */
export async function* readLines(file: string, stdin: Readable): AsyncGenerator<NumberedLine> {
  for await (const line of readByteLines(file, stdin)) {
    const text = decodeLine(line);
    if (text === undefined)
      throw new UserError(
        l10n.t('{0}: not valid UTF-8 in line {1}; save it in UTF-8 first', nameOf(file), line.number),
      );
    yield { text, number: line.number };
  }
}

/**
 * The lines of a file, or of standard input, as bytes.
 * @throws {UserError} when it cannot be read
 */
export async function* readByteLines(file: string, stdin: Readable): AsyncGenerator<ByteLine> {
  let parts: Uint8Array[] = [];
  let start = 0;
  let number = 0;
  const endLine = (): ByteLine => {
    const bytes = parts.length === 1 ? parts[0]! : Buffer.concat(parts);
    parts = [];
    const line = { bytes, start, number: ++number };
    start += bytes.length + 1;
    return line;
  };
  for await (const chunk of chunksOf(file, stdin)) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      parts.push(chunk.subarray(from, end));
      from = end + 1;
      yield endLine();
    }
    if (from < chunk.length) parts.push(chunk.subarray(from));
  }
  if (parts.length > 0) yield endLine();
}

const LINE_FEED = 0x0a;
const DECODER = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of a line without a byte order mark before the first; undefined where it is not valid UTF-8. */
export function decodeLine({ bytes, number }: Pick<ByteLine, 'bytes' | 'number'>): string | undefined {
  try {
    const text = DECODER.decode(bytes).replace(/\r$/u, '');
    return number === 1 ? text.replace(/^\uFEFF/u, '') : text;
  } catch {
    return undefined;
  }
}

async function* chunksOf(file: string, stdin: Readable): AsyncGenerator<Uint8Array> {
  try {
    yield* file === STANDARD_INPUT ? stdin : createReadStream(file);
  } catch (error) {
    throw new UserError(`${nameOf(file)}: ${describeSystemError(error)}`);
  }
}
