import { endingOf, isConverted } from '../conversion/endings.ts';
import { MARKDOWN_ENDINGS, STORY_ENDINGS } from './endings.ts';
import type { ParseOptions } from './story-reader.ts';

/** What a story is written in. */
export type StoryFormat = NonNullable<ParseOptions['format']>;

/** What the text of a file of this name is written in: Markdown by its ending or by its conversion, else plain text. */
export function formatOf(fileName: string): StoryFormat {
  return MARKDOWN_ENDINGS.includes(endingOf(fileName)) || isConverted(fileName) ? 'markdown' : 'plain';
}

/** What Word calls the file that says who has a document open. */
const LOCK_FILE = /(?:^|\/)~\$[^/]*$/u;

/** Whether a file of this name is a story, by its ending: prose as text, or in a file that is converted. */
export function isStoryFile(fileName: string): boolean {
  if (isConverted(fileName)) return !LOCK_FILE.test(fileName);
  return STORY_ENDINGS.includes(endingOf(fileName));
}
