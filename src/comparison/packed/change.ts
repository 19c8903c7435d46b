import { SIDES, type Side } from '../../story/side.ts';
import type { Counts } from '../comparison.ts';
import { type PackedComparison, SECTIONS, type Section } from './sections.ts';

/** `inserted` replaces what stood between `start` and `end`: UTF-16 offsets into a text, or indices of numbers. */
export interface Replacement<Content> {
  readonly start: number;
  readonly end: number;
  readonly inserted: Content;
}

/** The difference between two packed comparisons and their texts. A keystroke changes little, so this is short. */
export interface PackedChange {
  readonly texts: Readonly<Record<Side, Replacement<string>>>;
  readonly sections: Readonly<Record<Section, Replacement<Float64Array>>>;
  readonly counts: Counts;
}

/** A packed comparison and the texts that were compared. */
export interface PackedStories {
  readonly packed: PackedComparison;
  readonly texts: Readonly<Record<Side, string>>;
}

/** The change that {@link applyChange} turns `before` into `after` with. Its cost is linear in letters and numbers. */
export function changeBetween(before: PackedStories, after: PackedStories): PackedChange {
  return {
    texts: recordOf(SIDES, (side) => {
      const [text, newText] = [before.texts[side], after.texts[side]];
      const at = (text: string, index: number) => text.charCodeAt(index);
      return text === newText ? nothingReplaced('') : replacementBetween(text, newText, at);
    }),
    sections: recordOf(SECTIONS, (section) =>
      replacementBetween(
        before.packed.sections[section],
        after.packed.sections[section],
        (numbers, index) => numbers[index]!,
      ),
    ),
    counts: after.packed.counts,
  };
}

/** What a change makes of what it is based on. */
export function applyChange({ packed, texts }: PackedStories, change: PackedChange): PackedStories {
  return {
    packed: {
      sections: recordOf(SECTIONS, (section) => replaceNumbers(packed.sections[section], change.sections[section])),
      counts: change.counts,
    },
    texts: recordOf(SIDES, (side) => {
      const { start, end, inserted } = change.texts[side];
      return texts[side].slice(0, start) + inserted + texts[side].slice(end);
    }),
  };
}

function replaceNumbers(numbers: Float64Array, { start, end, inserted }: Replacement<Float64Array>): Float64Array {
  const result = new Float64Array(numbers.length - (end - start) + inserted.length);
  result.set(numbers.subarray(0, start));
  result.set(inserted, start);
  result.set(numbers.subarray(end), start + inserted.length);
  return result;
}

interface Sequence<Self> {
  readonly length: number;
  slice(start: number, end: number): Self;
}

/** Replaces what is between the longest common beginning and the longest common end. */
function replacementBetween<Content extends Sequence<Content>>(
  before: Content,
  after: Content,
  at: (content: Content, index: number) => number,
): Replacement<Content> {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && at(before, start) === at(after, start)) start++;
  let tail = 0;
  while (tail < most - start && at(before, before.length - 1 - tail) === at(after, after.length - 1 - tail)) tail++;
  return { start, end: before.length - tail, inserted: after.slice(start, after.length - tail) };
}

function nothingReplaced<Content>(inserted: Content): Replacement<Content> {
  return { start: 0, end: 0, inserted };
}

function recordOf<Key extends string, Value>(keys: readonly Key[], make: (key: Key) => Value): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<Key, Value>;
}
