import { wordsOf } from '../../../text/words.ts';
import type { EditedPair, Passage } from '../edited-pair.ts';
import { isWord } from '../edited-pair.ts';
import { isCompoundVariant, isSpellingVariant } from './spelling-variants.ts';

/** An edit with more words than this is no matter of spelling. */
const MOST_WORDS = 6;

/** Whether what changed, typography apart, is the spelling of words and nothing else. */
export function isSpellingOnly({ edits, original, modified }: EditedPair): boolean {
  let found = false;
  for (const [index, edit] of edits.entries()) {
    if (edit.typography) continue;
    if (!isRespelled(wordsAt(original, index), wordsAt(modified, index))) return false;
    found = true;
  }
  return found;
}

/** The words and marks of one edit; none of an edit that is too long. */
function wordsAt({ story, edits }: Passage, edit: number): string[] {
  const { start, end } = edits[edit]!;
  return end - start > 200 ? [] : wordsOf(story.text, start, end).map((word) => word.text);
}

/** Whether two runs of words are the same but for spelling. */
export function isRespelled(before: readonly string[], after: readonly string[]): boolean {
  if (before.length === 0 || after.length === 0 || Math.max(before.length, after.length) > MOST_WORDS) return false;
  if (before.length === after.length)
    return before.every((word, at) => word === after[at] || (isWord(word) && isSpellingVariant(word, after[at]!)));
  return isCompoundVariant(before, after);
}
