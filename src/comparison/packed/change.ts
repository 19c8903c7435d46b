import { SIDES, type Side } from '../../story/side.ts';
import { type CommonEnds, findCommonEnds } from '../../text/common-ends.ts';
import type { Counts } from '../comparison.ts';
import { type PackedComparison, SECTIONS, type Section } from './sections.ts';

/** `inserted` replaces what stood between `start` and `end`: UTF-16 offsets into a text, or places in a section's bytes. */
export interface Replacement<Content> {
  readonly start: number;
  readonly end: number;
  readonly inserted: Content;
}

/** The difference between two packed comparisons and their texts. A keystroke changes little, so this is short. */
export interface PackedChange {
  readonly texts: Readonly<Record<Side, Replacement<string>>>;
  readonly sections: Readonly<Record<Section, Replacement<Uint8Array>>>;
  readonly counts: Counts;
}

/** A packed comparison and the texts that were compared. */
export interface PackedStories {
  readonly packed: PackedComparison;
  readonly texts: Readonly<Record<Side, string>>;
}

/** The change that {@link applyChange} turns `before` into `after` with. Its cost is linear in letters and bytes. */
export function changeBetween(before: PackedStories, after: PackedStories): PackedChange {
  return {
    texts: recordOf(SIDES, (side) => {
      const [text, newText] = [before.texts[side], after.texts[side]];
      // An edit leaves one of the two stories as it was.
      if (text === newText) return { start: 0, end: 0, inserted: '' };
      return replacementBetween(text, newText, findCommonEnds(text, newText));
    }),
    sections: recordOf(SECTIONS, (section) => {
      const [bytes, newBytes] = [before.packed.sections[section], after.packed.sections[section]];
      return replacementBetween(bytes, newBytes, findCommonBytes(bytes, newBytes));
    }),
    counts: after.packed.counts,
  };
}

/** What a change makes of what it is based on. */
export function applyChange({ packed, texts }: PackedStories, change: PackedChange): PackedStories {
  return {
    packed: {
      sections: recordOf(SECTIONS, (section) => replaceBytes(packed.sections[section], change.sections[section])),
      counts: change.counts,
    },
    texts: recordOf(SIDES, (side) => {
      const { start, end, inserted } = change.texts[side];
      return texts[side].slice(0, start) + inserted + texts[side].slice(end);
    }),
  };
}

function replaceBytes(bytes: Uint8Array, { start, end, inserted }: Replacement<Uint8Array>): Uint8Array {
  const result = new Uint8Array(bytes.length - (end - start) + inserted.length);
  result.set(bytes.subarray(0, start));
  result.set(inserted, start);
  result.set(bytes.subarray(end), start + inserted.length);
  return result;
}

interface Sequence<Self> {
  readonly length: number;
  slice(start: number, end: number): Self;
}

/** Replaces all but the common ends. */
function replacementBetween<Content extends Sequence<Content>>(
  before: Content,
  after: Content,
  { head, tail }: CommonEnds,
): Replacement<Content> {
  return { start: head, end: before.length - tail, inserted: after.slice(head, after.length - tail) };
}

function findCommonBytes(before: Uint8Array, after: Uint8Array): CommonEnds {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { head, tail };
}

function recordOf<Key extends string, Value>(keys: readonly Key[], make: (key: Key) => Value): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<Key, Value>;
}
