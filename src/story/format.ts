import type { ParseOptions } from './story-reader.ts';

/** What a file of this name is written in: Markdown by its ending, else plain text. */
export function formatOf(fileName: string): NonNullable<ParseOptions['format']> {
  return /\.(?:md|markdown|mkd|mdown|mdx|qmd)$/iu.test(fileName) ? 'markdown' : 'plain';
}
