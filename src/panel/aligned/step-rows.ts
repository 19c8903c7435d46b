import type { Direction } from '../../presentation/step.ts';
import type { AlignedRows } from './row.ts';

/** Where next or previous leads. */
export interface Step {
  /** Index into {@link AlignedRows.changes}. */
  readonly change: number;
  /** Whether the walk went past an end of the story and began again at the other. */
  readonly wrapped: boolean;
}

/** The change that next or previous leads to from the row at an index; undefined when there is none at all. */
export function stepFrom({ rows, changes }: AlignedRows, row: number, direction: Direction): Step | undefined {
  if (changes.length === 0) return undefined;
  const here = rows[row]?.change;
  const last = changes.length - 1;
  if (direction === 'next') {
    const next = here === undefined ? changes.findIndex((change) => change.row > row) : here + 1;
    return next < 0 || next > last ? { change: 0, wrapped: true } : { change: next, wrapped: false };
  }
  const previous = here === undefined ? changes.findLastIndex((change) => change.row < row) : here - 1;
  return previous < 0 ? { change: last, wrapped: true } : { change: previous, wrapped: false };
}
