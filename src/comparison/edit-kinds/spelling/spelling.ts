import { findWords } from '../../../text/words.ts';
import { type EditedPair, isWord, type Passage } from '../edited-pair.ts';
import { isCompoundVariant, isNameWithoutAccents, isSpellingVariant } from './spelling-variants.ts';

/** An edit of more words and marks a side is no matter of spelling. */
const MAX_EDIT_WORDS = 6;
/** UTF-16 code units of an edit past which its words are not looked at. */
const MAX_EDIT_CODE_UNITS = 200;

/** Whether the spelling of words changed and, typography aside, nothing else. */
export function isSpellingOnly({ edits, original, modified, language }: EditedPair): boolean {
  const rewordings = [...edits.keys()].filter((edit) => !edits[edit]!.typography);
  return (
    rewordings.length > 0 &&
    rewordings.every((edit) => {
      const [before, after] = [wordsAt(original, edit), wordsAt(modified, edit)];
      return isRespelled(before, after, language) || isRespelledName(original, modified, edit, language);
    })
  );
}

/** The words and marks of one edit; none of an edit that is too long. */
function wordsAt({ story, edits }: Passage, edit: number): string[] {
  const { start, end } = edits[edit]!;
  return end - start > MAX_EDIT_CODE_UNITS ? [] : findWords(story.text, start, end).map((word) => word.text);
}

/** Whether two runs of words are the same but for spelling. */
function isRespelled(before: readonly string[], after: readonly string[], language: string): boolean {
  if (before.length === 0 || after.length === 0) return false;
  if (before.length > MAX_EDIT_WORDS || after.length > MAX_EDIT_WORDS) return false;
  if (isAccentTyped(before, after) || isAccentTyped(after, before)) return true;
  if (before.length !== after.length) return isCompoundVariant(before, after);
  return before.every(
    (word, at) => word === after[at] || (isWord(word) && isSpellingVariant(word, after[at]!, language)),
  );
}

/** Whether an accent at the end of an Italian word was typed as an apostrophe: `citta'` for `città`. */
function isAccentTyped(
  [word = '', ...rest]: readonly string[],
  [typed = '', mark = '', ...others]: readonly string[],
): boolean {
  if (rest.length > 0 || others.length > 0 || !/^['’]$/u.test(mark) || !/[àèéìòù]$/u.test(word)) return false;
  return word.normalize('NFD').replace(/\p{M}+/gu, '') === typed;
}

/** Whether in an edit a name inside a sentence lost or got its accents. In German an umlaut makes another noun. */
function isRespelledName(original: Passage, modified: Passage, edit: number, language: string): boolean {
  if (language === 'de') return false;
  const [before, after] = [original, modified].map(({ words }) => words.filter((word) => word.edit === edit));
  return (
    before!.length > 0 &&
    before!.length === after!.length &&
    before!.every(
      (word, at) =>
        word.text === after![at]!.text ||
        (!word.first && !after![at]!.first && isNameWithoutAccents(word.text, after![at]!.text)),
    )
  );
}
