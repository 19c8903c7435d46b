import type { CountedKind } from './kinds.ts';

/** The kinds as they are called on screen. */
export const KIND_WORDS: Readonly<Record<CountedKind, string>> = {
  'to check': 'To Check',
  omitted: 'Omitted',
  added: 'Added',
  edited: 'Edited',
  split: 'Split',
  merged: 'Merged',
  recast: 'Recast',
  moved: 'Moved',
  typography: 'Typography Only',
  unchanged: 'Unchanged',
};

/** The kinds as they are called within a sentence: "edited", "typography only". */
export function kindWord(kind: CountedKind): string {
  return KIND_WORDS[kind].toLowerCase();
}
