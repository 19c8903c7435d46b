import type { Figure, FigureSort } from './reader.ts';

/** How far a share may be from a percentage that rounds it: a third is 33 per cent, not 34. */
const MAX_ROUNDING = 0.006;

/** Whether two figures may say the same, however each is written: `seven` and `7 p.m.`, `half` and `50%`. */
export function mayBeEqual(a: Figure, b: Figure): boolean {
  if (a.sort === 'time' && b.sort === 'time')
    return a.values[0] === b.values[0] && (!a.unit || !b.unit || a.unit === b.unit);
  if (a.sort === 'time') return mayBeTime(b, a);
  if (b.sort === 'time') return mayBeTime(a, b);
  if (a.sort !== b.sort && !haveSorts(a, b, 'number', 'ordinal') && !haveSorts(a, b, 'month', 'number')) return false;
  if (a.unit !== b.unit) {
    if (a.unit === '%') return mayBeShare(b, a);
    if (b.unit === '%') return mayBeShare(a, b);
    if (a.unit && b.unit) return false;
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
