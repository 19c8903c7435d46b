import { type Story, textOf } from '../story/story.ts';

/**
 * Names for a story's sentences that outlive an edit elsewhere in it: the text, and which of its occurrences it is.
 * What is unfolded, focused and scrolled to is remembered by them, also when the sides are swapped.
 */
export function sentenceKeys(story: Story): string[] {
  const seen = new Map<string, number>();
  return story.sentences.map((sentence) => {
    const text = textOf(story, sentence);
    const occurrence = (seen.get(text) ?? 0) + 1;
    seen.set(text, occurrence);
    return `${occurrence} ${text}`;
  });
}
