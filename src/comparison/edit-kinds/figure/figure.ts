import type { Span } from '../../../story/story.ts';
import { type EditedPair, isWord, type Passage } from '../edited-pair.ts';
import { paragraphAt } from '../paragraph-at.ts';
import { toPlain } from '../plain.ts';
import { areOfOneSort, dimensionOf, mayBeEqual } from './equal-figures.ts';
import { figuresIn } from './figures.ts';
import { hintsAtFigure, lexiconOf } from './lexicon/lexicon.ts';
import type { Figure } from './reader.ts';
import { HAN_NUMERALS } from './tokens.ts';

/** How many figures of a side are compared at most, each with each: bounds the cost on tables and hostile text. */
const MAX_FIGURES = 40;
/** An edit with at most this many words beside its figure replaces that figure. */
const MAX_WORDS_BESIDE = 3;
/** UTF-16 code units beside a figure past which the words are not counted. */
const MAX_BESIDE_CODE_UNITS = 80;
/** UTF-16 code units of an edit in which two sums or two percentages are taken for versions of each other. */
const MAX_SUM_EDIT_CODE_UNITS = 60;
/** UTF-16 code units after a figure in which the word that it counts is looked for. */
const COUNTED_WORD_CODE_UNITS = 40;

/** UTF-16 code units between two figures past which they are no choice of two. */
const MAX_OR_CODE_UNITS = 20;

/** A figure, and where in its passage it stands. The words beside it are found when first asked for. */
class LocatedFigure {
  readonly figure: Figure;
  /** Index of the edit it is part of, or stands beside where that edit is empty; -1 when there is none. */
  readonly edit: number;
  /** Whether another figure stands before it with only `or` between. */
  readonly afterOr: boolean;
  readonly #text: string;
  readonly #sentence: Span;

  constructor(figure: Figure, edit: number, afterOr: boolean, text: string, sentence: Span) {
    this.figure = figure;
    this.edit = edit;
    this.afterOr = afterOr;
    this.#text = text;
    this.#sentence = sentence;
  }

  /** What it counts: the word after it, plain and without its plural, or the dimension of its unit; empty where neither is. */
  get counted(): string {
    return dimensionOf(this.figure) ?? countedWord(this.#textAfter());
  }

  /** The word or mark before it, in lower case; empty where it is the first of its sentence. */
  get before(): string {
    return /(?:[\p{L}\p{M}\p{N}]+|[^\s])(?=\s*$)/u.exec(this.#textBefore())?.[0].toLowerCase() ?? '';
  }

  /** The word or mark after it, in lower case; empty where it is the last of its sentence. */
  get after(): string {
    return /^\s*(?<next>[\p{L}\p{M}\p{N}]+|[^\s])/u.exec(this.#textAfter())?.groups?.next?.toLowerCase() ?? '';
  }

  /** The last word before it, plain, past marks and other figures; empty where there is none. */
  get wordBefore(): string {
    return toPlain(/[\p{L}\p{M}]+(?=[^\p{L}\p{M}]*$)/u.exec(this.#textBefore())?.[0] ?? '');
  }

  #textBefore(): string {
    const { start } = this.figure;
    return this.#text.slice(Math.max(this.#sentence.start, start - COUNTED_WORD_CODE_UNITS), start);
  }

  #textAfter(): string {
    const { end } = this.figure;
    return this.#text.slice(end, Math.min(this.#sentence.end, end + COUNTED_WORD_CODE_UNITS));
  }
}

/**
 * Whether a number, date, sum, ordinal or clock time changed in value: one that only the original has stands where one
 * that only the modified has stands, or counts the same thing. A figure that is only written in another way is no
 * change, nor is one that was only added or only left out.
 */
export function changesFigure(pair: EditedPair): boolean {
  if (!pair.edits.some((edit) => !edit.typography)) return false;
  if (!mentionsFigure(pair.original, pair.language) && !mentionsFigure(pair.modified, pair.language)) return false;
  const before = locateFigures(pair.original, pair.language);
  const after = locateFigures(pair.modified, pair.language);
  const removed = findSurplus(before, after);
  const inserted = findSurplus(after, before);
  const lost = withoutEquals(removed, inserted);
  const gained = withoutEquals(inserted, removed);
  return (
    lost.some((one) => gained.some((other) => isVersion(pair, one, other))) ||
    isOnlyVersion(lost, gained) ||
    changePlaces(before, after) ||
    becomesChoice(after, gained, removed) ||
    becomesChoice(before, lost, inserted) ||
    contradictsFuture(pair, lost, gained)
  );
}

/**
 * Whether the only figure of its sort that was lost and the only one that was gained are versions, wherever they stand: a
 * weekday always; another where it counts the same, or stands after the same word.
 */
function isOnlyVersion(lost: readonly LocatedFigure[], gained: readonly LocatedFigure[]): boolean {
  return lost.some((one) => {
    const a = one.figure;
    const rivals = gained.filter(({ figure }) => areOfOneSort(a, figure));
    const other = rivals[0];
    if (rivals.length !== 1 || lost.filter(({ figure }) => areOfOneSort(a, figure)).length !== 1) return false;
    const b = other!.figure;
    if (a.year !== b.year || a.unit !== b.unit || a.sort === 'designation') return false;
    if (a.sort === 'weekday') return true;
    if (a.digits !== b.digits && a.sort !== 'times') return false;
    return (one.wordBefore !== '' && one.wordBefore === other!.wordBefore) || (a.unit !== '' && a.sort === 'number');
  });
}

/** Whether two figures changed places: each stands now between the words between which the other stood. */
function changePlaces(before: readonly LocatedFigure[], after: readonly LocatedFigure[]): boolean {
  const [one, other] = [findOnce(before), findOnce(after)];
  const both = [...one.keys()].filter((key) => other.has(key)).slice(0, MAX_FIGURES);
  return both.some((key, at) =>
    both.slice(at + 1).some((next) => {
      const [a, b, newA, newB] = [one.get(key)!, one.get(next)!, other.get(key)!, other.get(next)!];
      // In the order of the original, `a` stands first.
      if (newA.figure.start < newB.figure.start || !areOfOneSort(a.figure, b.figure)) return false;
      return (
        a.figure.unit === b.figure.unit &&
        likenessOfPlaces(newA, b) > likenessOfPlaces(newA, a) &&
        likenessOfPlaces(newB, a) > likenessOfPlaces(newB, b)
      );
    }),
  );
}

/** Each figure that a side has once, by its key. */
function findOnce(figures: readonly LocatedFigure[]): Map<string, LocatedFigure> {
  const found = new Map<string, LocatedFigure>();
  const twice = new Set<string>();
  for (const one of figures) {
    const key = keyOf(one.figure);
    if (found.has(key)) twice.add(key);
    found.set(key, one);
  }
  for (const key of twice) found.delete(key);
  return found;
}

/** How many of the words before and after two figures are the same, 0 to 2. */
function likenessOfPlaces(a: LocatedFigure, b: LocatedFigure): number {
  return (a.before === b.before ? 1 : 0) + (a.after === b.after ? 1 : 0);
}

/**
 * Whether a figure became one of two: `a quarter` became `a quarter or a third`.
 * @param gained figures that the other side lacks
 * @param surplus figures that the other side has more often
 */
function becomesChoice(
  side: readonly LocatedFigure[],
  gained: readonly LocatedFigure[],
  surplus: readonly LocatedFigure[],
): boolean {
  return gained.some((one) => {
    const first = one.afterOr ? side[side.indexOf(one) - 1] : undefined;
    return (
      first !== undefined && (!gained.includes(first) || surplus.some(({ figure }) => mayBeEqual(figure, first.figure)))
    );
  });
}

/** Whether, in English, a weekday of the past became a day to come: `published on Monday`, `due next week`. */
function contradictsFuture(
  { original, modified, language }: EditedPair,
  lost: readonly LocatedFigure[],
  gained: readonly LocatedFigure[],
): boolean {
  if (language !== 'en') return false;
  const isDay = ({ figure: { sort }, edit }: LocatedFigure) => sort === 'weekday' && edit >= 0;
  return (
    (lost.some(isDay) && gained.length === 0 && isPast(original) && comesNext(modified)) ||
    (gained.some(isDay) && lost.length === 0 && isPast(modified) && comesNext(original))
  );
}

function isPast({ words }: Passage): boolean {
  return !words.some(({ folded }) => /^(?:is|are|will|would|shall|may|due|next|tomorrow)$/u.test(folded));
}

function comesNext({ words }: Passage): boolean {
  return words.some(
    ({ folded, edit }, at) =>
      edit >= 0 &&
      (folded === 'tomorrow' || (folded === 'next' && /^(?:week|month|year)$/u.test(words[at + 1]?.folded ?? ''))),
  );
}

/** A digit, a currency’s sign, a character of a Chinese number or a Roman number. */
const FIGURE_SIGN = new RegExp(`[\\p{N}\\p{Sc}${HAN_NUMERALS}]|(?<!\\p{L})[IVXL]+(?!\\p{L})`, 'u');

/** Whether an edit of a side may hold a figure. Quick: most edits do not. */
function mentionsFigure({ story: { text }, edits }: Passage, language: string): boolean {
  return edits.some(({ start, end }) => {
    if (start === end) return false;
    const edited = text.slice(start, end);
    if (FIGURE_SIGN.test(edited) || text.startsWith('曜', end) || text.startsWith('曜', end - 1)) return true;
    // A minus sign before a kept number.
    if (/[-−]$/u.test(edited) && /^\p{N}/u.test(text.slice(end, end + 1))) return true;
    for (const [word] of edited.matchAll(/[\p{L}\p{M}]+/gu)) if (hintsAtFigure(toPlain(word), language)) return true;
    return false;
  });
}

function locateFigures({ story, sentences, edits }: Passage, language: string): LocatedFigure[] {
  const { text } = story;
  const located: LocatedFigure[] = [];
  const { or } = lexiconOf(language);
  let firstEdit = 0;
  for (const sentence of sentences) {
    const { start, end } = sentence;
    let last: Figure | undefined;
    for (const found of figuresIn(text, start, end, language)) {
      if (isNumberOfItem(found, story, start)) continue;
      const figure = last ? withCentury(found, last, text) : found;
      while (firstEdit < edits.length && edits[firstEdit]!.end + 1 < figure.start) firstEdit++;
      const isNear = last !== undefined && figure.start - last.end < MAX_OR_CODE_UNITS;
      const afterOr = isNear && isOr(text.slice(last!.end, figure.start), or);
      located.push(new LocatedFigure(figure, editOf(figure, edits, firstEdit), afterOr, text, sentence));
      last = figure;
    }
  }
  return located;
}

/** Whether only `or`, and an article at most, stands between two figures. */
function isOr(between: string, or: ReadonlySet<string>): boolean {
  const words = between.trim().split(/\s+/u);
  return words.length <= 2 && or.has(toPlain(words[0]!));
}

/** Whether a figure is the number of an item or a heading: `2.` or `2)` at the start of its paragraph. */
function isNumberOfItem(
  { start, end, digits }: Figure,
  { text, paragraphs }: Passage['story'],
  sentence: number,
): boolean {
  if (!digits || start !== sentence || !/^[.)]\s\S/u.test(text.slice(end, end + 3))) return false;
  // In German, a day before its month.
  if (/^\.\s\p{Lu}\p{Ll}+\s\d{4}/u.test(text.slice(end, end + COUNTED_WORD_CODE_UNITS))) return false;
  return paragraphAt(paragraphs, sentence)?.start === sentence || end - start === 1;
}

/** The second year of a range such as 1968-70, with its century. */
function withCentury(figure: Figure, last: Figure, text: string): Figure {
  const [from, to] = [last.values[0], figure.values[0]];
  if (!last.year || typeof from !== 'number' || typeof to !== 'number' || figure.sort !== 'number') return figure;
  if (to > 99 || to <= from % 100 || !/^[-–/]$/u.test(text.slice(last.end, figure.start))) return figure;
  return { ...figure, values: [from - (from % 100) + to], year: true };
}

/** The first edit from index `from` on that overlaps a figure, or is empty and touches it; -1 when there is none. */
function editOf(figure: Figure, edits: readonly Span[], from: number): number {
  for (let index = from; index < edits.length && edits[index]!.start <= endOf(figure); index++) {
    const { start, end } = edits[index]!;
    if (start === end || (start < endOf(figure) && end > figure.start)) return index;
  }
  return -1;
}

/** Where a figure ends, with its unit. */
function endOf({ end, measure }: Figure): number {
  return measure?.end ?? end;
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
function keyOf({ sort, values, unit, measure }: Figure): string {
  return `${sort === 'ordinal' ? 'number' : sort} ${values[0]} ${unit}${measure ? ` ${measure.unit}` : ''}`;
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
