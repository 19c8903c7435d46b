import type { Comparison } from '../comparison/comparison.ts';
import { otherSide } from '../story/side.ts';
import type { Story } from '../story/story.ts';
import { findWords } from '../text/words.ts';
import type { SentencePlace } from './group-sentences.ts';

/** A sentence of the other story that may be the partner of one. */
export interface LikelyPartner {
  readonly sentence: number;
  /** The share of the words of both that they have in common, 0 to 1; a rare word counts more than one that is everywhere. */
  readonly share: number;
}

/** A sentence that shares less than this is no likely partner. */
const MIN_SHARE = 0.1;

/**
 * Finds the sentences of the other story that share most with one, its partners of now apart: Dice's coefficient of their
 * distinct words, each weighed by how few sentences of both stories have it. Of two as alike, the one that is about as far down
 * its story comes first. Linear in the words of both stories.
 * @returns at most `count`, the likeliest first
 */
export function findLikelyPartners(
  comparison: Comparison,
  { side, sentence }: SentencePlace,
  count: number,
): LikelyPartner[] {
  const [story, other] = [comparison[side], comparison[otherSide(side)]];
  const own = wordsOf(story, sentence);
  const others = other.sentences.map((_, index) => wordsOf(other, index));
  const frequency = new Map<string, number>();
  for (const words of [...story.sentences.map((_, index) => wordsOf(story, index)), ...others])
    for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const sentences = story.sentences.length + others.length;
  const weigh = (words: Iterable<string>) => {
    let sum = 0;
    for (const word of words) sum += Math.log(1 + sentences / frequency.get(word)!);
    return sum;
  };
  const whole = weigh(own);
  const group = comparison.groups.find((group) => group[side].includes(sentence));
  const partners = new Set(group?.[otherSide(side)]);
  const place = sentence / story.sentences.length;
  const distance = (index: number) => Math.abs(index / others.length - place);
  return others
    .map((words, index): LikelyPartner => {
      const shared = partners.has(index) ? [] : [...words].filter((word) => own.has(word));
      return { sentence: index, share: shared.length === 0 ? 0 : (2 * weigh(shared)) / (whole + weigh(words)) };
    })
    .filter(({ share }) => share >= MIN_SHARE)
    .sort((a, b) => b.share - a.share || distance(a.sentence) - distance(b.sentence))
    .slice(0, count);
}

function wordsOf(story: Story, index: number): Set<string> {
  const { start, end } = story.sentences[index]!;
  const words = findWords(story.text, start, end).map(({ text }) => text.trim().toLowerCase());
  return new Set(words.filter((word) => /[\p{L}\p{N}]/u.test(word)));
}
