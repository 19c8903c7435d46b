/** An original and a modified sentence, by their indices. */
export type SentencePair = readonly [original: number, modified: number];

/** What someone who knows the stories says of pairs. It holds, whatever the sentences say. */
export interface PairingConstraints {
  /** Pairs that are versions of each other. Two that share a sentence make a split or a merge. Their sentences have no other partners. */
  readonly together?: readonly SentencePair[];
  /** Pairs that are not, neither by a link of their own nor through other sentences. */
  readonly apart?: readonly SentencePair[];
}

/** Constraints that were checked: each pair once, by original and then modified index. */
export type Constraints = Required<PairingConstraints>;

/**
 * Checks constraints on two stories with so many sentences.
 * @returns undefined where there are none
 * @throws {RangeError} when a pair names no sentence, or is to be together and apart; the message names the pair
 */
export function readConstraints(
  { together = [], apart = [] }: PairingConstraints,
  originalCount: number,
  modifiedCount: number,
): Constraints | undefined {
  if (together.length === 0 && apart.length === 0) return undefined;
  for (const [name, pairs] of [
    ['together', together],
    ['apart', apart],
  ] as const)
    for (const pair of pairs) checkPair(name, pair, originalCount, modifiedCount);
  return { together: sortPairs(together), apart: sortPairs(apart) };
}

function checkPair(name: string, pair: SentencePair, originalCount: number, modifiedCount: number): void {
  if (!Array.isArray(pair) || pair.length !== 2)
    throw new RangeError(
      `A pair of ${name} is the index of an original and of a modified sentence, not ${write(pair)}.`,
    );
  for (const [story, index, count] of [
    ['original', pair[0], originalCount],
    ['modified', pair[1], modifiedCount],
  ] as const) {
    if (!Number.isInteger(index))
      throw new RangeError(`The pair ${write(pair)} of ${name} must be two whole numbers, the indices of sentences.`);
    if (index < 0 || index >= count)
      throw new RangeError(`The pair ${write(pair)} of ${name} names no sentence: the ${story} story has ${count}.`);
  }
}

/** Sorts pairs by original and then modified index, and leaves out those that stand there twice. */
function sortPairs(pairs: readonly SentencePair[]): SentencePair[] {
  return pairs
    .toSorted((one, other) => one[0] - other[0] || one[1] - other[1])
    .filter(([original, modified], at, all) => all[at - 1]?.[0] !== original || all[at - 1]?.[1] !== modified);
}

/** A pair as it would be written in code. */
export function write(pair: unknown): string {
  return JSON.stringify(pair) ?? String(pair);
}
