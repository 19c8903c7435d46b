import type { Comparison, Group } from '../comparison/comparison.ts';
import { otherSide, type Side } from '../story/side.ts';
import { wordsStart } from './heading-marks.ts';
import { partStarts, wholeSide } from './parts.ts';
import type { Entry } from './reading-order.ts';
import { editMarksIn, type PartNumber, type Run, runsOf } from './runs.ts';
import { paragraphNumber } from './words.ts';

/** A sentence in a cell. */
export interface SentenceLine {
  readonly type: 'sentence';
  readonly sentence: number;
  /** The paragraph's number, 1 for the first, if it stands beside the line. */
  readonly paragraph?: number;
  /** Boxed numbers, with the offsets of the text that they stand before. */
  readonly numbers: readonly PartNumber[];
  /** Offset from which the sentence is shown, if another row shows its beginning. */
  readonly from?: number;
}

/** A sentence that another row of the group shows: it is small here, with a link to that row. */
export interface GhostLine {
  readonly type: 'ghost';
  readonly sentence: number;
  readonly paragraph: number;
  /** Its boxed number. */
  readonly number: number;
  readonly direction: 'up' | 'down';
}

export type Line = SentenceLine | GhostLine;

/**
 * The lines of both cells of an entry. Of a group of which only some parts stand here, the other parts are ghosts.
 * @param lead the story whose order the rows follow
 * @param always whether the first line of each cell says its paragraph even where none begins
 */
export function pairLines(
  comparison: Comparison,
  entry: Entry,
  lead: Side,
  always: boolean,
): Readonly<Record<Side, readonly Line[]>> {
  const other = otherSide(lead);
  const group = comparison.groups[entry.group]!;
  const parts = partsOf(comparison, entry, lead);
  const leading = sentenceLines(comparison, lead, group[lead].slice(parts.first, parts.last + 1), always);
  const ghosts = group[lead].flatMap((sentence, index) =>
    index >= parts.first && index <= parts.last
      ? []
      : [ghostLine(comparison, lead, sentence, index, index < parts.first ? 'up' : 'down')],
  );
  // Nobody can tell which sentences a part of a recast came from: only its first row has them in full.
  const told = entry.parts !== undefined && group.kind === 'recast' && parts.first > 0;
  const following = told
    ? group[other].map((sentence, index) => ghostLine(comparison, other, sentence, index, 'up'))
    : numberLines(comparison, entry, other, lead, sentenceLines(comparison, other, group[other], always));
  const led = [...numberLines(comparison, entry, lead, lead, leading), ...ghosts];
  return lead === 'original' ? { original: led, modified: following } : { original: following, modified: led };
}

/** The sentences of the leading story that stand in an entry, by their indices in the group. */
export function partsOf({ groups }: Comparison, entry: Entry, lead: Side): { first: number; last: number } {
  return entry.parts ?? { first: 0, last: groups[entry.group]![lead].length - 1 };
}

/**
 * Sentences as lines. The number of a paragraph stands where it begins, where the line above is of another paragraph,
 * and with `always` on the first line.
 */
export function sentenceLines(
  comparison: Comparison,
  side: Side,
  sentences: readonly number[],
  always: boolean,
): SentenceLine[] {
  const story = comparison[side];
  return sentences.map((sentence, index) => {
    const { paragraph } = story.sentences[sentence]!;
    const previous = sentences[index - 1];
    const begins = story.paragraphs[paragraph]!.first === sentence;
    const elsewhere = previous !== undefined && story.sentences[previous]!.paragraph !== paragraph;
    const said = begins || elsewhere || (always && index === 0);
    return { type: 'sentence', sentence, numbers: [], ...(said ? { paragraph: paragraph + 1 } : {}) };
  });
}

function ghostLine(
  comparison: Comparison,
  side: Side,
  sentence: number,
  index: number,
  direction: GhostLine['direction'],
): GhostLine {
  const paragraph = paragraphNumber(comparison[side], sentence);
  return { type: 'ghost', sentence, paragraph, number: index + 1, direction };
}

/** The lines with boxed numbers, if the group has several sentences on a side. */
function numberLines(
  comparison: Comparison,
  entry: Entry,
  side: Side,
  lead: Side,
  lines: readonly SentenceLine[],
): SentenceLine[] {
  const group = comparison.groups[entry.group]!;
  const { sentences } = comparison[side];
  if (group.original.length === 1 && group.modified.length === 1) return [...lines];
  if (wholeSide(group) !== side)
    return lines.map((line) => {
      const number = group[side].indexOf(line.sentence) + 1;
      return { ...line, numbers: [{ number, at: sentences[line.sentence]!.start }] };
    });
  const numbers = partStarts(comparison, group).map((at, index) => ({ number: index + 1, at }));
  const { first, last } = entry.parts ?? { first: 0, last: numbers.length - 1 };
  const from = side !== lead && first > 0 ? numbers[first]!.at : undefined;
  // A part that kept no word of the sentence has no place in it: then the row shows the whole sentence.
  if (from === undefined || from >= sentences[group[side][0]!]!.end) return lines.map((line) => ({ ...line, numbers }));
  return lines.map((line) => ({ ...line, numbers: numbers.slice(0, last + 1), from }));
}

/**
 * The runs of a line: its text with the marks of its group and the numbers of its parts.
 * @param group the group whose marks are shown; none where nothing is marked
 * @param chosen the edit of the group whose place is told also where it left nothing
 */
export function lineRuns(
  comparison: Comparison,
  side: Side,
  line: SentenceLine,
  group?: Group,
  chosen?: number,
): Run[] {
  const story = comparison[side];
  const sentence = story.sentences[line.sentence]!;
  const span = { start: wordsStart(story, sentence), end: sentence.end };
  const marks = group ? editMarksIn(group, side, sentence, chosen) : [];
  return runsOf(story.text, span, marks, line.numbers, Math.max(line.from ?? 0, span.start));
}
