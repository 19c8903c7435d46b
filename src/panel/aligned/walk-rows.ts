import type { WalkPlace } from '../../presentation/step.ts';
import type { Stops } from '../stops.ts';
import type { Row } from './row.ts';

/** The group that a row shows, the first of several; undefined for a line that only says what stood there, or stands. */
export function groupOfRow(row: Row): number | undefined {
  if (row.type === 'pair') return row.group;
  return row.type === 'origin' || row.type === 'gone' ? undefined : row.groups[0];
}

/** The stop that a row is part of, if any. */
function stopOfRow(row: Row, stops: Stops): number | undefined {
  const group = groupOfRow(row);
  return group === undefined ? undefined : stops.stopOf(group);
}

/** Where a reader at the row with an index is among the stops; -1 is above the first row. */
export function placeOfRow(rows: readonly Row[], index: number, stops: Stops): WalkPlace {
  const at = rows[index] && stopOfRow(rows[index], stops);
  if (at !== undefined) return { at };
  // Stops come in the order of their first rows. A row may also show a later part of an earlier stop.
  const passed = rows.slice(0, index + 1).map((row) => stopOfRow(row, stops) ?? -1);
  return { before: passed.reduce((last, stop) => Math.max(last, stop), -1) + 1 };
}

/** The index of the first row of a stop; undefined when no row shows it. */
export function rowOfStop(rows: readonly Row[], stop: number, stops: Stops): number | undefined {
  const index = rows.findIndex((row) => stopOfRow(row, stops) === stop);
  return index < 0 ? undefined : index;
}
