import type { Story } from '../../story/story.ts';

const LIST = /^(?:[-*+•‣◦⁃▪·]\s+|[•‣◦⁃▪]|\(?\p{N}{1,9}[.)]{1,2}\s+|\(?[a-z][)]\s+)/u;
const QUOTE = /^(?:>[^\S\r\n]?)+/u;
const HEADING = /^#{1,6}\s+/u;

/** The sign at the beginning of a sentence that makes a line an item, a quote or a heading; empty where there is none. */
export function markerOf(story: Story, index: number): string {
  const { text, sentences, paragraphs } = story;
  const { start, end, paragraph } = sentences[index]!;
  const { kind, first } = paragraphs[paragraph]!;
  const signs = { 'list item': LIST, heading: HEADING, quote: QUOTE }[kind as string];
  if (!signs || (first !== index && kind !== 'quote')) return '';
  if (kind === 'list item' && runsOn(story, paragraph)) return '';
  const marker = signs.exec(text.slice(start, end))?.[0] ?? '';
  return marker.length < end - start ? marker : '';
}

/** The sign that a sentence has to begin with where it opens a paragraph: that of its own paragraph. */
export function paragraphMarker(story: Story, index: number): string {
  return markerOf(story, index) || markerOf(story, story.paragraphs[story.sentences[index]!.paragraph]!.first);
}

/** Sentences of an item that are looked at for another item in the same paragraph. */
const MAX_SENTENCES = 8;

/** Whether a list runs on in one paragraph, `1. One 2. Two`: there each sign belongs to its sentence. */
function runsOn({ text, sentences, paragraphs }: Story, paragraph: number): boolean {
  const { first, last } = paragraphs[paragraph]!;
  for (let index = first + 1; index < Math.min(last, first + MAX_SENTENCES); index++)
    if (LIST.test(text.slice(sentences[index]!.start, sentences[index]!.end))) return true;
  return false;
}
