import type { EditKind, WordEdit } from '../comparison.ts';
import type { Wording } from '../wording.ts';
import { EditedPair, isWord } from './edited-pair.ts';
import { changesFigure } from './figure/figure.ts';
import { changesName } from './name/name.ts';
import { changesNegation } from './negation/negation.ts';
import { changesQuotation } from './quotation/quotation.ts';
import { isSpellingOnly } from './spelling/spelling.ts';

/** UTF-16 code units of a side past which it is no prose, and no kind is looked for. */
const MAX_SIDE_CODE_UNITS = 50_000;

/**
 * What changed between two sides that an editor must know of, in the order of {@link EditKind}. `typography` and
 * `spelling` stand alone: nothing else changed. A kind is left out where it is not sure. The sides may be swapped: the
 * kinds stay the same. Reads nothing outside the paragraphs that the sentences stand in. Linear in their length.
 * @param edits what changed, in reading order
 * @param typographyOnly whether the sides differ in nothing but typography
 * @param language of both stories, a BCP 47 primary subtag
 */
export function editKindsOf(
  original: Wording,
  modified: Wording,
  edits: readonly WordEdit[],
  typographyOnly: boolean,
  language: string,
): readonly EditKind[] {
  if (typographyOnly) return ['typography'];
  if (edits.every((edit) => edit.typography)) return [];
  if (lengthOf(original) > MAX_SIDE_CODE_UNITS || lengthOf(modified) > MAX_SIDE_CODE_UNITS) return [];
  const pair = new EditedPair(original, modified, edits, isArabic(original) && isArabic(modified) ? 'ar' : language);
  if (isSpellingOnly(pair)) return ['spelling'];
  const kinds: EditKind[] = [];
  if (changesFigure(pair)) kinds.push('figure');
  if (changesName(pair)) kinds.push('name');
  if (changesQuotation(pair)) kinds.push('quotation');
  if (changesNegation(pair)) kinds.push('negation');
  return kinds;
}

/** Whether the first letter of a side is Arabic, as its language is then taken to be: it is not detected by its words. */
function isArabic({ words }: Wording): boolean {
  const first = words.find(({ text }) => isWord(text));
  return first !== undefined && /^\p{Script=Arabic}/u.test(first.text);
}

/** UTF-16 code units. */
function lengthOf({ sentences }: Wording): number {
  return sentences.reduce((sum, { start, end }) => sum + end - start, 0);
}
