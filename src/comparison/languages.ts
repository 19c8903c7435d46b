import { detectLanguage, primarySubtag } from '../text/language.ts';
import { LANGUAGE_SAMPLE_LENGTH, languageSample } from '../text/language-sample.ts';

/** The languages that two versions are written in, as BCP 47 tags. */
export interface Languages {
  readonly original: string;
  readonly modified: string;
  /** Of both together, a primary subtag; `en` where neither tells. The same whichever is called the original. */
  readonly both: string;
}

/**
 * Detects the languages of two versions. Keeps the last answer, because the start of a text, which is all that it looks at,
 * rarely changes during an edit.
 */
export class LanguageDetector {
  #last: { readonly original: string; readonly modified: string; readonly languages: Languages } | undefined;

  /** The language `lang` for both if it is given, else the languages detected. */
  of(original: string, modified: string, lang?: string): Languages {
    if (lang) return { original: lang, modified: lang, both: primarySubtag(lang) };
    const samples = { original: languageSample(original), modified: languageSample(modified) };
    if (this.#last?.original !== samples.original || this.#last.modified !== samples.modified)
      this.#last = { ...samples, languages: detectBoth(samples.original, samples.modified) };
    return this.#last.languages;
  }
}

function detectBoth(original: string, modified: string): Languages {
  const [before, after] = [detectLanguage(original), detectLanguage(modified)];
  const half = LANGUAGE_SAMPLE_LENGTH / 2;
  const together = () => detectLanguage([original.slice(0, half), modified.slice(0, half)].sort().join('\n'));
  const both = before === after || after === 'und' ? before : before === 'und' ? after : together();
  return {
    // A version that does not tell is taken to be in the other's language, so that both are split by the same rules.
    original: before === 'und' ? after : before,
    modified: after === 'und' ? before : after,
    both: both === 'und' ? 'en' : both,
  };
}
