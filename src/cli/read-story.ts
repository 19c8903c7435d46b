import { readFile } from 'node:fs/promises';

/** Something the user can mend; its message names the file and the cure. */
export class UserError extends Error {}

/**
 * The text of a file, without its byte order mark. Reads UTF-8, and UTF-16 where a byte order mark says so.
 * @throws {UserError} when the file is gone, is a directory, may not be read or is not text.
 */
export async function readStory(file: string): Promise<string> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    throw new UserError(`${file}: ${reason((error as NodeJS.ErrnoException).code)}`);
  }
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  if (encoding === 'utf-8' && bytes.includes(0))
    throw new UserError(`${file}: not a text file; save the story as plain text first`);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new UserError(`${file}: not valid ${encoding.toUpperCase()}; save the story in UTF-8 first`);
  }
}

function reason(code: string | undefined): string {
  if (code === 'ENOENT') return 'no such file';
  if (code === 'EISDIR') return 'is a directory; name a file in it';
  if (code === 'EACCES') return 'may not be read; check its permissions';
  return `cannot be read (${code ?? 'unknown error'})`;
}
