import type { CountedKind } from '../../kinds.ts';

/** The sign of each kind, which tells it without colour, and the class of its colour. */
export const KIND_SIGNS: Readonly<Record<CountedKind, readonly [sign: string, color: 'o' | 'a' | 'e' | 'm' | 'u']>> = {
  omitted: ['−', 'o'],
  added: ['+', 'a'],
  edited: ['~', 'e'],
  split: ['<', 'e'],
  merged: ['>', 'e'],
  recast: ['×', 'e'],
  moved: ['⇄', 'm'],
  unchanged: ['✓', 'u'],
  typography: ['“', 'u'],
  markup: ['*', 'u'],
  'to check': ['!', 'u'],
};
