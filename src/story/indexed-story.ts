import type { MarkupSign } from './markup.ts';
import { type Story, textOf } from './story.ts';

/** A story with the text and an id of each of its sentences. */
export interface IndexedStory {
  readonly story: Story;
  /** By sentence: its text. */
  readonly texts: readonly string[];
  /** By sentence: its text without markup. What is paired by. */
  readonly plainTexts: readonly string[];
  /** By sentence: its signs of markup, as offsets into the story, in order. */
  readonly markup: readonly (readonly MarkupSign[])[];
  /** The story with blanks for its signs of markup, at the same offsets: what words are found in. */
  readonly prose: Story;
  /**
   * By sentence: its id. Two sentences have the same id only where both have the same text and stand at the same place of
   * paragraphs that have the same text. That holds for all texts that one {@link StoryReader} reads.
   */
  readonly ids: readonly number[];
}

/** Indexes a story that is read once, without a reader: every sentence gets an id of its own. */
export function indexStory(story: Story): IndexedStory {
  const texts = story.sentences.map((sentence) => textOf(story, sentence));
  return {
    story,
    texts,
    plainTexts: texts,
    markup: texts.map(() => []),
    prose: story,
    ids: story.sentences.map((_, index) => index),
  };
}
