import { type EditedPair, isWord, type Passage } from '../edited-pair.ts';
import { toPlain } from '../plain.ts';
import { figuresIn } from './figures.ts';
import { hintsAtFigure } from './lexicon/lexicon.ts';
import type { Figure } from './reader.ts';

/** The most figures on a side that are looked at in pairs: bounds the cost on tables and hostile text. */
const MOST = 40;
/** An edit with no more words than this beside its figures replaces one figure by the other. */
const FEW_WORDS = 2;

/** UTF-16 code units of an edit in which two sums or two percentages are taken for versions of each other. */
const SHORT = 60;

/** A figure, and where in its passage it stands. */
interface PlacedFigure {
  readonly figure: Figure;
  /** Index of the edit it is part of, or stands beside where that edit is empty; -1 when there is none. */
  readonly edit: number;
  /** The word after it, in lower case and without its plural; empty for punctuation. */
  readonly counted: string;
}

/**
 * Whether a number, date, sum, ordinal or clock time changed in value: one that only the original has stands where one
 * that only the modified has stands, or counts the same thing. The way it is written is no change; nor is a figure that
 * was only added or only left out.
 */
export function changesFigure(pair: EditedPair): boolean {
  if (!pair.edits.some((edit) => !edit.typography) || !mentionsFigure(pair)) return false;
  const before = placed(pair.original, pair.language);
  const after = placed(pair.modified, pair.language);
  const gone = surplus(before, after);
  const come = surplus(after, before);
  const lost = gone.filter((one) => !come.some((other) => same(one.figure, other.figure)));
  const gained = come.filter((one) => !gone.some((other) => same(one.figure, other.figure)));
  return lost.some((one) => gained.some((other) => isVersion(pair, one, other)));
}

function mentionsFigure({ original, modified }: EditedPair): boolean {
  return [original, modified].some(({ story, edits }) =>
    edits.some(({ start, end }) => {
      if (start === end) return false;
      const text = story.text.slice(start, end);
      if (/[\p{N}\p{Sc}]/u.test(text) || (/[-−]$/u.test(text) && /^\p{N}/u.test(story.text.slice(end, end + 1))))
        return true;
      for (const [word] of text.matchAll(/\p{L}+/gu)) if (hintsAtFigure(toPlain(word))) return true;
      return false;
    }),
  );
}

function placed({ story, sentences, edits }: Passage, language: string): PlacedFigure[] {
  const result: PlacedFigure[] = [];
  let edit = 0;
  for (const { start, end } of sentences) {
    for (const figure of figuresIn(story.text, start, end, language)) {
      while (edit < edits.length && edits[edit]!.end + 1 < figure.start) edit++;
      let within = -1;
      for (let index = edit; index < edits.length && edits[index]!.start <= figure.end; index++) {
        const { start: from, end: to } = edits[index]!;
        if (from === to || (from < figure.end && to > figure.start)) {
          within = index;
          break;
        }
      }
      const counted = /^[-‐‑\s]*(?<word>\p{L}+)/u.exec(story.text.slice(figure.end, Math.min(end, figure.end + 40)))
        ?.groups?.word;
      result.push({ figure, edit: within, counted: toPlain(counted ?? '').replace(/(?<=..)e?s$/u, '') });
    }
  }
  return result;
}

/** The figures that a side has more often than the other; of equal ones, those that were edited. */
function surplus(side: readonly PlacedFigure[], other: readonly PlacedFigure[]): PlacedFigure[] {
  const counts = new Map<string, number>();
  for (const { figure } of side) counts.set(keyOf(figure), (counts.get(keyOf(figure)) ?? 0) + 1);
  for (const { figure } of other) counts.set(keyOf(figure), (counts.get(keyOf(figure)) ?? 0) - 1);
  const left: PlacedFigure[] = [];
  for (const edited of [true, false])
    for (const one of side) {
      const count = counts.get(keyOf(one.figure))!;
      if (count <= 0 || one.edit >= 0 !== edited) continue;
      counts.set(keyOf(one.figure), count - 1);
      left.push(one);
      if (left.length === MOST) return left;
    }
  return left;
}

function keyOf({ sort, values, unit }: Figure): string {
  const kind = sort === 'ordinal' ? 'number' : sort;
  return `${kind} ${values[0]} ${unit}`;
}

/** Whether two figures may be the same, however each is written. */
function same(a: Figure, b: Figure): boolean {
  if (a.sort === 'time' && b.sort === 'time')
    return a.values[0] === b.values[0] && (!a.unit || !b.unit || a.unit === b.unit);
  if (a.sort === 'time' || b.sort === 'time') {
    const [time, number] = a.sort === 'time' ? [a, b] : [b, a];
    const minutes = time.values[0] as number;
    return number.values.some(
      (value) => typeof value === 'number' && (Math.floor(value) % 12) * 60 + Math.round((value % 1) * 100) === minutes,
    );
  }
  if (!comparable(a, b)) return false;
  if (a.unit !== b.unit && (a.unit === '%' || b.unit === '%')) return samePart(a, b);
  if (a.unit !== b.unit && a.unit && b.unit) return false;
  return a.values.some((value) => b.values.includes(value));
}

/** `half` and `50%`, `a third` and `33 percent`. */
function samePart(a: Figure, b: Figure): boolean {
  const [percent, part] = a.unit === '%' ? [a, b] : [b, a];
  return percent.values.some((value) =>
    part.values.some((other) => value === other || Math.abs(Number(value) / 100 - Number(other)) < 0.006),
  );
}

function comparable(a: Figure, b: Figure): boolean {
  if (a.sort === b.sort) return true;
  const sorts = [a.sort, b.sort].sort().join(' ');
  return sorts === 'number ordinal' || sorts === 'month number';
}

/** Whether one figure stands where the other stood, so that its value changed. */
function isVersion({ original, modified }: EditedPair, one: PlacedFigure, other: PlacedFigure): boolean {
  const a = one.figure;
  const b = other.figure;
  if (!sameSort(a, b)) return false;
  const sameThing = one.counted.length > 2 && one.counted === other.counted;
  const sameUnit = a.unit !== '' && a.unit === b.unit;
  if (a.year !== b.year && !sameThing) return false;
  if (one.edit < 0 || one.edit !== other.edit)
    return sameThing && one.counted.length > 3 && a.sort === 'number' && b.sort === 'number';
  if (sameThing || (sameUnit && [original, modified].every((side) => lengthOf(side, one.edit) <= SHORT))) return true;
  return fewWords(original, one.edit, a) && fewWords(modified, other.edit, b);
}

function lengthOf({ edits }: Passage, edit: number): number {
  return edits[edit]!.end - edits[edit]!.start;
}

function sameSort(a: Figure, b: Figure): boolean {
  if (a.sort === b.sort) return a.sort !== 'designation' || a.unit === b.unit;
  const sorts = [a.sort, b.sort].sort().join(' ');
  const inDate = sorts === 'number ordinal' && a.digits && b.digits;
  return inDate || sorts === 'number time';
}

/** Whether an edit is little more than this figure. */
function fewWords({ story, edits }: Passage, edit: number, figure: Figure): boolean {
  const { start, end } = edits[edit]!;
  const around = `${story.text.slice(start, Math.min(end, figure.start))} ${story.text.slice(Math.max(start, figure.end), end)}`;
  if (around.length > 80) return false;
  return around.split(/\s+/u).filter(isWord).length <= FEW_WORDS;
}
