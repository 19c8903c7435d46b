import { findWords } from '../../../text/words.ts';
import { type EditedPair, isWord, type Passage } from '../edited-pair.ts';
import { isCompoundVariant, isSpellingVariant } from './spelling-variants.ts';

/** An edit of more words and marks a side is no matter of spelling. */
const MAX_EDIT_WORDS = 6;
/** UTF-16 code units of an edit past which its words are not looked at. */
const MAX_EDIT_CODE_UNITS = 200;

/** Whether the spelling of words changed and, typography aside, nothing else. */
export function isSpellingOnly({ edits, original, modified }: EditedPair): boolean {
  const rewordings = [...edits.keys()].filter((edit) => !edits[edit]!.typography);
  return (
    rewordings.length > 0 && rewordings.every((edit) => isRespelled(wordsAt(original, edit), wordsAt(modified, edit)))
  );
}

/** The words and marks of one edit; none of an edit that is too long. */
function wordsAt({ story, edits }: Passage, edit: number): string[] {
  const { start, end } = edits[edit]!;
  return end - start > MAX_EDIT_CODE_UNITS ? [] : findWords(story.text, start, end).map((word) => word.text);
}

/** Whether two runs of words are the same but for spelling. */
function isRespelled(before: readonly string[], after: readonly string[]): boolean {
  if (before.length === 0 || after.length === 0) return false;
  if (before.length > MAX_EDIT_WORDS || after.length > MAX_EDIT_WORDS) return false;
  if (before.length !== after.length) return isCompoundVariant(before, after);
  return before.every((word, at) => word === after[at] || (isWord(word) && isSpellingVariant(word, after[at]!)));
}
