import { detectLanguage } from '../text/language.ts';

/** What two versions are written in: BCP 47 tags. */
export interface Languages {
  readonly original: string;
  readonly modified: string;
  /** Of the two together, a primary subtag: English where they do not tell. The same whichever is called the original. */
  readonly both: string;
}

/** How much of each version tells the language of both, in UTF-16 code units: together as much as one is judged by. */
const SAMPLE = 2000;

/** The languages of two versions: the one given, else as the texts tell. */
export function languagesOf(original: string, modified: string, lang?: string): Languages {
  if (lang) return { original: lang, modified: lang, both: lang.toLowerCase().split(/[-_]/u, 1)[0]! };
  const [before, after] = [detectLanguage(original), detectLanguage(modified)];
  const together = () => detectLanguage([original.slice(0, SAMPLE), modified.slice(0, SAMPLE)].sort().join('\n'));
  const both = before === after || after === 'und' ? before : before === 'und' ? after : together();
  return {
    // One too short to tell is taken to be in the other's, so that both are cut by the same rules.
    original: before === 'und' ? after : before,
    modified: after === 'und' ? before : after,
    both: both === 'und' ? 'en' : both,
  };
}
