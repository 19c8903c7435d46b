import type { Span, Story } from './story.ts';
import { type ParseOptions, StoryReader } from './story-reader.ts';

/** The paragraphs and sentences of a text, with UTF-16 offsets into it. Linear in the length of the text. */
export function parseStory(text: string, options: ParseOptions = {}): Story {
  return new StoryReader().read(text, options).story;
}

/** The sentences of a text alone, in reading order. */
export function splitSentences(text: string, options: ParseOptions = {}): Span[] {
  return parseStory(text, options).sentences.map(({ start, end }) => ({ start, end }));
}
