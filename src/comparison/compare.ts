import type { AlignOptions } from '../alignment/align.ts';
import type { Link } from '../alignment/link.ts';
import { readingOf } from '../story/reading.ts';
import type { Story } from '../story/story.ts';
import type { ParseOptions } from '../story/story-reader.ts';
import { Comparer } from './comparer.ts';
import type { Comparison } from './comparison.ts';
import type { Ignored } from './ignored.ts';
import { LanguageDetector } from './languages.ts';
import { placed } from './placing.ts';
import { tiesOf } from './ties.ts';
import { Verdicts } from './verdicts.ts';
import { Weights } from './weights.ts';

/** How to read the two stories and how to link their sentences. */
export interface CompareOptions extends AlignOptions {
  /** What the texts are written in; plain text when not given. */
  readonly originalFormat?: ParseOptions['format'];
  readonly modifiedFormat?: ParseOptions['format'];
  /** Differences that do not count: words that differ in nothing else are no edits, and sentences unchanged. */
  readonly ignore?: readonly Ignored[];
}

/** Compares two stories once: see {@link Comparer.compare}. */
export function compareStories(original: string, modified: string, options: CompareOptions = {}): Comparison {
  return new Comparer().compare(original, modified, options);
}

/** The comparison that the given links between the sentences of two stories make. */
export function compareAligned(original: Story, modified: Story, links: readonly Link[]): Comparison {
  const [before, after] = [readingOf(original), readingOf(modified)];
  const ties = tiesOf(before.texts.length, after.texts.length, links);
  const measure = {
    language: new LanguageDetector().of(original.text, modified.text).both,
    ignored: new Set<Ignored>(),
  };
  return placed(before, after, ties, new Verdicts().of(before, after, ties, measure), {
    original: new Weights().of(before),
    modified: new Weights().of(after),
  });
}
