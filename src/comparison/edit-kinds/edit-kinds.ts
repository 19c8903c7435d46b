import type { EditKind, WordEdit } from '../comparison.ts';
import type { Wording } from '../wording.ts';
import { EditedPair } from './edited-pair.ts';
import { changesFigure } from './figure/figure.ts';
import { changesName } from './name/name.ts';
import { changesNegation } from './negation/negation.ts';
import { changesQuotation } from './quotation/quotation.ts';
import { isSpellingOnly } from './spelling/spelling.ts';

/** UTF-16 code units of a side past which it is no prose, and nothing is said of it. */
const LONGEST = 50_000;

/**
 * What an edited pair holds that an editor must know of, in the order of {@link EditKind}. `typography` and `spelling`
 * stand alone: nothing else changed. Sure rather than complete, and the same with the sides swapped. Linear in the
 * length of the sentences. Depends on nothing outside the paragraphs they stand in. `language` is that of both stories,
 * a BCP 47 primary subtag.
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
  if (lengthOf(original) > LONGEST || lengthOf(modified) > LONGEST) return [];
  const pair = new EditedPair(original, modified, edits, language);
  if (isSpellingOnly(pair)) return ['spelling'];
  const kinds: EditKind[] = [];
  if (changesFigure(pair)) kinds.push('figure');
  if (changesName(pair)) kinds.push('name');
  if (changesQuotation(pair)) kinds.push('quotation');
  if (changesNegation(pair)) kinds.push('negation');
  return kinds;
}

function lengthOf({ sentences }: Wording): number {
  return sentences.reduce((sum, { start, end }) => sum + end - start, 0);
}
