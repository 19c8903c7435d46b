/** A line of a sentence as it is set, in px. */
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
  /** What ribbons reach: of a line that sentences share, each has as much as it has of its width. */
  readonly top: number;
  readonly bottom: number;
  /** Upper edge of its first line: what is made level. */
  readonly line: number;
}

/**
 * The boxes of a paragraph's sentences, which follow one another without overlap.
 * @param sentences first and last line of each sentence, undefined where nothing is drawn
 * @param column where their lines stand
 * @param top upper edge of the paragraph
 * @param lineHeight from line to line, in px; a line box is as high as its letters only
 */
export function sentenceBoxes(
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

/** Guesses at the boxes of a paragraph that is not drawn, from the length of its sentences. */
export function guessedBoxes(lengths: readonly number[], height: number, lineHeight: number): SentenceBox[] {
  const all = lengths.reduce((sum, length) => sum + length, 0) || 1;
  let before = 0;
  return lengths.map((length) => {
    const top = (before / all) * height;
    before += length;
    return { top, bottom: (before / all) * height, line: Math.floor(top / lineHeight) * lineHeight };
  });
}
