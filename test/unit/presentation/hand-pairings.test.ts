import assert from 'node:assert/strict';
import { compareStories } from '../../../src/comparison/compare.ts';
import type { Comparison } from '../../../src/comparison/comparison.ts';
import type { Pairing } from '../../../src/comparison/pairings.ts';
import { pairingsIn, pairSentences, resetGroup, unpairGroup } from '../../../src/presentation/hand-pairings.ts';

const ORIGINAL = 'The ferry left at six. Nobody waved. The old captain had sold his coat in the winter.';
const MODIFIED = 'The ferry left at seven. A dog slept in the sun. The old captain had sold his hat. He wept.';

const compare = (pairings: readonly Pairing[], original = ORIGINAL, modified = MODIFIED) =>
  compareStories(original, modified, { pairings });
const groupsOf = ({ groups }: Comparison) => groups.map(({ kind, original, modified }) => [kind, original, modified]);
const groupOf = (comparison: Comparison, side: 'original' | 'modified', sentence: number) =>
  comparison.groups.find((group) => group[side].includes(sentence))!;
const located = (comparison: Comparison, pairings: readonly Pairing[]) => {
  const { together, apart, gone } = pairingsIn(comparison, pairings);
  return { together, apart, gone: gone.length };
};

describe('pairing by hand', () => {
  const free = compare([]);

  it('begins with stories of which two sentences are edited', () => {
    assert.deepEqual(groupsOf(free), [
      ['edited', [0], [0]],
      ['omitted', [1], []],
      ['added', [], [1]],
      ['edited', [2], [2]],
      ['added', [], [3]],
    ]);
  });

  it('pairs two sentences, from either side', () => {
    const one = pairSentences(free, [], { side: 'original', sentence: 1 }, 1, false);
    const other = pairSentences(free, [], { side: 'modified', sentence: 1 }, 1, false);
    assert.deepEqual(one, other);
    assert.deepEqual(groupsOf(compare(one))[1], ['edited', [1], [1]]);
  });

  it('takes a sentence from its partner', () => {
    const pairings = pairSentences(free, [], { side: 'original', sentence: 0 }, 1, false);
    const now = compare(pairings);
    assert.equal(groupOf(now, 'modified', 0).kind, 'added');
    const again = pairSentences(now, pairings, { side: 'original', sentence: 0 }, 3, false);
    assert.deepEqual(located(free, again), { together: [[0, 3]], apart: [], gone: 0 });
  });

  it('adds a part to a pair that was found, which becomes a split', () => {
    const pairings = pairSentences(free, [], { side: 'original', sentence: 2 }, 3, true);
    assert.deepEqual(groupsOf(compare(pairings)).at(-1), ['split', [2], [2, 3]]);
    const merged = pairSentences(free, [], { side: 'modified', sentence: 0 }, 1, true);
    assert.deepEqual(groupsOf(compare(merged))[0], ['merged', [0, 1], [0]]);
  });

  it('parts a pair, and pairs it again when the pairing is reset', () => {
    const pairings = unpairGroup(free, [], free.groups[0]!);
    const parted = compare(pairings);
    assert.deepEqual(located(parted, pairings), { together: [], apart: [[0, 0]], gone: 0 });
    assert.equal(groupOf(parted, 'original', 0).kind, 'omitted');
    const reset = resetGroup(parted, pairings, groupOf(parted, 'modified', 0));
    assert.deepEqual(reset, []);
  });

  it('parts every part of a split', () => {
    const pairings = pairSentences(free, [], { side: 'original', sentence: 2 }, 3, true);
    const split = compare(pairings);
    const parted = unpairGroup(split, pairings, groupOf(split, 'original', 2));
    assert.deepEqual(located(split, parted), {
      together: [],
      apart: [
        [2, 2],
        [2, 3],
      ],
      gone: 0,
    });
  });

  it('pairs what was parted', () => {
    const parted = unpairGroup(free, [], free.groups[0]!);
    const pairings = pairSentences(compare(parted), parted, { side: 'original', sentence: 0 }, 0, false);
    assert.deepEqual(located(free, pairings), { together: [[0, 0]], apart: [], gone: 0 });
  });

  it('leaves pairings alone whose sentences are gone, and tells how many they are', () => {
    const pairings = pairSentences(free, [], { side: 'original', sentence: 1 }, 1, false);
    const edited = MODIFIED.replace('A dog slept', 'A cat slept');
    const now = compare(pairings, ORIGINAL, edited);
    assert.deepEqual(located(now, pairings), { together: [], apart: [], gone: 1 });
    const more = unpairGroup(now, pairings, now.groups[0]!);
    assert.deepEqual(located(now, more), { together: [], apart: [[0, 0]], gone: 1 });
    assert.deepEqual(located(free, more), { together: [[1, 1]], apart: [[0, 0]], gone: 0 });
    assert.equal(resetGroup(now, more, now.groups[0]!).length, 1);
  });
});
