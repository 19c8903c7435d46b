/**
 * Whether a reader needs a blank between two pieces of text that were put side by side: words do, from the mark before
 * them as well; punctuation that follows and scripts without spaces do not.
 */
export function needsBlank(left: string, right: string): boolean {
  return SPACED_END.test(left.slice(-2)) && SPACED_START.test(right.slice(0, 2));
}

const SPACED_START = /^[[\p{L}\p{N}“‘«„]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]]/v;
const SPACED_END = /[[\p{L}\p{N}\p{Po}”’»]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]]$/v;
