import { type Constraints, type SentencePair, write } from './constraints.ts';
import type { AreApart } from './identical.ts';
import type { Link } from './link.ts';
import { UnionFind } from './union-find.ts';

/** A sentence, or the number of the placeholder that stands for one whose partners are given. */
export type Entry = string | number;

/** Two stories without the sentences whose partners are given. */
export interface Rest {
  /** The other sentences in reading order, with a placeholder on both sides for each group of those set aside. */
  readonly original: readonly Entry[];
  readonly modified: readonly Entry[];
  /** The pairs of {@link Constraints.apart} among the other sentences, by their places here. */
  readonly apart: readonly SentencePair[];
  /** The links of the whole stories, by original and then modified index: those given, and those found between the entries. */
  complete(links: readonly Link[]): Link[];
}

/**
 * Sets the sentences aside that belong together by `constraints`, so that the others are aligned around them. The first original
 * and the first modified sentence of a group become one placeholder, the same on both sides and nowhere else: it shows the way as
 * two identical sentences do. The other sentences of the group are left out. Mirrors when the sides are swapped.
 * @throws {RangeError} when two sentences are together by others, and apart
 */
export function setAside(
  original: readonly string[],
  modified: readonly string[],
  { together, apart }: Constraints,
): Rest {
  const groups = new UnionFind(original.length + modified.length);
  for (const [index, other] of together) groups.join(original.length + other, index);
  const numbers = new Map<number, number>();
  for (const [index] of together) {
    const root = groups.root(index);
    if (!numbers.has(root)) numbers.set(root, numbers.size);
  }
  for (const pair of apart)
    if (groups.root(pair[0]) === groups.root(original.length + pair[1]))
      throw new RangeError(`The pair ${write(pair)} of apart is together, too, by one pair or several.`);
  const numberOf = (node: number) => numbers.get(groups.root(node));
  const left = leaveOut(original, numberOf);
  const right = leaveOut(modified, (index) => numberOf(original.length + index));
  const given = together.map(([index, other]): Link => ({ original: index, modified: other, probability: 1 }));
  return {
    original: left.entries,
    modified: right.entries,
    apart: apart
      .map(([index, other]): SentencePair => [left.entryOf[index]!, right.entryOf[other]!])
      .filter(([entry, other]) => entry >= 0 && other >= 0),
    complete: (links) =>
      links
        .filter((link) => typeof left.entries[link.original] === 'string')
        .map((link) => ({
          ...link,
          original: left.indexOf[link.original]!,
          modified: right.indexOf[link.modified]!,
        }))
        .concat(given)
        .sort((one, other) => one.original - other.original || one.modified - other.modified),
  };
}

/** Leaves sentences out whose group has a number, but for one placeholder a group. */
function leaveOut(sentences: readonly string[], numberOf: (index: number) => number | undefined) {
  const entries: Entry[] = [];
  /** By entry: the index of its sentence. By sentence: its entry, -1 where it was set aside. */
  const indexOf: number[] = [];
  const entryOf = new Int32Array(sentences.length).fill(-1);
  const seen = new Set<number>();
  for (const [index, sentence] of sentences.entries()) {
    const number = numberOf(index);
    if (number === undefined) entryOf[index] = entries.length;
    else if (seen.has(number)) continue;
    else seen.add(number);
    entries.push(number ?? sentence);
    indexOf.push(index);
  }
  return { entries, indexOf, entryOf };
}

/** Makes a function that tells whether two sentences stand in a list of pairs. */
export function lookUpPairs(pairs: readonly SentencePair[]): AreApart {
  const others = new Map<number, Set<number>>();
  for (const [index, other] of pairs) {
    const known = others.get(index);
    if (known) known.add(other);
    else others.set(index, new Set([other]));
  }
  return (index, other) => others.get(index)?.has(other) === true;
}
