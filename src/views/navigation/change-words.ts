import { KIND_WORDS } from '../panel/words.ts';
import type { ChangeKind } from './changes.ts';

/** The kinds of change as they are called on screen. */
export const CHANGE_WORDS: Readonly<Record<ChangeKind, string>> = {
  ...KIND_WORDS,
  typography: 'Typography Only',
  'to check': 'To Check',
};

/** The kinds as they are called within a sentence: "edited", "typography only". */
export function changeWord(kind: ChangeKind): string {
  return CHANGE_WORDS[kind].toLowerCase();
}
