import { dottedCaseOf } from '../text/letter-case.ts';
import { foldIgnored, type Measure } from './ignored.ts';
import type { Wording } from './wording.ts';

/**
 * Folds the words of both sides for comparing. Beside what is ignored, it levels the capital that a word has only as the first
 * of its sentence: "Whereas some…" and "Finally, whereas some…" have the word in common.
 */
export function levelFirstWords(
  before: Wording,
  after: Wording,
  measure: Measure,
): { readonly old: readonly string[]; readonly now: readonly string[] } {
  const [old, now] = [foldWords(before, measure), foldWords(after, measure)];
  return { old: level(before, old, now, measure), now: level(after, now, old, measure) };
}

function foldWords({ glyphs }: Wording, measure: Measure): readonly string[] {
  // A mark of punctuation would be folded away altogether; as an edit of its own it is left out later.
  return measure.ignored.size > 0 ? glyphs.map((word) => foldIgnored(word, measure) || word) : glyphs;
}

/** Makes the first word of each sentence small where the other side has it small, and nowhere with the capital. */
function level(
  { sentences, words }: Wording,
  folded: readonly string[],
  others: readonly string[],
  { language }: Measure,
): readonly string[] {
  let levelled: string[] | undefined;
  let at = 0;
  for (const { end } of sentences) {
    let isFirst = true;
    for (; at < words.length && words[at]!.start < end; at++) {
      const word = folded[at]!;
      if (!isFirst || !/[\p{L}\p{N}]/u.test(word)) continue;
      isFirst = false;
      const small = withSmallInitial(word, language);
      if (small === word || others.includes(word) || !others.includes(small)) continue;
      levelled ??= [...folded];
      levelled[at] = small;
    }
  }
  return levelled ?? folded;
}

function withSmallInitial(word: string, language: string): string {
  const initial = /^[\p{Lu}\p{Lt}]/u.exec(word)?.[0] ?? '';
  return initial.toLocaleLowerCase(dottedCaseOf(language)) + word.slice(initial.length);
}
