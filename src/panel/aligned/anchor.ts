import type { Comparison } from '../../comparison/comparison.ts';
import { type Anchor, anchorAt, findAnchor } from '../anchor.ts';
import type { AlignedRows } from './row.ts';
import { sentencesOf } from './rows.ts';

/** The anchor of the row at an index; undefined when neither it nor a row below it holds a sentence. */
export function anchorOfRow(comparison: Comparison, aligned: AlignedRows, index: number): Anchor | undefined {
  const row = aligned.rows[index];
  if (!row) return undefined;
  for (const side of ['modified', 'original'] as const) {
    const sentence = sentencesOf(comparison, row, side)[0];
    if (sentence !== undefined) return anchorAt(aligned.keys, { side, sentence });
  }
  // The line of an unfolded run stands right above the run's first sentence; so does the line of a former place.
  return anchorOfRow(comparison, aligned, index + 1);
}

/** The index of the row that shows an anchor's sentence, or the sentence that has its place now; undefined without rows. */
export function rowOfAnchor({ keys, rowOf, rows }: AlignedRows, anchor: Anchor): number | undefined {
  if (rows.length === 0) return undefined;
  const found = findAnchor(keys, anchor);
  return found ? rowOf[found.side][found.sentence] : 0;
}
