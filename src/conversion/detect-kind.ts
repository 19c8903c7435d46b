import type { Archive } from './archive.ts';

/** What the first bytes of a file say that it is: an archive, an ending of another kind of file, or neither. */
export function detectKind(bytes: Uint8Array): 'zip' | 'ole' | 'pdf' | 'png' | 'rtf' | undefined {
  const starts = (...first: number[]) => first.every((byte, at) => bytes[at] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04)) return 'zip';
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return 'ole';
  if (starts(0x25, 0x50, 0x44, 0x46)) return 'pdf';
  if (starts(0x7b, 0x5c, 0x72, 0x74, 0x66)) return 'rtf';
  const isPicture =
    starts(0x89, 0x50, 0x4e, 0x47) ||
    starts(0xff, 0xd8, 0xff) ||
    starts(0x47, 0x49, 0x46, 0x38) ||
    starts(0x49, 0x49, 0x2a, 0x00) ||
    starts(0x4d, 0x4d, 0x00, 0x2a) ||
    (starts(0x52, 0x49, 0x46, 0x46) && bytes[8] === 0x57 && bytes[9] === 0x45);
  return isPicture ? 'png' : undefined;
}

/** What is in the compound file that Word used before 2007, and in which newer programs keep what needs a password. */
export function detectOle(bytes: Uint8Array): 'encrypted' | 'doc' | 'xls' | 'ppt' | undefined {
  const has = (name: string) => includes(bytes, utf16(name));
  if (has('EncryptedPackage')) return 'encrypted';
  if (has('WordDocument')) return 'doc';
  if (has('Workbook')) return 'xls';
  return has('PowerPoint Document') ? 'ppt' : undefined;
}

/** What is in an archive, by what its kind demands to be there. */
export function detectPackage(archive: Archive): 'word' | 'open-document' | 'epub' | 'xlsx' | 'pptx' | undefined {
  if (archive.has('mimetype')) {
    const type = archive.readWhole('mimetype').trim();
    if (type === 'application/epub+zip') return 'epub';
    if (type.startsWith('application/vnd.oasis.opendocument.text')) return 'open-document';
    if (type === 'application/vnd.oasis.opendocument.spreadsheet') return 'xlsx';
    if (type === 'application/vnd.oasis.opendocument.presentation') return 'pptx';
  }
  if (archive.has('META-INF/container.xml')) return 'epub';
  if (archive.has('xl/workbook.xml')) return 'xlsx';
  if (archive.has('ppt/presentation.xml')) return 'pptx';
  return archive.has('[Content_Types].xml') && archive.has('_rels/.rels') ? 'word' : undefined;
}

function utf16(text: string): number[] {
  return [...text].flatMap((character) => [character.charCodeAt(0), 0]);
}

function includes(bytes: Uint8Array, wanted: readonly number[]): boolean {
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1))
    if (wanted.every((byte, offset) => bytes[at + offset] === byte)) return true;
  return false;
}
