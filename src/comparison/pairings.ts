import type { Constraints, SentencePair } from '../alignment/constraints.ts';
import { UnionFind } from '../alignment/union-find.ts';
import { hashText } from '../text/hash.ts';
import { collapseSpace } from '../text/typography.ts';

/** A sentence by what it says, and which of the sentences of its story that say so it is, 1 for the first. */
export interface SentenceName {
  readonly text: string;
  readonly nth: number;
}

/** What someone said by hand of two sentences. It outlives edits elsewhere in the stories. */
export interface Pairing {
  /** Whether they are versions of each other, or must stay apart. */
  readonly isPair: boolean;
  readonly original: SentenceName;
  readonly modified: SentenceName;
}

/** Pairings by the indices of their sentences. */
export interface LocatedPairings extends Constraints {
  /** Those of which a sentence is not there: they say nothing for now. */
  readonly gone: readonly Pairing[];
}

/** A name keeps this many UTF-16 code units of a sentence, which may be a whole file; a hash stands for the rest. */
const MAX_NAME_LENGTH = 300;

/** Names the sentences of a story; white space does not count. Linear. */
export function nameSentences(texts: readonly string[]): SentenceName[] {
  const seen = new Map<string, number>();
  return texts.map((sentence) => {
    const text = nameOf(sentence);
    const nth = (seen.get(text) ?? 0) + 1;
    seen.set(text, nth);
    return { text, nth };
  });
}

function nameOf(sentence: string): string {
  const text = collapseSpace(sentence);
  if (text.length <= MAX_NAME_LENGTH) return text;
  return `${text.slice(0, MAX_NAME_LENGTH)}… ${text.length} ${(hashText(text) >>> 0).toString(36)}`;
}

/**
 * Finds the sentences of pairings in two stories.
 * @param original the texts of the original's sentences
 * @param modified those of the modified story
 * @param pairings where two say the opposite, the pair holds
 */
export function locatePairings(
  original: readonly string[],
  modified: readonly string[],
  pairings: readonly Pairing[],
): LocatedPairings {
  if (pairings.length === 0) return { together: [], apart: [], gone: [] };
  const originals = indexNames(original);
  const modifieds = indexNames(modified);
  const together: SentencePair[] = [];
  const apart: SentencePair[] = [];
  const gone: Pairing[] = [];
  for (const pairing of pairings) {
    const index = originals.get(keyOf(pairing.original));
    const other = modifieds.get(keyOf(pairing.modified));
    if (index === undefined || other === undefined) gone.push(pairing);
    else (pairing.isPair ? together : apart).push([index, other]);
  }
  return { together, apart: apart.filter(unless(together, original.length, modified.length)), gone };
}

/** Makes a filter of the pairs that others do not bring together. */
function unless(together: readonly SentencePair[], originalCount: number, modifiedCount: number) {
  const sets = new UnionFind(originalCount + modifiedCount);
  for (const [index, other] of together) sets.join(originalCount + other, index);
  return ([index, other]: SentencePair) => sets.root(index) !== sets.root(originalCount + other);
}

function indexNames(texts: readonly string[]): Map<string, number> {
  return new Map(nameSentences(texts).map((name, index) => [keyOf(name), index]));
}

function keyOf({ text, nth }: SentenceName): string {
  return `${nth} ${text}`;
}
