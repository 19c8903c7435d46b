import { placesByKey } from '../alignment/counting-sort.ts';
import { IntList } from '../alignment/int-list.ts';
import { containment, type Sketch } from './sketch.ts';

/**
 * A key that more stories have than this is that of a stock passage, such as a notice of copyright, and proposes no pair: it
 * would propose all of them. Versions of one story have many keys in common, and few of these are stock passages.
 */
export const MAX_STORIES_OF_KEY = 100;
/**
 * Two stories are compared when the smaller sketch has at least this share of its keys in common with the other. Measured on the
 * gold: all versions of news, fiction and PorSimples have, and of the others of those sets at most one in fifty has.
 */
const MIN_CONTAINMENT = 0.12;
/** A story's number takes the lower 24 bits of an entry, its key the 40 above. */
const STORY_BITS = 24;
const MAX_STORIES = 2 ** STORY_BITS;
const UNSIGNED_32 = 2 ** 32;

/** Two stories by their numbers. */
export interface Candidate {
  readonly first: number;
  readonly second: number;
}

/** Whether two stories are worth comparing. */
export function isCandidate(a: Sketch, b: Sketch): boolean {
  return containment(a, b) >= MIN_CONTAINMENT;
}

/**
 * Finds the stories of an archive that may be versions of each other, without comparing each with each: only those that share a
 * key meet (locality-sensitive hashing). Takes 18 bytes a key.
 */
export class CandidateFinder {
  readonly #sketches: Sketch[] = [];
  #keys = 0;

  /**
   * Adds a story, which gets the next number from 0 on.
   * @throws {RangeError} with more stories than there are numbers
   */
  add(sketch: Sketch): void {
    if (this.#sketches.length === MAX_STORIES)
      throw new RangeError(`more than ${MAX_STORIES} stories; divide them, as examples/archive shows`);
    this.#sketches.push(sketch);
    this.#keys += sketch.length;
  }

  /** The candidates among all that were added: `first` is below `second`; in order of `second`, then of `first`. */
  *find(): Generator<Candidate> {
    const { members, starts } = this.#groups();
    const groupOf = new Int32Array(members.length);
    for (let group = 0; group + 1 < starts.length; group++)
      groupOf.fill(group, starts.items[group]!, starts.items[group + 1]!);
    const byStory = placesByKey(members.items, members.length, this.#sketches.length);
    /** By story: the last one that it met. */
    const met = new Int32Array(this.#sketches.length).fill(-1);
    const glance = new Glance(this.#sketches);
    for (let second = 0; second < this.#sketches.length; second++) {
      const found: number[] = [];
      glance.look(second);
      for (let at = byStory.start[second]!; at < byStory.start[second + 1]!; at++) {
        const group = groupOf[byStory.places[at]!]!;
        for (let place = starts.items[group]!; place < starts.items[group + 1]!; place++) {
          const first = members.items[place]!;
          if (first >= second) break;
          if (met[first] === second) continue;
          met[first] = second;
          if (glance.mayBeCandidate(first) && isCandidate(this.#sketches[first]!, this.#sketches[second]!))
            found.push(first);
        }
      }
      for (const first of found.sort((a, b) => a - b)) yield { first, second };
    }
  }

  /** The stories that share a key, ascending: those of group `g` are `members[starts[g], starts[g + 1])`. */
  #groups(): { members: IntList; starts: IntList } {
    // Sorted as whole numbers of 64 bits, but written and read as two of 32: BigInts would take many times as long.
    const entries = new BigUint64Array(this.#keys);
    const halves = new Uint32Array(entries.buffer);
    const [low, high] = isLittleEndian() ? [0, 1] : [1, 0];
    let next = 0;
    this.#sketches.forEach((sketch, story) => {
      for (const key of sketch) {
        halves[next + high] = Math.floor(key / 2 ** (32 - STORY_BITS));
        halves[next + low] = ((key % UNSIGNED_32) << STORY_BITS) | story;
        next += 2;
      }
    });
    entries.sort();
    const members = new IntList();
    const starts = new IntList();
    const isSameKey = (entry: number, other: number) =>
      halves[2 * entry + high] === halves[2 * other + high] &&
      halves[2 * entry + low]! >>> STORY_BITS === halves[2 * other + low]! >>> STORY_BITS;
    for (let from = 0, to = 0; from < entries.length; from = to) {
      while (to < entries.length && isSameKey(from, to)) to++;
      if (to - from < 2 || to - from > MAX_STORIES_OF_KEY) continue;
      starts.push(members.length);
      for (let at = from; at < to; at++) members.push(halves[2 * at + low]! & (MAX_STORIES - 1));
    }
    starts.push(members.length);
    return { members, starts };
  }
}

const GLANCE_SLOTS = 2 ** 14;

/**
 * Tells many stories that are no candidates at a glance: of the stories that share a key, a hundred share only that for one that
 * shares many. Looks the keys of the one up in a table of the other's, as a Bloom filter of one hash does: it may count too many.
 */
class Glance {
  /** By story: the slots of its keys, from `starts[story]` on. */
  readonly #slots: Uint16Array;
  readonly #starts: Uint32Array;
  readonly #isTaken = new Uint8Array(GLANCE_SLOTS);
  #story = -1;

  constructor(sketches: readonly Sketch[]) {
    this.#starts = new Uint32Array(sketches.length + 1);
    sketches.forEach(({ length }, story) => {
      this.#starts[story + 1] = this.#starts[story]! + length;
    });
    this.#slots = new Uint16Array(this.#starts[sketches.length]!);
    let next = 0;
    for (const sketch of sketches) for (const key of sketch) this.#slots[next++] = key % GLANCE_SLOTS;
  }

  /** Turns to a story: the others are held against it. */
  look(story: number): void {
    if (this.#story >= 0) this.#mark(this.#story, 0);
    this.#mark(story, 1);
    this.#story = story;
  }

  mayBeCandidate(other: number): boolean {
    const end = this.#starts[other + 1]!;
    let shared = 0;
    for (let at = this.#starts[other]!; at < end; at++) shared += this.#isTaken[this.#slots[at]!]!;
    const smaller = Math.min(this.#sizeOf(other), this.#sizeOf(this.#story));
    return shared / smaller >= MIN_CONTAINMENT;
  }

  #sizeOf(story: number): number {
    return this.#starts[story + 1]! - this.#starts[story]!;
  }

  #mark(story: number, taken: 0 | 1): void {
    for (let at = this.#starts[story]!; at < this.#starts[story + 1]!; at++) this.#isTaken[this.#slots[at]!] = taken;
  }
}

function isLittleEndian(): boolean {
  return new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;
}
