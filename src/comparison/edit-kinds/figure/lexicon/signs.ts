import { wordSet } from '../../word-set.ts';
import type { LanguageWords } from './words.ts';

/** Signs that belong to no language. */
export const SIGNS = {
  percents: wordSet('%'),
  currencies: new Map([...'$€£¥₽₹₴'].map((sign) => [sign, sign])),
} satisfies LanguageWords;
