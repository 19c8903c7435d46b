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
    return new TextDecoder(encoding ?? 'utf-8', { fatal: encoding === undefined }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes); // not UTF-8, or an encoding that nobody knows
  }
}
