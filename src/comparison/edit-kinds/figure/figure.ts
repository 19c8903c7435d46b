import type { Span } from '../../../story/story.ts';
import { type EditedPair, isWord, type Passage } from '../edited-pair.ts';
import { toPlain } from '../plain.ts';
import { areOfOneSort, mayBeEqual } from './equal-figures.ts';
import { figuresIn } from './figures.ts';
import { hintsAtFigure } from './lexicon/lexicon.ts';
import type { Figure } from './reader.ts';

/** How many figures of a side are compared at most, each with each: bounds the cost on tables and hostile text. */
const MAX_FIGURES = 40;
/** An edit with at most this many words beside its figure replaces that figure. */
const MAX_WORDS_BESIDE = 2;
/** UTF-16 code units beside a figure past which the words are not counted. */
const MAX_BESIDE_CODE_UNITS = 80;
/** UTF-16 code units of an edit in which two sums or two percentages are taken for versions of each other. */
const MAX_SUM_EDIT_CODE_UNITS = 60;
/** UTF-16 code units after a figure in which the word that it counts is looked for. */
const COUNTED_WORD_CODE_UNITS = 40;

/** A figure, and where in its passage it stands. */
interface LocatedFigure {
  readonly figure: Figure;
  /** Index of the edit it is part of, or stands beside where that edit is empty; -1 when there is none. */
  readonly edit: number;
  /** The word after it, plain and without its plural; empty where none follows. */
  readonly counted: string;
}

/**
 * Whether a number, date, sum, ordinal or clock time changed in value: one that only the original has stands where one
 * that only the modified has stands, or counts the same thing. A figure that is only written in another way is no
 * change, nor is one that was only added or only left out.
 */
export function changesFigure(pair: EditedPair): boolean {
  if (!pair.edits.some((edit) => !edit.typography)) return false;
  if (!mentionsFigure(pair.original) && !mentionsFigure(pair.modified)) return false;
  const before = locateFigures(pair.original, pair.language);
  const after = locateFigures(pair.modified, pair.language);
  const removed = findSurplus(before, after);
  const inserted = findSurplus(after, before);
  const lost = withoutEquals(removed, inserted);
  const gained = withoutEquals(inserted, removed);
  return lost.some((one) => gained.some((other) => isVersion(pair, one, other)));
}

/** Whether an edit of a side may hold a figure. Quick: most edits do not. */
function mentionsFigure({ story: { text }, edits }: Passage): boolean {
  return edits.some(({ start, end }) => {
    if (start === end) return false;
    const edited = text.slice(start, end);
    if (/[\p{N}\p{Sc}]/u.test(edited)) return true;
    // A minus sign before a kept number.
    if (/[-−]$/u.test(edited) && /^\p{N}/u.test(text.slice(end, end + 1))) return true;
    for (const [word] of edited.matchAll(/\p{L}+/gu)) if (hintsAtFigure(toPlain(word))) return true;
    return false;
  });
}

function locateFigures({ story: { text }, sentences, edits }: Passage, language: string): LocatedFigure[] {
  const located: LocatedFigure[] = [];
  let firstEdit = 0;
  for (const { start, end } of sentences)
    for (const figure of figuresIn(text, start, end, language)) {
      while (firstEdit < edits.length && edits[firstEdit]!.end + 1 < figure.start) firstEdit++;
      const after = text.slice(figure.end, Math.min(end, figure.end + COUNTED_WORD_CODE_UNITS));
      located.push({ figure, edit: editOf(figure, edits, firstEdit), counted: countedWord(after) });
    }
  return located;
}

/** The first edit from index `from` on that overlaps a figure, or is empty and touches it; -1 when there is none. */
function editOf(figure: Figure, edits: readonly Span[], from: number): number {
  for (let index = from; index < edits.length && edits[index]!.start <= figure.end; index++) {
    const { start, end } = edits[index]!;
    if (start === end || (start < figure.end && end > figure.start)) return index;
  }
  return -1;
}

/** The word that a figure before this text counts, plain and without its plural; empty where it counts none. */
function countedWord(after: string): string {
  const word = /^[-‐‑\s]*(?<word>\p{L}+)/u.exec(after)?.groups?.word ?? '';
  return toPlain(word).replace(/(?<=..)e?s$/u, '');
}

/**
 * The figures that a side has more often than the other, at most {@link MAX_FIGURES}. Of equal figures, those in an edit
 * come first.
 */
function findSurplus(side: readonly LocatedFigure[], other: readonly LocatedFigure[]): LocatedFigure[] {
  const counts = new Map<string, number>();
  for (const { figure } of side) counts.set(keyOf(figure), (counts.get(keyOf(figure)) ?? 0) + 1);
  for (const { figure } of other) counts.set(keyOf(figure), (counts.get(keyOf(figure)) ?? 0) - 1);
  const surplus: LocatedFigure[] = [];
  for (const edited of [true, false])
    for (const one of side) {
      const count = counts.get(keyOf(one.figure))!;
      if (count <= 0 || one.edit >= 0 !== edited) continue;
      counts.set(keyOf(one.figure), count - 1);
      surplus.push(one);
      if (surplus.length === MAX_FIGURES) return surplus;
    }
  return surplus;
}

/** The same for two figures that are surely equal. */
function keyOf({ sort, values, unit }: Figure): string {
  return `${sort === 'ordinal' ? 'number' : sort} ${values[0]} ${unit}`;
}

/** The figures that equal none of the others. */
function withoutEquals(figures: readonly LocatedFigure[], others: readonly LocatedFigure[]): LocatedFigure[] {
  return figures.filter((one) => !others.some((other) => mayBeEqual(one.figure, other.figure)));
}

/** Whether one figure stands where the other stood, so that its value changed. */
function isVersion({ original, modified }: EditedPair, one: LocatedFigure, other: LocatedFigure): boolean {
  const a = one.figure;
  const b = other.figure;
  if (!areOfOneSort(a, b)) return false;
  const sameThing = one.counted.length > 2 && one.counted === other.counted;
  if (a.year !== b.year && !sameThing) return false;
  if (one.edit < 0 || one.edit !== other.edit)
    return sameThing && one.counted.length > 3 && a.sort === 'number' && b.sort === 'number';
  if (sameThing) return true;
  const sameUnit = a.unit !== '' && a.unit === b.unit;
  if (sameUnit && isShort(original.edits[one.edit]!) && isShort(modified.edits[one.edit]!)) return true;
  return isLittleMore(original, one.edit, a) && isLittleMore(modified, other.edit, b);
}

function isShort({ start, end }: Span): boolean {
  return end - start <= MAX_SUM_EDIT_CODE_UNITS;
}

/** Whether an edit is little more than a figure in it. */
function isLittleMore({ story: { text }, edits }: Passage, edit: number, figure: Figure): boolean {
  const { start, end } = edits[edit]!;
  const beside = `${text.slice(start, Math.min(end, figure.start))} ${text.slice(Math.max(start, figure.end), end)}`;
  if (beside.length > MAX_BESIDE_CODE_UNITS) return false;
  return beside.split(/\s+/u).filter(isWord).length <= MAX_WORDS_BESIDE;
}
