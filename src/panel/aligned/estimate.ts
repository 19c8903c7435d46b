import type { Comparison } from '../../comparison/comparison.ts';
import type { Side } from '../../story/side.ts';
import type { Line, Row } from './row.ts';

/** What the style sheets give a row, in px: only to guess well, every drawn row is measured. */
const LINE = 22;
const LETTER = 7.1;
const WIDEST = 600;

/** A guess at a row's height in px, for a text column of the given width. */
export function estimateHeight(comparison: Comparison, row: Row, columnWidth: number): number {
  const gap = row.spaced ? 8 : 2;
  const letters = Math.max(10, Math.min(columnWidth - 23, WIDEST) / LETTER);
  const height = (lines: readonly Line[], side: Side) =>
    lines.reduce((sum, { sentence }) => {
      const { start, end } = comparison[side].sentences[sentence]!;
      return sum + Math.ceil((end - start) / letters) * LINE + 2;
    }, 0);
  switch (row.type) {
    case 'fold':
    case 'others':
      return gap + 24;
    case 'origin':
      return gap + 26;
    case 'block':
      return (row.first > 1 ? 0 : gap) + height(row.lines, row.kind === 'omitted' ? 'original' : 'modified');
    case 'pair':
      if (row.clipped) return gap + LINE + 2;
      return gap + Math.max(height(row.original, 'original'), height(row.modified, 'modified'));
  }
}
