import type { Span, Story } from '../story/story.ts';
import { foldGlyphs } from '../text/typography.ts';
import { findWords, type Word } from '../text/words.ts';

/** Some sentences of one story, and their words, read one after the other. */
export interface Wording {
  readonly story: Story;
  readonly sentences: readonly Span[];
  readonly words: readonly Word[];
  /** The words with their choice of glyphs undone. */
  readonly glyphs: readonly string[];
}

export function wordingOf(story: Story, sentences: readonly Span[]): Wording {
  const words: Word[] = [];
  for (const { start, end } of sentences) for (const word of findWords(story.text, start, end)) words.push(word);
  return { story, sentences, words, glyphs: words.map(({ text }) => foldGlyphs(text)) };
}
