import type { Side } from '../../story/side.ts';
import type { Comparison } from '../comparison.ts';
import { mendEmphasis } from './emphasis.ts';
import { findGaps, type Gap, type GapContext } from './gaps.ts';
import { readLineBreaks } from './line-breaks.ts';
import { markerOf, paragraphMarker } from './markers.ts';
import type { TakeOverOptions } from './options.ts';
import { writeSentence } from './sentence-text.ts';
import { arrangeItems, type Item } from './sequence.ts';
import { applyEdits, type TextEdit, trimEdit } from './text-edit.ts';
import { takeOverWords } from './word-edit.ts';

/** A story after changes were taken over, and the edits that make it so. */
export interface TakenOver {
  /** In order, not overlapping; offsets into the story as it was. */
  readonly edits: readonly TextEdit[];
  /** The story afterwards. */
  readonly text: string;
}

/**
 * Takes changes over into one of two compared stories: for these changes it gets what the other story has. Omitted sentences
 * come back where they stood, added ones go, changed ones get their other wording, and moved ones their other place.
 *
 * Nothing but the changes is touched: where sentences come or go, the white space that a reader expects stands between
 * their neighbours, and the signs of Markdown stay whole. Linear in the length of the stories.
 * @param side the story that is changed; `modified` gets the original's wording
 * @param groups indices into `comparison.groups`, or `all`: then the story becomes the other one, paragraphs included.
 * Sentences that the comparison holds to be unchanged keep their letters.
 * @returns the edits, with offsets in UTF-16 code units of the story as it was, and the story afterwards
 * @throws {RangeError} when an index names no group, or `options.edit` no edit of the one group
 */
export function takeOver(
  comparison: Comparison,
  side: Side,
  groups: readonly number[] | 'all',
  options: TakeOverOptions = {},
): TakenOver {
  const { text } = comparison[side];
  if (groups !== 'all')
    for (const index of groups)
      if (!comparison.groups[index]) throw new RangeError(`There is no group ${index} of ${comparison.groups.length}.`);
  const edits = options.edit === undefined ? editSentences(comparison, side, groups, options) : editWords();
  return { edits, text: applyEdits(text, edits) };

  function editWords(): TextEdit[] {
    if (groups === 'all' || groups.length !== 1) throw new RangeError('An edit is taken over from one group.');
    const { newline } = readLineBreaks(comparison[side]);
    const edit = takeOverWords(comparison, side, comparison.groups[groups[0]!]!, options.edit!, newline);
    return edit ? [edit] : [];
  }
}

function editSentences(
  comparison: Comparison,
  side: Side,
  groups: readonly number[] | 'all',
  options: TakeOverOptions,
): TextEdit[] {
  const items = arrangeItems(comparison, side, groups === 'all' ? groups : new Set(groups), options);
  const all = groups === 'all' && !options.part;
  const context: GapContext = {
    comparison,
    side,
    all,
    groupOf: { original: groupsOf(comparison, 'original'), modified: groupsOf(comparison, 'modified') },
    breaks: { original: readLineBreaks(comparison.original), modified: readLineBreaks(comparison.modified) },
  };
  return makeEdits(items, findGaps(items, context), context);
}

/** Makes the edits between the sentences that stay. */
function makeEdits(items: readonly Item[], gaps: readonly Gap[], context: GapContext): TextEdit[] {
  const { comparison, side, all } = context;
  const { text, sentences } = comparison[side];
  const edits: TextEdit[] = [];
  let from = sentences[0]?.start ?? 0;
  let pieces: string[] = [];
  const close = (end: number) => {
    const before = text.slice(from, end);
    const after = pieces.join('');
    const edit = trimEdit(text, { start: from, end, text: all ? after : mendEmphasis(before, after) });
    if (edit) edits.push(edit);
    pieces = [];
  };
  for (const [at, item] of items.entries()) {
    const gap = gaps[at]!;
    const { start, end } = comparison[item.from].sentences[item.sentence]!;
    const own = markerOf(comparison[item.from], item.sentence);
    const marker = all || isAsItWas(item, at, gap) ? own : chooseMarker(items, gaps, at, own, context);
    pieces.push(gap.text, marker);
    if (item.stays) {
      close(start + own.length);
      from = end;
    } else if (item.from === side) pieces.push(text.slice(start + own.length, end));
    else pieces.push(writeSentence(comparison, item.from, item.sentence, start + own.length, context.breaks));
  }
  close(sentences.at(-1)?.end ?? from);
  return edits;
}

function isAsItWas(item: Item, at: number, { kept }: Gap): boolean {
  return item.stays && (at === 0 ? item.sentence === 0 : kept);
}

/** The sign of a list, a quote or a heading before an item: only where its line begins there. */
function chooseMarker(
  items: readonly Item[],
  gaps: readonly Gap[],
  at: number,
  own: string,
  { comparison, side }: GapContext,
): string {
  const { from, sentence } = items[at]!;
  if (!gaps[at]!.parts) {
    if (!/[\r\n\u2028\u2029]/u.test(gaps[at]!.text)) return '';
    const story = comparison[from];
    return story.paragraphs[story.sentences[sentence]!.paragraph]!.kind === 'quote'
      ? own || paragraphMarker(story, sentence)
      : own;
  }
  const marker = own || paragraphMarker(comparison[from], sentence);
  if (marker || from === side) return marker;
  // It opens a paragraph of the story that has such a sign.
  for (let next = at + 1; next < items.length && !gaps[next]!.parts; next++)
    if (items[next]!.from === side) return markerOf(comparison[side], items[next]!.sentence);
  return '';
}

function groupsOf(comparison: Comparison, side: Side): Int32Array {
  const groupOf = new Int32Array(comparison[side].sentences.length);
  for (const [index, group] of comparison.groups.entries())
    for (const sentence of group[side]) groupOf[sentence] = index;
  return groupOf;
}
