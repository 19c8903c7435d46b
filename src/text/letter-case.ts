import { canonicalForm } from './canonical.ts';

/** Languages, as BCP 47 primary subtags, whose `i` keeps its dot as a capital (`İ`), while `I` is the capital of `ı`. */
const LANGUAGES_WITH_DOTTED_CAPITAL: ReadonlySet<string> = new Set(['tr', 'az']);

/** The language whose own rules a letter's case follows; undefined where those of Unicode hold. */
export function localeOfCase(language: string): string | undefined {
  return LANGUAGES_WITH_DOTTED_CAPITAL.has(language) ? language : undefined;
}

/**
 * Undoes the choice of case in a text: small and capital letters become equal, as do `ß`, `ẞ` and `SS`, and `ς` and `σ`. Full case
 * folding (Unicode, section 5.18) by way of the capitals, which JavaScript has, and by the rules of the text's language.
 * @param language a BCP 47 primary subtag
 */
export function foldCase(text: string, language: string): string {
  const locale = localeOfCase(language);
  // A capital ẞ is made small first: it has no other capital.
  const folded = locale
    ? text.toLocaleLowerCase(locale).toLocaleUpperCase(locale).toLocaleLowerCase(locale)
    : text.toLowerCase().toUpperCase().toLowerCase();
  return canonicalForm(folded).replaceAll('ς', 'σ');
}
