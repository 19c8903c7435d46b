import { canonicalForm } from './canonical.ts';
import { hasShareOf, languageSample } from './language-sample.ts';

/** A language, as a BCP 47 primary subtag, whose `i` keeps its dot as a capital, `İ`, and whose `I` is the capital of `ı`. */
export type DottedCase = 'tr' | 'az';

/** The language if it is one with a dotted capital; undefined where letters have the case that Unicode gives them. */
export function dottedCaseOf(language: string): DottedCase | undefined {
  return language === 'tr' || language === 'az' ? language : undefined;
}

/** Of the letters of a Turkish text one in 16 is `ı`, `İ` or `ğ`, of an Azerbaijani one more than one in 12 is `ə`. */
const MIN_SHARE = 0.03;
/** Neither language writes `w` but in foreign names; a text of few words in English may well be about people of Turkey. */
const MAX_SHARE_OF_W = 0.01;

/** Detects a language with a dotted capital by the letters that no other language has so many of. */
export function detectDottedCase(text: string): DottedCase | undefined {
  const sample = languageSample(text);
  if (hasShareOf(sample, /[wW]/gu, MAX_SHARE_OF_W)) return undefined;
  if (hasShareOf(sample, /[əƏ]/gu, MIN_SHARE)) return 'az';
  return hasShareOf(sample, /[ıİğĞ]/gu, MIN_SHARE) ? 'tr' : undefined;
}

/**
 * Undoes the choice of case in a text: small and capital letters become equal, as do `ß`, `ẞ` and `SS`, and `ς` and `σ`. This is
 * full case folding (Unicode, section 5.18), by way of the capitals, as JavaScript has no folding of its own.
 * @param locale the language of the text if it has a case of its own
 */
export function foldCase(text: string, locale: DottedCase | undefined): string {
  // By way of its capital, ı would become i.
  if (!locale && text.includes('ı')) {
    const parts = text.split('ı').map((part) => foldCase(part, locale));
    return parts.join('ı');
  }
  // A capital ẞ is made small first: it has no other capital.
  const folded = locale
    ? text.toLocaleLowerCase(locale).toLocaleUpperCase(locale).toLocaleLowerCase(locale)
    : text.toLowerCase().toUpperCase().toLowerCase();
  return canonicalForm(folded).replaceAll('ς', 'σ');
}
