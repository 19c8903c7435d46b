import { valuesOf } from './numerals.ts';
import type { Measure } from './words.ts';

/** A map of the units of a language, given as `week: week weeks, day: day days`. */
export function measuresOf(rows: string): Map<string, Measure> {
  return valuesOf(rows, (unit) => unit as Measure);
}

/** A map of units with a number inside, given as `0.5 hour: полчаса`. */
export function countedMeasuresOf(rows: string): Map<string, readonly [number, Measure]> {
  return valuesOf(rows, (row) => {
    const [value, unit] = row.split(' ');
    return [Number(value), unit as Measure] as const;
  });
}
