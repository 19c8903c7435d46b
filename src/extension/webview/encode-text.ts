import type { EncodedText } from '../../panel/protocol.ts';

/**
 * A text for its way to the page. VS Code passes bytes on as they are, and reads every letter of a string several times. The
 * page decodes it to the same letters.
 */
export function encodeText(text: string): EncodedText {
  return text.isWellFormed() ? new TextEncoder().encode(text) : text;
}
