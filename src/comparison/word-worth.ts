import { FUNCTION_WORDS } from '../text/function-words.ts';

/** What it is worth to keep a word that both sides have; the reasons for the numbers are those of `RUN_COST` in common-words.ts. */
const MEANING = 3;
const FUNCTION = 1;
const PUNCTUATION = 0.4;
/** Two of them make a word of meaning, as most Chinese words have two characters. */
const HAN = 1.5;
const KANA = 0.8;

/** Letters of a word that most likely is a function word, in a language whose function words are not known. */
const MAX_FUNCTION_WORD_LETTERS = 3;

/**
 * Makes the function that says what it is worth to keep a word, above 0.
 * @param language a BCP 47 primary subtag
 */
export function wordWorth(language: string): (word: string) => number {
  const functionWords = FUNCTION_WORDS.get(language);
  return (word) => {
    if (!/[\p{L}\p{N}]/u.test(word)) return PUNCTUATION;
    if (/^\p{Script=Han}/u.test(word)) return HAN;
    if (/^[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word)) return KANA;
    if (functionWords) return functionWords.has(word.toLowerCase()) ? FUNCTION : MEANING;
    const letters = word.match(/\p{L}/gu)?.length ?? 0;
    return letters > 0 && letters <= MAX_FUNCTION_WORD_LETTERS && !/\p{N}/u.test(word) ? FUNCTION : MEANING;
  };
}
