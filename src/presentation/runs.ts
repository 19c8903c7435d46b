import type { Group } from '../comparison/comparison.ts';
import type { Side } from '../story/side.ts';
import type { Span } from '../story/story.ts';
import { isQuiet } from './kinds.ts';

/** A piece of a sentence as it is drawn. */
export type Run =
  | { readonly type: 'text'; readonly text: string }
  /** Words that the other side does not have; `edit` is the index of their edit, where that was asked for. */
  | { readonly type: 'marked'; readonly text: string; readonly edit?: number }
  /** The place of words that the other side alone has, where that was asked for. */
  | { readonly type: 'gap'; readonly edit: number }
  /** The boxed number before a part of a split or merged sentence. */
  | { readonly type: 'number'; readonly number: number }
  /** Stands for the beginning of the sentence, which other rows show. */
  | { readonly type: 'ellipsis' };

/** Words to mark, and the index of the edit that they are of. */
export interface EditMark extends Span {
  readonly edit?: number;
}

/** A boxed number and the offset of the text that it stands before. */
export interface PartNumber {
  readonly number: number;
  readonly at: number;
}

/**
 * The words of a sentence to mark: those that its group's edits changed. Curly for straight quotes is noise beside other
 * edits, so edits of typography and markup count only in a group without any others.
 * @param sentence of the side, in UTF-16 offsets
 */
export function marksIn(group: Pick<Group, 'edits' | 'typographyOnly'>, side: Side, sentence: Span): Span[] {
  return shownEdits(group)
    .map((edit) => group.edits[edit]![side])
    .filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
}

/** The same marks, each with its edit, in the group's `edits`; of those that are empty here only the one of `chosen`. */
export function editMarksIn(
  group: Pick<Group, 'edits' | 'typographyOnly'>,
  side: Side,
  sentence: Span,
  chosen: number | undefined,
): EditMark[] {
  return shownEdits(group).flatMap((edit) => {
    const { start, end } = group.edits[edit]![side];
    const isHere = start >= sentence.start && end <= sentence.end;
    return isHere && (end > start || edit === chosen) ? [{ start, end, edit }] : [];
  });
}

/** The indices of the edits of a group that are marked: see {@link marksIn}. */
export function shownEdits({ edits, typographyOnly }: Pick<Group, 'edits' | 'typographyOnly'>): number[] {
  return edits.flatMap((edit, index) => (!isQuiet(edit) || typographyOnly ? [index] : []));
}

/**
 * Cuts a sentence into the runs that draw it. Marks lose the blanks at their ends. A number stands before its text; the
 * numbers of text that is not drawn stand before the ellipsis.
 * @param span the sentence, in UTF-16 offsets into the text, as the marks are
 * @param from where the drawn text begins
 */
export function runsOf(
  text: string,
  span: Span,
  marks: readonly EditMark[],
  numbers: readonly PartNumber[] = [],
  from = span.start,
): Run[] {
  const runs: Run[] = [];
  const ahead: PartNumber[] = [];
  for (const { number, at } of numbers) {
    if (at < from) runs.push({ type: 'number', number });
    else ahead.push({ number, at: skipBlanks(text, at, span.end) });
  }
  const shown = from > span.start ? skipBlanks(text, from, span.end) : from;
  if (from > span.start) runs.push({ type: 'ellipsis' });
  for (const { start, end, type, edit } of pieces(text, { start: shown, end: span.end }, marks)) {
    let at = start;
    if (start === end && edit !== undefined) runs.push({ type: 'gap', edit });
    const cut = (end: number) => {
      if (end > at) runs.push({ type, text: text.slice(at, end), ...(edit === undefined ? {} : { edit }) });
      at = end;
    };
    for (const part of ahead) {
      if (part.at < start || part.at >= end) continue;
      cut(part.at);
      runs.push({ type: 'number', number: part.number });
    }
    cut(end);
  }
  return runs;
}

interface Piece extends EditMark {
  readonly type: 'text' | 'marked';
}

/** The span cut into marked and unmarked pieces. */
function pieces(text: string, span: Span, marks: readonly EditMark[]): Piece[] {
  const found: Piece[] = [];
  let at = span.start;
  for (const mark of marks) {
    const start = skipBlanks(text, Math.max(mark.start, at), mark.end);
    const end = skipBlanksBack(text, start, Math.min(mark.end, span.end));
    const isGap = mark.start === mark.end && mark.edit !== undefined && start >= at;
    if (end <= start && !isGap) continue;
    if (start > at) found.push({ start: at, end: start, type: 'text' });
    found.push({ start, end, type: 'marked', ...(mark.edit === undefined ? {} : { edit: mark.edit }) });
    at = end;
  }
  if (span.end > at) found.push({ start: at, end: span.end, type: 'text' });
  return found;
}

function skipBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && /\s/u.test(text[at]!)) at++;
  return at;
}

function skipBlanksBack(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/u.test(text[at - 1]!)) at--;
  return at;
}
