import type { Sentence, Story } from '../story/story.ts';

/** The UTF-16 offset at which the words of a sentence begin: behind the `#` of a Markdown heading. */
export function wordsStart(story: Story, sentence: Sentence): number {
  const paragraph = story.paragraphs[sentence.paragraph]!;
  if (paragraph.kind !== 'heading' || paragraph.start !== sentence.start) return sentence.start;
  const mark = /^#{1,6}\s+(?=\S)/u.exec(story.text.slice(sentence.start, sentence.end));
  return sentence.start + (mark?.[0].length ?? 0);
}

/** The text of a sentence as readers see it: without the `#` of a Markdown heading. */
export function shownText(story: Story, index: number): string {
  const sentence = story.sentences[index]!;
  return story.text.slice(wordsStart(story, sentence), sentence.end);
}
