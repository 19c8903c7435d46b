import { type Story, textOf } from './story.ts';

/** A story with the text and an id of each of its sentences. */
export interface IndexedStory {
  readonly story: Story;
  /** By sentence: its text. */
  readonly texts: readonly string[];
  /**
   * By sentence: its id. Two sentences have the same id only where both have the same text and stand at the same place of
   * paragraphs that have the same text. That holds for all texts that one {@link StoryReader} reads.
   */
  readonly ids: readonly number[];
}

/** Indexes a story that is read once, without a reader: every sentence gets an id of its own. */
export function indexStory(story: Story): IndexedStory {
  return {
    story,
    texts: story.sentences.map((sentence) => textOf(story, sentence)),
    ids: story.sentences.map((_, index) => index),
  };
}
