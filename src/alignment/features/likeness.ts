import type { Pairs } from '../pairs.ts';
import { NATS_PER_WEIGHT, type Ranges, type SideTerms, type Terms } from '../terms/terms.ts';
import { TokenKind } from '../terms/vocabulary.ts';

/**
 * The features that say what the two sentences of a pair have in common, seen by themselves. *Light* is the sentence whose
 * words weigh less, *heavy* the other one, so that the features are the same whichever story comes first.
 */
export const LIKENESS_NAMES = [
  'dice',
  'containment light',
  'containment heavy',
  'cosine',
  'trigram dice',
  'trigram containment light',
  'trigram containment heavy',
  'bigram dice',
  'bigram containment',
  'shared weight',
  'rarest shared',
  'names shared',
  'names only light',
  'names only heavy',
  'numbers shared',
  'numbers only light',
  'numbers only heavy',
  'tokens light',
  'tokens heavy',
  'weight ratio',
  'same first word',
  'same last word',
  'same end mark',
  'same quoting',
  'weight only light',
  'weight only heavy',
  'stems shared',
  'bare light',
  'bare heavy',
] as const;

/** Finds which sentence of each pair is the light one: 1 for the original, 0 for the modified. */
export function findLight({ original, modified }: Terms, pairs: Pairs): Uint8Array {
  const light = new Uint8Array(pairs.count);
  for (let pair = 0; pair < pairs.count; pair++) {
    const left = pairs.original[pair]!;
    const right = pairs.modified[pair]!;
    const text = original.texts[left]!;
    const otherText = modified.texts[right]!;
    const difference = original.weight[left]! - modified.weight[right]! || text.length - otherText.length;
    light[pair] = difference < 0 || (difference === 0 && text < otherText) ? 1 : 0;
  }
  return light;
}

/** The rows of the last time; by pair of now, the pair of then, -1 where its words weigh otherwise now. */
export interface LastLikeness {
  readonly rows: Float32Array;
  readonly pairs: Int32Array;
}

/** Measures each pair: one row of numbers a pair, in the order of {@link LIKENESS_NAMES}. Weights are in nats. */
export function measureLikeness(terms: Terms, pairs: Pairs, light: Uint8Array, last?: LastLikeness): Float32Array {
  const width = LIKENESS_NAMES.length;
  const rows = new Float32Array(pairs.count * width);
  if (last) copyRows(last, rows, width);
  const isKnown = (pair: number) => last !== undefined && last.pairs[pair]! >= 0;
  const { original: left, modified: right, weight } = terms;
  const leftKinds = sumKinds(left, weight);
  const rightKinds = sumKinds(right, weight);
  const stemAt = new Int32Array(terms.stems).fill(-1);
  const inGrams = new Int32Array(terms.grams).fill(-1);
  for (let index = 0; index < left.count; index++) {
    let open = pairs.row[index]!;
    while (open < pairs.row[index + 1]! && isKnown(open)) open++;
    if (open === pairs.row[index + 1]) continue;
    for (let at = left.stemStart[index]!; at < left.stemStart[index + 1]!; at++) stemAt[left.stems[at]!] = at;
    mark(inGrams, left.trigrams, index);
    mark(inGrams, left.bigrams, index);
    for (let pair = open; pair < pairs.row[index + 1]!; pair++) {
      if (isKnown(pair)) continue;
      const other = pairs.modified[pair]!;
      let shared = 0;
      let squares = 0;
      let rarest = 0;
      let count = 0;
      let names = 0;
      let numbers = 0;
      let leftNames = leftKinds.names[index]!;
      let rightNames = rightKinds.names[other]!;
      let leftNumbers = leftKinds.numbers[index]!;
      let rightNumbers = rightKinds.numbers[other]!;
      for (let at = right.stemStart[other]!; at < right.stemStart[other + 1]!; at++) {
        const stem = right.stems[at]!;
        const place = stemAt[stem]!;
        if (place < left.stemStart[index]! || place >= left.stemStart[index + 1]!) continue;
        const own = weight[stem]!;
        shared += own;
        squares += own * own;
        if (own > rarest) rarest = own;
        const leftKind = left.stemKind[place]!;
        const rightKind = right.stemKind[at]!;
        if (((leftKind | rightKind) & TokenKind.function) === 0) count++;
        if ((leftKind | rightKind) & TokenKind.capital) names += own;
        if (leftKind & TokenKind.capital) leftNames -= own;
        if (rightKind & TokenKind.capital) rightNames -= own;
        if (leftKind & rightKind & TokenKind.digit) {
          numbers++;
          leftNumbers--;
          rightNumbers--;
        }
      }
      const trigrams = sharedMarks(inGrams, right.trigrams, other, index);
      const bigrams = sharedMarks(inGrams, right.bigrams, other, index);
      const leftTrigrams = left.trigrams.end[index]! - left.trigrams.start[index]!;
      const rightTrigrams = right.trigrams.end[other]! - right.trigrams.start[other]!;
      const leftBigrams = left.bigrams.end[index]! - left.bigrams.start[index]!;
      const rightBigrams = right.bigrams.end[other]! - right.bigrams.start[other]!;
      const leftTokens = left.tokenStart[index + 1]! - left.tokenStart[index]!;
      const rightTokens = right.tokenStart[other + 1]! - right.tokenStart[other]!;
      const leftWeight = left.weight[index]!;
      const rightWeight = right.weight[other]!;
      const isLeftLight = light[pair] === 1;
      const put = (at: number, ofLeft: number, ofRight: number) => {
        rows[pair * width + at] = isLeftLight ? ofLeft : ofRight;
        rows[pair * width + at + 1] = isLeftLight ? ofRight : ofLeft;
      };
      rows[pair * width] = ratio(2 * shared, leftWeight + rightWeight);
      put(1, ratio(shared, leftWeight), ratio(shared, rightWeight));
      rows[pair * width + 3] = ratio(squares, Math.sqrt(left.norm[index]! * right.norm[other]!));
      rows[pair * width + 4] = ratio(2 * trigrams, leftTrigrams + rightTrigrams);
      put(5, ratio(trigrams, leftTrigrams), ratio(trigrams, rightTrigrams));
      rows[pair * width + 7] = ratio(2 * bigrams, leftBigrams + rightBigrams);
      rows[pair * width + 8] = ratio(bigrams, Math.min(leftBigrams, rightBigrams));
      rows[pair * width + 9] = shared * NATS_PER_WEIGHT;
      rows[pair * width + 10] = rarest * NATS_PER_WEIGHT;
      rows[pair * width + 11] = names * NATS_PER_WEIGHT;
      put(12, leftNames * NATS_PER_WEIGHT, rightNames * NATS_PER_WEIGHT);
      rows[pair * width + 14] = numbers;
      put(15, leftNumbers, rightNumbers);
      put(17, leftTokens, rightTokens);
      rows[pair * width + 19] = ratio(Math.min(leftWeight, rightWeight), Math.max(leftWeight, rightWeight));
      rows[pair * width + 20] = sameToken(
        left,
        left.tokenStart[index]!,
        leftTokens,
        right,
        right.tokenStart[other]!,
        rightTokens,
      );
      rows[pair * width + 21] = sameToken(
        left,
        left.tokenStart[index + 1]! - 1,
        leftTokens,
        right,
        right.tokenStart[other + 1]! - 1,
        rightTokens,
      );
      rows[pair * width + 22] = left.endMark[index] === right.endMark[other] ? 1 : 0;
      rows[pair * width + 23] = left.quoted[index] === right.quoted[other] ? 1 : 0;
      put(24, (leftWeight - shared) * NATS_PER_WEIGHT, (rightWeight - shared) * NATS_PER_WEIGHT);
      rows[pair * width + 26] = count;
      put(27, left.endMark[index] === 0 ? 1 : 0, right.endMark[other] === 0 ? 1 : 0);
    }
  }
  return rows;
}

function copyRows({ rows, pairs }: LastLikeness, copy: Float32Array, width: number): void {
  for (let pair = 0; pair < pairs.length; ) {
    const from = pairs[pair]!;
    let to = pair + 1;
    if (from >= 0) {
      while (to < pairs.length && pairs[to] === from + to - pair) to++;
      copy.set(rows.subarray(from * width, (from + to - pair) * width), pair * width);
    }
    pair = to;
  }
}

/** Guesses the probability of each of `count` pairs, 0 to 1, from its likeness alone: a sum with weights chosen by hand. */
export function guessProbability(likeness: Float32Array, count: number): Float32Array {
  const width = LIKENESS_NAMES.length;
  const guess = new Float32Array(count);
  for (let pair = 0; pair < count; pair++) {
    const at = pair * width;
    guess[pair] =
      0.35 * likeness[at]! + 0.25 * likeness[at + 4]! + 0.4 * likeness[at + 1]! * Math.min(1, likeness[at + 9]! / 12);
  }
  return guess;
}

function ratio(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}

function mark(marks: Int32Array, { items, start, end }: Ranges, index: number): void {
  for (let at = start[index]!; at < end[index]!; at++) marks[items[at]!] = index;
}

function sharedMarks(marks: Int32Array, { items, start, end }: Ranges, other: number, index: number): number {
  let shared = 0;
  for (let at = start[other]!; at < end[other]!; at++) if (marks[items[at]!] === index) shared++;
  return shared;
}

function sameToken(
  left: SideTerms,
  leftAt: number,
  leftCount: number,
  right: SideTerms,
  rightAt: number,
  rightCount: number,
): number {
  return leftCount > 0 && rightCount > 0 && left.tokens[leftAt] === right.tokens[rightAt] ? 1 : 0;
}

/** Sums, for each sentence, the weights of its distinct stems with a capital, and counts those with a digit. */
function sumKinds(side: SideTerms, weight: Int32Array): { names: Float64Array; numbers: Int32Array } {
  const names = new Float64Array(side.count);
  const numbers = new Int32Array(side.count);
  for (let index = 0; index < side.count; index++) {
    for (let at = side.stemStart[index]!; at < side.stemStart[index + 1]!; at++) {
      if (side.stemKind[at]! & TokenKind.capital) names[index]! += weight[side.stems[at]!]!;
      if (side.stemKind[at]! & TokenKind.digit) numbers[index]!++;
    }
  }
  return { names, numbers };
}
