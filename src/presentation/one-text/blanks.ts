/**
 * Whether a reader needs a blank between two pieces of text that were put side by side: words do, from the mark before
 * them as well; punctuation that follows and scripts without spaces do not.
 */
export function needsBlank(left: string, right: string): boolean {
  return SPACED_END.test(left.slice(-2)) && SPACED_START.test(right.slice(0, 2));
}

const SPACED_START = /^[[\p{L}\p{N}“‘«„]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]]/v;
const SPACED_END = /[[\p{L}\p{N}\p{Po}”’»]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]]$/v;

/** What parts a sentence from the one before it in a paragraph: a blank, but nothing in scripts without spaces. */
export function blankAfterSentence(sentence: string): string {
  return UNSPACED_SENTENCE.test(sentence.slice(-8)) ? '' : ' ';
}

// CJK letters and punctuation (ideographic and full-width), with the curly quotes that close after them.
const UNSPACED_SENTENCE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF][”’»]*$/v;
