import de from 'cldr-segments-full/segments/de/suppressions.json';
import en from 'cldr-segments-full/segments/en/suppressions.json';
import es from 'cldr-segments-full/segments/es/suppressions.json';
import fr from 'cldr-segments-full/segments/fr/suppressions.json';
import it from 'cldr-segments-full/segments/it/suppressions.json';
import pt from 'cldr-segments-full/segments/pt/suppressions.json';
import ru from 'cldr-segments-full/segments/ru/suppressions.json';
import { English } from 'sentence-splitter/lang';
import { FUNCTION_WORDS } from './function-words.ts';

/** What a language abbreviates. */
export interface Abbreviations {
  /** All abbreviations, with their full stop (`Inc.`): a sentence may end with one. */
  readonly any: ReadonlySet<string>;
  /** Those that always stand before a name (`Mr.`): no sentence ends with one. */
  readonly titles: ReadonlySet<string>;
}

interface Suppressions {
  readonly segments: {
    readonly segmentations: {
      readonly SentenceBreak: { readonly standard: readonly { readonly suppression: string }[] };
    };
  };
}

/** Reads CLDR's suppressions. One of several words, `av. J.-C.`, counts by its first word. */
const readSuppressions = (data: Suppressions) =>
  data.segments.segmentations.SentenceBreak.standard
    .map(({ suppression }) => suppression.split(' ', 1)[0]!)
    .filter((word) => word.endsWith('.'));

/** CLDR's sentence break suppressions, https://cldr.unicode.org, and the English ones of `sentence-splitter`. */
const PUBLISHED: ReadonlyMap<string, readonly string[]> = new Map([
  ['de', readSuppressions(de)],
  ['en', [...readSuppressions(en), ...English.ABBREVIATIONS]],
  ['es', readSuppressions(es)],
  ['fr', readSuppressions(fr)],
  ['it', readSuppressions(it)],
  ['pt', readSuppressions(pt)],
  ['ru', readSuppressions(ru)],
]);

/** Abbreviations that at least two languages share (`Dr.`, `Inc.`, `vs.`): they count in every language. */
const INTERNATIONAL: readonly string[] = (() => {
  const counts = new Map<string, number>();
  for (const list of PUBLISHED.values())
    for (const word of new Set(list)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > 1).map(([word]) => word);
})();

const TITLES: ReadonlySet<string> = new Set(English.PREPOSITIVE_ABBREVIATIONS);

const BY_LANGUAGE: ReadonlyMap<string, Abbreviations> = new Map(
  [...PUBLISHED].map(([language, list]) => {
    // The lists hold words such as `Is.` and `Me.`, which end a sentence far more often than they abbreviate.
    const common = FUNCTION_WORDS.get(language) ?? new Set();
    const any = new Set([...list, ...INTERNATIONAL].filter((word) => !common.has(word.slice(0, -1).toLowerCase())));
    return [language, { any, titles: TITLES }];
  }),
);

const IN_OTHER_LANGUAGES: Abbreviations = { any: new Set(INTERNATIONAL), titles: TITLES };

/** The abbreviations of a language, given as a BCP 47 primary subtag; of an unknown one, those that languages share. */
export function abbreviationsOf(language: string): Abbreviations {
  return BY_LANGUAGE.get(language) ?? IN_OTHER_LANGUAGES;
}
