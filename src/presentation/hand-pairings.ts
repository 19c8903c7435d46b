import type { SentencePair } from '../alignment/constraints.ts';
import { UnionFind } from '../alignment/union-find.ts';
import type { Comparison, Group } from '../comparison/comparison.ts';
import { type LocatedPairings, locatePairings, nameSentences, type Pairing } from '../comparison/pairings.ts';
import { otherSide, type Side } from '../story/side.ts';
import { type Story, textOf } from '../story/story.ts';
import type { SentencePlace } from './group-sentences.ts';

/** Finds the sentences of pairings by hand in a comparison. */
export function pairingsIn({ original, modified }: Comparison, pairings: readonly Pairing[]): LocatedPairings {
  return locatePairings(textsOf(original), textsOf(modified), pairings);
}

/**
 * Pairs two sentences by hand. What they were paired with before, by hand or not, they are not any more; with `add` the second
 * becomes one more part of the group of the first.
 * @param place the sentence that a partner was sought for
 * @param partner index of the partner, on the other side
 * @returns all pairings, in place of those given
 */
export function pairSentences(
  comparison: Comparison,
  pairings: readonly Pairing[],
  place: SentencePlace,
  partner: number,
  add: boolean,
): Pairing[] {
  const pair = pairOf(place, partner);
  const kept = add ? groupOf(comparison, place) : undefined;
  const parts = kept ? crossPairs(kept) : [];
  const taken = kept ?? { original: [pair[0]], modified: [pair[1]] };
  const isTaken = ([original, modified]: SentencePair) =>
    taken.original.includes(original) ||
    taken.modified.includes(modified) ||
    original === pair[0] ||
    modified === pair[1];
  const pairs = uniquePairs([...parts, pair]);
  return change(comparison, pairings, (located) => {
    const together = [...located.together.filter((one) => !isTaken(one)), ...pairs];
    const { original, modified } = comparison;
    const sets = new UnionFind(original.sentences.length + modified.sentences.length);
    for (const [index, other] of together) sets.join(original.sentences.length + other, index);
    const apart = located.apart.filter(
      ([index, other]) => sets.root(index) !== sets.root(original.sentences.length + other),
    );
    return { together, apart };
  });
}

/** Parts the sentences of a group by hand: none of one side belongs to one of the other. */
export function unpairGroup(comparison: Comparison, pairings: readonly Pairing[], group: Group): Pairing[] {
  return change(comparison, pairings, ({ together, apart }) => ({
    together: together.filter((pair) => !touches(group, pair)),
    apart: uniquePairs([...apart, ...crossPairs(group)]),
  }));
}

/** Forgets every pairing by hand that a sentence of a group is in. */
export function resetGroup(comparison: Comparison, pairings: readonly Pairing[], group: Group): Pairing[] {
  return change(comparison, pairings, ({ together, apart }) => ({
    together: together.filter((pair) => !touches(group, pair)),
    apart: apart.filter((pair) => !touches(group, pair)),
  }));
}

/** Whether a pair names a sentence of a group. */
export function touches({ original, modified }: Pick<Group, Side>, [index, other]: SentencePair): boolean {
  return original.includes(index) || modified.includes(other);
}

/** Changes the pairings whose sentences are there; those that are gone stay as they are. */
function change(
  comparison: Comparison,
  pairings: readonly Pairing[],
  make: (located: LocatedPairings) => Pick<LocatedPairings, 'together' | 'apart'>,
): Pairing[] {
  const located = pairingsIn(comparison, pairings);
  const { together, apart } = make(located);
  const originals = nameSentences(textsOf(comparison.original));
  const modifieds = nameSentences(textsOf(comparison.modified));
  const named = (isPair: boolean, pairs: readonly SentencePair[]) =>
    pairs.map(([index, other]): Pairing => ({ isPair, original: originals[index]!, modified: modifieds[other]! }));
  return [...located.gone, ...named(false, apart), ...named(true, together)];
}

function groupOf(comparison: Comparison, { side, sentence }: SentencePlace): Group | undefined {
  const group = comparison.groups.find((group) => group[side].includes(sentence));
  return group && group[otherSide(side)].length > 0 ? group : undefined;
}

function pairOf({ side, sentence }: SentencePlace, partner: number): SentencePair {
  return side === 'original' ? [sentence, partner] : [partner, sentence];
}

function crossPairs({ original, modified }: Pick<Group, Side>): SentencePair[] {
  return original.flatMap((index) => modified.map((other) => [index, other] as const));
}

function uniquePairs(pairs: readonly SentencePair[]): SentencePair[] {
  return [...new Map(pairs.map((pair) => [pair.join(), pair])).values()];
}

function textsOf(story: Story): string[] {
  return story.sentences.map((sentence) => textOf(story, sentence));
}
