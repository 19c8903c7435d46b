import { type Story, textOf } from '../story/story.ts';
import { canonicalForm } from '../text/canonical.ts';
import { dottedCaseOf, foldCase } from '../text/letter-case.ts';
import { foldTypography } from '../text/typography.ts';
import type { WordEdit } from './comparison.ts';
import { standardSpelling } from './edit-kinds/spelling/spelling-variants.ts';

/** A kind of difference that a reader may choose to ignore. How lines are wrapped is never a difference. */
export type Ignored = 'typography' | 'case' | 'punctuation' | 'spelling';

/** What edits are measured by. */
export interface Measure {
  /** Of both stories, a BCP 47 primary subtag. */
  readonly language: string;
  readonly ignored: ReadonlySet<Ignored>;
}

/** Whether all that an edit changes is ignored. */
export function isIgnored(edit: WordEdit, original: Story, modified: Story, measure: Measure): boolean {
  if (measure.ignored.size === 0) return false;
  const fold = (text: string) => foldIgnored(text, measure);
  return fold(textOf(original, edit.original)) === fold(textOf(modified, edit.modified));
}

/** Folds a text: undoes all that is ignored, so that two texts which differ in nothing else become equal. */
export function foldIgnored(text: string, { ignored, language }: Measure): string {
  let folded = ignored.has('typography') ? foldTypography(text) : canonicalForm(text);
  if (ignored.has('spelling')) {
    folded = folded.replace(/\p{L}+/gu, (word) => {
      const standard = standardSpelling(word.toLowerCase());
      const capital = word[0] !== word[0]!.toLowerCase();
      return capital ? standard.charAt(0).toUpperCase() + standard.slice(1) : standard;
    });
  }
  if (ignored.has('case')) folded = foldCase(folded, dottedCaseOf(language));
  if (ignored.has('punctuation')) folded = folded.replace(/\p{P}+/gu, ' ');
  return folded.replace(/\s+/gu, ' ').trim();
}
