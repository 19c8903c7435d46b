// Measures how calm the word edits are, on the pairs of sentences that the gold links one to one and that differ.
//   node test/evaluate/run.mjs words.ts

import { compareWords } from '../../src/comparison/word-edits.ts';
import { readWording, type Wording } from '../../src/comparison/wording.ts';
import { indexStory } from '../../src/story/indexed-story.ts';
import type { Span, Story } from '../../src/story/story.ts';
import { textOf } from '../../src/story/story.ts';
import { findWords } from '../../src/text/words.ts';
import { readGold, sets } from './gold.ts';

/** Words of a run that both sides share past which it must not be struck and set again. */
const MIN_SHARED_WORDS = 4;
const MEASURE = { language: 'en', ignored: new Set<never>() };

console.log(
  'set                    pairs  runs a pair  shared run struck, %  under half alike, %  words struck and set, %',
);
const all = { pairs: 0, runs: 0, struck: 0, unlike: 0, unlikeStruck: 0, words: 0, twice: 0 };
for (const set of sets.filter((set) => !set.startsWith('synthmove'))) {
  const sum = { pairs: 0, runs: 0, struck: 0, unlike: 0, unlikeStruck: 0, words: 0, twice: 0 };
  for (const { original, modified } of editedPairs(set)) {
    const [before, after] = [wordingOf(original), wordingOf(modified)];
    const { edits, similarity } = compareWords(before, after, MEASURE);
    const changes = edits.filter(({ typography }) => !typography);
    const sides = changes.map((edit) => [
      contentOf(before.story, edit.original),
      contentOf(after.story, edit.modified),
    ]);
    const isStruck = sides.some(([old, now]) => longestShared(old!, now!) >= MIN_SHARED_WORDS);
    sum.pairs++;
    sum.runs += changes.length;
    sum.struck += Number(isStruck);
    sum.unlike += Number(similarity < 0.5);
    sum.unlikeStruck += Number(isStruck && similarity < 0.5);
    sum.words += before.words.length + after.words.length;
    for (const [old, now] of sides) for (const word of new Set(old)) if (now!.includes(word)) sum.twice += 2;
  }
  for (const key of Object.keys(all) as (keyof typeof all)[]) all[key] += sum[key];
  print(set, sum);
}
print('all', all);

function print(name: string, { pairs, runs, struck, unlike, unlikeStruck, words, twice }: typeof all): void {
  const share = (part: number, whole: number) => ((100 * part) / (whole || 1)).toFixed(2);
  console.log(
    `${name.padEnd(20)} ${String(pairs).padStart(7)} ${(runs / pairs).toFixed(2).padStart(12)}` +
      ` ${share(struck, pairs).padStart(21)} ${share(unlikeStruck, unlike).padStart(20)} ${share(twice, words).padStart(24)}`,
  );
}

function* editedPairs(set: string) {
  for (const { original, modified, links } of readGold(set)) {
    const pairs = [...links].map((key) => key.split(',').map(Number) as [number, number]);
    const count = (side: 0 | 1, index: number) => pairs.filter((pair) => pair[side] === index).length;
    for (const [left, right] of pairs)
      if (count(0, left) === 1 && count(1, right) === 1 && original[left] !== modified[right])
        yield { original: original[left]!, modified: modified[right]! };
  }
}

/** The words of a text that is taken to be one sentence. */
function wordingOf(text: string): Wording {
  const sentence = { start: 0, end: text.length, paragraph: 0 };
  return readWording(indexStory({ text, sentences: [sentence], paragraphs: [] }), [0]);
}

function contentOf(story: Story, span: Span): string[] {
  return findWords(textOf(story, span))
    .map(({ text }) => text)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** The words of the longest run that two lists share. */
function longestShared(old: readonly string[], now: readonly string[]): number {
  let longest = 0;
  let above: number[] = [];
  for (const word of old) {
    const row = now.map((other, index) => (word === other ? (above[index - 1] ?? 0) + 1 : 0));
    longest = Math.max(longest, ...row);
    above = row;
  }
  return longest;
}
