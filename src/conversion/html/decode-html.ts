/** Where a page has to tell its encoding, in bytes from its beginning (HTML, "Determining the character encoding"). */
const PRESCAN_BYTES = 1024;

/**
 * The text of a page: in the encoding that its byte order mark or its `<meta>` tells, in UTF-8 where it is that, and else
 * in Windows-1252, as browsers read it.
 */
export function decodeHtml(bytes: Uint8Array): string {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return new TextDecoder('utf-8').decode(bytes);
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, PRESCAN_BYTES));
  const told = /<meta[^>]*charset\s*=\s*["']?\s*([\w:-]+)|<\?xml[^>]*encoding\s*=\s*["']([\w:-]+)/iu.exec(start);
  const encoding = told?.[1] ?? told?.[2];
  try {
    const decoder = new TextDecoder(encoding ?? 'utf-8', { fatal: encoding === undefined });
    if (decoder.encoding !== 'windows-1252') return decoder.decode(bytes);
  } catch {
    // It is not UTF-8, or an encoding that nobody knows.
  }
  return decodeWindows1252(bytes);
}

/** What Windows-1252 has where Latin-1 has controls, from 0x80 on; a blank where it has nothing. */
const WINDOWS_SIGNS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Some versions of Node 20 read Windows-1252 as Latin-1: these signs are set right afterwards. */
function decodeWindows1252(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\u0080-\u009F]/gu, (control) => WINDOWS_SIGNS.charAt(control.charCodeAt(0) - 0x80));
}
