import * as l10n from '@vscode/l10n';
import { Archive, damagedSentence, passwordSentence } from './archive.ts';
import { ConversionError } from './conversion-error.ts';
import { detectKind, detectOle, detectPackage } from './detect-kind.ts';
import { endingOf } from './endings.ts';
import { convertEpub } from './epub/convert-epub.ts';
import { convertHtml } from './html/convert-html.ts';
import { convertOpenDocument } from './open-document/convert-open-document.ts';
import { refuseByEnding, refuseKind, refuseSize, refuseTracked } from './refusals.ts';
import type { TrackedView } from './tracked-view.ts';
import { convertWord } from './word/convert-word.ts';
import { TooManyNodes } from './xml.ts';

/** A file of this size is read, most of which are pictures. A larger one takes too long to hand to a thread. */
const MAX_FILE_BYTES = 40_000_000;
/** HTML is held in memory as a whole. */
const MAX_HTML_BYTES = 20_000_000;

/** What becomes of a file: its text, or why it has none, in a sentence for the user that names the file and the cure. */
export type Conversion = { readonly text: string } | { readonly refusal: string };

/**
 * The text of a file that is no text file, as Markdown: headings, lists, emphasis, links, footnotes and tables. What was
 * deleted or is hidden is left out. What the file is, its bytes tell, and only of HTML its name.
 * @param name how a refusal names it; its ending counts
 * @param view which version of a Word document with tracked changes
 */
export function convert(bytes: Uint8Array, name: string, view: TrackedView): Conversion {
  try {
    if (bytes.length > MAX_FILE_BYTES) throw tooLarge(name, bytes.length, MAX_FILE_BYTES);
    return { text: convertKind(bytes, name, view) };
  } catch (error) {
    if (error instanceof ConversionError) return { refusal: error.message };
    if (error instanceof TooManyNodes) return { refusal: refuseSize(name) };
    throw error;
  }
}

function convertKind(bytes: Uint8Array, name: string, view: TrackedView): string {
  const kind = detectKind(bytes);
  if (kind === 'zip') return convertArchive(new Archive(bytes, name), name, view);
  if (kind === 'ole') {
    const content = detectOle(bytes);
    throw new ConversionError(content === 'encrypted' ? passwordSentence(name) : refuseKind(content ?? '', name));
  }
  if (kind) throw new ConversionError(refuseKind(kind, name));
  if (!/^x?html?$/u.test(endingOf(name))) {
    if (bytes.length === 0) throw new ConversionError(l10n.t('{0} is empty. Choose a file with a story in it.', name));
    throw new ConversionError(refuseByEnding(name, name) ?? damagedSentence(name));
  }
  if (bytes.length > MAX_HTML_BYTES) throw tooLarge(name, bytes.length, MAX_HTML_BYTES);
  return convertHtml(bytes, endingOf(name) === 'xhtml');
}

function convertArchive(archive: Archive, name: string, view: TrackedView): string {
  const kind = detectPackage(archive);
  if (view === 'rejected' && (kind === 'open-document' || kind === 'epub'))
    throw new ConversionError(refuseTracked(name));
  switch (kind) {
    case 'word':
      return convertWord(archive, name, view);
    case 'open-document':
      return convertOpenDocument(archive, name);
    case 'epub':
      return convertEpub(archive, name);
    default:
      throw new ConversionError(refuseKind(kind ?? '', name));
  }
}

function tooLarge(name: string, bytes: number, limit: number): ConversionError {
  const megabytes = (count: number) => Math.round(count / 1_000_000);
  return new ConversionError(
    l10n.t('{name} has {size} MB, and files of up to {limit} MB are read. Save a copy without its pictures first.', {
      name,
      size: megabytes(bytes),
      limit: megabytes(limit),
    }),
  );
}
