/** One line of a sentence as the browser has set it, in px. */
export interface LineBox {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The column that the lines stand in, in px. */
export interface LineColumn {
  readonly left: number;
  readonly right: number;
  readonly rightToLeft: boolean;
}

/** Where a sentence stands, in px from the top of its paragraph. */
export interface SentenceBox {
  /** The edges that ribbons reach. The height of a line that sentences share is divided by their shares of its width. */
  readonly top: number;
  readonly bottom: number;
  /** Upper edge of its first line: the edge that is kept level with the other story. */
  readonly line: number;
}

/**
 * Lays out a paragraph's sentences as boxes that follow one another without overlap.
 * @param sentences first and last line of each sentence; undefined where nothing is drawn
 * @param column the column that the lines stand in
 * @param top upper edge of the paragraph, in px
 * @param lineHeight from one line to the next, in px; the box of a line is only as high as its letters
 */
export function layOutBoxes(
  sentences: readonly (readonly [LineBox, LineBox] | undefined)[],
  column: LineColumn,
  top: number,
  lineHeight: number,
): SentenceBox[] {
  const width = Math.max(1, column.right - column.left);
  const share = (x: number) => {
    const part = (x - column.left) / width;
    return Math.max(0, Math.min(1, column.rightToLeft ? 1 - part : part));
  };
  const lineTop = ({ top: upper, bottom }: LineBox) => (upper + bottom - lineHeight) / 2 - top;
  let end = 0;
  return sentences.map((lines, index) => {
    if (!lines) return { top: end, bottom: end, line: end };
    const [first, last] = lines;
    const line = lineTop(first);
    const begins = index === 0 ? line : line + lineHeight * share(column.rightToLeft ? first.right : first.left);
    const next = sentences[index + 1]?.[0];
    const shared = next !== undefined && lineTop(next) < lineTop(last) + lineHeight / 2;
    const ends = lineTop(last) + lineHeight * (shared ? share(column.rightToLeft ? last.left : last.right) : 1);
    const from = Math.max(end, begins);
    end = Math.max(from + 1, ends);
    return { top: from, bottom: end, line };
  });
}

/**
 * Estimates the boxes of a paragraph that is not drawn: its height is shared out by the lengths of its sentences.
 * @param lengths of the sentences, in UTF-16 units
 * @param height of the paragraph, in px
 */
export function estimateBoxes(lengths: readonly number[], height: number, lineHeight: number): SentenceBox[] {
  const all = lengths.reduce((sum, length) => sum + length, 0) || 1;
  let before = 0;
  return lengths.map((length) => {
    const top = (before / all) * height;
    before += length;
    return { top, bottom: (before / all) * height, line: Math.floor(top / lineHeight) * lineHeight };
  });
}
