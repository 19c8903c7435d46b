import { type LanguageWords, wordSet } from './words.ts';

/** Signs that belong to no language. */
export const SIGNS = {
  percents: wordSet('%'),
  currencies: new Map([...'$€£¥₽₹₴'].map((sign) => [sign, sign])),
} satisfies LanguageWords;
