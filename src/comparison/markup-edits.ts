import type { MarkupSign } from '../story/markup.ts';
import type { Span } from '../story/story.ts';
import type { Word } from '../text/words.ts';
import type { Run } from './common-words.ts';
import type { MarkupEditKind, WordEdit } from './comparison.ts';
import type { Wording } from './wording.ts';

/**
 * Finds where the signs of markup of two wordings differ, before, between and after the words that both have. What stands
 * among replaced words is part of their edit. No edit goes over the end of a sentence. Mirrored when the sides are swapped.
 * @param runs the replaced words, in reading order
 */
export function findMarkupEdits(runs: readonly Run[], before: Wording, after: Wording): WordEdit[] {
  const [old, now] = [new Signs(before), new Signs(after)];
  if (old.isEmpty && now.isEmpty) return [];
  const edits: WordEdit[] = [];
  const compare = (left: readonly MarkupSign[], leftAt: number, right: readonly MarkupSign[], rightAt: number) => {
    edits.push(...compareSigns(old.bySentence(left), leftAt, now.bySentence(right), rightAt));
  };
  let [i, j] = [0, 0];
  for (const { from, to, into, upTo } of [...runs, END]) {
    for (; i < Math.min(from, before.words.length + 1) && j < Math.min(into, after.words.length + 1); i++, j++)
      compare(old.between(i), old.placeBefore(i), now.between(j), now.placeBefore(j));
    if (from === END.from) break;
    if (to > from && upTo > into) {
      compare(old.between(from), old.placeBefore(from), now.between(into), now.placeBefore(into));
      compare(old.between(to), old.placeBefore(to), now.between(upTo), now.placeBefore(upTo));
    } else if (upTo > into) {
      const both = [...now.between(into), ...now.between(upTo)];
      compare(old.between(from), old.placeBefore(from), both, now.placeBefore(upTo));
    } else {
      const both = [...old.between(from), ...old.between(to)];
      compare(both, old.placeBefore(to), now.between(into), now.placeBefore(into));
    }
    [i, j] = [to + 1, upTo + 1];
  }
  return edits;
}

const END: Run = { from: Number.MAX_SAFE_INTEGER, to: 0, into: Number.MAX_SAFE_INTEGER, upTo: 0 };

/** The signs of one side, by the word that they stand before. */
class Signs {
  readonly #words: readonly Word[];
  readonly #sentences: readonly Span[];
  readonly #start: number;
  readonly #before = new Map<number, MarkupSign[]>();

  constructor({ words, signs, sentences }: Wording) {
    this.#words = words;
    this.#sentences = sentences;
    this.#start = sentences[0]!.start;
    let next = 0;
    for (const sign of signs) {
      if (sign.kind === 'blank' || sign.kind === 'entity') continue;
      while (next < words.length && words[next]!.start < sign.start) next++;
      const there = this.#before.get(next);
      if (there) there.push(sign);
      else this.#before.set(next, [sign]);
    }
  }

  get isEmpty(): boolean {
    return this.#before.size === 0;
  }

  /** The signs between a word and the one before it. */
  between(index: number): readonly MarkupSign[] {
    return this.#before.get(index) ?? [];
  }

  /** Signs at one place, by the sentence that they stand in: one list at least. */
  bySentence(signs: readonly MarkupSign[]): readonly (readonly MarkupSign[])[] {
    const lists: MarkupSign[][] = [[]];
    let end = Number.NEGATIVE_INFINITY;
    for (const sign of signs) {
      if (sign.end > end) {
        const sentence = this.#sentenceAt(sign.start);
        if (lists.at(-1)!.length > 0) lists.push([]);
        end = sentence.end;
      }
      lists.at(-1)!.push(sign);
    }
    return lists;
  }

  /** The sentence that a place is in. */
  #sentenceAt(place: number): Span {
    let low = 0;
    for (let high = this.#sentences.length - 1; low < high; ) {
      const middle = (low + high) >> 1;
      if (this.#sentences[middle]!.end <= place) low = middle + 1;
      else high = middle;
    }
    return this.#sentences[low]!;
  }

  /** Where signs before a word would go. */
  placeBefore(index: number): number {
    return this.#words[index - 1]?.end ?? this.#start;
  }
}

/**
 * Compares the signs at one place, given by the sentence that they stand in: one edit, or one a sentence where that ends here.
 * Where only one side has the end of a sentence, the other's signs are compared with those on both sides of it.
 */
function compareSigns(
  left: readonly (readonly MarkupSign[])[],
  leftAt: number,
  right: readonly (readonly MarkupSign[])[],
  rightAt: number,
): WordEdit[] {
  if (left.length === right.length && left.length > 1)
    return left.flatMap((signs, at) =>
      compareSigns([signs], left[at - 1]?.at(-1)?.end ?? leftAt, [right[at]!], right[at - 1]?.at(-1)?.end ?? rightAt),
    );
  const [all, others] = [left.flat(), right.flat()];
  const shorter = Math.min(all.length, others.length);
  let head = 0;
  while (head < shorter && all[head]!.sign === others[head]!.sign) head++;
  let tail = 0;
  while (tail < shorter - head && all.at(-1 - tail)!.sign === others.at(-1 - tail)!.sign) tail++;
  const [old, now] = [all.slice(head, all.length - tail), others.slice(head, others.length - tail)];
  if (old.length === 0 && now.length === 0) return [];
  const kind = kindOf([...old, ...now]);
  const spans = spansOf(left, old, all[head - 1]?.end ?? leftAt);
  const otherSpans = spansOf(right, now, others[head - 1]?.end ?? rightAt);
  return Array.from({ length: Math.max(spans.length, otherSpans.length) }, (_, at) => ({
    original: spans[at] ?? endOf(spans.at(-1)!),
    modified: otherSpans[at] ?? endOf(otherSpans.at(-1)!),
    typography: false,
    ...(kind ? { markup: kind } : {}),
  }));
}

/** What changed; undefined where it is a footnote, as a reader sees its sign. */
function kindOf(signs: readonly MarkupSign[]): MarkupEditKind | undefined {
  if (signs.some(({ kind }) => kind === 'note')) return undefined;
  return signs.every(({ kind, sign }) => kind === 'address' || sign === '[') && signs.some(isAddress)
    ? 'address'
    : 'markup';
}

const isAddress = ({ kind }: MarkupSign) => kind === 'address';

/** Where some of the signs stand, a span a sentence; an empty one at `place` where there are none. */
function spansOf(bySentence: readonly (readonly MarkupSign[])[], signs: readonly MarkupSign[], place: number): Span[] {
  const wanted = new Set(signs);
  const spans = bySentence
    .map((own) => own.filter((sign) => wanted.has(sign)))
    .filter((own) => own.length > 0)
    .map((own) => ({ start: own[0]!.start, end: own.at(-1)!.end }));
  return spans.length > 0 ? spans : [{ start: place, end: place }];
}

function endOf({ end }: Span): Span {
  return { start: end, end };
}
