import type { Comparison, Group, WordEdit } from '../comparison/comparison.ts';
import type { Side } from '../story/side.ts';
import { type Span, textOf } from '../story/story.ts';

/** Two sides that share less of their words are read one after the other, not word against word. */
const LEAST_ALIKE = 0.5;
/** Shorter sentences, in letters, are taken in at a glance however they are marked. */
const SHORT = 40;

/** Whether the two sides of a group share so little that a reader has to read each for itself. */
export function isRewritten({ original, modified }: Comparison, group: Group): boolean {
  if (group.edits.length === 0 || group.similarity >= LEAST_ALIKE) return false;
  const letters = (sentences: readonly Span[]) => sentences.reduce((sum, { start, end }) => sum + end - start, 0);
  return (
    letters(group.original.map((index) => original.sentences[index]!)) >= SHORT ||
    letters(group.modified.map((index) => modified.sentences[index]!)) >= SHORT
  );
}

/**
 * The edits of a group as a text shows them that holds both stories, without those of typography alone. A rewritten
 * sentence is not cut into what went and what came in turns: all of the old wording, from the first to the last changed
 * word, stands before all of the new, each with its own full stop.
 */
export function editsInOneText(comparison: Comparison, group: Group): readonly WordEdit[] {
  const edits = group.edits.filter(({ typography }) => !typography);
  const [first, last] = [edits[0], edits.at(-1)];
  const replacing = edits.filter(({ original, modified }) => !isEmpty(original) && !isEmpty(modified)).length;
  // What was only shortened, or only went on, is easier to follow as it stands.
  const inPlace = replacing < Math.min(edits.length, 2);
  if (!first || !last || inPlace || group.kind !== 'edited' || !isRewritten(comparison, group)) return edits;
  const [before, after] = [sentenceOf(comparison, group, 'original'), sentenceOf(comparison, group, 'modified')];
  const opens = OPENING.test(before.text.slice(0, first.original.start - before.start));
  const closes = CLOSING.test(before.text.slice(last.original.end - before.start));
  const run = (sentence: Span, start: number, end: number) => ({
    start: opens ? sentence.start : start,
    end: closes ? sentence.end : end,
  });
  return [
    {
      original: run(before, first.original.start, last.original.end),
      modified: run(after, first.modified.start, last.modified.end),
      typography: false,
    },
  ];
}

/** The quotation marks or brackets that open a sentence, alone. */
const OPENING = /^[\p{Ps}\p{Pi}"']*$/u;
/** The punctuation that closes a sentence, alone. */
const CLOSING = /^\p{P}*$/u;

function sentenceOf(comparison: Comparison, group: Group, side: Side): Span & { text: string } {
  const { start, end } = comparison[side].sentences[group[side][0]!]!;
  return { start, end, text: textOf(comparison[side], { start, end }) };
}

function isEmpty({ start, end }: Span): boolean {
  return end === start;
}
