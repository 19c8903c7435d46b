import { isConverted } from '../conversion/endings.ts';
import { MARKDOWN_ENDINGS } from './endings.ts';
import type { ParseOptions } from './story-reader.ts';

/** What a story is written in. */
export type StoryFormat = NonNullable<ParseOptions['format']>;

/** What the text of a file of this name is written in: Markdown by its ending or by its conversion, else plain text. */
export function formatOf(fileName: string): StoryFormat {
  const ending = fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase();
  const isMarkdown = (fileName.includes('.') && MARKDOWN_ENDINGS.includes(ending)) || isConverted(fileName);
  return isMarkdown ? 'markdown' : 'plain';
}
