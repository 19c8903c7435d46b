/**
 * The pure core as a library, `dist/core.mjs`. It needs neither VS Code nor a DOM nor Node, and takes any strings: no text
 * makes it throw. Every offset counts UTF-16 code units.
 */
export { alignSentences } from './alignment/align.ts';
export { compareStories } from './comparison/compare.ts';
export { takeOver } from './comparison/take-over/take-over.ts';
export { splitSentences } from './story/parse.ts';
