import { type Story, textOf } from './story.ts';

/** A story and, for each of its sentences, what is asked of it again and again. */
export interface IndexedStory {
  readonly story: Story;
  readonly texts: readonly string[];
  /**
   * A number that a sentence shares only with those that read like it, in the same place of paragraphs that read like
   * its own: in this reading, and in all that one {@link StoryReader} made.
   */
  readonly ids: readonly number[];
}

/** The reading of a story that nobody will read again. */
export function indexStory(story: Story): IndexedStory {
  return {
    story,
    texts: story.sentences.map((sentence) => textOf(story, sentence)),
    ids: story.sentences.map((_, index) => index),
  };
}
