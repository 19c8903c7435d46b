import type { Span, Story } from './story.ts';
import { type ParseOptions, StoryReader } from './story-reader.ts';

/**
 * Parses a text into paragraphs and sentences, as UTF-16 offsets into it. Takes any string; between two sentences there is
 * only white space. Linear in the length of the text.
 */
export function parseStory(text: string, options: ParseOptions = {}): Story {
  return new StoryReader().read(text, options).story;
}

/**
 * Splits a text into sentences, in reading order: half-open spans of UTF-16 offsets, without the white space around them.
 * Example: `splitSentences('It rained. Dr. Lind left.')` is `[{ start: 0, end: 10 }, { start: 11, end: 25 }]`.
 */
export function splitSentences(text: string, options: ParseOptions = {}): Span[] {
  return parseStory(text, options).sentences.map(({ start, end }) => ({ start, end }));
}
