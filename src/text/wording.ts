import * as l10n from '@vscode/l10n';

/** The rules of the languages that words are shown in. */
const PLURAL_RULES: ReadonlyMap<string, Intl.PluralRules> = new Map(
  ['en', 'de', 'fr'].map((language) => [language, new Intl.PluralRules(language)]),
);

/** Translations as VS Code keeps them: by the English words, with a comment after a stroke where two are spelt alike. */
export type Translations = l10n.l10nJsonFormat;

/**
 * Uses these translations for all words that this bundle of code shows from now on; English without them. Each thread and
 * each page has a bundle of its own.
 */
export function useTranslations(translations: Translations | undefined): void {
  l10n.config({ contents: { ...translations } });
}

/**
 * Does work whose words are for programs or language models, in English: what these read is the same in every language.
 * @param translations those that are used again afterwards
 */
export function inEnglish<Result>(translations: Translations | undefined, work: () => Result): Result {
  useTranslations(undefined);
  try {
    return work();
  } finally {
    useTranslations(translations);
  }
}

/** The language of the words on screen, as a BCP 47 tag: the translations name their own. */
export function shownLanguage(): string {
  return l10n.t({
    message: 'en',
    comment: ['The BCP 47 tag of the language that you translate into, such as "de". Numbers and plurals follow it.'],
  });
}

/**
 * The words for a count: some languages say of none what others say of one, so both have the number as a placeholder.
 * @param one the words for one, already translated: "{0} change"
 * @param other the words for any other number: "{0} changes"
 */
export function ofCount(count: number, one: string, other: string): string {
  const language = shownLanguage();
  // Lists of changes ask this thousands of times, and rules take a tenth of a millisecond to make.
  const rules = PLURAL_RULES.get(language) ?? new Intl.PluralRules(language);
  return rules.select(count) === 'one' ? one : other;
}

/** "2,140" */
export function numberWords(count: number): string {
  return count.toLocaleString(shownLanguage());
}

/** "46%", as each language writes it. @param share 0 to 1 */
export function percentWords(share: number): string {
  return share.toLocaleString(shownLanguage(), { style: 'percent' });
}

/** "a, b, and c" */
export function listWords(words: readonly string[]): string {
  return new Intl.ListFormat(shownLanguage()).format(words);
}
