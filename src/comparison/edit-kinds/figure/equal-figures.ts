import type { Measure } from './lexicon/words.ts';
import type { Figure, FigureSort } from './reader.ts';

/** Sorts of figures that equal a number of the same value. */
const SORTS_WITH_NUMBERS: readonly FigureSort[] = ['ordinal', 'month', 'times', 'factor'];

/** How far a share may be from a percentage that rounds it: a third is 33 per cent, not 34. */
const MAX_ROUNDING = 0.006;

/** Units of time in minutes, and of length in metres. A mile is 1609.344 metres, a foot 0.3048. */
const SIZES: ReadonlyMap<Measure, readonly [dimension: 'time' | 'calendar' | 'length', size: number]> = new Map([
  ['second', ['time', 1 / 60]],
  ['minute', ['time', 1]],
  ['hour', ['time', 60]],
  ['day', ['time', 1440]],
  ['week', ['time', 10_080]],
  ['month', ['calendar', 1]],
  ['year', ['calendar', 12]],
  ['metre', ['length', 1]],
  ['kilometre', ['length', 1000]],
  ['mile', ['length', 1609.344]],
  ['foot', ['length', 0.3048]],
]);
/** How far a length may be from the one that it was converted from, as a share: 5 kilometres are 3 miles. */
const MAX_CONVERSION_ROUNDING = 0.05;

/** What a figure with a unit measures: time, time by the calendar or length; undefined where it has no unit. */
export function dimensionOf({ measure }: Figure): string | undefined {
  return measure && SIZES.get(measure.unit)![0];
}

/** Whether two figures with units measure the same: two weeks are 14 days. */
function areSameSize(a: Figure, b: Figure): boolean {
  const [dimension, size] = SIZES.get(a.measure!.unit)!;
  const [otherDimension, otherSize] = SIZES.get(b.measure!.unit)!;
  if (dimension !== otherDimension) return false;
  const rounding = size !== otherSize && dimension === 'length' ? MAX_CONVERSION_ROUNDING : 1e-6;
  return a.values.some((value) =>
    b.values.some((other) => {
      const [one, two] = [Number(value) * size, Number(other) * otherSize];
      return Math.abs(one - two) <= rounding * Math.max(one, two);
    }),
  );
}

/** Whether two figures may say the same, however each is written: `seven` and `7 p.m.`, `half` and `50%`. */
export function mayBeEqual(a: Figure, b: Figure): boolean {
  if (a.sort === 'time' && b.sort === 'time')
    return a.values[0] === b.values[0] && (!a.unit || !b.unit || a.unit === b.unit);
  if (a.sort === 'time') return mayBeTime(b, a);
  if (b.sort === 'time') return mayBeTime(a, b);
  if (a.sort !== b.sort && !SORTS_WITH_NUMBERS.some((sort) => haveSorts(a, b, sort, 'number'))) {
    if (!haveSorts(a, b, 'times', 'factor')) return false;
  }
  if (a.measure && b.measure && a.measure.unit !== b.measure.unit) return areSameSize(a, b);
  if (a.unit !== b.unit) {
    if (a.unit && b.unit) return false;
    if (a.unit === '%') return mayBeShare(b, a);
    if (b.unit === '%') return mayBeShare(a, b);
  }
  return a.values.some((value) => b.values.includes(value));
}

/** Whether one of two figures may be an edited version of the other: both say the same sort of thing. */
export function areOfOneSort(a: Figure, b: Figure): boolean {
  if (a.sort === b.sort) return a.sort !== 'designation' || a.unit === b.unit;
  // `December 14`, `14th of December`
  if (haveSorts(a, b, 'number', 'ordinal')) return a.digits && b.digits;
  return haveSorts(a, b, 'number', 'time');
}

/** Whether one figure is of one sort and the other of the other, in either order. */
function haveSorts(a: Figure, b: Figure, one: FigureSort, other: FigureSort): boolean {
  return (a.sort === one && b.sort === other) || (a.sort === other && b.sort === one);
}

/** Whether a number is the hour of a time, its decimals the minutes: `seven`, `7.30`. */
function mayBeTime({ values }: Figure, { values: [minutes] }: Figure): boolean {
  return values.some(
    (value) => typeof value === 'number' && (Math.floor(value) % 12) * 60 + Math.round((value % 1) * 100) === minutes,
  );
}

/** Whether a number is the share that a percentage says: 0.5 of 50%. */
function mayBeShare({ values }: Figure, percentage: Figure): boolean {
  return percentage.values.some((percent) =>
    values.some((value) => percent === value || Math.abs(Number(percent) / 100 - Number(value)) < MAX_ROUNDING),
  );
}
