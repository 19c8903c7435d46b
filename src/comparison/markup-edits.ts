import type { MarkupSign } from '../story/markup.ts';
import type { Span } from '../story/story.ts';
import type { Word } from '../text/words.ts';
import type { Run } from './common-words.ts';
import type { MarkupEditKind, WordEdit } from './comparison.ts';
import type { Wording } from './wording.ts';

/**
 * Finds where the signs of markup of two sentences differ, before, between and after the words that both have. What stands
 * among replaced words is part of their edit. Mirrored when the sides are swapped.
 * @param runs the replaced words, in reading order
 */
export function findMarkupEdits(runs: readonly Run[], before: Wording, after: Wording): WordEdit[] {
  const [old, now] = [new Signs(before), new Signs(after)];
  if (old.isEmpty && now.isEmpty) return [];
  const edits: WordEdit[] = [];
  const compare = (left: readonly MarkupSign[], leftAt: number, right: readonly MarkupSign[], rightAt: number) => {
    const edit = compareSigns(left, leftAt, right, rightAt);
    if (edit) edits.push(edit);
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
  readonly #start: number;
  readonly #before = new Map<number, MarkupSign[]>();

  constructor({ words, signs, sentences }: Wording) {
    this.#words = words;
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

  /** Where signs before a word would go. */
  placeBefore(index: number): number {
    return this.#words[index - 1]?.end ?? this.#start;
  }
}

/** Compares the signs at one place. Undefined where they are the same. */
function compareSigns(
  left: readonly MarkupSign[],
  leftAt: number,
  right: readonly MarkupSign[],
  rightAt: number,
): WordEdit | undefined {
  const shorter = Math.min(left.length, right.length);
  let head = 0;
  while (head < shorter && left[head]!.sign === right[head]!.sign) head++;
  let tail = 0;
  while (tail < shorter - head && left.at(-1 - tail)!.sign === right.at(-1 - tail)!.sign) tail++;
  const [old, now] = [left.slice(head, left.length - tail), right.slice(head, right.length - tail)];
  if (old.length === 0 && now.length === 0) return undefined;
  const kind = kindOf([...old, ...now]);
  return {
    original: spanOf(old, left[head - 1]?.end ?? leftAt),
    modified: spanOf(now, right[head - 1]?.end ?? rightAt),
    typography: false,
    ...(kind ? { markup: kind } : {}),
  };
}

/** What changed; undefined where it is a footnote, as a reader sees its sign. */
function kindOf(signs: readonly MarkupSign[]): MarkupEditKind | undefined {
  if (signs.some(({ kind }) => kind === 'note')) return undefined;
  return signs.every(({ kind, sign }) => kind === 'address' || sign === '[') && signs.some(isAddress)
    ? 'address'
    : 'markup';
}

const isAddress = ({ kind }: MarkupSign) => kind === 'address';

function spanOf(signs: readonly MarkupSign[], place: number): Span {
  return signs.length > 0 ? { start: signs[0]!.start, end: signs.at(-1)!.end } : { start: place, end: place };
}
