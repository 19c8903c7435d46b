/**
 * Slices a text without halving a pair of surrogates: one that the start or the end would cut is left out.
 * @param start UTF-16 offset
 * @param end UTF-16 offset; past the end of the text is its end
 */
export function sliceWhole(text: string, start: number, end: number): string {
  const inPair = (at: number) => at > 0 && at < text.length && /[\uDC00-\uDFFF]/u.test(text[at]!);
  return text.slice(inPair(start) ? start + 1 : start, inPair(end) ? end - 1 : end);
}
