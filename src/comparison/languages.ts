import { detectLanguage, LANGUAGE_SAMPLE, primarySubtag } from '../text/language.ts';

/** What two versions are written in: BCP 47 tags. */
export interface Languages {
  readonly original: string;
  readonly modified: string;
  /** Of the two together, a primary subtag: English where they do not tell. The same whichever is called the original. */
  readonly both: string;
}

/** Tells the languages of two versions again and again as they are edited: nearly always behind what tells them. */
export class LanguageDetector {
  #last: { readonly original: string; readonly modified: string; readonly languages: Languages } | undefined;

  /** The one given, else as the texts tell. */
  of(original: string, modified: string, lang?: string): Languages {
    if (lang) return { original: lang, modified: lang, both: primarySubtag(lang) };
    const samples = { original: original.slice(0, LANGUAGE_SAMPLE), modified: modified.slice(0, LANGUAGE_SAMPLE) };
    if (this.#last?.original !== samples.original || this.#last.modified !== samples.modified)
      this.#last = { ...samples, languages: detected(samples.original, samples.modified) };
    return this.#last.languages;
  }
}

function detected(original: string, modified: string): Languages {
  const [before, after] = [detectLanguage(original), detectLanguage(modified)];
  const half = LANGUAGE_SAMPLE / 2;
  const together = () => detectLanguage([original.slice(0, half), modified.slice(0, half)].sort().join('\n'));
  const both = before === after || after === 'und' ? before : before === 'und' ? after : together();
  return {
    // One too short to tell is taken to be in the other's, so that both are cut by the same rules.
    original: before === 'und' ? after : before,
    modified: after === 'und' ? before : after,
    both: both === 'und' ? 'en' : both,
  };
}
