import type { Comparison } from '../../comparison/comparison.ts';
import type { Line } from '../../presentation/pair-lines.ts';
import type { Side } from '../../story/side.ts';
import type { Row } from './row.ts';

// What the style sheets give a row. Only for a good guess: every row that is drawn is measured.
/** Height of a line. */
const LINE_PX = 22;
/** Mean width of a letter. */
const LETTER_PX = 7.1;
/** Width of the widest text column. */
const MAX_TEXT_PX = 600;

/** Guesses a row's height in px, for a text column of a width in px. */
export function estimateHeight(comparison: Comparison, row: Row, columnWidth: number): number {
  const gap = row.spaced ? 8 : 2;
  const letters = Math.max(10, Math.min(columnWidth - 23, MAX_TEXT_PX) / LETTER_PX);
  const height = (lines: readonly Line[], side: Side) =>
    lines.reduce((sum, { sentence }) => {
      const { start, end } = comparison[side].sentences[sentence]!;
      return sum + Math.ceil((end - start) / letters) * LINE_PX + 2;
    }, 0);
  switch (row.type) {
    case 'fold':
    case 'others':
      return gap + 24;
    case 'origin':
      return gap + 26;
    case 'gone':
      return gap + 24;
    case 'taken':
      return gap + Math.max(row.trace.row.height, height(row.original, 'original'), height(row.modified, 'modified'));
    case 'block':
      return (row.first > 1 ? 0 : gap) + height(row.lines, row.kind === 'omitted' ? 'original' : 'modified');
    case 'pair':
      if (row.clipped) return gap + LINE_PX + 2;
      return gap + Math.max(height(row.original, 'original'), height(row.modified, 'modified'));
  }
}
