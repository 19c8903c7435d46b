import type { Link } from '../alignment/link.ts';
import { indexStory } from '../story/indexed-story.ts';
import type { Story } from '../story/story.ts';
import { Comparer } from './comparer.ts';
import type { Comparison } from './comparison.ts';
import type { Ignored } from './ignored.ts';
import { LanguageDetector } from './languages.ts';
import { LinkedComparer } from './linked-comparer.ts';
import type { CompareOptions } from './options.ts';

/**
 * Compares two stories once: see {@link Comparer.compare}. To compare them again after an edit, keep a {@link Comparer}.
 */
export function compareStories(original: string, modified: string, options: CompareOptions = {}): Comparison {
  return new Comparer().compare(original, modified, options);
}

/** Makes a comparison of two stories from given links between their sentences. */
export function compareAligned(original: Story, modified: Story, links: readonly Link[]): Comparison {
  const { both } = new LanguageDetector().of(original.text, modified.text);
  const measure = { language: both, ignored: new Set<Ignored>() };
  return new LinkedComparer().compare(indexStory(original), indexStory(modified), links, measure);
}
