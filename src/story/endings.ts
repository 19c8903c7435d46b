/** Endings of the names of Markdown files, in lower case. */
export const MARKDOWN_ENDINGS: readonly string[] = ['md', 'markdown', 'mkd', 'mdown', 'mdx', 'qmd'];

/** Endings of the names of files that hold prose, in lower case. The menus of the manifest name the same. */
export const STORY_ENDINGS: readonly string[] = [
  'txt',
  'text',
  ...MARKDOWN_ENDINGS,
  'rst',
  'adoc',
  'asciidoc',
  'org',
  'tex',
  'typ',
  'fountain',
];
