import assert from 'node:assert/strict';
import { deflateRawSync } from 'node:zlib';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { convert } from '../../../src/conversion/convert.ts';
import { wordFile, wordParagraph, wordRun, zip } from '../../fixtures/archives.ts';

const STORY = wordFile(wordParagraph(wordRun('The ferry left at six.')));

/** All of a Word document but its text. */
const { 'word/document.xml': _text, ...PARTS } = unzipSync(STORY);

/** A compound file as Word used before 2007, with a directory entry of this name. */
function ole(name: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [at, letter] of [...name].entries()) bytes[1024 + 2 * at] = letter.charCodeAt(0);
  return bytes;
}

/** A Word document of 100 kB whose text unpacks to 110 MB, and whose directory says that it unpacks to so many bytes. */
function bomb(says: number): Uint8Array {
  const text = deflateRawSync(Buffer.alloc(110_000_000, ' '));
  const stored = zipSync({ 'word/document.xml': [text, { level: 0 }], ...PARTS });
  return inDirectory(stored, (view, entry) => {
    if (view.getUint16(entry + 28, true) !== 'word/document.xml'.length) return;
    view.setUint16(entry + 10, 8, true); // deflated
    view.setUint32(entry + 24, says, true);
  });
}

/** Changes the directory of an archive: `change` gets where each entry of it begins. */
function inDirectory(bytes: Uint8Array, change: (view: DataView, entry: number) => void): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const view = new DataView(copy.buffer);
  let at = view.getUint32(copy.length - 6, true);
  while (view.getUint32(at, true) === 0x02014b50) {
    change(view, at);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return copy;
}

describe('a file that cannot be converted', () => {
  const cases: [name: string, what: string, bytes: () => Uint8Array, sentence: RegExp][] = [
    [
      'a.docx',
      'needs a password',
      () => ole('EncryptedPackage'),
      /^a\.docx is protected with a password\. Save a copy without the password first\.$/u,
    ],
    [
      'a.docx',
      'is a .doc',
      () => ole('WordDocument'),
      /^a\.docx is a document of Word 2003 or older\. Save it as \.docx first\.$/u,
    ],
    [
      'a.docx',
      'has macros',
      () => wordFile('', { 'word/vbaProject.bin': 'x' }),
      /^a\.docx is a Word document with macros\. Save it .* without macros \(\.docx\) first\.$/u,
    ],
    ['a.docx', 'is cut off', () => STORY.subarray(0, STORY.length - 40), /^a\.docx is damaged.* save it again\.$/u],
    ['a.docx', 'has flipped bits', () => flip(STORY), /^a\.docx is damaged/u],
    ['a.docx', 'is plain text', () => new TextEncoder().encode('The ferry left.'), /^a\.docx is damaged/u],
    ['a.docx', 'is empty', () => new Uint8Array(), /^a\.docx is empty\./u],
    ['a.docx', 'is another archive', () => zip({ 'a.txt': 'x' }), /^a\.docx is no document that Story Diff reads\./u],
    [
      'a.docx',
      'is a spreadsheet',
      () => zip({ '[Content_Types].xml': '', 'xl/workbook.xml': '' }),
      /^a\.docx is a spreadsheet\./u,
    ],
    ['a.docx', 'is a PDF', () => new TextEncoder().encode('%PDF-1.7'), /^a\.docx is a PDF/u],
    [
      'a.docx',
      'is a picture',
      () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47),
      /^a\.docx is a picture\. Compare a file that holds the story as text\.$/u,
    ],
    [
      'a.docx',
      'has 50 MB',
      () => new Uint8Array(50_000_000),
      /^a\.docx has 50 MB, and files of up to 40 MB are read\. Save a copy without its pictures first\.$/u,
    ],
    ['a.docx', 'says that it unpacks to 400 MB', () => bomb(400_000_000), /^a\.docx unpacks to more than 100 MB/u],
    ['a.docx', 'unpacks to 110 MB and says it has less', () => bomb(1000), /^a\.docx (?:unpacks to more than 100 MB)/u],
    [
      'a.docx',
      'has millions of elements in one paragraph',
      () => wordFile(`<w:p>${'<w:r/>'.repeat(1_000_001)}</w:p>`),
      /^a\.docx is too large for a story\./u,
    ],
    [
      'a.docx',
      'nests elements without an end',
      () => wordFile('<w:p>'.repeat(300_000)),
      /^a\.docx is too large for a story\./u,
    ],
    [
      'a.odt',
      'needs a password',
      () =>
        zip({
          mimetype: 'application/vnd.oasis.opendocument.text',
          'META-INF/manifest.xml': '<manifest:encryption-data/>',
        }),
      /^a\.odt is protected with a password\./u,
    ],
    ['a.epub', 'is protected', encryptedEpub, /^a\.epub is protected against copying\./u],
    ['a.epub', 'has no text', () => zip({ mimetype: 'application/epub+zip' }), /^a\.epub is damaged/u],
  ];
  for (const [name, what, bytes, sentence] of cases)
    it(`is named with the cure where it ${what}: ${name}`, () => {
      const conversion = convert(bytes(), name, 'accepted');
      assert.match('refusal' in conversion ? conversion.refusal : '', sentence);
    });

  it('is no Word document but is asked for its tracked changes', () => {
    const conversion = convert(zip({ mimetype: 'application/epub+zip' }), 'a.epub', 'rejected');
    assert.match(
      'refusal' in conversion ? conversion.refusal : '',
      /^a\.epub is no Word document.*Save it as \.docx first\.$/u,
    );
  });
});

/** Sets all checksums to zero. */
function flip(bytes: Uint8Array): Uint8Array {
  return inDirectory(bytes, (view, entry) => view.setUint32(entry + 16, 0, true));
}

function encryptedEpub(): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries({
        mimetype: 'application/epub+zip',
        'META-INF/container.xml': '<container><rootfiles><rootfile full-path="a.opf"/></rootfiles></container>',
        'a.opf':
          '<package><manifest><item id="c" href="c.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="c"/></spine></package>',
        'c.xhtml': 'xxxx',
        'META-INF/encryption.xml':
          '<encryption><enc:EncryptedData><enc:CipherData><enc:CipherReference URI="c.xhtml"/></enc:CipherData></enc:EncryptedData></encryption>',
      }).map(([path, content]) => [path, strToU8(content)]),
    ),
  );
}
