import assert from 'node:assert/strict';
import { findBestPairs, measureRivalStep, measureRivals, rivalOf } from '../../../../src/alignment/features/rivals.ts';
import { indexPairs } from '../../../../src/alignment/pairs.ts';
import { SentencePool } from '../../../../src/alignment/terms/sentence-pool.ts';
import { readTerms } from '../../../../src/alignment/terms/terms.ts';

/** The rivals of one original sentence, paired with each of the modified ones as probably as said. */
function rivalsOf(original: string, modified: readonly (readonly [text: string, probability: number])[]) {
  const pool = new SentencePool();
  const keys = [original, ...modified.map(([text]) => text)].map((text) => pool.keyOf(text));
  const none = new Int32Array(keys.length).fill(-1);
  const terms = readTerms(pool, Int32Array.from(keys.slice(0, 1)), Int32Array.from(keys.slice(1)), none, none);
  const others = Int32Array.from(modified.keys());
  const pairs = indexPairs(new Int32Array(modified.length), others, 1, modified.length);
  const probability = Float32Array.from(modified, ([, probability]) => probability);
  return measureRivals(terms, pairs, probability, {}).original;
}
const rounded = (values: Float32Array) => Array.from(values, (value) => Number(value.toFixed(3)));

describe('rivals', () => {
  it('are the best other pair of a sentence, the first of two as probable', () => {
    const best = findBestPairs(Int32Array.from([0, 3, 3, 4]), undefined, Float32Array.from([0.2, 0.7, 0.7, 0.1]));
    assert.deepEqual([...best.pair], [1, -1, 3]);
    assert.deepEqual([...best.second], [2, -1, -1]);
    const rivals = [0, 1, 2].map((pair) => rivalOf(best, 0, pair));
    assert.deepEqual(rivals, [1, 2, 1]);
    assert.equal(rivalOf(best, 2, 3), -1);
  });

  it('are told apart up to four sentences away', () => {
    const others = Int32Array.from({ length: 15 }, (_, pair) => pair);
    const steps = others.map((rival) => measureRivalStep(others, rival, 7));
    assert.deepEqual([...steps], [-4, -4, -4, -4, -3, -2, -1, 0, 1, 2, 3, 4, 4, 4, 4]);
    assert.equal(measureRivalStep(others, -1, 7), 4);
  });

  it('rank by probability and cover words; only likely ones count among the others', () => {
    // Each word stands in the original and in one modified sentence, so all four weigh the same.
    const { rank, sum, gainOverRival, gainOverOthers, covered } = rivalsOf('Captain garden window lantern.', [
      ['Garden.', 0.5],
      ['Captain.', 0.75],
      ['Window.', 0.25],
      ['Lantern.', 0.125],
    ]);
    assert.deepEqual([...rank], [1, 0, 2, 3]);
    assert.deepEqual([...sum], [1.625]);
    assert.deepEqual(rounded(gainOverRival), [0.25, 0.25, 0.25, 0.25]);
    assert.deepEqual(rounded(gainOverOthers), [0.25, 0.25, 0.25, 0.25]);
    assert.deepEqual(rounded(covered), [0.5, 0.5, 0.75, 0.75]);
  });

  it('gain nothing by words that a likelier one has', () => {
    const { gainOverRival, gainOverOthers } = rivalsOf('Captain garden.', [
      ['Captain garden.', 0.75],
      ['Captain.', 0.5],
    ]);
    assert.ok(gainOverRival[0]! > 0 && gainOverRival[0]! < 1);
    assert.equal(gainOverRival[0], gainOverOthers[0]);
    assert.deepEqual([gainOverRival[1], gainOverOthers[1]], [0, 0]);
  });

  it('rank no lower than ninth, and have their words told apart up to the thirtieth', () => {
    const many = Array.from({ length: 40 }, (_, at) => ['Captain.', 0.3 - at / 200] as const);
    const { rank, covered } = rivalsOf('Captain.', many);
    assert.deepEqual([...rank], [0, 1, 2, 3, 4, 5, 6, 7, 8, ...Array<number>(31).fill(9)]);
    assert.deepEqual([...covered], [...Array<number>(30).fill(1), ...Array<number>(10).fill(0)]);
  });
});
