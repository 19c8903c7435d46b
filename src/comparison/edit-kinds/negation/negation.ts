import type { EditedPair } from '../edited-pair.ts';
import { deniesOneSide } from './english.ts';
import { mayNegate } from './first-look.ts';
import { negatesOneSide } from './other-languages.ts';

/** Whether a negation came or went, and the sense of a word that stayed went with it. */
export function changesNegation(pair: EditedPair): boolean {
  if (!pair.edits.some((edit) => !edit.typography)) return false;
  if (!mayNegate(pair.original) && !mayNegate(pair.modified)) return false;
  return pair.language === 'en' ? deniesOneSide(pair) : negatesOneSide(pair);
}
