import type { EncodedText } from './protocol.ts';

/** The text of a story, letter for letter: without `ignoreBOM` a first letter U+FEFF would be lost, and offsets be one off. */
export function decodeText(text: EncodedText): string {
  if (typeof text === 'string') return text;
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(text);
}
