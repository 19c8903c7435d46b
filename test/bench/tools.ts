import { diffArrays, diffSentences, diffWords } from 'diff';
import { diffMain } from 'diff-match-patch-es';
import { linesDiffComputers } from 'vscode-diff';
import { compareStories } from '../../src/comparison/compare.ts';
import { Comparer } from '../../src/comparison/comparer.ts';
import { splitSentences } from '../../src/story/parse.ts';
import { type Pair, word } from './inputs.ts';

/** Prepares a tool's input, outside the measured time, and gives what is measured; it returns whether it came to an end. */
export type Tool = (pair: Pair, limit: number) => () => boolean;

export const WHOLE = 'Story Diff';
export const AGAIN = 'Story Diff, again after an edit of a sentence';

/** What is compared, by name; times in milliseconds. */
export const TOOLS: Record<string, Tool> = {
  [WHOLE]: (pair) => () => compareStories(pair.original, pair.modified).groups.length >= 0,
  [AGAIN]: ({ original, modified }) => {
    const comparer = new Comparer();
    const { sentences } = comparer.compare(original, modified).modified;
    const { start } = sentences[sentences.length >> 1]!;
    let edits = 0;
    return () => {
      const edited = `${modified.slice(0, start)}${word(edits++, '')} ${modified.slice(start)}`;
      return comparer.compare(original, edited).groups.length >= 0;
    };
  },
  'diff: words': (pair, timeout) => () => diffWords(pair.original, pair.modified, { timeout }) !== undefined,
  'diff: sentences': (pair, timeout) => () => diffSentences(pair.original, pair.modified, { timeout }) !== undefined,
  'diff: arrays of the same sentences': (pair, timeout) => {
    const [original, modified] = sentences(pair);
    return () => diffArrays(original, modified, { timeout }) !== undefined;
  },
  // As it comes: it stops refining after a second of its own accord.
  'diff-match-patch': (pair) => () => diffMain(pair.original, pair.modified).length >= 0,
  'VS Code’s diff with moves, a sentence a line': (pair, limit) => {
    const [original, modified] = sentences(pair);
    const options = { ignoreTrimWhitespace: false, maxComputationTimeMs: limit, computeMoves: true };
    return () => !linesDiffComputers.getDefault().computeDiff(original, modified, options).hitTimeout;
  },
};

function sentences({ original, modified }: Pair): [string[], string[]] {
  const of = (text: string) =>
    splitSentences(text).map(({ start, end }) => text.slice(start, end).replace(/\s+/gu, ' '));
  return [of(original), of(modified)];
}
