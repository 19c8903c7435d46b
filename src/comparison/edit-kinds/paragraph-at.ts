import type { Paragraph } from '../../story/story.ts';

/** The paragraph that an offset lies in; undefined before the first. A look-up by halves: a story has many paragraphs. */
export function paragraphAt(paragraphs: readonly Paragraph[], offset: number): Paragraph | undefined {
  let low = 0;
  for (let high = paragraphs.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (paragraphs[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return paragraphs[low - 1];
}
