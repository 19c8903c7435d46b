/** The pure core as a library, `dist/core.mjs`: no VS Code, no DOM, no Node. */
export { alignSentences } from './alignment/align.ts';
export { compareStories } from './comparison/compare.ts';
export { splitSentences } from './story/parse.ts';
