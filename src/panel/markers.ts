import type { Span, Story } from '../story/story.ts';

/** Where the words of a sentence begin: behind the `#` of a Markdown heading, which says nothing to a reader. */
export function wordsStart(story: Story, sentence: Span & { readonly paragraph: number }): number {
  const paragraph = story.paragraphs[sentence.paragraph]!;
  if (paragraph.kind !== 'heading' || paragraph.start !== sentence.start) return sentence.start;
  const mark = /^#{1,6}\s+(?=\S)/u.exec(story.text.slice(sentence.start, sentence.end));
  return sentence.start + (mark?.[0].length ?? 0);
}

/** The words of a sentence, as a reader wants to see them. */
export function wordsOf(story: Story, index: number): string {
  const sentence = story.sentences[index]!;
  return story.text.slice(wordsStart(story, sentence), sentence.end);
}
