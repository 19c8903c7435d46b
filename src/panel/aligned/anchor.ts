import type { Comparison } from '../../comparison/comparison.ts';
import { otherSide, type Side } from '../../story/side.ts';
import type { AlignedRows } from './row.ts';
import { sentencesOf } from './rows.ts';

/** A sentence to find a row by, in this comparison or the next. */
export interface Anchor {
  readonly side: Side;
  readonly key: string;
  /** Where to look when the sentence is gone. */
  readonly sentence: number;
}

/** The anchor of the row at an index; undefined when the row holds no sentence. */
export function anchorOf(comparison: Comparison, aligned: AlignedRows, index: number): Anchor | undefined {
  const row = aligned.rows[index];
  if (!row) return undefined;
  for (const side of ['modified', 'original'] as const) {
    const sentence = sentencesOf(comparison, row, side)[0];
    if (sentence !== undefined) return { side, key: aligned.keys[side][sentence]!, sentence };
  }
  // The line of an unfolded run stands right above the run's first sentence, that of a former place likewise.
  return anchorOf(comparison, aligned, index + 1);
}

/** The index of the row that shows an anchor's sentence, or else the sentence that stands in its place now. */
export function rowOfAnchor({ keys, rowOf, rows }: AlignedRows, { side, key, sentence }: Anchor): number | undefined {
  if (rows.length === 0) return undefined;
  const other = otherSide(side);
  for (const candidate of [side, other] as const) {
    const found = keys[candidate].indexOf(key);
    if (found >= 0) return rowOf[candidate][found];
  }
  const last = rowOf[side].length - 1;
  return last < 0 ? 0 : rowOf[side][Math.min(sentence, last)];
}
