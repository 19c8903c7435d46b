import assert from 'node:assert/strict';
import { indexPairs } from '../../../src/alignment/pairs.ts';
import { type Prepared, prepare } from '../../../src/alignment/prepare.ts';
import { raiseRetold } from '../../../src/alignment/retelling.ts';
import { SentencePool } from '../../../src/alignment/terms/sentence-pool.ts';

/** Stories of as many sentences as there are probabilities; each sentence has one pair, the one in its place. */
function storiesOf(probabilities: readonly number[], kept = 0): Prepared {
  const pool = new SentencePool();
  const keysOf = (name: string) =>
    Int32Array.from(probabilities, (_, index) => pool.keyOf(index < kept ? `Kept ${index}.` : `${name} ${index}.`));
  const { prepared } = prepare(pool, keysOf('Earlier'), keysOf('Later'));
  const places = Int32Array.from(probabilities.keys()).slice(kept);
  const pairs = indexPairs(places, places, probabilities.length, probabilities.length);
  return { ...prepared, pairs, probability: Float32Array.from(probabilities.slice(kept)) };
}

describe('a loose retelling', () => {
  const loose = [0.9, 0.6, 0.7, 0.42, 0.1, 0];

  it('has the odds of each pair raised by the same, and no sure or impossible one', () => {
    const raised = raiseRetold(storiesOf(loose));
    const oddsOf = (probability: number) => probability / (1 - probability);
    for (const at of [0, 1, 2, 3, 4]) {
      const gain = oddsOf(raised[at]!) / oddsOf(loose[at]!);
      assert.ok(gain > 1.82 && gain < 1.83, String(raised));
    }
    assert.deepEqual([...raiseRetold(storiesOf([...loose, 1]))].slice(-2), [0, 1]);
  });

  it('keeps the order of its pairs', () => {
    const raised = raiseRetold(storiesOf(loose));
    const order = (values: Iterable<number>) =>
      [...values]
        .map((value, at) => [value, at])
        .sort()
        .map(([, at]) => at);
    assert.deepEqual(order(raised), order(loose));
  });

  for (const [title, stories] of [
    ['a story of which sentences were kept', storiesOf([1, 0.9, 0.6, 0.7, 0.42, 0.1], 1)],
    ['stories with two pairs that are likely', storiesOf([0.9, 0.6, 0.42, 0.4, 0.1])],
    ['a careful edit', storiesOf([0.99, 0.98, 0.97, 0.99, 0.99, 0.42])],
  ] as const)
    it(`is not ${title}`, () => {
      assert.equal(raiseRetold(stories), stories.probability);
    });
});
