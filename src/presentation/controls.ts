/**
 * A text whose control characters are shown by Unicode's pictures of them, `␛` for the one that begins the commands of a
 * terminal: a story must not be able to move a cursor, to paint over what was printed, or to end a file of XML. White space
 * stays.
 */
export function showControls(text: string): string {
  if (!CONTROL.test(text)) return text; // nearly every text
  return text
    .replace(/[^\P{Cc}\s\u007F-\u009F]/gu, (control) => String.fromCharCode(0x2400 + control.charCodeAt(0)))
    .replace(/\u007F/gu, '\u2421')
    .replace(/[\u0080-\u0084\u0086-\u009F]/gu, '\uFFFD');
}

const CONTROL = /[^\P{Cc}\t\n\r]/u;
