import type { AlignOptions } from '../alignment/align.ts';
import type { ParseOptions } from '../story/story-reader.ts';
import type { Ignored } from './ignored.ts';
import type { Pairing } from './pairings.ts';

/** How to read the two stories and how to link their sentences. */
export interface CompareOptions extends AlignOptions {
  /** What the texts are written in; plain text when not given. */
  readonly originalFormat?: ParseOptions['format'];
  readonly modifiedFormat?: ParseOptions['format'];
  /** Differences that do not count: words that differ in nothing else are no edits, such sentences are unchanged. */
  readonly ignore?: readonly Ignored[];
  /** What someone said by hand of pairs, by what their sentences say; of sentences that are gone nothing. */
  readonly pairings?: readonly Pairing[];
}
