import type { Comparison, Group, WordEdit } from '../comparison/comparison.ts';
import type { Side } from '../story/side.ts';
import { type Span, textOf } from '../story/story.ts';
import { isQuiet } from './kinds.ts';

/** Two sides that have a smaller share of their words in common are read one after the other, not word against word. */
const MIN_SIMILARITY = 0.5;
/** Shorter sentences, in UTF-16 units, are read at a glance however they are marked. */
const MIN_REWRITTEN_LENGTH = 40;

/** Whether the two sides of a group have so few words in common that each is read for itself. */
export function isRewritten({ original, modified }: Comparison, group: Group): boolean {
  if (group.edits.length === 0 || group.similarity >= MIN_SIMILARITY) return false;
  const letters = (sentences: readonly Span[]) => sentences.reduce((sum, { start, end }) => sum + end - start, 0);
  return (
    letters(group.original.map((index) => original.sentences[index]!)) >= MIN_REWRITTEN_LENGTH ||
    letters(group.modified.map((index) => modified.sentences[index]!)) >= MIN_REWRITTEN_LENGTH
  );
}

/**
 * The edits of a group for a text that shows both stories, without those of typography or markup alone. The edits of a rewritten
 * sentence are joined to one: all of the old words, from the first changed to the last, stand before all of the new, and
 * each wording keeps its own full stop.
 */
export function editsInOneText(comparison: Comparison, group: Group): readonly WordEdit[] {
  const edits = group.edits.filter((edit) => !isQuiet(edit));
  const [first, last] = [edits[0], edits.at(-1)];
  const replacing = edits.filter(({ original, modified }) => !isEmpty(original) && !isEmpty(modified)).length;
  // A sentence that was only shortened, or only went on, is easier to follow edit by edit.
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

/** Nothing but the quotation marks or brackets that open a sentence. */
const OPENING = /^[\p{Ps}\p{Pi}"']*$/u;
/** Nothing but the punctuation that closes a sentence. */
const CLOSING = /^\p{P}*$/u;

function sentenceOf(comparison: Comparison, group: Group, side: Side): Span & { text: string } {
  const { start, end } = comparison[side].sentences[group[side][0]!]!;
  return { start, end, text: textOf(comparison[side], { start, end }) };
}

function isEmpty({ start, end }: Span): boolean {
  return end === start;
}
