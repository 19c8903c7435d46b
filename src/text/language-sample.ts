import { canonicalForm, MAX_UNITS_OF_ONE } from './canonical.ts';

/** UTF-16 code units that are looked at, from the start of a text: more do not change what language it is in. */
export const LANGUAGE_SAMPLE_LENGTH = 4_000;

/** The part of a text that its language is detected by, in canonical form. */
export function languageSample(text: string): string {
  const sample = text.slice(0, LANGUAGE_SAMPLE_LENGTH);
  if (canonicalForm(sample) === sample) return sample;
  return canonicalForm(text.slice(0, MAX_UNITS_OF_ONE * LANGUAGE_SAMPLE_LENGTH)).slice(0, LANGUAGE_SAMPLE_LENGTH);
}

/** Whether more than a share of the letters of a sample are of a kind: `letters` matches each of these. */
export function hasShareOf(sample: string, letters: RegExp, share: number): boolean {
  const found = sample.match(letters)?.length ?? 0;
  // Most kinds are in no text of another language: then there is nothing to count.
  return found > 0 && found > share * (sample.match(/\p{L}/gu)?.length ?? 0);
}
