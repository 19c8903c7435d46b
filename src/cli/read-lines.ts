import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { nameOf, STANDARD_INPUT } from './read-story.ts';
import { describeSystemError, UserError } from './user-error.ts';

/** A line of a file, and its number from 1 on. */
export interface NumberedLine {
  readonly text: string;
  readonly number: number;
}

/**
 * The lines of a file, or of standard input, without its byte order mark. Holds one line in memory at a time.
 * @throws {UserError} when it cannot be read or is not valid UTF-8
 */
export async function* readLines(file: string, stdin: Readable): AsyncGenerator<NumberedLine> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  let number = 0;
  const decode = (chunk?: Uint8Array) => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      const line = number + 1 + (rest.match(/\n/gu)?.length ?? 0);
      throw new UserError(`${nameOf(file)}: not valid UTF-8 in or after line ${line}; save it in UTF-8 first`);
    }
  };
  for await (const chunk of chunksOf(file, stdin)) {
    rest += decode(chunk);
    for (let end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n')) {
      yield { text: rest.slice(0, end).replace(/\r$/u, ''), number: ++number };
      rest = rest.slice(end + 1);
    }
  }
  rest += decode();
  if (rest) yield { text: rest, number: ++number };
}

async function* chunksOf(file: string, stdin: Readable): AsyncGenerator<Uint8Array> {
  try {
    yield* file === STANDARD_INPUT ? stdin : createReadStream(file);
  } catch (error) {
    throw new UserError(`${nameOf(file)}: ${describeSystemError(error)}`);
  }
}
