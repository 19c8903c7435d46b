import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import * as l10n from '@vscode/l10n';
import type { TrackedView } from '../conversion/tracked-view.ts';
import { readConverted } from './read-converted.ts';
import { describeSystemError, UserError } from './user-error.ts';

/** Stands for standard input where a file is named. */
export const STANDARD_INPUT = '-';

/** How messages name a file. */
export function nameOf(file: string): string {
  return file === STANDARD_INPUT
    ? l10n.t({ message: 'standard input', comment: ['In place of the name of a file.'] })
    : file;
}

/**
 * The text of a file, or of standard input, without its byte order mark. Reads UTF-8, and UTF-16 where a byte order mark
 * says so. What is no text, such as a Word document, is converted to Markdown.
 * @param view which version of a Word document with tracked changes
 * @throws {UserError} when the file is gone, is a directory, may not be read, is not text and cannot be converted
 */
export async function readStory(file: string, stdin: Readable, view: TrackedView = 'accepted'): Promise<string> {
  const name = nameOf(file);
  let bytes: Uint8Array;
  try {
    bytes = file === STANDARD_INPUT ? await buffer(stdin) : await readFile(file);
  } catch (error) {
    throw new UserError(`${name}: ${describeSystemError(error)}`);
  }
  return textOfStory(bytes, file, name, view);
}

/**
 * The text of a file's bytes, without its byte order mark.
 * @param file tells by its ending what it is
 * @param name how messages name the file
 * @throws {UserError} when they are not text and cannot be converted
 */
export async function textOfStory(
  bytes: Uint8Array,
  file: string,
  name: string,
  view: TrackedView = 'accepted',
): Promise<string> {
  const converted = await readConverted(bytes, file, name, view);
  if (converted !== undefined) return converted;
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-32') throw new UserError(l10n.t('{0}: is in UTF-32; save the story in UTF-8 first', name));
  if (encoding === 'utf-8' && bytes.includes(0))
    throw new UserError(l10n.t('{0}: not a text file; save the story as plain text first', name));
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new UserError(
      encoding === 'utf-8'
        ? l10n.t('{0}: neither UTF-8 nor UTF-16 with a byte order mark; save the story in UTF-8 first', name)
        : l10n.t('{0}: not valid UTF-16; save the story in UTF-8 first', name),
    );
  }
}

/** The encoding that the byte order mark tells, UTF-8 without one. That of UTF-32 begins as that of UTF-16 does. */
function encodingOf([a, b, c, d]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32' {
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32' : 'utf-16le';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32';
  return a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
}
