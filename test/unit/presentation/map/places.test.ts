import assert from 'node:assert/strict';
import { markerOf, placeStories, sentenceAt } from '../../../../src/presentation/map/places.ts';
import { comparisonOf, lighthouse, novel } from '../../../fixtures/comparisons.ts';

const SIZE = { width: 96, height: 780 };

describe('the places of sentences on the map', () => {
  it('fill the height, a longer sentence more of it, and a word of its own enough to be seen', () => {
    const comparison = comparisonOf([['Go.', 'The whole village came down to the harbour that night.']], [], []);
    const [top, between, bottom] = placeStories(comparison, SIZE).edges.original;
    assert.equal(top, 8);
    assert.ok(Math.abs(bottom! - 772) < 1e-6);
    const shares = [between! - top!, bottom! - between!].map((height) => height / 764);
    const letters = 3 / (3 + 54);
    assert.ok(Math.abs(shares[0]! - (1 / 6 + (2 / 3) * letters)) < 0.01, `${shares}`);
  });

  it('finds the sentence under the pointer, and the nearest one beyond the ends', () => {
    const comparison = lighthouse();
    const places = placeStories(comparison, SIZE);
    comparison.modified.sentences.forEach((_, sentence) => {
      const y = (places.edges.modified[sentence]! + places.edges.modified[sentence + 1]!) / 2;
      assert.equal(sentenceAt(places, 'modified', y), sentence);
    });
    assert.equal(sentenceAt(places, 'original', -5), 0);
    assert.equal(sentenceAt(places, 'original', 5000), 15);
    assert.equal(sentenceAt(placeStories(comparisonOf([], [], []), SIZE), 'original', 9), undefined);
  });

  it('marks the window large enough to take hold of', () => {
    const places = placeStories(novel(5000), SIZE);
    for (const range of [
      [0, 3],
      [2000, 2010],
      [9_999, 99_999],
    ] as const) {
      const { top, height } = markerOf(places, 'modified', range)!;
      assert.ok(height >= 14 && top >= 0 && top + height <= 780);
    }
  });
});
