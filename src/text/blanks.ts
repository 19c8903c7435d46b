/**
 * Whether a reader needs a blank between two pieces of text that are put side by side. Two words need one, and so do a
 * mark of punctuation and the word after it. A word and the punctuation after it need none, nor do scripts without
 * spaces.
 */
export function needsBlank(left: string, right: string): boolean {
  return SPACED_END.test(left.slice(-2)) && SPACED_START.test(right.slice(0, 2));
}

const SPACED_START = /^[[\p{L}\p{N}“‘«„]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]]/v;
const SPACED_END = /[[\p{L}\p{N}\p{Po}”’»]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]]$/v;

/** The space after a sentence inside a paragraph: a blank, but nothing in scripts without spaces. */
export function blankAfterSentence(sentence: string): string {
  return UNSPACED_SENTENCE.test(sentence.slice(-8)) ? '' : ' ';
}

// CJK letters and punctuation (ideographic and full-width), with the curly quotes that close after them.
const UNSPACED_SENTENCE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF][”’»]*$/v;
