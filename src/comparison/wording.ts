import type { Span, Story } from '../story/story.ts';
import { foldGlyphs } from '../text/typography.ts';
import { findWords, type Word } from '../text/words.ts';

/** Some sentences of one story, with their words in reading order. */
export interface Wording {
  readonly story: Story;
  readonly sentences: readonly Span[];
  readonly words: readonly Word[];
  /** By word: its text with the choice of glyphs undone. */
  readonly glyphs: readonly string[];
}

/** Reads the words of some sentences of a story. */
export function readWording(story: Story, sentences: readonly Span[]): Wording {
  const words: Word[] = [];
  for (const { start, end } of sentences) for (const word of findWords(story.text, start, end)) words.push(word);
  return { story, sentences, words, glyphs: words.map(({ text }) => foldGlyphs(text)) };
}
