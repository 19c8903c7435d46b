import { MARKDOWN_ENDINGS } from './endings.ts';
import type { ParseOptions } from './story-reader.ts';

/** What a story is written in. */
export type StoryFormat = NonNullable<ParseOptions['format']>;

/** What a file of this name is written in: Markdown by its ending, else plain text. */
export function formatOf(fileName: string): StoryFormat {
  const ending = fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase();
  return fileName.includes('.') && MARKDOWN_ENDINGS.includes(ending) ? 'markdown' : 'plain';
}
