import { Aligner } from '../alignment/align.ts';
import { StoryReader } from '../story/story-reader.ts';
import type { Comparison } from './comparison.ts';
import { LanguageDetector } from './languages.ts';
import { LinkedComparer } from './linked-comparer.ts';
import type { CompareOptions } from './options.ts';

/**
 * Compares two stories again and again as they are edited. What an edit left alone is remembered from the last
 * comparison; each comparison is exactly what a new comparer would make of the same stories and options.
 */
export class Comparer {
  readonly #languages = new LanguageDetector();
  readonly #original = new StoryReader();
  readonly #modified = new StoryReader();
  readonly #aligner = new Aligner();
  readonly #linked = new LinkedComparer();

  /** Splits both stories into sentences, links what are versions of each other, and says what became of each. */
  compare(original: string, modified: string, options: CompareOptions = {}): Comparison {
    const languages = this.#languages.of(original, modified, options.lang);
    const before = this.#original.read(original, readingOptions(languages.original, options.originalFormat));
    const after = this.#modified.read(modified, readingOptions(languages.modified, options.modifiedFormat));
    const links = this.#aligner.align(before.texts, after.texts, options);
    return this.#linked.compare(before, after, links, {
      language: languages.both,
      ignored: new Set(options.ignore),
    });
  }
}

function readingOptions(lang: string, format: CompareOptions['originalFormat']) {
  return { lang, ...(format === undefined ? {} : { format }) };
}
