import type { EditedPair } from '../edited-pair.ts';
import { deniesOneSide } from './english.ts';
import { mayNegate } from './first-look.ts';
import { deniesOneSideInJapanese } from './japanese.ts';
import { negatesOneSide } from './other-languages.ts';

/** Whether a negation came or went, and the sense of a word that stayed went with it. */
export function changesNegation(pair: EditedPair): boolean {
  const { original, modified, edits, language } = pair;
  if (!edits.some((edit) => !edit.typography)) return false;
  if (!mayNegate(original, language) && !mayNegate(modified, language)) return false;
  if (language === 'en') return deniesOneSide(pair);
  return language === 'ja' ? deniesOneSideInJapanese(pair) : negatesOneSide(pair);
}
