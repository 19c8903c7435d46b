/** A text in UTF-8; as it is where it holds half a surrogate pair without the other, which UTF-8 cannot say. */
export type EncodedText = Uint8Array<ArrayBuffer> | string;

/**
 * A text for its way to a thread or a page, which decode it to the same letters. Threads hand bytes over without copying
 * them, and VS Code passes them on as they are, but reads every letter of a string several times.
 */
export function encodeText(text: string): EncodedText {
  return text.isWellFormed() ? new TextEncoder().encode(text) : text;
}

/** The text, letter for letter: without `ignoreBOM` a first letter U+FEFF would be lost, and offsets be one off. */
export function decodeText(text: EncodedText): string {
  if (typeof text === 'string') return text;
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(text);
}
